"""What was, or will be, held: where, when, and what came before it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What was, or will be, held: where, when, and beside what."""

    name: str  #: without the year: "International Workshop on …"
    short: str  #: with the year: "FastPath 2021"
    series: str = ""  #: what ties the editions together: "FastPath"
    ordinal: int | None = None  #: 11 for the eleventh
    start: dt.date
    end: dt.date
    timezone: ZoneInfo
    place: str
    hours: str = ""  #: as announced: "about 9:00–17:00 EDT"
    url: str = ""
    held_with: Link | None = None
    dblp: str = ""  #: the key of its series there: conf/ispass


@dataclass(frozen=True, slots=True)
class PreviousEdition:
    """An earlier holding: in this archive (*edition*) or elsewhere (*url*), and what it held."""

    name: str
    url: str = ""
    edition: str = ""
    held_with: str = ""
    length: str = ""  #: "full day", "half day"
    counts: tuple[tuple[str, int], ...] = ()  #: ("invited speakers", 7), …
