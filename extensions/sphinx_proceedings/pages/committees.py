"""The committees: who organised, who reviewed, who was invited; open places said in words."""

from __future__ import annotations

from typing import Any

from proceedings.model.edition import Edition
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject


def context(project: EditionProject, page: Page) -> dict[str, Any]:
    """What a theme's `page.html` needs for the committees."""
    edition = project.edition
    head = Head(title=f"Committees of {edition.event.short}", site=edition.event.short)
    groups = tuple(zip(edition.committees, anchored(edition), strict=True))
    return {
        "title": "Committees",
        "body": page.render("committees.html", edition=edition, groups=groups),
        "metatags": head.render(page),
        "meta": None,
        "proceedings_trail": [("Committees", "")],
    }


def anchored(edition: Edition) -> tuple[tuple[bool, ...], ...]:
    """Where each person's anchor stands: at the first of their places."""
    seen: set[str] = set()
    found = []
    for committee in edition.committees:
        firsts = []
        for member in committee.members:
            key = member.person.identity if member.person else ""
            firsts.append(bool(key) and key not in seen)
            seen.add(key)
        found.append(tuple(firsts))
    return tuple(found)
