"""The volume: numbers, links, labels, outline and bytes, read back with pypdf."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from pypdf import PdfReader

from proceedings.model.contribution import Kind
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.markup.nodes import Link, Paragraph, Table, Text
from proceedings.model.people import Committee, Member
from proceedings.model.program import Item, Program, Session
from proceedings.model.volume import paginate
from proceedings.pdf.intake.paper import Intake, take_in
from proceedings.pdf.volume import Prose, VolumeReport, write_paper, write_volume

LinkTargets: TypeAlias = Callable[[PdfReader, range], list[tuple[int, int | None]]]
MakeEdition: TypeAlias = Callable[..., Edition]

PREFACE = Prose(
    "preface",
    "Preface",
    (
        Paragraph((Text("See "), Link("x-paper:noether", (Text("her paper"),)), Text("."))),
        Paragraph((Link("x-paper:gone", (Text("not here"),)),)),
        Table(0, (((Text("a cell"),), ()),)),
    ),
)


@dataclasses.dataclass(frozen=True)
class Written:
    """A volume that was written, with what it was written from."""

    edition: Edition
    papers: dict[str, Intake]
    report: VolumeReport
    file: Path

    @property
    def reader(self) -> PdfReader:
        return PdfReader(self.file)


@pytest.fixture
def written(
    make_edition: MakeEdition, draw_linked: Callable[..., Path], cache: Path, tmp_path: Path
) -> Written:
    """A volume of a preface, two papers, and a talk between them that has no paper."""
    edition = make_edition(
        ("turing", "On Computable Numbers", ["Alan Turing"]),
        ("hopper", "On Bugs & *Moths*", ["Grace Hopper"]),
        ("noether", "Invariants of $x^2$", ["Emmy Noether", "Alan Turing"]),
        committees=(Committee("Chairs", (Member(None, "General Chair"),)),),
    )
    talk = dataclasses.replace(edition.contribution("hopper"), kind=Kind.INVITED)
    noon = dt.datetime(2026, 6, 1, 12, tzinfo=edition.event.timezone)
    edition = dataclasses.replace(
        edition,
        contributions=tuple(talk if c.id == "hopper" else c for c in edition.contributions),
        volume=dataclasses.replace(edition.volume, abstract_pages=True),
        program=Program(
            (
                Session(
                    id="one",
                    title=Markup("Session *One*"),
                    day=noon.date(),
                    start=noon,
                    items=(Item(paper="turing", start=noon), Item(paper="hopper")),
                ),
                Session(id="two", title=Markup("Session Two"), items=(Item(paper="noether"),)),
            )
        ),
    )
    papers = {
        "turing": take_in(draw_linked("turing", 4), cache),
        "noether": take_in(draw_linked("noether", 3, size=(612, 792)), cache),
    }
    file = tmp_path / "volume.pdf"
    return Written(edition, papers, write_volume(edition, papers, [PREFACE], file, cache), file)


def test_the_report_says_what_was_written(written: Written) -> None:
    report = written.report
    assert (report.front, report.body) == (7, 9)
    assert report.starts == {"turing": 1, "hopper": 5, "noether": 6}
    assert report.links == {"turing": (4, 4), "noether": (3, 3)}
    assert [(finding.code, finding.message) for finding in report.findings] == [
        ("link-dead", "a link to x-paper:gone leads nowhere in the volume")
    ]


def test_front_matter_is_numbered_in_roman_and_the_body_from_1(written: Written) -> None:
    labels = written.reader.page_labels
    assert labels == ["i", "ii", "iii", "iv", "v", "vi", "vii", *map(str, range(1, 10))]


def test_the_number_printed_on_a_page_is_its_label(written: Written) -> None:
    reader = written.reader
    for page, label in list(zip(reader.pages, reader.page_labels, strict=True))[3:]:
        assert label in page.extract_text().split()


def test_the_contents_name_the_number_on_each_first_page_and_lead_there(
    written: Written, link_targets: LinkTargets
) -> None:
    reader = written.reader
    text = " ".join(reader.pages[6].extract_text().split())
    for title, number in (
        ("Preface", "iv"),
        ("Committees", "v"),
        ("On Computable Numbers", "1"),
        ("On Bugs & Moths", "5"),
        ("Invariants of x²", "6"),
        ("Author Index", "9"),
    ):
        assert re.search(rf"{re.escape(title)} ?{number}\b", text)
    # Each entry is one link, from its title to its number.
    targets = [target for _, target in link_targets(reader, range(6, 7))]
    assert targets == [3, 4, 5, 7, 11, 12, 15]


def test_the_index_leads_to_the_first_page_of_each_work(
    written: Written, link_targets: LinkTargets
) -> None:
    reader = written.reader
    text = " ".join(reader.pages[15].extract_text().split())
    assert "H Hopper, Grace 5 N Noether, Emmy 6 T Turing, Alan 1, 6" in text
    targets = [target for _, target in link_targets(reader, range(15, 16))]
    assert sorted(filter(None, targets)) == [7, 11, 12, 12]


def test_links_inside_a_paper_lead_to_the_same_page_of_it_as_before(
    written: Written, link_targets: LinkTargets, tmp_path: Path
) -> None:
    reader = written.reader
    for id_, first in (("turing", 7), ("noether", 12)):
        source = PdfReader(tmp_path / f"{id_}.pdf")
        before = link_targets(source, range(len(source.pages)))
        after = link_targets(reader, range(first, first + len(source.pages)))
        assert len(before) == len(source.pages)
        assert [(on - first, to - first) for on, to in after if to is not None] == before


def test_a_link_of_the_preface_into_the_volume_leads_there(
    written: Written, link_targets: LinkTargets
) -> None:
    assert link_targets(written.reader, range(3, 4)) == [(3, 12)]
    assert b"x-paper" not in written.file.read_bytes()


def outline(reader: PdfReader) -> list[object]:
    def lines(entries: list[object]) -> list[object]:
        return [
            lines(entry) if isinstance(entry, list) else (entry.title, number(entry))  # type: ignore[attr-defined]
            for entry in entries
        ]

    def number(entry: object) -> int | None:
        return reader.get_destination_page_number(entry)  # type: ignore[arg-type]

    return lines(list(reader.outline))


def test_the_outline_holds_parts_sessions_papers_and_their_own_outlines(written: Written) -> None:
    assert outline(written.reader) == [
        ("Preface", 3),
        ("Committees", 4),
        ("Program", 5),
        ("Contents", 6),
        ("Session One", 7),
        [
            ("On Computable Numbers", 7),
            [(f"turing section {n}", 7 + n) for n in range(4)],
            ("On Bugs & Moths", 11),
        ],
        ("Session Two", 12),
        [("Invariants of x²", 12), [(f"noether section {n}", 12 + n) for n in range(3)]],
        ("Author Index", 15),
    ]


def test_every_contribution_has_a_named_destination(written: Written) -> None:
    reader = written.reader
    pages = {
        name: reader.get_destination_page_number(destination)
        for name, destination in reader.named_destinations.items()
    }
    assert pages == {"paper.turing": 7, "paper.hopper": 11, "paper.noether": 12}


def test_the_file_describes_itself_without_the_clock(written: Written) -> None:
    reader = written.reader
    about, xmp = reader.metadata, reader.xmp_metadata
    assert about is not None
    assert xmp is not None
    assert about.title == "Proceedings of the Workshop on Tests"
    assert about.author == "Ada Lovelace"
    assert about.creation_date == dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
    assert xmp.dc_title == {"x-default": "Proceedings of the Workshop on Tests"}
    assert str(reader.root_object["/Lang"]) == "en"
    assert str(reader.root_object["/ViewerPreferences"]) == "{'/DisplayDocTitle': True}"


def test_a_paper_starts_with_where_it_appeared_and_goes_on_with_its_title(written: Written) -> None:
    first, second = (written.reader.pages[page].extract_text() for page in (7, 8))
    assert (
        "Proceedings of the Workshop on Tests, pages 1–4. Ghent, Belgium, 1–3 June 2026." in first
    )
    assert "Tests 2026" in second
    assert "On Computable Numbers" in second


def test_the_same_input_gives_the_same_bytes(written: Written, tmp_path: Path, cache: Path) -> None:
    again = tmp_path / "elsewhere" / "again.pdf"
    again.parent.mkdir()
    write_volume(written.edition, written.papers, [PREFACE], again, cache)
    assert again.read_bytes() == written.file.read_bytes()
    assert [path.name for path in again.parent.iterdir()] == ["again.pdf"]


def test_what_our_own_pages_are_set_in_is_embedded(written: Written) -> None:
    reader = written.reader
    used: set[str] = set()
    for page in [*reader.pages[:7], reader.pages[11], reader.pages[15]]:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[attr-defined]
            described = font.get_object()
            assert "/FontFile2" in described["/FontDescriptor"]
            used.add(described["/BaseFont"].partition("+")[2])
    assert {"NotoSerif-Regular", "NotoSerif-Italic"} <= used


def test_a_paper_alone_has_the_same_stamps_and_its_own_description(
    written: Written, tmp_path: Path, cache: Path, link_targets: LinkTargets
) -> None:
    out, intake = tmp_path / "noether-stamped.pdf", written.papers["noether"]
    pagination = paginate(written.edition, {"turing": 4, "noether": 3})
    write_paper(written.edition, "noether", intake, out, cache, pagination)
    reader, volume = PdfReader(out), written.reader
    assert reader.page_labels == ["6", "7", "8"]
    for own, page in zip(reader.pages, volume.pages[12:15], strict=True):
        assert own.extract_text() == page.extract_text()
    assert link_targets(reader, range(3)) == [(0, 1), (1, 2), (2, 0)]
    assert outline(reader) == [(f"noether section {n}", n) for n in range(3)]
    assert reader.metadata is not None
    assert reader.metadata.title == "Invariants of x²"
    assert reader.metadata.author == "Emmy Noether, Alan Turing"
