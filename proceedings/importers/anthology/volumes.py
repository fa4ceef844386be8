"""The volumes of a collection, as the Anthology writes them now and wrote them before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from proceedings.importers.reading.source import SourceFile


@dataclass(frozen=True, slots=True)
class Volume:
    file: SourceFile
    collection: str  #: "2022.acl", or "P17"
    name: str  #: "long", or "1"
    meta: etree._Element | None  #: what says what it is
    papers: tuple[etree._Element, ...]
    front: etree._Element | None = None
    line: int = 1

    @property
    def id(self) -> str:
        return f"{self.collection}-{self.name}"

    @property
    def is_old(self) -> bool:
        """Whether its identifiers are those of before 2020: P17-1001."""
        return re.fullmatch(r"[A-Z]\d{2}", self.collection) is not None

    def paper_id(self, number: str) -> str:
        """The identifier of the paper *number*.

        >>> file = SourceFile("x", None, 0)
        >>> Volume(file, "P17", "1", None, ()).paper_id("12")
        'P17-1012'
        >>> Volume(file, "W05", "01", None, ()).paper_id("3"), Volume(
        ...     file, "2022.acl", "long", None, ()).paper_id("3")
        ('W05-0103', '2022.acl-long.3')
        """
        if not self.is_old:
            return f"{self.id}.{number}"
        if len(number) >= 4 or not number.isdigit():
            return f"{self.collection}-{number}"
        width = 2 if _is_short(self.collection) else 3
        return f"{self.collection}-{self.name.zfill(4 - width)}{number.zfill(width)}"


def volumes(root: etree._Element, file: SourceFile) -> Iterator[Volume]:
    """The volumes of *root*, a collection or an old volume of several."""
    own = str(root.get("id") or "")
    if root.tag == "volume":
        yield from _old(root, own, file)
        return
    for volume in root.iterfind("volume"):
        yield Volume(
            file=file,
            collection=own,
            name=str(volume.get("id") or "1"),
            meta=volume.find("meta"),
            papers=tuple(volume.iterfind("paper")),
            front=volume.find("frontmatter"),
            line=line_of(volume),
        )


def _old(root: etree._Element, own: str, file: SourceFile) -> Iterator[Volume]:
    """Papers by the first digits of their numbers; the paper 0 of each is the volume itself."""
    width = 2 if _is_short(own) else 3
    groups: dict[str, list[etree._Element]] = {}
    for paper in root.iterfind("paper"):
        number = str(paper.get("id") or "").zfill(4)
        groups.setdefault(number[:-width], []).append(paper)
    for name, papers in groups.items():
        own_page = [p for p in papers if set(str(p.get("id") or "x")[-width:]) == {"0"}]
        yield Volume(
            file=file,
            collection=own,
            name=name,
            meta=own_page[0] if own_page else None,
            papers=tuple(p for p in papers if p not in own_page[:1]),
            front=own_page[0] if own_page else None,
            line=line_of(papers[0]),
        )


def _is_short(collection: str) -> bool:
    """Workshops have up to 99 papers in a volume."""
    return collection.startswith("W") or collection in ("C69", "D19")


def line_of(element: etree._Element) -> int:
    """Where *element* stands in its file."""
    line = element.sourceline
    return line if isinstance(line, int) else 1
