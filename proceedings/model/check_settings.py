"""What an edition asks of its contributions, and which findings its editors have accepted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from proceedings.model.contribution import Kind
from proceedings.model.volumes import PaperSize


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLimits:
    """How long a contribution may be, in pages, both ends included; None is no limit."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A finding that stays as it is: which one, why, and since when.

    Without a *paper* it is accepted wherever in the edition it is met, or where *text* is a part
    of its message.
    """

    code: str
    reason: str
    date: dt.date
    paper: str = ""
    text: str = ""
    line: int = 1  #: of edition.yml, where it is written


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """An edition's own settings of its checks."""

    limits: Mapping[Kind, PageLimits] = field(default_factory=dict)
    references_count: bool = True  #: as pages; where not, the pages from "References" on are free
    paper_size: PaperSize | None = None  #: what authors were asked for; None takes any usual one
    required: tuple[str, ...] = ()  #: keys that each paper must have
    accepted: tuple[Accepted, ...] = ()
