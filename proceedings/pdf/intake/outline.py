"""A paper's own outline, kept as values: the volume's outline holds it below the paper's entry."""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Object, Pdf

from proceedings.pdf import reading
from proceedings.pdf.intake.destinations import Destinations

_DEEPEST = 8  #: levels; below that no reader looks
_LONGEST = 5000  #: entries, so that a forged outline cannot fill the volume


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of an outline; *page* counts from 0, *top* is a height in that page's own space."""

    title: str
    page: int | None  #: None where the entry leads nowhere
    top: float | None = None  #: None shows the whole page
    children: tuple[OutlineEntry, ...] = ()


def read_outline(pdf: Pdf, destinations: Destinations) -> tuple[OutlineEntry, ...]:
    """The outline of *pdf*; entries met twice, which a damaged file may hold, are left out."""
    root = reading.dictionary(pdf.Root, "/Outlines")
    return _Reader(destinations).siblings(reading.dictionary(root, "/First"), 0)


class _Reader:
    def __init__(self, destinations: Destinations) -> None:
        self._destinations = destinations
        self._seen: set[tuple[int, int]] = set()

    def siblings(self, item: Object | None, depth: int) -> tuple[OutlineEntry, ...]:
        entries: list[OutlineEntry] = []
        while item is not None and self._is_new(item):
            first = reading.dictionary(item, "/First") if depth < _DEEPEST else None
            entry = self._entry(item, self.siblings(first, depth + 1))
            if entry.title or entry.children:
                entries.append(entry)
            item = reading.dictionary(item, "/Next")
        return tuple(entries)

    def _is_new(self, item: Object) -> bool:
        identity = reading.identity(item)
        if identity is None or identity in self._seen or len(self._seen) >= _LONGEST:
            return False
        self._seen.add(identity)
        return True

    def _entry(self, item: Object, children: tuple[OutlineEntry, ...]) -> OutlineEntry:
        action = reading.dictionary(item, "/A")
        target = reading.entry(action, "/D") if action is not None else item.get("/Dest")
        explicit = self._destinations.resolve(target)
        page = None if explicit is None else self._destinations.page(explicit[0])
        return OutlineEntry(reading.text(item, "/Title"), page, _top(explicit), children)


def _top(explicit: Object | None) -> float | None:
    if explicit is None or len(explicit) < 3:
        return None
    at = {"/XYZ": 3, "/FitH": 2, "/FitBH": 2}.get(str(explicit[1]), len(explicit))
    return reading.number(explicit[at]) if at < len(explicit) else None
