"""A page that comes from the model: what it shows, before it is HTML.

A sheet holds everything that its page shows, as plain values. So its digest says whether the page
has to be written again: a template sees nothing that the digest does not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from markupsafe import escape

from sphinx_proceedings.head import Head
from sphinx_proceedings.pages.render import Page

Step = tuple[str, str]  #: of the breadcrumbs: words and address; the page itself has no address


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page. *view* holds plain values and the model's small frozen ones, never an edition."""

    name: str  #: its address without a suffix: "papers/klimovic"
    title: str  #: plain text, for the window and the search engines
    template: str  #: in templates/proceedings/
    view: Mapping[str, object]
    head: Head
    trail: tuple[Step, ...] = ()
    scripts: tuple[str, ...] = field(default=())  #: beside the one that every page has

    def digest(self, around: str) -> str:
        """What is equal for equal pages; *around* stands for all that every page shows.

        It rests on `repr`, which is whole for dataclasses, strings, dates and numbers.
        """
        shown = repr((self.title, self.template, self.view, self.head, self.trail, self.scripts))
        return blake2b(f"{around}\n{shown}".encode(), digest_size=16).hexdigest()

    def context(self, page: Page) -> dict[str, Any]:
        """What a theme's `page.html` needs."""
        return {
            "title": str(escape(self.title)),
            "body": page.render(self.template, **self.view),
            "metatags": self.head.render(page),
            "meta": None,
            "proceedings_trail": list(self.trail),
            "proceedings_scripts": self.scripts,
        }
