from __future__ import annotations

import json
from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

Run = Callable[..., "CompletedProcess[str]"]


@pytest.mark.parametrize(
    ("file", "required"),
    [("edition.yml", ["event"]), ("archive.yml", ["title"]), ("paper", ["title"])],
)
def test_a_file_s_schema_names_its_keys(run: Run, file: str, required: list[str]) -> None:
    schema = json.loads(run("schema", file).stdout)
    assert schema["required"] == required
    assert schema["additionalProperties"] is False


def test_a_person_may_be_written_short_or_long(run: Run) -> None:
    schema = json.loads(run("schema", "paper").stdout)
    short, long = schema["$defs"]["PersonForm"]["anyOf"]
    assert short == {"type": "string"}
    assert {"name", "orcid", "affiliations", "affiliation"} <= set(long["properties"])


def test_without_a_file_all_schemas_come_in_one(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    assert {"EditionForm", "ProgramForm", "PaperForm", "ArchiveForm"} <= set(schema["$defs"])
