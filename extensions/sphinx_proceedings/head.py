"""What a page's `<head>` says to machines: citation managers, indexers, link previews.

The vocabularies are modules of `proceedings.exports.metadata`, and their order matters; here they
are written, beside links to the page's other forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import markupsafe

from proceedings.exports.metadata import open_graph
from proceedings.exports.metadata.signposting import Relation

if TYPE_CHECKING:
    from sphinx_proceedings.pages.render import Page

__all__ = ["CARD", "Head", "Relation"]

CARD = "card.png"  #: the link preview of an edition, or of the archive, from its root


@dataclass(frozen=True, slots=True)
class Head:
    """The metadata of one page."""

    title: str
    site: str
    description: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    relations: tuple[Relation, ...] = field(default=())
    data: str = ""  #: schema.org's, as `json_ld.script` writes it
    image: str = CARD  #: the link preview: its path from the root
    image_text: str = ""  #: what is to be seen on it
    moved_to: str = ""  #: where a reader is led at once

    def render(self, page: Page, more: str = "") -> markupsafe.Markup:
        """Write the tags, after those that Sphinx has made of a document (*more*)."""
        description, image = open_graph.shortened(self.description), page.absolute(self.image)
        return page.render(
            "head.html",
            head=self,
            is_old=page.is_old,
            more=markupsafe.Markup(more),  # noqa: S704  Sphinx made it
            description=description,
            image=image,
            properties=open_graph.properties(
                self.title,
                self.site,
                description=description,
                url=page.absolute(),
                image=image,
                alt=self.image_text,
            ),
            data=markupsafe.Markup(self.data),  # noqa: S704  it is escaped
        )
