"""Whether everything that was accepted has its place in the program, once, and a chair."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said

TURING = "---\ntitle: On Computable Numbers\nauthors: [Alan Turing]\n---\n"
NOETHER = "---\ntitle: Invariants\nauthors: [Emmy Noether]\n---\n"
PAPERS = {"papers/turing.md": TURING, "papers/noether.md": NOETHER}


def program(*sessions: str) -> dict[str, str]:
    return {"program.yml": "sessions:\n" + "".join(f"  - {one}\n" for one in sessions)}


def test_a_paper_in_no_session_is_told_in_its_own_file(said: Said) -> None:
    held = program("{title: A, start: 9:00, end: 10:00, items: [hopper, noether]}")
    assert said("program-unscheduled", PAPERS | held) == [
        'papers/turing.md:2: "On Computable Numbers" is in no session of the program'
    ]


def test_many_papers_in_no_session_are_told_together(said: Said) -> None:
    papers = {f"papers/p{n}.md": TURING for n in range(7)}
    held = program("{title: A, start: 9:00, end: 10:00, items: [hopper]}")
    assert said("program-unscheduled", papers | held) == [
        'program.yml:1: the program has 1 of the 8 of the kind "paper";'
        " missing: p0, p1, p2, p3, p4 and 2 more"
    ]


def test_a_kind_of_which_none_is_in_the_program_is_told_once(said: Said) -> None:
    held = program("{title: A, start: 9:00, end: 10:00}")
    assert said("program-unscheduled", PAPERS | held) == [
        'program.yml:1: the program has none of the 3 of the kind "paper";'
        " missing: hopper, noether, turing"
    ]


@pytest.mark.parametrize(
    "held",
    [
        program("{title: Sections without times, items: [hopper]}"),
        program("{title: A, start: 9:00, end: 10:00, items: [hopper, turing, noether]}"),
        {},
    ],
    ids=["no-times", "all-are-in-it", "no-program"],
)
def test_without_times_or_with_all_nothing_is_unscheduled(said: Said, held: dict[str, str]) -> None:
    assert said("program-unscheduled", PAPERS | held) == []


def test_a_paper_that_names_its_session_itself_and_a_preface_are_no_trouble(said: Said) -> None:
    papers = {
        "papers/turing.md": TURING.replace("authors", "session: a\nauthors"),
        "papers/preface.md": "---\ntitle: Preface\nkind: preface\n---\n",
        "papers/gone.md": TURING.replace(
            "authors", "withdrawn: {date: 2026-05-01, reason: R}\nauthors"
        ),
    }
    held = program("{title: A, start: 9:00, end: 10:00, items: [hopper]}")
    assert said("program-unscheduled", papers | held) == []


def test_a_paper_that_stands_in_two_sessions_is_told_at_the_second(said: Said) -> None:
    held = program(
        "{title: A, start: 9:00, end: 10:00, items: [hopper]}",
        "{title: B, start: 11:00, end: 12:00, items: [hopper]}",
    )
    assert said("program-twice", held) == [
        'program.yml:3: "On Bugs" is in the program twice: in "A" and in "B"'
    ]


def test_a_paper_that_stands_in_one_session_twice_is_told(said: Said) -> None:
    held = program("{title: A, start: 9:00, end: 10:00, items: [hopper, hopper]}")
    assert said("program-twice", held) == [
        'program.yml:2: "On Bugs" is in the program twice: in "A"'
    ]


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        ("{title: Poster session, start: 11:00, end: 12:00, items: [hopper]}", "paper"),
        ("{title: B, start: 11:00, end: 12:00, items: [hopper]}", "workshop"),
    ],
    ids=["shown-as-a-poster", "a-workshop-in-two-parts"],
)
def test_what_has_two_places_may_stand_in_both(said: Said, second: str, kind: str) -> None:
    held = program("{title: A, start: 9:00, end: 10:00, items: [hopper]}", second)
    paper = f"---\ntitle: On Bugs\nkind: {kind}\nauthors: [Grace Hopper]\n---\n"
    assert said("program-twice", {"papers/hopper.md": paper} | held) == []


CHAIRED = (
    "{title: A, start: 9:00, end: 10:00, chairs: [Ada Lovelace], items: [hopper]}",
    "{title: B, start: 10:00, end: 11:00, chairs: [Ada Lovelace], items: [turing]}",
)


def test_a_session_without_a_chair_among_others_with_one_is_told(said: Said) -> None:
    held = program(*CHAIRED, "{title: C, start: 11:00, end: 12:00, items: [noether]}")
    assert said("program-chair", PAPERS | held) == ['program.yml:4: the session "C" has no chair']


def test_breaks_openings_and_programs_without_chairs_need_none(said: Said) -> None:
    rest = (
        "{title: Coffee, kind: break, start: 11:00, end: 11:30}",
        "{title: Opening, start: 8:00}",
        "{title: Posters, start: 12:00, end: 13:00, items: [noether]}",
    )
    shown = {"papers/noether.md": NOETHER.replace("authors", "kind: poster\nauthors")}
    assert said("program-chair", PAPERS | shown | program(*CHAIRED, *rest)) == []
    bare = program(
        "{title: A, start: 9:00, end: 10:00, items: [hopper]}",
        CHAIRED[1],
        "{title: C, start: 11:00, items: [noether]}",
    )
    assert said("program-chair", PAPERS | bare) == []
