"""Editions that are empty, large, or ask for what cannot be printed."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from pypdf import PdfReader

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Committee, Member, Person
from proceedings.model.volumes import PaperSize
from proceedings.pdf.intake.paper import take_in
from proceedings.pdf.volume import write_volume

MakeEdition: TypeAlias = Callable[..., Edition]


def test_an_edition_without_anything_is_a_volume_of_front_matter(
    make_edition: MakeEdition, tmp_path: Path, cache: Path
) -> None:
    report = write_volume(make_edition(), {}, [], tmp_path / "v.pdf", cache)
    assert (report.front, report.body) == (3, 0)
    assert PdfReader(tmp_path / "v.pdf").page_labels == ["i", "ii", "iii"]


def test_the_volume_is_set_on_the_paper_that_the_edition_names(
    make_edition: MakeEdition, tmp_path: Path, cache: Path
) -> None:
    edition = make_edition()
    letter = dataclasses.replace(edition.volume, paper_size=PaperSize.LETTER)
    write_volume(dataclasses.replace(edition, volume=letter), {}, [], tmp_path / "v.pdf", cache)
    assert PdfReader(tmp_path / "v.pdf").pages[0].mediabox == [0, 0, 612, 792]


def talk_of(make_edition: MakeEdition, contribution: Contribution) -> Edition:
    edition = make_edition(contributions=(contribution,))
    volume = dataclasses.replace(edition.volume, abstract_pages=True)
    return dataclasses.replace(edition, volume=volume)


def test_a_long_abstract_is_set_smaller_until_it_fits_its_page(
    make_edition: MakeEdition, tmp_path: Path, cache: Path
) -> None:
    abstract = "\n\n".join(["Many words of an abstract that goes on and on. " * 12] * 7)
    talk = Contribution(id="long", title=Markup("Long"), abstract=Markup(f"{abstract} The end."))
    report = write_volume(talk_of(make_edition, talk), {}, [], tmp_path / "v.pdf", cache)
    assert report.body == 1
    assert "The end." in PdfReader(tmp_path / "v.pdf").pages[-1].extract_text()


def test_an_abstract_that_fits_no_page_is_cut_and_named(
    make_edition: MakeEdition, tmp_path: Path, cache: Path
) -> None:
    talk = Contribution(id="huge", title=Markup("Huge"), abstract=Markup("word " * 9000))
    report = write_volume(talk_of(make_edition, talk), {}, [], tmp_path / "v.pdf", cache)
    (finding,) = report.findings
    assert (finding.code, finding.severity, finding.paper) == (
        "abstract-long",
        Severity.ERROR,
        "huge",
    )
    text = PdfReader(tmp_path / "v.pdf").pages[-1].extract_text()
    assert report.body == 1
    assert text.count("word") > 500
    assert "The abstract goes on at its page on the website." in text


def test_a_letter_without_a_font_is_named_with_its_paper_and_shown_as_a_box(
    make_edition: MakeEdition, draw_linked: Callable[..., Path], tmp_path: Path, cache: Path
) -> None:
    edition = make_edition(("ayb", "Plain", ["Ա"]))
    papers = {"ayb": take_in(draw_linked("ayb"), cache)}
    report = write_volume(edition, papers, [], tmp_path / "v.pdf", cache)
    message = 'no font of the volume has "Ա" (U+0531 ARMENIAN CAPITAL LETTER AYB)'
    cure = "name a font file that has it under `fonts:` in edition.yml"
    errors = {(f.paper, f.message, f.cure) for f in report.findings if f.severity is Severity.ERROR}
    assert ("ayb", message, cure) in errors
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "v.pdf").pages)
    assert "[]" in text


def test_a_sign_without_a_font_is_spelled_and_noted(
    make_edition: MakeEdition, draw_linked: Callable[..., Path], tmp_path: Path, cache: Path
) -> None:
    edition = make_edition(("mass", "A 🄰 of Gold", ["Georg Cantor"]))
    papers = {"mass": take_in(draw_linked("mass"), cache)}
    report = write_volume(edition, papers, [], tmp_path / "v.pdf", cache)
    assert [(f.severity, f.message) for f in report.findings] == [
        (Severity.NOTE, 'no font has 🄰; the volume prints "A"')
    ]


def test_a_large_committee_fills_columns_over_pages(
    make_edition: MakeEdition, tmp_path: Path, cache: Path
) -> None:
    people = [Person(Name(f"Member{n:03}"), (Affiliation(f"Place {n}"),)) for n in range(200)]
    committee = Committee("Reviewers", tuple(map(Member, people)))
    edition = make_edition(committees=(committee,))
    write_volume(edition, {}, [], tmp_path / "v.pdf", cache)
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "v.pdf").pages)
    assert re.findall(r"Member\d{3}", text) == [f"Member{n:03}" for n in range(200)]
