"""The contents and the program: what stands where on their pages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, TypeAlias

import pypdfium2
import pytest

from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.program import Item, Program, Session
from proceedings.pdf.front_matter.contents import contents
from proceedings.pdf.front_matter.program import program

MakeEdition: TypeAlias = Callable[..., Edition]
LayOut: TypeAlias = Callable[..., pypdfium2.PdfDocument]

LONG = "An exceedingly long title about the lengths of titles and about what becomes of them " * 3


def lines(page: pypdfium2.PdfPage) -> list[str]:
    return [line.strip() for line in page.get_textpage().get_text_range().splitlines()]


def last_of_text(page: pypdfium2.PdfPage) -> str:
    """The last line above the page's number."""
    found = lines(page)
    folio = next(n for n, line in enumerate(found) if re.fullmatch("[ivx]+", line))
    return found[folio - 1]


def boxes(page: pypdfium2.PdfPage, words: str) -> list[tuple[float, float, float, float]]:
    """Where *words* stand: left, bottom, right, top of each place."""
    text = page.get_textpage()
    search, found = text.search(words, match_case=True), []
    while (place := search.get_next()) is not None:
        chars = [text.get_charbox(place[0] + offset) for offset in range(place[1])]
        found.append(
            (
                min(c[0] for c in chars),
                min(c[1] for c in chars),
                max(c[2] for c in chars),
                max(c[3] for c in chars),
            )
        )
    return found


def papers(count: int, title: str = "Paper") -> list[tuple[str, str, list[str]]]:
    return [(f"p{n}", f"{title} {n}", ["Ada Lovelace"]) for n in range(count)]


def session(number: int, ids: list[str], **more: Any) -> Session:
    items = tuple(Item(paper=id_) for id_ in ids)
    title = Markup(f"Session Number {number}")
    return Session(id=f"s{number}", title=title, items=items, **more)


