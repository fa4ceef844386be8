"""The author index of an edition, and its pages where it is long."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from proceedings.model.author_index import alone, author_index, author_place
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.model.index_pages import MOST_BYTES
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.volume_info import VolumeInfo


def edition(papers: dict[str, list[Person]]) -> Edition:
    day = dt.date(2026, 6, 1)
    return Edition(
        id="tests-2026",
        folder=Path("/nowhere"),
        event=Event(
            name="W", short="Tests 2026", start=day, end=day, timezone=ZoneInfo("UTC"), place="G"
        ),
        volume=VolumeInfo(title="V", date=day),
        contributions=tuple(
            Contribution(id=id_, title=Markup(f"On {id_}"), authors=tuple(authors))
            for id_, authors in papers.items()
        ),
    )


def person(name: str, orcid: str = "") -> Person:
    return Person(Name.parse(name), orcid=orcid)


def test_each_author_stands_once_with_all_their_papers() -> None:
    one = edition({"a": [person("Bo Li"), person("Cy Young")], "b": [person("Li, Bo")]})
    (leaf,) = author_index(one, alone(one))
    assert [(name.full, author.papers) for name, author in leaf.entries] == [
        ("Bo Li", ("a", "b")),
        ("Cy Young", ("a",)),
    ]


def test_two_authors_of_one_name_have_entries_of_their_own() -> None:
    first, second = "0000-0002-1825-0097", "0000-0001-5109-3700"
    one = edition({"a": [person("Bo Li", first)], "b": [person("Bo Li", second)]})
    (leaf,) = author_index(one, alone(one))
    assert [(author.id, author.papers) for _, author in leaf.entries] == [
        ("bo-li", ("a",)),
        ("bo-li-3700", ("b",)),
    ]


def test_a_long_index_has_a_page_a_letter_and_several_for_one_that_is_too_long() -> None:
    many = [person(f"Ann Smith{number:04}") for number in range(700)]
    one = edition({"a": [*many, person("Bo Li"), person("王小明")]})
    leaves = author_index(one, alone(one))
    assert [(leaf.page("authors"), leaf.label) for leaf in leaves] == [
        ("authors/l", "L"),
        ("authors/s", "S 1"),
        ("authors/s-2", "S 2"),
        ("authors/han", "Han"),
    ]
    assert leaves[1].span[0] == "Smith0000, Ann"
    assert leaves[2].span[1] == "Smith0699, Ann"
    assert author_place(one, alone(one), many[699], "a") == ("authors/s-2", "ann-smith0699")
    weights = sum(300 + len(author.id) for _, author in leaves[1].entries)
    assert weights < MOST_BYTES


def test_an_edition_without_authors_has_no_index() -> None:
    one = edition({"a": []})
    assert author_index(one, alone(one)) == ()
