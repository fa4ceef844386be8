"""An index by letters, on one page while it is short and on a page a letter when it is long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import quote

from proceedings.model.collation import by_letter
from proceedings.model.names import Name, fold

T = TypeVar("T")

#: Bytes of the entries on a page: 2,000 names; with all that is around them it stays below 250 KB.
MOST_BYTES = 180_000


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """A page of an index."""

    slug: str  #: for its address; empty where the index has one page
    label: str  #: "W", or "W 2" where a letter fills several pages; empty as *slug* is
    letters: tuple[tuple[str, tuple[tuple[Name, T], ...]], ...]  #: headings and what is under them

    @property
    def entries(self) -> tuple[tuple[Name, T], ...]:
        return tuple(entry for _, entries in self.letters for entry in entries)

    @property
    def span(self) -> tuple[str, str]:
        """The first and the last name on it, as an index prints them."""
        entries = self.entries
        return entries[0][0].inverted, entries[-1][0].inverted

    def page(self, index: str) -> str:
        """Its address below that of the *index*.

        An index that stands among the pages of its entries has letters with a full stop, which no
        entry's id has.

        >>> leaf = Leaf("w", "W", ())
        >>> leaf.page("authors"), leaf.page("people/index"), Leaf("", "", ()).page("authors")
        ('authors/w', 'people/index.w', 'authors')
        """
        if not self.slug:
            return index
        return f"{index}.{self.slug}" if "/" in index else f"{index}/{self.slug}"


def bytes_of(id_: str, *texts: str) -> int:
    """About how many bytes an entry takes: its address, and the *texts* it shows."""
    return 75 + len(quote(id_)) + sum(len(text.encode()) for text in texts)


def index_pages(
    entries: Iterable[tuple[Name, T]],
    weight: Callable[[T], int] = lambda _: 1,
    most: int = MOST_BYTES,
) -> tuple[Leaf[T], ...]:
    """Sort *entries* and put them on pages of at most *most*, each of its *weight*.

    One that is too heavy for a page has one of its own.

    >>> names = [(Name(name), None) for name in ("Adams", "Abel", "Bohr")]
    >>> [(leaf.slug, len(leaf.entries)) for leaf in index_pages(names, most=3)]
    [('', 3)]
    >>> [(leaf.slug, leaf.label, leaf.span[0]) for leaf in index_pages(names, most=1)]
    [('a', 'A 1', 'Abel'), ('a-2', 'A 2', 'Adams'), ('b', 'B', 'Bohr')]
    """
    letters = tuple((heading, tuple(found)) for heading, found in by_letter(entries))
    if sum(weight(value) for _, found in letters for _, value in found) <= most:
        return (Leaf("", "", letters),) if letters else ()
    return tuple(
        leaf for heading, found in letters for leaf in _leaves(heading, found, most, weight)
    )


def _leaves(
    heading: str, entries: Sequence[tuple[Name, T]], most: int, weight: Callable[[T], int]
) -> Iterator[Leaf[T]]:
    """The pages of one letter."""
    slug = fold(heading) or "other"
    parts = list(_cut(entries, most, weight))
    for number, part in enumerate(parts, start=1):
        label = f"{heading} {number}" if len(parts) > 1 else heading
        yield Leaf(slug if number == 1 else f"{slug}-{number}", label, ((heading, part),))


def _cut(
    entries: Sequence[tuple[Name, T]], most: int, weight: Callable[[T], int]
) -> Iterator[tuple[tuple[Name, T], ...]]:
    part: list[tuple[Name, T]] = []
    held = 0
    for entry in entries:
        own = weight(entry[1])
        if part and held + own > most:
            yield tuple(part)
            part, held = [], 0
        part.append(entry)
        held += own
    yield tuple(part)
