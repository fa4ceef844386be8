"""A paper.md of JOSS becomes a paper: its metadata, and its summary as the abstract."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.importers.report import Imported, SourceError
from tests.importers.exports import all_text, edition_of, fates, run, told

PAPER = """---
title: 'Fast *Nets* at 90%'
tags:
  - nets
authors:
  - name: Ada Lovelace
    orcid: 0000-0002-1825-0097
    email: ada@x.example
    corresponding: true
    affiliation: "1, 2"
  - given-names: Anna
    dropping-particle: van der
    surname: Berg
    affiliation: 2
  - name: {given: Jo, family: Doe}
    affiliation: 9
affiliations:
  - name: University of London.
    index: 1
  - name: ETH
    index: 2
    ror: 05a28rw58
    country: Switzerland
date: 13 August 2026
bibliography: paper.bib
---

# Summary

We *measure* $x_i$ as [@roe19] do.

- One

# Statement of need

Much.
"""


def imported(folder: Path, text: str) -> Imported:
    (folder / "source").mkdir()
    (folder / "source/paper.md").write_text(text, "utf-8")
    return run("joss", folder / "source")


def test_a_paper_has_its_people_and_its_summary(tmp_path: Path) -> None:
    report = imported(tmp_path, PAPER)
    assert fates(report) == {"Fast *Nets* at 90%": "lovelace"}
    paper = edition_of(report).contribution("lovelace")
    assert paper.title.text() == "Fast *Nets* at 90%"
    assert [a.name.full for a in paper.authors] == ["Ada Lovelace", "Anna van der Berg", "Jo Doe"]
    assert [[p.name for p in a.affiliations] for a in paper.authors] == [
        ["University of London", "ETH"],
        ["ETH"],
        [],
    ]
    assert paper.authors[1].affiliations[0].ror == "https://ror.org/05a28rw58"
    assert (paper.authors[0].corresponding, paper.keywords) == (True, ("nets",))
    assert paper.abstract.source.strip() == "We *measure* $x_i$ as \\[@roe19] do.\n\n- One"
    assert report.unused == {"bibliography": 1, "date": 1, "section Statement of need": 1}
    assert "ada@x.example" not in all_text(report.target)


def test_a_folder_a_paper_makes_an_edition_of_them_all(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / "all" / name).mkdir(parents=True)
        (tmp_path / "all" / name / "paper.md").write_text(PAPER.replace("Fast", name), "utf-8")
    report = run("joss", tmp_path / "all")
    assert [row.taken_as for row in report.taken] == ["lovelace", "lovelace-two"]


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    text = PAPER.replace("# Summary", "# Introduction").replace("05a28rw58", "05a28rw59")
    assert told(imported(tmp_path, text)) == [
        'warning person-ror: ETH: "05a28rw59": the check digit is wrong; it was left out',
        "warning abstract-missing: the paper has no section Summary; it has no abstract now",
    ]


def test_a_folder_without_a_paper_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("---\ntitle: A\n---\n# A\n", "utf-8")
    with pytest.raises(SourceError, match=r"no \.md with title, authors and affiliations"):
        run("joss", tmp_path / "page.md")
