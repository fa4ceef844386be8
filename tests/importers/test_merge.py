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
