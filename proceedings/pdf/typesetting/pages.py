"""What typesetting leaves behind: pages, and where links and their targets stand on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from proceedings.pdf.geometry import PageBox


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link of a typeset page: what it covers (left, bottom, right, top) and its address.

    `x-paper:ID` and `x-page:LABEL` lead into the volume, `#NAME` to an anchor.
    """

    box: tuple[float, float, float, float]
    address: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links lead to: a typeset page, from 0, and a height on it in points."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class TypesetPages:
    """All pages that are ours: front matter, abstracts, index."""

    data: bytes  #: a PDF, without links
    box: PageBox  #: of each page
    links: Mapping[int, Sequence[PageLink]] = field(default_factory=dict)  #: by page, from 0
    anchors: Mapping[str, Anchor] = field(default_factory=dict)  #: by name
