"""The API of a built site leads to files that are there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator


def values(found: Any, keys: frozenset[str]) -> Iterator[str]:
    """Every text below one of *keys*, wherever it stands."""
    if isinstance(found, dict):
        for key, value in found.items():
            if key in keys and isinstance(value, str):
                yield value
            yield from [value[form] for form in value] if key == "citations" else []
            yield from value if key == "files" else values(value, keys)
    elif isinstance(found, list):
        for value in found:
            yield from values(value, keys)


def documents(site: Path) -> dict[Path, Any]:
    files = sorted((site / "api").rglob("*.json"))
    return {file: json.loads(file.read_text("utf-8")) for file in files if file.stem != "schema"}


def test_every_page_and_file_that_it_names_is_on_the_site(rich_site: Path) -> None:
    found = documents(rich_site)
    paths = set(values(list(found.values()), frozenset({"page", "pdf", "file", "schema"})))
    assert {"rich-2026/papers/long.html", "rich-2026/papers/long.bib"} <= paths
    assert [path for path in sorted(paths) if not (rich_site / path).is_file()] == []


def test_its_files_are_valid_by_the_schema_that_stands_beside_them(rich_site: Path) -> None:
    schema = json.loads((rich_site / "api/v1/schema.json").read_text("utf-8"))
    check = Draft202012Validator(schema)
    for file, document in documents(rich_site).items():
        assert [error.message for error in check.iter_errors(document)] == [], file
