"""`volumes` and the numbering of edition.yml: what is made, and what cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from proceedings.model.edition import Edition
from proceedings.model.volume import paginate
from proceedings.model.volumes import (
    AbstractsLayout,
    OpenRight,
    PageNumbers,
    PaperSize,
    VolumeKind,
)
from proceedings.source import read_archive

DrawPdf = Callable[..., Path]
TITLE = "Proceedings of Tests 2026: Workshop on Tests"


def read(archive: Path, more: str = "", volume: str = "") -> tuple[Edition, list[str]]:
    """The edition of `archive` with more lines in edition.yml, and below its `volume`."""
    file = archive / "tests-2026/edition.yml"
    text = file.read_text().replace("  abstract_pages: true\n", f"  abstract_pages: true\n{volume}")
    file.write_text(text + dedent(more))
    found, findings = read_archive(archive)
    folder = f"{(archive / 'tests-2026').resolve()}/"
    return found.editions[0], [str(finding).replace(folder, "") for finding in findings]


def test_without_the_key_the_proceedings_are_made(archive: Path) -> None:
    edition, findings = read(archive)
    assert findings == []
    assert [(volume.id, volume.kind) for volume in edition.made()] == [
        ("tests-2026", VolumeKind.PROCEEDINGS)
    ]


def test_a_kind_alone_says_enough(archive: Path) -> None:
    edition, findings = read(archive, "volumes: [proceedings, abstracts, program]\n")
    assert findings == []
    assert [(volume.id, volume.paper_size) for volume in edition.made()] == [
        ("tests-2026", None),
        ("tests-2026-abstracts", None),
        ("tests-2026-program", PaperSize.A6),
    ]
    titles = [edition.info_of(volume).title for volume in edition.made()]
    assert titles == [TITLE, "Tests 2026: Book of Abstracts", "Tests 2026: Program"]


def test_every_key_of_a_volume_is_read(archive: Path) -> None:
    edition, findings = read(
        archive,
        """
        volumes:
          - {kind: abstracts, id: book, title: All Abstracts, isbn: 978-3-16-148410-0, layout: pages, paper_size: a5}
          - {part: 1, title: "Part I: Numbers", sessions: morning, isbn: 978-1-86197-876-9, doi: 10.1000/1}
          - {part: 2, from: noether, to: noether, number: 18, first_page: 1}
        """,
    )
    assert findings == []
    book, one, two = edition.made()
    assert (book.id, book.layout, book.paper_size) == (
        "book", AbstractsLayout.PAGES, PaperSize.A5,
    )  # fmt: skip
    assert (edition.info_of(book).title, edition.info_of(book).isbn) == (
        "All Abstracts",
        "978-3-16-148410-0",
    )
    assert (one.id, one.papers) == ("tests-2026-part-1", frozenset({"hopper", "turing"}))
    assert (two.id, two.papers, two.first_page) == ("tests-2026-part-2", frozenset({"noether"}), 1)
    assert edition.info_of(one).title == f"{TITLE}, Part I: Numbers"
    assert (edition.info_of(two).title, edition.info_of(two).number) == (f"{TITLE}, Part II", "18")


def test_parts_that_do_not_say_their_number_are_counted(archive: Path) -> None:
    edition, findings = read(
        archive, "volumes: [{sessions: morning, part: 2}, {sessions: late-morning}]\n"
    )
    assert findings == []
    assert [(v.id, v.part) for v in edition.made()] == [
        ("tests-2026-part-2", 2), ("tests-2026-part-1", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("volumes", "said"),
    [
        ("[{kind: abstract}]", '"abstract" is not known here; write "abstracts" [choice]'),
        ("[program, {kind: program}]", 'volumes: two volumes are called "tests-2026-program"; give one of them another "id" [duplicate-id]'),
        ("[{id: a/b}]", 'volumes: the id "a/b" cannot be the name of a file; use letters, digits, and - _ . between them [volume-id]'),
        ("[{kind: program, sessions: morning}]", '"sessions" says nothing of a volume of the kind "program"; leave it out, or write "kind: proceedings" [value]'),
        ("[{layout: pages}]", '"layout" says nothing of a volume of the kind "proceedings"; leave it out, or write "kind: abstracts" [value]'),
        ("[{part: 0}]", '"0" is too small; count from 1 [value]'),
        ("[{sessions: mornin}, {from: hopper}]", 'volumes: no session is called "mornin"; write "morning" [unknown-session]'),
        ("[{from: hoper}]", 'volumes: no paper is called "hoper"; write "hopper" [unknown-paper]'),
        ("[{from: noether, to: hopper}]", 'volumes: "hopper" stands before "noether" in the volume; exchange the two [part-span]'),
        ("[{part: 1, from: hopper, to: turing}, {part: 1, from: noether, id: x}]", "volumes: two volumes are part 1; count the parts: 1, 2, 3 [duplicate-part]"),
        ("[proceedings, {from: hopper}]", "volumes: the whole proceedings cannot be made beside their parts; leave out one or the others [volume-whole]"),
        ("[{part: 1}, {from: hopper}]", 'volumes: part 1 does not say what it holds; write "sessions: […]", or "from: …" and "to: …" [part-empty]'),
        ("[{sessions: morning}]", "volumes: noether is in no part; enter them, or their sessions, in one [paper-in-no-part]"),
        ("[{from: hopper}, {sessions: morning}]", "volumes: hopper, turing are in more than one part; leave them in one; until then the first part has them [paper-in-two-parts]"),
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_what_makes_no_sense_is_named_with_its_line(archive: Path, volumes: str, said: str) -> None:
    findings = read(archive, f"volumes: {volumes}\n")[1]
    found = [finding for finding in findings if said in finding]
    assert len(found) == 1, findings
    assert found[0].startswith("edition.yml:14: error: ")


def test_a_volume_without_anything_in_it_is_not_made(archive: Path) -> None:
    for paper in (archive / "tests-2026/papers").glob("*.md"):
        paper.write_text(paper.read_text().rpartition("---")[0] + "---\n")
    (archive / "tests-2026/program.yml").write_text("sessions: [{title: All, items: [turing]}]\n")
    edition, findings = read(archive, "volumes:\n  - abstracts\n  - program\n")
    assert findings == [
        "edition.yml:15: error: volumes: there are no abstracts for a book of abstracts; write the "
        "abstracts below the metadata in the papers' files [volume-empty]",
        "edition.yml:16: error: volumes: there is no program with days for a program to hold; "
        "write the times in program.yml [volume-empty]",
    ]
    assert edition.volumes == ()


def test_the_keys_of_the_numbering_are_read(archive: Path) -> None:
    keys = "  numbering: by-paper\n  first_page: 13\n  open_right: sessions\n  dividers: true\n"
    edition, findings = read(archive, volume=keys)
    assert findings == []
    volume = edition.volume
    assert (volume.numbering, volume.first_page) == (PageNumbers.BY_PAPER, 13)
    assert (volume.open_right, volume.dividers) == (OpenRight.SESSIONS, True)


def test_a_left_hand_page_cannot_be_the_first_that_opens_on_the_right(archive: Path) -> None:
    assert read(archive, volume="  open_right: papers\n  first_page: 12\n")[1] == [
        "edition.yml:12: error: volume.first_page: 12 is the number of a left-hand page; "
        'write "13", or leave out "open_right" [page-left]'
    ]


def declare(archive: Path, **pages: str) -> None:
    for id_, said in pages.items():
        file = archive / f"tests-2026/papers/{id_}.md"
        file.write_text(file.read_text().replace("title:", f"pages: {said}\ntitle:", 1))


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ({"hopper": "i", "turing": "1-3", "noether": "9-10"}, []),
        ({"hopper": "1", "turing": "1-3", "noether": "9-10"}, ["papers/turing.md:2: error: pages: 1–3 overlaps 1, the pages of hopper; mend one of the two [pages-overlap]"]),
        ({"hopper": "9", "turing": "1-3", "noether": "10-11"}, ['papers/turing.md:2: warning: pages: 1–3 stands after 9, the pages of hopper; write "order: pages" in the volume of edition.yml, or mend one of the two [pages-order]']),
        ({"hopper": "1", "turing": "two", "noether": "10-11"}, ['papers/turing.md:2: error: pages: "two" is no range of pages that the volume could be numbered by; write it as "11-20", "i-v", "5:1-5:12" or "e12" [pages-unreadable]']),
        ({"hopper": "1", "noether": "10-11"}, ['papers/turing.md:2: warning: pages: no pages are declared; its numbers follow those of the paper before it; write "pages: …", or "archival: false" where it was not in the volume [pages-missing]']),
        ({"hopper": "e1", "turing": "e2", "noether": "e2"}, ["papers/noether.md:2: error: pages: e2 overlaps e2, the pages of turing; mend one of the two [pages-overlap]"]),
        ({"hopper": "v-i", "turing": "1-3", "noether": "9-10"}, ['papers/hopper.md:2: error: pages: "v-i" ends before it starts; write "i-v" [value]', 'papers/hopper.md:2: warning: pages: no pages are declared; its numbers follow those of the paper before it; write "pages: …", or "archival: false" where it was not in the volume [pages-missing]']),
    ],
    ids=["gaps", "overlap", "order", "unreadable", "missing", "articles", "backwards"],
)  # fmt: skip
def test_declared_pages_are_checked_where_they_are_printed(
    archive: Path, pages: dict[str, str], said: list[str]
) -> None:
    declare(archive, **pages)
    assert read(archive, volume="  numbering: declared\n")[1] == said


def test_papers_are_sorted_by_whatever_pages_they_declare(archive: Path, draw: DrawPdf) -> None:
    names = ["e", "f", "g", "h"]
    for id_ in names:
        draw(archive / f"tests-2026/papers/{id_}.pdf")
        file = archive / f"tests-2026/papers/{id_}.md"
        file.write_text(f"---\ntitle: {id_}\nauthors: [A B]\n---\nText.\n")
    declare(
        archive,
        hopper="10:1-10:3",
        turing="9:1-9:4",
        noether="ix-x",
        e="i-viii",
        f="99",
        g="100-110",
    )
    edition, _ = read(archive, volume="  order: pages\n")
    assert [paper.id for paper in edition.contributions] == [
        "e", "noether", "f", "g", "turing", "hopper", "h",
    ]  # fmt: skip


def test_what_the_whole_says_of_itself_is_said_everywhere(archive: Path) -> None:
    edition, findings = read(
        archive, "volumes: [{title: Whole, isbn: 978-0-306-40615-7, id: whole}]\n"
    )
    assert findings == []
    assert (edition.volume.title, edition.volume.isbn) == ("Whole", "978-0-306-40615-7")
    assert edition.info_of(edition.part_of("turing")) == edition.volume
    assert list(paginate(edition, {"turing": 1}).bodies) == ["whole"]
