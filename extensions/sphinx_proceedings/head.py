"""What a page's `<head>` says to machines: citation managers, indexers, link previews.

The tags themselves are `proceedings.exports.highwire`'s, in an order that matters; here they are
written, beside links to the page's other forms. Zotero's generic reader takes the type of an
item from the tags alone, so there is no `og:type`, which could override it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import markupsafe

if TYPE_CHECKING:
    from sphinx_proceedings.pages.render import Page

CARD = "card.png"  #: the link preview of an edition, or of the archive, from its root
_LONGEST = 200  #: characters of a description; what follows is cut by whoever shows it


@dataclass(frozen=True, slots=True)
class Relation:
    """A `<link>` of the head; *type* is a media type."""

    rel: str
    href: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The metadata of one page."""

    title: str
    site: str
    description: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    relations: tuple[Relation, ...] = field(default=())
    image: str = CARD  #: the link preview, 1200 by 630 pixels: its path from the root
    image_text: str = ""  #: what is to be seen on it

    def render(self, page: Page, more: str = "") -> markupsafe.Markup:
        """Write the tags, after those that Sphinx has made of a document (*more*)."""
        return page.render(
            "head.html",
            head=self,
            more=markupsafe.Markup(more),  # noqa: S704  Sphinx made it
            description=shortened(self.description),
            url=page.absolute(),
            image=page.absolute(self.image),
        )


def shortened(text: str) -> str:
    """*text* on one line, cut between words where it is long.

    >>> shortened("One  two")
    'One two'
    >>> len(shortened("word " * 100)) <= 201
    True
    """
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
