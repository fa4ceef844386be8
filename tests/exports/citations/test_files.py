"""The citation files beside an edition's pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]

from proceedings.exports.citations.files import is_citation, with_changed, write_citations
from proceedings.exports.citations.formats import BESIDE, Format
from proceedings.exports.citations.record import records_of
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
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


def changed(edition: Edition, abstract: str) -> Edition:
    """The same edition with another abstract of one paper."""
    return replace(
        edition,
        contributions=tuple(
            replace(paper, abstract=Markup(abstract)) if paper.id == "turing" else paper
            for paper in edition.contributions
        ),
    )


def texts(edition: Edition, pagination: Pagination, form: Format) -> tuple[str, str]:
    """The file of the whole edition, and that of the paper."""
    records = list(records_of(edition, pagination))
    [paper] = [record for record in records if record.id == "turing"]
    return form.write(records), form.write([paper])


@pytest.mark.parametrize("form", BESIDE, ids=lambda form: form.name)
def test_where_one_paper_has_changed_the_file_of_all_is_made_of_what_it_was(
    form: Format, edition: Edition, pagination: Pagination
) -> None:
    whole, paper = texts(edition, pagination, form)
    new_whole, new_paper = texts(changed(edition, "Zoë & “more”."), pagination, form)
    assert new_whole != whole
    assert with_changed(whole.encode(), form, [(paper, new_paper)]) == new_whole.encode()


@pytest.mark.parametrize("form", BESIDE, ids=lambda form: form.name)
def test_it_is_made_anew_where_it_does_not_have_the_paper_or_many_have_changed(
    form: Format, edition: Edition, pagination: Pagination
) -> None:
    whole, paper = texts(edition, pagination, form)
    _, other = texts(changed(edition, "Another."), pagination, form)
    assert with_changed(whole.encode(), form, [(other, paper)]) == b""
    assert with_changed(whole.encode(), form, [(paper, other), (other, paper)] * 26) == b""
