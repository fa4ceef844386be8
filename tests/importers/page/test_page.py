"""A workshop's page in the forms in which such pages are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.ids import Ids
from proceedings.importers.page import read
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from proceedings.model.contribution import Kind
from tests.importers.exports import edition_of, fates, run, told

HOME = """# 3rd International Workshop on Tests
Thursday, June 4, 2026 -- Lisbon *(9:00 am - 5:00 pm)*

In conjunction with **[TestConf 2026](https://testconf.example.org)**

## Scope
[WoT 2026](https://wot.example.org) is about tests. Topics include:

- Unit tests
- Fuzzing

## Submission
Full papers (8-10 pages) and a 2 page poster are welcome at [EasyChair](https://easychair.org/wot).
Each paper has three reviews.

## Important Dates
- Submission: April 1, 2026
- Notification: TBD

## Organizing Committee
- General Chairs: Ada Ray (X), Bo Li
- Jane Doe, Carnegie Mellon (jane@example.org)

## News
- May 1, 2026: The program is out.

## Sponsors
- [Acme](https://acme.example.org)
"""
PROGRAM = """# Program

## Day 1: Thursday, June 4

| Time | Speaker | Affiliation | Title | Slides |
|---|---|---|---|---|
| Session A | | | | |
| 9:00 - 9:10 | *Chairs:* Ada Ray, Bo Li | X, Y | Welcome | |
| 9:10 - 10:00 | [Cy Dee](cy.html) | Z | Tests of $x$ | [Slides](s/cy.pdf), [Code](https://c.org) |
| | | | | |
| 12:00 - 1:00 | | | LUNCH | |
| 1:00 - 1:30 | Eve Fox | W | TBD | |
| Gap | | | | |
| 1:30 - 2:00 | Eve Fox | W | More Tests | |

## Day 2: Friday, June 5

9:00 – 9:30: "A Quoted Title" - Gil Hay (U), Ida Jo (V
9:30 – 10:00: Panel: Ada Ray (X), Bo Li (Y), Cy Dee (Z)

| Fruit | Taste |
|---|---|
| Apple | Sweet |
"""
TALK = """<html><body><h2><a href="https://cy.example.org">Cy Dee</a></h2>
<h3>Professor -- University of Z</h3><img src="cy.jpg">
<h3>Invited Talk: <i>Tests of $x$</i></h3><h3><a href="https://v.org/cy">Video</a></h3>
<p><b>Abstract:</b></p><p>First &amp; last.</p><ul><li>One</li></ul>
<p><b>Biography:</b></p><p>Cy tests.</p></body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "s").mkdir(parents=True)
    (folder / "README.md").write_text(HOME)
    (folder / "program.md").write_text(PROGRAM)
    (folder / "cy.html").write_text(TALK)
    (folder / "s/cy.pdf").write_bytes(b"%PDF-1.4 slides")
    (folder / "style.css").write_text("p {}")
    return folder


def test_a_site_becomes_an_edition(site: Path) -> None:
    report = run("page", site)
    edition = edition_of(report)
    event, call = edition.event, edition.call
    assert (event.name, event.short, event.ordinal) == (
        "International Workshop on Tests",
        "WoT 2026",
        3,
    )
    assert (str(event.start), event.place, event.timezone.key, event.url) == (
        "2026-06-04",
        "Lisbon",
        "Europe/Lisbon",
        "https://wot.example.org",
    )
    assert event.held_with is not None
    assert (event.held_with.label, event.held_with.url) == (
        "TestConf 2026",
        "https://testconf.example.org",
    )
    assert [topic.text() for topic in call.topics] == ["Unit tests", "Fuzzing"]
    assert [(k.name, k.min_pages, k.max_pages) for k in call.kinds] == [
        ("Poster", None, 2),
        ("Full paper", 8, 10),
    ]
    assert [(d.name, str(d.date)) for d in call.dates] == [
        ("Submission", "2026-04-01"),
        ("Notification", "None"),
    ]
    assert [note.text() for note in call.notes] == ["Each paper has three reviews."]
    assert [text.text() for _, text in edition.news] == ["The program is out."]
    assert [(s.name, s.url) for s in edition.sponsors] == [("Acme", "https://acme.example.org")]


def test_committees_have_roles_and_no_addresses(site: Path) -> None:
    report = run("page", site)
    [group] = edition_of(report).committees
    assert [
        (m.role, m.person.name.full, [a.name for a in m.person.affiliations])
        for m in group.members
        if m.person
    ] == [
        ("General Chair", "Ada Ray", ["X"]),
        ("General Chair", "Bo Li", []),
        ("", "Jane Doe", ["Carnegie Mellon"]),
    ]
    written = [path for path in report.target.rglob("*") if path.is_file()]
    assert not any(b"jane@" in path.read_bytes() for path in written)


def test_the_program_has_days_sessions_breaks_and_works(site: Path) -> None:
    edition = edition_of(run("page", site))
    shown = [
        (s.title.text(), str(s.day), [f"{i.start:%H:%M} {i.paper or i.title.text()}" for i in s.items if i.start])
        for s in edition.program.sessions
    ]  # fmt: skip
    assert shown == [
        ("Session A", "2026-06-04", ["09:00 Welcome", "09:10 cy"]),
        ("Lunch", "2026-06-04", []),
        ("Session A", "2026-06-04", ["13:30 fox"]),
        ("Session 1", "2026-06-05", ["09:00 hay", "09:30 panel"]),
    ]
    kinds = {work.id: work.kind for work in edition.contributions}
    assert kinds == {
        "cy": Kind.INVITED,
        "fox": Kind.INVITED,
        "hay": Kind.PAPER,
        "panel": Kind.PANEL,
    }
    assert len(edition.contribution("panel").authors) == 3


def test_a_talk_has_its_own_page_files_and_links(site: Path) -> None:
    report = run("page", site)
    talk = edition_of(report).contribution("cy")
    assert talk.title.text() == "Tests of x"
    assert talk.abstract.text().split() == ["First", "&", "last.", "•", "One"]
    assert [(r.label, r.path.name if r.path else r.url) for r in talk.resources] == [
        ("Slides", "cy-slides.pdf"),
        ("Video", "https://v.org/cy"),
        ("Code", "https://c.org"),
    ]
    [author] = talk.authors
    assert (author.url, author.affiliations[0].name) == ("https://cy.example.org", "Z")
    assert "## Cy Dee\n\nProfessor -- University of Z\n\nCy tests." in (
        report.target / "speakers.md"
    ).read_text("utf-8")


def test_whatever_has_no_place_is_named_with_its_line(site: Path) -> None:
    report = run("page", site)
    assert {row.place: row.reason for row in report.left_out} == {
        "README.md:7": "it announces the topics",
        "program.md:12": "its title is still to come",
        "program.md:13": "nothing stands at this time",
        "program.md:23": "what its columns are is not known (Fruit, Taste)",
        "cy.html:2": "it is not part of a text",
    }
    assert report.unused == {".css files": 1}
    assert any("brackets do not pair" in line for line in told(report))
    assert fates(report)["More Tests"] == "papers/fox"


def test_a_second_import_keeps_the_ids_of_what_was_retitled(site: Path) -> None:
    run("page", site)
    (site / "program.md").write_text(PROGRAM.replace("More Tests", "Fewer Tests"))
    again = run("page", site)
    assert [str(change) for change in again.changes] == [
        "retitled: fox: “More Tests” is “Fewer Tests”"
    ]


def test_pages_are_recognised(site: Path, tmp_path: Path) -> None:
    assert recognised(Source.open([site])) == "page"
    other = tmp_path / "notes.txt"
    other.write_text("Milk, bread, eggs.\n")
    with pytest.raises(SourceError, match="page looks for a page that speaks of a workshop"):
        recognised(Source.open([other]))


HANDMADE = """<html><body>
<ul><li><a href="#a">Home</a></li><li><a href="#b">Program</a></li></ul>
<h1>Fifth Workshop on Robust Things (RoTh 2025)</h1>
<p>Co-located with <a href="https://x.org">BigConf 2025</a>, Vienna, Austria, July 28-29, 2025</p>
<h2>Organizers</h2><ul><li>Jane Doe, MIT</li><li>John Roe, Univ. of Oslo</li></ul>
<h2>Schedule</h2><h3>July 28</h3>
<table><tr><th>Time</th><th>Event</th></tr>
<tr><td>9:00-9:15</td><td>Opening</td></tr>
<tr><td>9:15-10:00</td><td><b>Keynote</b>: Jane Smith (MIT) - Learning <i>well</i></td></tr>
<tr><td>1:00-2:00</td><td>Invited talk: "Deep things" by Kim Ho (KAIST)</td></tr></table>
<h3>July 29</h3><ul><li>09:00 Coffee</li><li>09:30 &ndash; 10:15 Panel discussion</li></ul>
<h3>Posters</h3>
<h2>Venue</h2><p>The hotel.</p></body></html>
"""


def test_a_page_made_by_hand_in_html(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(HANDMADE)
    report = run("page", page)
    edition = edition_of(report)
    event = edition.event
    assert (event.name, event.short, event.ordinal) == ("Workshop on Robust Things", "RoTh 2025", 5)
    assert (str(event.start), str(event.end), event.place) == (
        "2025-07-28",
        "2025-07-29",
        "Vienna, Austria",
    )
    assert event.held_with is not None
    assert event.held_with.label == "BigConf 2025"
    works = {work.id: (work.kind, work.title.text()) for work in edition.contributions}
    assert works == {
        "smith": (Kind.KEYNOTE, "Learning well"),
        "ho": (Kind.INVITED, "Deep things"),
        "panel": (Kind.PANEL, "Panel discussion"),
    }
    days = [(session.title.text(), str(session.day)) for session in edition.program.sessions]
    assert days == [
        ("Session 1", "2025-07-28"),
        ("Coffee", "2025-07-29"),
        ("Session 2", "2025-07-29"),
    ]
    assert [row.reason for row in report.left_out] == (
        ["it is a menu", "it is a menu", "no line of a program follows it"]
    )
    assert "The hotel." in (report.target / "index.md").read_text("utf-8")


def test_a_folder_without_a_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("")
    with pytest.raises(SourceError, match="has no page"):
        read(Source.open([tmp_path]), Ids(), Wishes())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "*a " * 2000 + "*" * 2000 + "\n\nworkshop"),
        ("b.md", "> " * 2000 + "x\n\nworkshop"),
        ("c.html", "<b>" * 3000 + "x</b><p>workshop"),
        ("d.html", "<table><tr><td>" * 800 + "x<p>workshop"),
        ("e.txt", "Program Committee\n" + "A (B" * 5000),
        ("f.md", "[a](u " * 2000 + "\n\nworkshop"),
    ],
)
def test_pages_that_are_deep_or_never_close_are_read(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text)
    try:
        content = read(Source.open([file]), Ids(), Wishes())
    except SourceError:
        return
    assert content.rows


PIECES = st.sampled_from(
    [
        *HOME.splitlines(),
        *PROGRAM.splitlines(),
        *TALK.splitlines(),
        "",
        "| | |",
        "Role People",
        "9:00",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=st.lists(PIECES, max_size=30), suffix=st.sampled_from([".md", ".html", ".txt"]))
def test_any_mixture_of_lines_is_read(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], suffix: str
) -> None:
    _survives(tmp_path_factory.mktemp("page") / f"a{suffix}", "\n".join(lines).encode())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), text=st.sampled_from([HOME, PROGRAM, TALK]))
def test_flipped_bytes_are_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, text: str
) -> None:
    flipped = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 12))):
        place = data.draw(st.integers(0, len(flipped) - 1))
        flipped[place] = data.draw(st.integers(0, 255))
    suffix = data.draw(st.sampled_from([".md", ".html", ".txt"]))
    _survives(tmp_path_factory.mktemp("page") / f"a{suffix}", bytes(flipped))


def _survives(file: Path, data: bytes) -> None:
    """An import ends with an edition whose files can be read, or with a `SourceError`."""
    file.write_bytes(data)
    try:
        report = run("page", file)
    except SourceError:
        return
    assert (report.target / "edition.yml").exists()
