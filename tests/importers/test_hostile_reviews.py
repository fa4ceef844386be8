"""Whatever an export of a reviewing system holds, an import ends with a report or a `SourceError`."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proceedings.importers.formats import recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from tests.importers import test_cmt, test_easychair, test_hotcrp, test_openreview
from tests.importers.exports import csv_text, run, spreadsheetml, write_xlsx

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "pid title authors given_name family_name first final content_file topics status "
                "decision id forum content value venueid authorids fullname institutions pdf notes "
                "invitations details directReplies number license keywords".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)
CELLS = st.text(max_size=12) | st.sampled_from(["accept", "1", "2", "=1+1", "✔", "A (B", "a@b.org"])


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for one example; a fixture would be shared by all of them."""
    made = Path(tempfile.mkdtemp())
    try:
        yield made
    finally:
        shutil.rmtree(made)


def survives(form: str, name: str, data: bytes) -> None:
    with folder() as where:
        file = where / name
        file.write_bytes(data)
        with suppress(SourceError):
            recognised(Source.open([file]))
        with suppress(SourceError):
            run(form, file)


def workbook() -> bytes:
    with folder() as where:
        return write_xlsx(where / "a.xlsx", test_easychair.SHEETS).read_bytes()


FILES = [
    pytest.param("easychair", "submission.csv", csv_text(test_easychair.SUBMISSIONS), id="csv"),
    pytest.param("easychair", "acm.xml", test_easychair.ACM, id="acm"),
    pytest.param("easychair", "README_EASYCHAIR", test_easychair.README, id="readme"),
    pytest.param("easychair", "wot.xlsx", workbook(), id="xlsx"),
    pytest.param("hotcrp", "a.json", json.dumps(test_hotcrp.paper(1, "One")), id="hotcrp"),
    pytest.param("hotcrp", "a.csv", csv_text(test_hotcrp.AUTHORS), id="hotcrp authors"),
    pytest.param("openreview", "a.json", json.dumps(test_openreview.note("a", "B")), id="openreview"),
    pytest.param(
        "cmt", "Papers.xls", spreadsheetml({"A": test_cmt.sheet(test_cmt.row("1", "B"))}), id="cmt"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "name", "whole"), FILES)
@given(data=st.data())
def test_flipped_bytes_never_stop_an_import(
    data: st.DataObject, form: str, name: str, whole: str | bytes
) -> None:
    flipped = bytearray(whole.encode() if isinstance(whole, str) else whole)
    places = st.integers(0, len(flipped) - 1)
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=12)):
        flipped[place] = byte
    cut = data.draw(st.just(len(flipped)) | places)
    survives(form, name, bytes(flipped[:cut]))


@pytest.mark.parametrize("form", ["hotcrp", "openreview"])
@given(value=JSON)
def test_json_of_any_structure_is_read_or_refused(form: str, value: Any) -> None:
    key = {"hotcrp": "pid", "openreview": "content"}[form]
    survives(form, "a.json", json.dumps([value, {key: value, "title": value}]).encode())


@given(rows=st.lists(st.lists(CELLS, max_size=12), max_size=5))
def test_rows_of_any_cells_are_read_or_refused(rows: list[list[str]]) -> None:
    header = test_easychair.SUBMISSIONS[0]
    survives("easychair", "submission.csv", csv_text([header, *rows]).encode("utf-8", "replace"))


@given(cells=st.tuples(CELLS, CELLS, CELLS, CELLS, CELLS))
def test_a_paper_of_cmt_with_any_cells_is_read(cells: tuple[str, ...]) -> None:
    names = ("Paper Title", "Abstract", "Authors", "Author Names", "Files")
    row = test_cmt.row("1", "One", **dict(zip(names, cells, strict=True)))
    text = csv_text([test_cmt.HEADER, row]).encode("utf-8", "replace")
    survives("cmt", "Papers.csv", text)
