"""Decisions are understood in the words that chairs give them."""

from __future__ import annotations

import pytest

from proceedings.importers.decisions import Fate, decided, kind_of
from proceedings.model.contribution import Kind


@pytest.mark.parametrize(
    "text",
    ["accept", "ACCEPT", "Accepted", "Accept (Oral)", "accept as poster", "strong accept",
     "Accept paper/proposal", "conditional accept", "Accept with minor revision", "yes",
     "Accept: Long Paper", "accept_short", "Oral", "Accept (non-archival)"],
)  # fmt: skip
def test_what_is_accepted_is_taken(text: str) -> None:
    assert decided(text).fate is Fate.ACCEPTED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("reject", "rejected"),
        ("Desk Reject", 'rejected ("Desk Reject")'),
        ("not accepted", 'rejected ("not accepted")'),
        ("probably accept", 'no final decision ("probably accept")'),
        ("accept?", 'no final decision ("accept?")'),
        ("Tentatively Accepted", 'no final decision ("Tentatively Accepted")'),
        ("", "no decision"),
        ("no decision", "no decision"),
        ("Awaiting Decision", 'no final decision ("Awaiting Decision")'),
        ("wombat", 'a decision that is not understood ("wombat")'),
    ],
)
def test_what_is_not_clearly_accepted_is_refused_with_its_reason(text: str, reason: str) -> None:
    assert (decided(text).fate, decided(text).reason) == (Fate.REFUSED, reason)


@pytest.mark.parametrize("text", ["withdrawn", "Withdraw", "WITHDRAWN by authors", "deleted"])
def test_what_its_authors_took_back_is_told_apart(text: str) -> None:
    assert decided(text).fate is Fate.TAKEN_BACK


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("accept", None, ""),
        ("accept as short paper", Kind.SHORT, ""),
        ("Accept (short)", Kind.SHORT, ""),
        ("accept as poster", Kind.POSTER, "Poster"),
        ("accept as a poster", Kind.POSTER, "Poster"),
        ("Accept (Poster)", None, "Poster"),
        ("Accept (Oral)", None, "Oral"),
        ("accept as demo", Kind.DEMO, ""),
        ("accept as extended abstract", Kind.ABSTRACT, ""),
    ],
)
def test_the_kind_follows_where_it_is_clear(text: str, kind: Kind | None, mode: str) -> None:
    assert (decided(text).kind, decided(text).mode) == (kind, mode)


def test_what_is_not_archival_is_accepted_and_stays_out_of_the_volume() -> None:
    assert not decided("accept (non-archival)").archival
    assert decided("accept").archival


@pytest.mark.parametrize(
    ("track", "kind"),
    [
        ("Posters", Kind.POSTER),
        ("Demonstrations", Kind.DEMO),
        ("Short Papers", Kind.SHORT),
        ("Tutorials", Kind.TUTORIAL),
        ("Research Track", None),
        ("Demographics", None),
    ],
)
def test_a_track_s_name_says_of_which_kind_its_papers_are(track: str, kind: Kind | None) -> None:
    assert kind_of(track) is kind
