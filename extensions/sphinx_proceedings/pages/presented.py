"""Where a contribution stands in the program: its session, and when and where it was given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from proceedings.model.markup import Markup
from proceedings.model.program_pages import page_of
from sphinx_proceedings.domain import section_anchor
from sphinx_proceedings.pages import links
from sphinx_proceedings.pages.program_lines import calendar_link
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.surroundings import Surroundings
from sphinx_proceedings.state import EditionProject


@dataclass(frozen=True, slots=True)
class SessionLink:
    """The session that a contribution belongs to, and where its papers are listed."""

    title: Markup
    href: str
    has_day: bool


@dataclass(frozen=True, slots=True)
class Presented:
    """When and where a contribution was given; the times are local."""

    title: Markup  #: of the session
    href: str
    day: dt.date
    start: dt.datetime | None
    end: dt.datetime | None
    room: str
    calendar: links.Action | None


def session_link(around: Surroundings, page: Page) -> SessionLink | None:
    """The session in the contents of the edition; None where the program does not name one."""
    held = around.session
    if held is None:
        return None
    href = page.to("index", section_anchor(held.id))
    return SessionLink(held.title, href, held.day is not None)


def presented(
    project: EditionProject, paper: str, page: Page, around: Surroundings
) -> Presented | None:
    """When and where the *paper* of this id was given, if the program says it."""
    if around.session is None or around.day is None:
        return None
    return Presented(
        around.session.title,
        page.to(page_of(project.edition, around.session.id), around.session.id),
        around.day,
        *around.times,
        around.room,
        calendar_link(project, page, f"papers/{paper}.ics"),
    )
