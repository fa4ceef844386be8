"""The citation files beside an edition's pages."""

from __future__ import annotations

from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]

from proceedings.exports.citations.files import is_citation, write_citations
from proceedings.exports.citations.formats import BESIDE
from proceedings.exports.citations.record import records_of
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination
from proceedings.source.listing import paths_below


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the site's own; the edition's is beside it."""
    return tmp_path / "site"


PAPERS = ("hopper", "turing", "noether")


def test_each_paper_has_a_file_of_each_format_and_the_edition_one_of_all(
    edition: Edition, pagination: Pagination, folder: Path
) -> None:
    write_citations(edition, pagination, folder)
    names = set(filter(is_citation, paths_below(folder)))
    assert names == {
        *(f"papers/{paper}.{suffix}" for paper in PAPERS for suffix in ("bib", "ris", "json")),
        *("tests-2026.bib", "tests-2026.ris", "tests-2026.json", "CITATION.cff"),
    }
    assert names == {
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    }


def test_the_edition_s_file_is_what_the_command_exports(
    edition: Edition, pagination: Pagination, folder: Path
) -> None:
    write_citations(edition, pagination, folder)
    for form in BESIDE:
        file = folder / f"tests-2026.{form.suffix}"
        assert file.read_bytes().decode() == form.write(records_of(edition, pagination))


def test_lines_of_ris_keep_their_ends(
    edition: Edition, pagination: Pagination, folder: Path
) -> None:
    write_citations(edition, pagination, folder)
    text = (folder / "tests-2026.ris").read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n")
    assert len(rispy.loads(text.decode())) == 4
