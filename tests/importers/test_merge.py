"""An editor's words and an export's news meet in one file, and neither is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proceedings.importers.merge import Conflict, merge

PAPER = """\
---
title: On Locks
authors:
  - {given: Ada, family: Lovelace}
keywords:
  - locks
---

An abstract
in two lines.
"""


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        pytest.param(
            PAPER.replace("keywords:\n", "# ours\naward: Best\nkeywords:\n"),
            PAPER.replace("On Locks", "Of Locks"),
            PAPER.replace("keywords:\n", "# ours\naward: Best\nkeywords:\n").replace("On", "Of"),
            id="a key of the editor's, a new title",
        ),
        pytest.param(
            PAPER.replace("An abstract\nin two lines.", "My abstract."),
            PAPER.replace("title: On Locks\n", "title: On Locks\ndoi: 10.1/x\n"),
            PAPER.replace("An abstract\nin two lines.", "My abstract.").replace(
                "title: On Locks\n", "title: On Locks\ndoi: 10.1/x\n"
            ),
            id="an abstract of the editor's, a new key in its place",
        ),
        pytest.param(
            PAPER.replace("keywords:\n  - locks\n", ""),
            PAPER.replace("Ada", "A."),
            PAPER.replace("keywords:\n  - locks\n", "").replace("Ada", "A."),
            id="a key that the editor took out stays out",
        ),
        pytest.param(
            PAPER.replace("On Locks", "On {Locks}"),
            PAPER.replace("keywords:\n  - locks\n", ""),
            PAPER.replace("On Locks", "On {Locks}").replace("keywords:\n  - locks\n", ""),
            id="a key that the export has no longer goes",
        ),
        pytest.param(
            PAPER.replace("title:", "# As they ask.\ntitle:"),
            PAPER.replace("On Locks", "On {Locks}"),
            PAPER.replace("title:", "# As they ask.\ntitle:").replace("On Locks", "On {Locks}"),
            id="a comment of the editor stays above what the export changed",
        ),
        pytest.param(
            PAPER.replace("title:", "# As they ask.\ntitle:"),
            PAPER.replace("Ada", "A."),
            PAPER.replace("title:", "# As they ask.\ntitle:").replace("Ada", "A."),
            id="a comment of the editor stays above what nobody changed",
        ),
        pytest.param(
            PAPER.replace("An abstract\nin two lines.", "An abstract in two lines."),
            PAPER.replace("abstract", "new abstract"),
            PAPER.replace("abstract", "new abstract"),
            id="lines that an editor broke otherwise are no change",
        ),
    ],
)
def test_what_one_side_changed_is_taken(mine: str, theirs: str, merged: str) -> None:
    found = merge(PAPER, mine, theirs)
    assert (found.text, found.conflicts) == (merged, ())


def test_keys_within_a_key_are_merged_too() -> None:
    base = "event:\n  name: A\n  start: 2026-06-01\nvolume:\n  title: T\n"
    mine = base.replace("name: A", "name: A # as printed\n  place: Ghent")
    theirs = base.replace("06-01", "06-02").replace("title: T", "title: U")
    assert merge(base, mine, theirs).text == (
        "event:\n  name: A # as printed\n  place: Ghent\n  start: 2026-06-02\nvolume:\n  title: U\n"
    )


def test_what_both_changed_stays_the_editor_s_and_is_told() -> None:
    mine = PAPER.replace("On Locks", "My Locks").replace("An abstract", "My abstract")
    theirs = PAPER.replace("On Locks", "Of Locks").replace("An abstract", "The abstract")
    found = merge(PAPER, mine, theirs)
    assert found.text == mine
    assert found.conflicts == (
        Conflict("title", "Of Locks"),
        Conflict("text", "The abstract\nin two lines."),
    )


_VALUES = st.text("abc ", min_size=1, max_size=6).map(str.strip).filter(bool)
_FILES = st.dictionaries(st.sampled_from("klmnop"), _VALUES, max_size=6)


def _written(values: dict[str, str]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in values.items())


@given(_FILES, _FILES, _FILES)
def test_each_key_is_the_editor_s_where_the_editor_changed_it_and_else_the_export_s(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    found = merge(_written(base), _written(mine), _written(theirs))
    values = dict(line.split(": ") for line in found.text.splitlines())
    told = {conflict.key for conflict in found.conflicts}
    for key in "klmnop":
        was, own, new = base.get(key), mine.get(key), theirs.get(key)
        assert values.get(key) == (new if own == was else own)
        assert (key in told) == (own not in (was, new) and new != was)


def test_a_page_of_prose_is_one_text_whatever_looks_like_a_key() -> None:
    base = "# Venue\n\nWhere: a hall.\n\nWhen: at nine.\n"
    mine = base.replace("a hall", "the great hall")
    found = merge(base, mine, base.replace("nine", "ten"), is_page=True)
    assert found.text == mine
    assert [(conflict.key, conflict.theirs[-7:]) for conflict in found.conflicts] == [
        ("text", "at ten.")
    ]


PROGRAM = """\
sessions:
  - title: Bugs
    date: 2026-06-01
    room: Aula
    items:
      - {paper: hopper, start: 9:00}
      - lovelace
  - title: Lunch
    kind: break
    date: 2026-06-01
    start: 12:00
  - title: Bugs
    date: 2026-06-01
    room: Loft
    items:
      - turing
      - paper: noether
        start: 14:00
