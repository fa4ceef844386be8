"""Page numbers as editions ask for them: they are known before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proceedings.model.edition import Edition
from proceedings.model.pages import PageRange, from_roman, read_page_range, roman
from proceedings.model.volume import Pagination, Run, paginate
from proceedings.model.volumes import OpenRight, PageNumbers, Volume
from proceedings.source import read_archive

COUNTS = {"turing": 3, "noether": 2}
With = Callable[..., Edition]


@pytest.fixture
def edition(archive: Path) -> Edition:
    """A talk of one page and a paper of 3 in the first session, one of 2 in the second."""
    return read_archive(archive)[0].editions[0]


@pytest.fixture
def with_volume(edition: Edition) -> With:
    def change(**changes: Any) -> Edition:
        return replace(edition, volume=replace(edition.volume, **changes))

    return change


def declaring(edition: Edition, **pages: str) -> Edition:
    papers = tuple(
        replace(paper, declared_pages=pages.get(paper.id, "")) for paper in edition.contributions
    )
    return replace(edition, contributions=papers)


def ranges(pagination: Pagination) -> dict[str, str]:
    return {id_: str(pagination[id_]) for id_ in pagination}


def runs(edition: Edition, volume: str = "tests-2026") -> list[tuple[str, str]]:
    """What follows what, and on which pages."""

    def name(run: Run) -> str:
        return run.paper or (f"session {run.session}" if run.session else "blank")

    body = paginate(edition, COUNTS).bodies[volume]
    return [(name(run), str(run.pages)) for run in body.runs]


def test_pages_may_be_numbered_within_each_paper(with_volume: With) -> None:
    pagination = paginate(with_volume(numbering=PageNumbers.BY_PAPER), COUNTS)
    assert ranges(pagination) == {"hopper": "1:1", "turing": "2:1–2:3", "noether": "3:1–3:2"}
    span = pagination["turing"]
    assert (span.first_label, span.last_label, span.count) == ("2:1", "2:3", 3)
    assert pagination.bodies["tests-2026"].has_own_back


def test_a_volume_may_continue_another(with_volume: With) -> None:
    on = with_volume(first_page=251)
    assert ranges(paginate(on, COUNTS)) == {
        "hopper": "251", "turing": "252–254", "noether": "255–256",
    }  # fmt: skip
    by_paper = with_volume(first_page=7, numbering=PageNumbers.BY_PAPER)
    assert list(ranges(paginate(by_paper, COUNTS)).values()) == ["7:1", "8:1–8:3", "9:1–9:2"]


def test_declared_pages_are_the_numbers_with_their_gaps(with_volume: With) -> None:
    edition = declaring(
        with_volume(numbering=PageNumbers.DECLARED), hopper="i", turing="11–13", noether="17–18"
    )
    pagination = paginate(edition, COUNTS)
    assert ranges(pagination) == {"hopper": "i", "turing": "11–13", "noether": "17–18"}
    assert pagination.bodies["tests-2026"].next_page == PageRange(19, 19)
    assert not pagination.bodies["tests-2026"].has_own_back


def test_an_article_s_number_stands_for_its_pages(with_volume: With) -> None:
    edition = declaring(
        with_volume(numbering=PageNumbers.DECLARED), hopper="S9", turing="e12", noether="e13"
    )
    span = paginate(edition, COUNTS)["turing"]
    assert (str(span), span.first_label, span.last_label) == ("e12", "e12", "")
    assert [span.label(n) for n in range(3)] == ["e12:1", "e12:2", "e12:3"]
    assert ranges(paginate(edition, COUNTS))["hopper"] == "S9"


def test_a_paper_that_declares_nothing_follows_the_one_before_it(with_volume: With) -> None:
    edition = declaring(with_volume(numbering=PageNumbers.DECLARED), hopper="5", noether="20–21")
    assert ranges(paginate(edition, COUNTS)) == {"hopper": "5", "turing": "6–8", "noether": "20–21"}


def test_papers_open_on_the_right_and_the_body_ends_on_the_left(with_volume: With) -> None:
    assert runs(with_volume(open_right=OpenRight.PAPERS)) == [
        ("hopper", "1"), ("blank", "2"), ("turing", "3–5"), ("blank", "6"), ("noether", "7–8"),
    ]  # fmt: skip


def test_sessions_open_on_the_right(with_volume: With) -> None:
    assert runs(with_volume(open_right=OpenRight.SESSIONS)) == [
        ("hopper", "1"), ("turing", "2–4"), ("noether", "5–6"),
    ]  # fmt: skip


def test_a_divider_takes_a_page_and_with_a_right_hand_page_its_other_side(
    with_volume: With,
) -> None:
    assert runs(with_volume(dividers=True)) == [
        ("session morning", "1"), ("hopper", "2"), ("turing", "3–5"),
        ("session late-morning", "6"), ("noether", "7–8"),
    ]  # fmt: skip
    assert runs(with_volume(dividers=True, open_right=OpenRight.SESSIONS)) == [
        ("session morning", "1"), ("blank", "2"), ("hopper", "3"), ("turing", "4–6"),
        ("session late-morning", "7"), ("blank", "8"), ("noether", "9–10"),
    ]  # fmt: skip


def test_where_papers_have_numbers_what_lies_between_continues_the_one_before(
    with_volume: With,
) -> None:
    edition = with_volume(
        dividers=True, open_right=OpenRight.PAPERS, numbering=PageNumbers.BY_PAPER
    )
    assert runs(edition) == [
        ("session morning", "0:1"), ("blank", "0:2"), ("hopper", "1:1"), ("blank", "1:2"),
        ("turing", "2:1–2:3"), ("blank", "2:4"),
        ("session late-morning", "2:5"), ("blank", "2:6"), ("noether", "3:1–3:2"),
    ]  # fmt: skip


def parts(edition: Edition, **second: Any) -> Edition:
    volumes = (
        Volume(id="two", part=2, papers=frozenset({"noether"}), **second),
        Volume(id="one", part=1, papers=frozenset({"hopper", "turing"})),
    )
    return replace(edition, volumes=volumes)


def test_page_numbers_continue_over_the_parts(edition: Edition) -> None:
    pagination = paginate(parts(edition), COUNTS)
    assert ranges(pagination) == {"hopper": "1", "turing": "2–4", "noether": "5–6"}
    assert list(pagination.bodies) == ["one", "two"]
    assert list(pagination.within(pagination.bodies["two"])) == ["noether"]
    assert all(body.has_own_back for body in pagination.bodies.values())


def test_a_part_may_have_a_first_page_of_its_own(edition: Edition) -> None:
    assert str(paginate(parts(edition, first_page=1), COUNTS)["noether"]) == "1–2"


def test_a_paper_s_citation_names_its_part(edition: Edition) -> None:
    held = parts(edition, title="Part II: Symmetry", isbn="978-2", number="18")
    info = held.info_of(held.part_of("noether"))
    title = "Proceedings of Tests 2026: Workshop on Tests"
    assert (info.title, info.whole_title) == (f"{title}, Part II: Symmetry", title)
    assert (info.isbn, info.number) == ("978-2", "18")
    assert held.info_of(held.part_of("turing")).title == f"{title}, Part I"


@pytest.mark.parametrize(
    "text",
    ["11–20", "7", "i–v", "5:1–5:12", "e12", "S12–S19", "0:iv–0:x", "xi", "A7:1–A7:9"],
)
def test_a_range_is_written_as_it_is_read(text: str) -> None:
    assert str(read_page_range(text)) == text


@pytest.mark.parametrize("text", ["", "–", "1–", "abc", "12e", "5:1–6:2", "1–2–3", "iiv", "v–9"])
def test_what_is_no_range_is_not_read(text: str) -> None:
    assert read_page_range(text) is None


def test_every_number_has_its_roman_form() -> None:
    assert [from_roman(roman(number)) for number in range(1, 500)] == list(range(1, 500))
