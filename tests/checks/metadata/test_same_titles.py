"""One title of two contributions."""

from __future__ import annotations

from tests.checks.conftest import Said
from tests.checks.written import EARLIER, paper


def test_the_second_of_two_papers_with_one_title_is_named(said: Said) -> None:
    files = {"papers/a.md": paper("On Moths"), "papers/b.md": paper("On moths")}
    assert said("title-twice", files) == ['papers/b.md:2: the title is that of "a": "On moths"']


def test_a_title_of_an_earlier_edition_is_named(said: Said) -> None:
    files = {"../tests-2025/edition.yml": EARLIER, "../tests-2025/papers/a.md": paper()}
    assert said("title-twice", files) == [
        'papers/hopper.md:2: the title is that of "a" in tests-2025: "On Bugs"'
    ]


def test_a_later_edition_makes_no_title_the_second_one(said: Said) -> None:
    later = EARLIER.replace("2025", "2027")
    files = {"../tests-2027/edition.yml": later, "../tests-2027/papers/a.md": paper()}
    assert said("title-twice", files) == []


def test_usual_titles_and_those_that_point_to_each_other_are_none(said: Said) -> None:
    related = "[{edition: tests-2026, paper: a}]"
    files = {
        "papers/a.md": paper("On Moths"),
        "papers/b.md": paper("On Moths", related=related),
        "papers/c.md": paper("Welcome", kind="talk"),
        "papers/d.md": paper("Welcome", kind="talk"),
    }
    assert said("title-twice", files) == []
