"""The call for papers, apart from its prose."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from proceedings.model.event import Link
from proceedings.model.markup import Markup


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date of the call; without a *date* it is still to be determined."""

    name: str
    date: dt.date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SubmissionKind:
    """What may be submitted, and how long it may be (pages)."""

    name: str
    min_pages: int | None = None
    max_pages: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The call for papers, apart from its prose."""

    topics: tuple[Markup, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    dates_note: str = ""  #: "midnight, anywhere on earth"
    kinds: tuple[SubmissionKind, ...] = ()
    notes: tuple[Markup, ...] = ()  #: rules: blind or not, templates, reviews a paper
    system: Link | None = None  #: where to submit