def test_numbers_are_flush_right_and_titles_keep_away_from_them(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(*papers(11), ("long", LONG.strip(), ["Grace Hopper"]))
    (page,) = lay_out(edition, lambda matter: [contents(matter)])
    numbers = [boxes(page, number)[-1] for number in ("91", "101", "111")]
    assert len({round(box[2]) for box in numbers}) == 1
    margin = numbers[0][2]
    assert max(box[2] for box in boxes(page, "titles")) < margin - 35
    # The number stands on the last line of a long title.
    last = boxes(page, "becomes of them")[-1]
    assert numbers[-1][1] == pytest.approx(last[1], abs=3)


def test_papers_stand_under_their_sessions_or_plain(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    sessions = Program((session(1, ["p0"]), session(2, ["p1", "p2"])))
    divided = make_edition(*papers(3), program=sessions)
    (page,) = lay_out(divided, lambda matter: [contents(matter)])
    assert [line for line in lines(page) if line.startswith(("Session", "Paper"))] == [
        *("Session Number 1", "Paper 0 1", "Session Number 2", "Paper 1 11", "Paper 2 21"),
    ]
    (page,) = lay_out(make_edition(*papers(3)), lambda matter: [contents(matter)])
    assert lines(page)[:3] == ["Contents", "Paper 0 1", "Ada Lovelace"]


def test_the_parts_after_the_papers_are_named_with_their_pages(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    back = [("Keyword Index", "31"), ("Author Index", "33")]
    (page,) = lay_out(make_edition(*papers(3)), lambda matter: [contents(matter, back)])
    assert lines(page)[-3:-1] == ["Keyword Index 31", "Author Index 33"]


def test_a_session_heading_is_never_alone_at_the_foot(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    sessions = tuple(session(n, [f"p{2 * n}", f"p{2 * n + 1}"]) for n in range(40))
    edition = make_edition(*papers(80), program=Program(sessions))
    document = lay_out(edition, lambda matter: [contents(matter)])
    assert len(document) > 3
    for page in document:
        assert last_of_text(page) == "Ada Lovelace"


@pytest.mark.parametrize("count", range(18, 26))
def test_the_parts_after_the_papers_are_never_alone_on_a_page(
    make_edition: MakeEdition, lay_out: LayOut, count: int
) -> None:
    back = [("Keyword Index", "31"), ("Author Index", "33")]
    document = lay_out(make_edition(*papers(count)), lambda matter: [contents(matter, back)])
    for page in document:
        assert any(line.startswith("Paper ") for line in lines(page))


def test_titles_keep_emphasis_formulas_and_raised_figures(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(("a", "On *very* small $x_i^2$ & H{sub}`2`O", ["Ada Lovelace"]))
    (page,) = lay_out(edition, lambda matter: [contents(matter)])
    text = "".join(page.get_textpage().get_text_range().split())
    assert "Onverysmall" in text
    assert "&H2O" in text


def test_of_a_large_collaboration_the_first_authors_are_named(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    authors = [f"Ann Author{n}" for n in range(3001)]
    edition = make_edition(("a", "Particles", authors), ("b", "Few", authors[:40]))
    (page,) = lay_out(edition, lambda matter: [contents(matter)])
    text = " ".join(page.get_textpage().get_text_range().split())
    assert "Ann Author18, Ann Author19 and 2,981 others Few" in text
    assert "Ann Author38, Ann Author39 i" in text


def talk(number: int, hour: int, track: str, zone: dt.tzinfo) -> Session:
    start = dt.datetime(2026, 6, 1 + number // 24, hour, tzinfo=zone)
    item = Item(paper=f"p{number}", start=start, end=start + dt.timedelta(minutes=30))
    return Session(
        id=f"s{number}",
        title=Markup(f"Talks Number {number}"),
        day=start.date(),
        start=start,
        end=start + dt.timedelta(hours=1),
        track=track,
        room=f"Room {track}",
        chairs=(Person(Name("Chair", f"{number}")),),
        items=(item,),
    )


@pytest.fixture
def busy(make_edition: MakeEdition) -> Edition:
    """Two days of twelve hours, two sessions in each hour, a paper in each."""
    edition = make_edition(*papers(48))
    zone = edition.event.timezone
    talks = tuple(talk(n, 8 + n % 24 // 2, "AB"[n % 2], zone) for n in range(48))
    return make_edition(*papers(48), program=Program(talks))


def test_a_page_on_which_a_day_goes_on_says_so(busy: Edition, lay_out: LayOut) -> None:
    pages = [lines(page) for page in lay_out(busy, lambda matter: [program(matter)])]
    starts = [n for n, page in enumerate(pages) if "Tuesday 2 June 2026" in page]
    assert len(starts) == 1
    assert 1 < starts[0] < len(pages) - 1
    continued = [[line for line in page if "continued" in line] for page in pages]
    assert continued[0] == []
    assert continued[1] == ["Tests 2026 Program, Monday 1 June 2026 (continued)"]
    assert continued[-1] == ["Tests 2026 Program, Tuesday 2 June 2026 (continued)"]


def test_a_session_says_its_hours_track_room_and_chair_and_keeps_its_first_talk(
    busy: Edition, lay_out: LayOut
) -> None:
    document = lay_out(busy, lambda matter: [program(matter)])
    text = lines(document[0])
    place = text.index("8:00–9:00 Talks Number 0")
    assert text[place + 1 : place + 5] == [
        *("A · Room A", "Chair: 0 Chair", "8:00–8:30 Paper 0 1", "Ada Lovelace"),
    ]
    for page in document:
        assert last_of_text(page) == "Ada Lovelace"


def test_rules_part_the_hours_only_where_sessions_run_side_by_side(
    busy: Edition, make_edition: MakeEdition, lay_out: LayOut
) -> None:
    def rules(edition: Edition) -> int:
        document = lay_out(edition, lambda matter: [program(matter)])
        wide = 0
        for page in document:
            for thing in page.get_objects():
                left, _, right, _ = thing.get_bounds()
                is_path = thing.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH
                wide += is_path and right - left > 400
        return wide

    assert rules(busy) == 2 * 11
    zone = busy.event.timezone
    alone = Program(tuple(talk(n, 8 + n, "A", zone) for n in range(6)))
    assert rules(make_edition(*papers(6), program=alone)) == 0
