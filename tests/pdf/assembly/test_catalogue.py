"""What hangs from the catalogue, read back with two other readers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pikepdf import Name, NameTree, Pdf
from pypdf import PdfReader
from pypdf.generic import Destination

from proceedings.pdf.assembly.plan import Bookmark, Description, Numbering

Blank: TypeAlias = Callable[..., Pdf]
Splice: TypeAlias = Callable[..., Path]

PRISM = "{http://prismstandard.org/namespaces/basic/2.0/}"
DATE = dt.date(2026, 6, 1)


# The outline


def entries(reader: PdfReader, outline: Any = None) -> list[Any]:
    """Titles and pages of an outline, with a list for what lies below."""
    return [
        entries(reader, entry)
        if isinstance(entry, list)
        else (entry.title, reader.get_destination_page_number(entry))
        for entry in (reader.outline if outline is None else outline)
    ]


def test_the_outline_nests_and_its_titles_are_in_any_script(blank: Blank, splice: Splice) -> None:
    section = Bookmark("§ 1.1 (a) \\ ½", 2, 300.0)
    outline = (
        Bookmark("Предисловие", 0),
        Bookmark("会议 🄰 𝔸", 1, None, (Bookmark("שלום", 1, None, (section,)), Bookmark("é", 2))),
        Bookmark("Without a page", None, None, (Bookmark("Last", 2),)),
    )
    file = splice(blank(b"", b"", b""), outline=outline)
    reader = PdfReader(file)
    with Pdf.open(file) as pdf, pdf.open_outline() as read:
        first, second, third = read.root
        assert [item.title for item in read.root] == [mark.title for mark in outline]
        assert [item.is_closed for item in read.root] == [False, True, True]
        assert [child.title for child in second.children] == ["שלום", "é"]
        assert [child.title for child in second.children[0].children] == [section.title]
        assert third.destination is None
        assert not first.children
        assert pdf.Root.PageMode == Name.UseOutlines
    assert entries(reader)[:3] == [
        ("Предисловие", 0),
        ("会议 🄰 𝔸", 1),
        [("שלום", 1), [(section.title, 2)], ("é", 2)],
    ]


def test_every_level_of_the_outline_is_closed_and_counts_what_it_shows(
    blank: Blank, splice: Splice
) -> None:
    deep = Bookmark("3", 0)
    for title in "210":
        deep = Bookmark(title, 0, None, (deep, Bookmark(f"{title}b", 0)))
    with Pdf.open(splice(blank(b""), outline=(deep, Bookmark("x", 0), Bookmark("y", 0)))) as pdf:
        item, counts = pdf.Root.Outlines, []
        assert item.Count == 3
        while "/First" in item:
            last, titles = item.First, []
            assert "/Prev" not in last
            while True:
                titles.append(str(last.Title))
                assert last.Parent.objgen == item.objgen
                if "/Next" not in last:
                    break
                assert last.Next.Prev.objgen == last.objgen
                last = last.Next
            assert last.objgen == item.Last.objgen
            counts.append((int(item.Count), len(titles)))
            item = item.First
    assert counts == [(3, 3), (-2, 2), (-2, 2), (-2, 2)]


def test_an_outline_leads_to_a_height_and_to_the_top_of_a_page(
    blank: Blank, splice: Splice
) -> None:
    marks = (Bookmark("top", 0), Bookmark("middle", 0, 123.5))
    reader = PdfReader(splice(blank(b""), outline=marks))
    top, middle = reader.outline
    for entry, height in ((top, 600), (middle, 123.5)):
        assert isinstance(entry, Destination)
        assert (entry.typ, entry.top, str(entry.left)) == ("/XYZ", height, "NullObject")


def test_a_file_without_an_outline_opens_without_its_pane(blank: Blank, splice: Splice) -> None:
    with Pdf.open(splice(blank(b""))) as pdf:
        assert "/Outlines" not in pdf.Root
        assert "/PageMode" not in pdf.Root


# Names and labels


@pytest.mark.parametrize("papers", [1, 64, 65, 200])
def test_each_of_many_papers_is_found_by_its_name(
    papers: int, blank: Blank, splice: Splice
) -> None:
    file = splice(*[blank(b"")] * papers)
    expected = {f"paper.paper{number}": number for number in range(papers)}
    reader = PdfReader(file)
    assert {
        name: reader.get_destination_page_number(destination)
        for name, destination in reader.named_destinations.items()
    } == expected
    with Pdf.open(file) as pdf:
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        tree = NameTree(pdf.Root.Names.Dests)
        # Asked for by name, which only finds it if the limits of each node are right.
        assert {name: pages[tree[name][0].objgen] for name in expected} == expected
        assert "paper.paper" not in tree
        for leaf in pdf.Root.Names.Dests.Kids:
            names = [bytes(name) for name in list(leaf.Names)[::2]]
            assert names == sorted(names)
            assert [bytes(limit) for limit in leaf.Limits] == [names[0], names[-1]]
        assert pdf.check_pdf_syntax() == []


def test_pages_are_called_what_their_sections_say(blank: Blank, splice: Splice) -> None:
    numberings = (
        Numbering(roman=True), Numbering(3, roman=True), Numbering(1, "5:"), Numbering(3, "5:"),
        Numbering(1, "6:"), Numbering(1, "附录-"), Numbering(1199),
    )  # fmt: skip
    file = splice(*[blank(b"", b"")] * len(numberings), numberings=numberings)
    labels = "i ii iii iv 5:1 5:2 5:3 5:4 6:1 6:2 附录-1 附录-2 1199 1200".split()
    assert PdfReader(file).page_labels == labels
    with Pdf.open(file) as pdf:
        assert [str(page.label) for page in pdf.pages] == labels
        # What goes on is not said again.
        assert list(pdf.Root.PageLabels.Nums)[::2] == [0, 4, 8, 10, 12]


# What the file says of itself

FULL = Description(
    title='On <Bugs> & "Moths" (naïve) 会议',
    authors=("Grace Hopper", "Emmy Noether", "דוד"),
    subject="Proceedings & others",
    keywords=("symmetry", "x < y"),
    language="de-CH",
    publisher="Test & Press",
    license="CC BY 4.0",
    license_url="https://creativecommons.org/licenses/by/4.0/?a=1&b=2",
    identifier="doi:10.1234/a<b>&c",
    date=DATE,
)


def test_both_descriptions_say_the_same(blank: Blank, splice: Splice) -> None:
    file = splice(blank(b""), description=FULL)
    reader = PdfReader(file)
    info, xmp = reader.metadata, reader.xmp_metadata
    assert info is not None
    assert xmp is not None
    assert xmp.dc_title == {"x-default": FULL.title} == {"x-default": info.title}
    assert xmp.dc_creator == [*FULL.authors]
    assert info.author == "Grace Hopper, Emmy Noether, דוד"
    assert xmp.dc_description == {"x-default": info.subject} == {"x-default": FULL.subject}
    assert xmp.dc_subject == [*FULL.keywords]
    assert info.keywords == xmp.pdf_keywords == "symmetry, x < y"
    assert info.creator == xmp.xmp_creator_tool == info.producer == xmp.pdf_producer
    assert xmp.dc_language == [FULL.language]
    assert xmp.dc_publisher == [FULL.publisher]
    assert xmp.dc_rights == {"x-default": FULL.license}
    assert (xmp.dc_identifier, str(info["/Identifier"])) == (FULL.identifier,) * 2
    assert str(info["/License"]) == FULL.license_url
    midnight = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
    assert info.creation_date == info.modification_date == midnight
    assert xmp.xmp_create_date == xmp.xmp_modify_date == midnight.replace(tzinfo=None)


def test_an_archive_finds_the_doi_and_the_licence_where_it_looks(
    blank: Blank, splice: Splice
) -> None:
    with Pdf.open(splice(blank(b""), description=FULL)) as pdf:
        with pdf.open_metadata() as found:
            assert found["dc:title"] == FULL.title
            assert found["dc:creator"] == [*FULL.authors]
            assert found["dc:identifier"] == FULL.identifier
            assert found[f"{PRISM}doi"] == "10.1234/a<b>&c"
            assert found[f"{PRISM}url"] == "https://doi.org/10.1234/a<b>&c"
            assert found["xmpRights:WebStatement"] == FULL.license_url
            assert found["dc:format"] == "application/pdf"
            assert f"{PRISM}isbn" not in found
        assert pdf.Root.Lang == FULL.language
        assert pdf.Root.ViewerPreferences.unparse() == b"<< /DisplayDocTitle true >>"


def test_a_volume_s_isbn_is_said_and_what_is_not_known_is_left_out(
    blank: Blank, splice: Splice
) -> None:
    about = Description(title="Plain", identifier="isbn:978-3-16-148410-0", date=DATE)
    file = splice(blank(b""), description=about)
    with Pdf.open(file) as pdf, pdf.open_metadata() as found:
        assert found[f"{PRISM}isbn"] == "978-3-16-148410-0"
        absent = (
            f"{PRISM}doi",
            f"{PRISM}url",
            "dc:creator",
            "dc:rights",
            "pdf:Keywords",
            "dc:subject",
        )
        assert not [key for key in absent if key in found]
    info = PdfReader(file).metadata
    keys = "/Title /Identifier /Creator /Producer /CreationDate /ModDate"
    assert set(info or ()) == set(keys.split())


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("Bell\x07 and\x00 nul\x1f", "Bell  and  nul ", id="control characters"),
        pytest.param("Two\nlines\tand", "Two lines and", id="line breaks"),
        pytest.param("می‌خواهم", "می‌خواهم", id="a joiner of Persian"),
        pytest.param(
            "10\u00a0km, soft\u00adly", "10\u00a0km, soft\u00adly", id="a blank that holds"
        ),
        pytest.param("\ufffe\uffff\ud800", "   ", id="no characters"),
        pytest.param("]]> <!-- --> <?xpacket", "]]> <!-- --> <?xpacket", id="what XML means"),
        pytest.param("{} {0} %s", "{} {0} %s", id="what formats mean"),
        pytest.param("𝔸 🄰", "𝔸 🄰", id="beyond the first plane"),
    ],
)
def test_any_title_is_said_in_both_places(
    title: str, shown: str, blank: Blank, splice: Splice
) -> None:
    reader = PdfReader(splice(blank(b""), description=Description(title=title, date=DATE)))
    assert reader.xmp_metadata is not None
    assert reader.metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": shown}
    assert reader.metadata.title == shown


# The file


def test_the_same_plan_gives_the_same_bytes_and_another_one_another_identifier(
    blank: Blank, splice: Splice
) -> None:
    def written(title: str = "Title", **changes: Any) -> tuple[bytes, list[bytes]]:
        about = Description(title=title, date=DATE)
        file = splice(blank(b"q Q"), blank(b""), description=about, **changes)
        with Pdf.open(file) as pdf:
            return file.read_bytes(), [bytes(part) for part in pdf.trailer.ID]

    data, identifier = written()
    assert written() == (data, identifier)
    assert identifier[0] == identifier[1]
    assert len(identifier[0]) == 16
    others = [
        written("Another"),
        written(numberings=(Numbering(), Numbering(7))),
        written(outline=(Bookmark("One", 0),)),
    ]
    identifiers = {tuple(found) for _, found in others}
    assert len(identifiers | {tuple(identifier)}) == 4