"""


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        pytest.param(
            PROGRAM.replace("Aula", "Great Hall"),
            PROGRAM.replace("Loft", "Attic"),
            PROGRAM.replace("Aula", "Great Hall").replace("Loft", "Attic"),
            id="rooms of two sessions of one title",
        ),
        pytest.param(
            PROGRAM.replace("room: Aula", "chairs: [Ada Lovelace]\n    room: Aula"),
            PROGRAM.replace("- turing\n", "- turing\n      - knuth\n"),
            PROGRAM.replace("room: Aula", "chairs: [Ada Lovelace]\n    room: Aula").replace(
                "- turing\n", "- turing\n      - knuth\n"
            ),
            id="a chair, a new talk in another session",
        ),
        pytest.param(
            PROGRAM.replace("start: 14:00", "start: 14:00\n        room: Cellar"),
            PROGRAM.replace("start: 14:00", "start: 14:30"),
            PROGRAM.replace("start: 14:00", "start: 14:30\n        room: Cellar"),
            id="the room of an item, its time",
        ),
        pytest.param(
            PROGRAM.replace("title: Bugs", "title: On Bugs", 1),
            PROGRAM.replace("      - lovelace\n", "").replace("12:00", "12:30"),
            PROGRAM.replace("title: Bugs", "title: On Bugs", 1)
            .replace("      - lovelace\n", "")
            .replace("12:00", "12:30"),
            id="a session with another title, an item that is gone, a later break",
        ),
        pytest.param(
            PROGRAM + "  - title: Dinner # ours\n    start: 19:00\n",
            PROGRAM.replace("Loft", "Attic") + "  - title: Closing\n    start: 17:00\n",
            PROGRAM.replace("Loft", "Attic")
            + "  - title: Closing\n    start: 17:00\n"
            + "  - title: Dinner # ours\n    start: 19:00\n",
            id="a session of the editor's, one of the export's",
        ),
        pytest.param(
            PROGRAM.replace("  - title: Lunch\n", "  # At noon.\n  - title: Lunch\n"),
            "sessions:\n"
            + PROGRAM.partition("  - title: Lunch")[1]
            + PROGRAM.partition("  - title: Lunch")[2].partition("  - title: Bugs")[0]
            + PROGRAM.partition("  - title: Lunch")[0].removeprefix("sessions:\n")
            + "  - title: Bugs"
            + PROGRAM.rpartition("  - title: Bugs")[2],
            "sessions:\n  # At noon.\n"
            + "  - title: Lunch"
            + PROGRAM.partition("  - title: Lunch")[2].partition("  - title: Bugs")[0]
            + PROGRAM.partition("  - title: Lunch")[0].removeprefix("sessions:\n")
            + "  - title: Bugs"
            + PROGRAM.rpartition("  - title: Bugs")[2],
            id="a comment of the editor's, another order of the export's",
        ),
    ],
)
def test_sessions_and_items_of_a_program_are_merged_one_by_one(
    mine: str, theirs: str, merged: str
) -> None:
    found = merge(PROGRAM, mine, theirs)
    assert (found.text, found.conflicts) == (merged, ())


def test_a_key_of_a_session_that_both_changed_is_told_by_its_session() -> None:
    mine = PROGRAM.replace("Loft", "Cellar").replace("start: 14:00", "start: 15:00")
    theirs = PROGRAM.replace("Loft", "Attic").replace("start: 14:00", "start: 14:30")
    found = merge(PROGRAM, mine, theirs)
    assert found.text == mine
    assert found.conflicts == (
        Conflict("sessions.Bugs (2).room", "Attic"),
        Conflict("sessions.Bugs (2).items.noether.start", "14:30"),
    )


def test_a_session_that_an_editor_took_out_stays_out_and_its_news_are_told() -> None:
    start, end = PROGRAM.index("  - title: Lunch"), PROGRAM.rindex("  - title: Bugs")
    mine = PROGRAM[:start] + PROGRAM[end:]
    assert merge(PROGRAM, mine, PROGRAM.replace("Loft", "Attic")).text == (
        mine.replace("Loft", "Attic")
    )
    found = merge(PROGRAM, mine, PROGRAM.replace("12:00", "12:30"))
    assert (found.text, [conflict.key for conflict in found.conflicts]) == (
        mine,
        ["sessions.Lunch"],
    )


@pytest.mark.parametrize(
    "mine",
    [
        PROGRAM.replace("sessions:\n", "sessions: # in one line\n  [a, b]\nnotes:\n"),
        PROGRAM.replace("12:00", "12:15") + "  - title: Lunch\n    kind: break\n",
    ],
    ids=["in another form", "of one name"],
)
def test_where_it_is_not_clear_which_is_which_the_editor_s_stays_and_is_told(mine: str) -> None:
    theirs = PROGRAM.replace("12:00", "12:30")
    assert [c.key for c in merge(PROGRAM, mine, theirs).conflicts] == ["sessions"]
