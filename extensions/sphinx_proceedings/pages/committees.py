"""The committees: who organised, who reviewed, who was invited; open places said in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proceedings.model.edition import Edition
from proceedings.words import Words
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import authors
from sphinx_proceedings.pages.addresses import Addresses
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def sheets(project: EditionProject, app: Sphinx) -> Iterator[Sheet]:
    """One page of all committees."""
    edition = project.edition
    if edition.committees:
        words = Words.of(app.config.language)
        title, event = words.say("Committees"), edition.event.short
        addresses = Addresses(project, Page(app, "committees"))
        led = (tuple(map(addresses.member, group.members)) for group in edition.committees)
        groups = tuple(zip(edition.committees, anchored(edition), led, strict=True))
        yield Sheet(
            name="committees",
            title=title,
            template="committees.html",
            view={
                "event": edition.event,
                "groups": groups,
                "others": authors.lists(edition, words),
            },
            head=Head(title=words.say("Committees of {event}", event=event), site=event),
            trail=((title, ""),),
        )


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
