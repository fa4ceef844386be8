"""What stands around a contribution: its session, its line of the program, its neighbours.

Found for all contributions of an edition at once, so that the page of one costs the same among
ten papers and among ten thousand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.program import Item, Session

_TOGETHER = 7  #: papers of a session that are listed beside one of them


@dataclass(frozen=True, slots=True)
class Surroundings:
    """*session* and *item* are the first that hold the contribution."""

    before: Contribution | None  #: in the order of the volume
    after: Contribution | None
    session: Session | None = None
    item: Item | None = None
    together: tuple[Contribution, ...] = ()  #: of the same session, the nearest where it is long

    @property
    def day(self) -> dt.date | None:
        """When it was given, in the event's zone; None where the program does not say."""
        if self.item is not None and self.item.start is not None:
            return self.item.start.date()
        return self.session.day if self.session else None

    @property
    def times(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        """From when to when: by its own line of the program, else by its session."""
        if self.item is not None and self.item.start is not None:
            return self.item.start, self.item.end
        return (self.session.start, self.session.end) if self.session else (None, None)

    @property
    def room(self) -> str:
        own = self.item.room if self.item else ""
        return own or (self.session.room if self.session else "")


@lru_cache(maxsize=4)
def surroundings(edition: Edition) -> Mapping[str, Surroundings]:
    """What is around each contribution of *edition*, by its id."""
    held = _held(edition)
    everything = edition.contributions
    found: dict[str, Surroundings] = {}
    for number, paper in enumerate(everything):
        before = everything[number - 1] if number else None
        after = everything[number + 1] if number + 1 < len(everything) else None
        if paper.id in held:
            session, item, ids, place = held[paper.id]
            near = tuple(edition.contribution(id_) for id_ in _near(ids, place))
            found[paper.id] = Surroundings(before, after, session, item, near)
        else:
            found[paper.id] = Surroundings(before, after)
    return found


_Held = tuple[Session, Item, tuple[str, ...], int]  #: with the session's papers, and which it is


def _held(edition: Edition) -> dict[str, _Held]:
    """Where each contribution that the program names stands first."""
    found: dict[str, _Held] = {}
    for session in edition.program.sessions:
        items = [item for item in session.items if item.paper]
        ids = tuple(item.paper for item in items)
        for place, item in enumerate(items):
            found.setdefault(item.paper, (session, item, ids, place))
    return found


def _near(ids: tuple[str, ...], place: int) -> tuple[str, ...]:
    """At most `_TOGETHER` of *ids*, the one at *place* in their middle; nothing if it is alone.

    >>> _near(("a",), 0), _near(tuple("abcdefghij"), 9)
    ((), ('d', 'e', 'f', 'g', 'h', 'i', 'j'))
    """
    if len(ids) < 2:
        return ()
    start = max(0, min(place - _TOGETHER // 2, len(ids) - _TOGETHER))
    return ids[start : start + _TOGETHER]
