"""Which charts an edition has, and what they count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.event import Event, PreviousEdition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Person
from proceedings.model.program import Item, Program, Session
from proceedings.model.siblings import Sibling
from proceedings.model.volume_info import VolumeInfo
from proceedings.pictures.chart import Chart
from proceedings.pictures.figures import figures, growth
from proceedings.words import Words

ENGLISH = Words.of("en")
MakeEdition = Callable[..., Edition]


@pytest.fixture
def make() -> MakeEdition:
    """An edition of 2026 in the series "Tests"."""

    def made(papers: Sequence[Contribution] = (), **changes: Any) -> Edition:
        event = Event(
            name="Workshop on Tests",
            short="Tests 2026",
            series="Tests",
            start=dt.date(2026, 6, 1),
            end=dt.date(2026, 6, 1),
            timezone=ZoneInfo("UTC"),
            place="Ghent",
        )
        volume = VolumeInfo(title="Proceedings", date=event.start)
        return Edition(
            id="tests-2026",
            folder=Path("tests-2026"),
            event=event,
            volume=volume,
            contributions=tuple(papers),
            **changes,
        )

    return made


def paper(number: int, *places: tuple[str, str], kind: Kind = Kind.PAPER) -> Contribution:
    """A paper with an author for each of *places*: institution and country."""
    authors = tuple(
        Person(Name(f"Author {number}"), (Affiliation(name, country=country),))
        for name, country in places
    )
    return Contribution(id=f"p{number}", title=Markup("Title"), kind=kind, authors=authors)


def in_sessions(counts: Sequence[int], track: str = "") -> tuple[list[Contribution], Program]:
    """As many papers in each session as *counts* says."""
    papers = [paper(number) for number in range(sum(counts))]
    rest, sessions = iter(papers), []
    for number, count in enumerate(counts, start=1):
        items = tuple(Item(paper=next(rest).id) for _ in range(count))
        of_track = f"{track} {number % 3}" if track else ""
        title = Markup(f"Session {number}")
        sessions.append(Session(id=f"s{number}", title=title, items=items, track=of_track))
    return papers, Program(tuple(sessions))


def shown(chart: Chart | None) -> list[tuple[str, int]]:
    assert chart is not None
    return [(bar.label, bar.value) for bar in chart.bars]


def titled(edition: Edition, title: str) -> Chart | None:
    found = figures(edition, (), ENGLISH)
    return next((chart for chart in found if chart.title == title), None)


def test_sessions_are_shown_in_their_order(make: MakeEdition) -> None:
    papers, program = in_sessions([4, 6, 5])
    chart = titled(make(papers, program=program), "Contributions by session")
    assert shown(chart) == [("Session 1", 4), ("Session 2", 6), ("Session 3", 5)]


def test_of_many_sessions_the_tracks_are_shown(make: MakeEdition) -> None:
    papers, program = in_sessions([3] * 11, track="Track")
    edition = make(papers, program=program)
    assert titled(edition, "Contributions by session") is None
    chart = titled(edition, "Contributions by track")
    assert shown(chart) == [("Track 1", 12), ("Track 2", 12), ("Track 0", 9)]


def test_without_sessions_the_kinds_are_shown(make: MakeEdition) -> None:
    kinds = [Kind.PAPER] * 8 + [Kind.POSTER] * 5 + [Kind.KEYNOTE]
    papers = [paper(number, kind=kind) for number, kind in enumerate(kinds)]
    chart = titled(make(papers), "Contributions by kind")
    assert shown(chart) == [("Paper", 8), ("Poster", 5), ("Keynote", 1)]


def test_a_paper_counts_once_for_a_country_however_many_authors_are_there(
    make: MakeEdition,
) -> None:
    ghent, leuven, lyon = ("Ghent", "Belgium"), ("Leuven", "Belgium"), ("Lyon", "France")
    papers = [paper(number, ghent, leuven, lyon) for number in range(6)]
    papers += [paper(number, ("Talca", "Chile")) for number in range(6, 9)]
    chart = titled(make(papers), "Countries of the authors")
    assert shown(chart) == [("Belgium", 6), ("France", 6), ("Chile", 3)]


def test_spellings_of_one_institution_are_one_and_the_first_is_shown(make: MakeEdition) -> None:
    names = ["TU Wien", "TU WIEN", "Tu-Wien", "Université", "universite", "MIT"] * 3
    papers = [paper(number, (name, "")) for number, name in enumerate(names)]
    chart = titled(make(papers), "Institutions of the authors")
    assert shown(chart) == [("TU Wien", 9), ("Université", 6), ("MIT", 3)]


def test_places_that_most_papers_do_not_tell_are_not_counted(make: MakeEdition) -> None:
    told = [("A", "Chile"), ("B", "Kenya"), ("C", "Nepal")] * 5
    papers = [paper(number, place) for number, place in enumerate(told)]
    papers += [paper(number, ("D", "")) for number in range(15, 31)]
    assert titled(make(papers), "Countries of the authors") is None
    assert titled(make(papers[:30]), "Countries of the authors") is not None


def test_ten_places_are_drawn_and_the_table_has_all(make: MakeEdition) -> None:
    papers = [paper(n * 40 + m, (f"U{n}", "")) for n in range(12) for m in range(14 - n)]
    chart = titled(make(papers), "Institutions of the authors")
    assert chart is not None
    assert [bar.label for bar in chart.bars] == [f"U{n}" for n in range(10)]
    assert [bar.label for bar in chart.rows] == [f"U{n}" for n in range(12)]


@pytest.mark.parametrize(
    "counts",
    [[9, 9], [3, 2, 2], [12, 1, 1], [1] * 10],
    ids=["two bars", "few papers", "all but one are ones", "all are ones"],
)
def test_a_chart_that_says_nothing_is_not_made(make: MakeEdition, counts: list[int]) -> None:
    papers, program = in_sessions(counts)
    assert figures(make(papers, program=program), (), ENGLISH) == ()


def test_the_growth_joins_editions_here_and_those_kept_elsewhere(make: MakeEdition) -> None:
    edition = make(
        [paper(number) for number in range(9)],
        previous=(
            PreviousEdition("Tests 2025", edition="tests-2025", counts=(("talks", 99),)),
            PreviousEdition("Tests 2023", counts=(("invited speakers", 4), ("panel", 1))),
            PreviousEdition("Tests 2022"),
            PreviousEdition("The first one", counts=(("talks", 3),)),
        ),
    )
    siblings = (
        Sibling("tests-2025", "Tests 2025", "Tests", 2025, 7),
        Sibling("tests-2024", "Tests 2024", "Tests", 2024, 6),
        Sibling("other-2024", "Other 2024", "Other", 2024, 50),
    )
    chart = growth(edition, siblings, ENGLISH)
    assert shown(chart) == [("2023", 5), ("2024", 6), ("2025", 7), ("2026", 9)]


def test_two_editions_of_one_year_are_told_apart_by_their_names(make: MakeEdition) -> None:
    siblings = (
        Sibling("tests-spring", "Tests Spring 2026", "Tests", 2026, 7),
        Sibling("tests-2025", "Tests 2025", "Tests", 2025, 5),
    )
    chart = growth(make([paper(number) for number in range(9)]), siblings, ENGLISH)
    assert [bar.label for bar in chart.bars if chart] == [  # type: ignore[union-attr]
        "2025",
        "Tests 2026",
        "Tests Spring 2026",
    ]
