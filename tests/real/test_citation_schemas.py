"""CSL-JSON and CITATION.cff of all that is at hand, against the schemas beside the repository."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker

from proceedings.exports.citations.cff import citation_file
from proceedings.exports.citations.formats import FORMATS
from proceedings.exports.citations.record import records_of
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination, paginate
from proceedings.source import read_archive
from tests import torture

EDITIONS = Path(__file__).parents[2] / "editions"


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Edition, Pagination]]:
    bundled = read_archive(EDITIONS)[0].editions
    numbered = [(edition, paginate(edition, {})) for edition in bundled]
    return [*numbered, torture.read(tmp_path_factory.mktemp("torture"))]


def _wrong(schema: Path, data: object) -> list[str]:
    checker = Draft7Validator(json.loads(schema.read_text("utf-8")), format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(data)]


def test_csl_json_is_valid(editions: list[tuple[Edition, Pagination]], shared: Path) -> None:
    (form,) = (form for form in FORMATS if form.name == "csl-json")
    for edition, numbers in editions:
        items: list[Any] = json.loads(form.write(records_of(edition, numbers)))
        assert _wrong(shared / "schemas/csl-data.json", items) == []


def test_citation_files_are_valid(editions: list[tuple[Edition, Pagination]], shared: Path) -> None:
    for edition, numbers in editions:
        data = yaml.safe_load(citation_file(records_of(edition, numbers)))
        assert _wrong(shared / "schemas/cff-schema.json", data) == []
