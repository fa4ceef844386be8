"""Whose a finding is, where reading its file could not say so."""

from __future__ import annotations

from pathlib import Path

from proceedings.checks.identity import with_papers
from proceedings.model.findings import Finding
from proceedings.source import read_archive


def test_a_finding_belongs_to_the_paper_whose_file_or_pdf_it_stands_in(archive: Path) -> None:
    read, _ = read_archive(archive)
    folder = read.folder / "tests-2026"

    def owner(file: Path | None, paper: str | None = None) -> str | None:
        finding = Finding(code="unknown-key", message="…", file=file, paper=paper)
        (found,) = with_papers([finding], read.editions)
        return found.paper

    assert owner(folder / "papers/turing.md") == "turing"
    assert owner(folder / "papers/turing.pdf") == "turing"
    assert owner(folder / "papers/could-not-be-read.md") == "could-not-be-read"
    assert owner(folder / "papers/turing.md", "hopper") == "hopper"
    assert owner(folder / "edition.yml") is None
    assert owner(read.folder / "papers/stray.md") is None
    assert owner(None) is None


def test_what_a_check_says_of_many_papers_belongs_to_none(archive: Path) -> None:
    read, _ = read_archive(archive)
    file = read.folder / "tests-2026/papers/turing.md"
    finding = Finding(code="abstract-none", message="3 of 3 have none", file=file)
    assert [found.paper for found in with_papers([finding], read.editions)] == [None]
