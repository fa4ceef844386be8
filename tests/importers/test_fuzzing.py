"""Whatever is done to an export, an import of it ends with a report or with a `SourceError`."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proceedings.importers.formats import FORMATS, Wishes, recognised
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from tests.importers.every_format import EXPORTS
from tests.importers.exports import csv_text

MADE = {form: {name: text.encode() for name, text in make().items()} for form, make in EXPORTS.items()}  # fmt: skip
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("name first last value url orcid".split()), inner)
    ),
    max_leaves=8,
)
WORDS = "title authors author abstract keywords pages doi links decision kind slides affiliations"
FEW = settings(max_examples=20)


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for one example; a fixture would be shared by all of them."""
    made = Path(tempfile.mkdtemp())
    try:
        yield made
    finally:
        shutil.rmtree(made)


def survives(form: str, files: Mapping[str, bytes], mapping: str = "") -> None:
    """Recognise and import *files* twice, as editors do."""
    with folder() as where:
        for name, data in files.items():
            (where / "export" / name).parent.mkdir(parents=True, exist_ok=True)
            (where / "export" / name).write_bytes(data)
        wishes = Wishes()
        if mapping:
            (where / "mapping.yml").write_bytes(mapping.encode("utf-8", "replace"))
            wishes = Wishes(mapping=where / "mapping.yml")
        source = Source.open([where / "export"])
        with suppress(SourceError):
            recognised(source)
        with suppress(SourceError):
            import_edition(form, source, where / "wot-2026", wishes)
            import_edition(form, source, where / "wot-2026", wishes)


@pytest.mark.parametrize("form", FORMATS)
@FEW
@given(data=st.data())
def test_flipped_and_missing_bytes_are_no_traceback(data: st.DataObject, form: str) -> None:
    files = dict(MADE[form])
    name = data.draw(st.sampled_from(sorted(files)))
    flipped = bytearray(files[name])
    places = st.integers(0, len(flipped) - 1)
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=12)):
        flipped[place] = byte
    files[name] = bytes(flipped[: data.draw(st.just(len(flipped)) | places)])
    survives(form, files)


@pytest.mark.parametrize("form", FORMATS)
@FEW
@given(data=st.data())
def test_lines_in_any_order_are_no_traceback(data: st.DataObject, form: str) -> None:
    files = dict(MADE[form])
    name = data.draw(st.sampled_from(sorted(files)))
    lines = files[name].splitlines(keepends=True)
    chosen = data.draw(st.lists(st.sampled_from(lines), max_size=len(lines) + 5))
    survives(form, {**files, name: b"".join(chosen)})


@FEW
@given(items=st.lists(st.dictionaries(st.sampled_from(WORDS.split()), VALUES), max_size=4))
def test_any_objects_of_json_are_read_or_refused(items: list[Any]) -> None:
    survives("csv", {"papers.json": json.dumps([{"title": "T", "author": "A"}, *items]).encode()})


CELLS = st.sampled_from(["A", "B (C", "=1+1", "2-1", "10.1000/x", "a@b.org", "", "accept", "\\x{"])


@FEW
@given(rows=st.lists(st.lists(CELLS | st.text(max_size=8), max_size=14), max_size=5))
def test_any_rows_of_a_table_are_read_or_refused(rows: list[list[str]]) -> None:
    text = csv_text([WORDS.split(), *rows])
    survives("csv", {"papers.csv": text.encode("utf-8", "replace")})


@FEW
@given(
    mapping=st.dictionaries(
        st.sampled_from("columns separator accepted event details".split()),
        VALUES | st.dictionaries(st.sampled_from(f"{WORDS} name start file entry".split()), VALUES),
    )
)
def test_any_mapping_is_followed_or_refused(mapping: dict[str, Any]) -> None:
    survives("csv", {"papers.csv": b"title,authors\nOne,A B\n"}, json.dumps(mapping))
