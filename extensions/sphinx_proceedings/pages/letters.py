"""Indexes by letter: what their pages show, and the way between them.

A short index is one page with a section for each letter. A long one is a page a letter, or several
for a letter of many names, behind a page that leads to them: no page grows with its archive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from proceedings.model.index_pages import Leaf
from proceedings.model.names import Name
from sphinx_proceedings.pages.render import Page

T = TypeVar("T")

_MOST_BYTES = (
    180_000  #: of the entries on a page: 2,000 names; with its frame it stays below 250 KB
)
_JUMP_FROM = 5  #: letters on one page that a row of links leads to


@dataclass(frozen=True, slots=True)
class Way:
    """A link between the pages, or the letters of one; this page's own has no address."""

    label: str
    href: str
    span: tuple[str, str] = ("", "")  #: the first and the last name there
    count: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """A heading with its entries; *anchor* is the heading's."""

    heading: str
    anchor: str
    entries: tuple[object, ...]


def ways(page: Page, index: str, found: Sequence[Leaf[T]]) -> tuple[Way, ...]:
    """The links of *page* to the pages of *index*; where it is the only one, to its letters."""
    if len(found) == 1 and not found[0].slug:
        headings = [heading for heading, _ in found[0].letters]
        return (
            tuple(Way(heading, f"#{anchor(heading)}") for heading in headings)
            if len(headings) >= _JUMP_FROM
            else ()
        )
    return tuple(
        Way(
            leaf.label,
            "" if leaf.page(index) == page.name else page.to(leaf.page(index)),
            leaf.span,
            len(leaf.entries),
        )
        for leaf in found
    )


def anchor(heading: str) -> str:
    """The anchor of a letter; a sign would be read as something else in an address.

    >>> anchor("A"), anchor("#")
    ('letter-A', 'letter-other')
    """
    return f"letter-{'other' if heading == '#' else heading}"


def letters_of(leaf: Leaf[T], entry: Callable[[Name, T], object]) -> tuple[Letter, ...]:
    """What a page shows: its headings, and an *entry* for each name."""
    return tuple(
        Letter(heading, anchor(heading), tuple(entry(name, value) for name, value in found))
        for heading, found in leaf.letters
    )
