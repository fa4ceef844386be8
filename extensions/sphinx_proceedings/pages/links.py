"""Links that more than one kind of page has: files that go with something, other editions."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from proceedings.model.contribution import Contribution, Resource
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.words import Words, headed
from sphinx_proceedings import files, neighbours
from sphinx_proceedings.pages.environment import inline
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject


@dataclass(frozen=True, slots=True)
class Action:
    """A link of the action row: its words, where it leads, and what one gets there."""

    label: str
    href: str
    hint: str = ""  #: "1.2 MB · 12 pages", or the host it is on


@dataclass(frozen=True, slots=True)
class PaperLink:
    """What another page shows of a contribution: a change of its abstract is none of it."""

    id: str
    href: str
    title: markupsafe.Markup  #: says if it is retracted

    @classmethod
    def to(cls, paper: Contribution, page: Page) -> PaperLink:
        return cls(paper.id, page.to(f"papers/{paper.id}"), title_of(paper, page.words))


def title_of(paper: Contribution, words: Words) -> markupsafe.Markup:
    """The title as HTML for the middle of a line; it says if the paper is retracted."""
    title = inline(paper.title)
    if not paper.retracted:
        return title
    return markupsafe.escape(words.say("Retracted: {title}")).format(title=title)


def resource(
    project: EditionProject, given: Resource, page: Page, paper: Contribution | None = None
) -> Action:
    """The link to what goes with a paper or with the program: a file of ours, or an address."""
    suffix = given.path.suffix if given.path else _suffix(given.url)
    kind = suffix.removeprefix(".").upper()
    if given.path is None:
        return Action(given.name(page.words), given.url, kind)
    path = files.resource_path(given, paper)
    size = page.words.size(project.sizes[path]) if path in project.sizes else ""
    return Action(given.name(page.words), page.file(path), " · ".join(p for p in (kind, size) if p))


def _suffix(url: str) -> str:
    """What kind of file an address names, where its end says so."""
    known = (".pdf", ".pptx", ".ppt", ".zip", ".mp4", ".csv")
    path = url.split("?")[0].split("#")[0].casefold()
    return next((suffix for suffix in known if path.endswith(suffix)), "")


def related(
    project: EditionProject, thing: Contribution | Edition, page: Page
) -> tuple[Action, ...]:
    """The links from a paper, or an edition, to other editions of the archive."""
    archive = project.edition.folder.parent
    return tuple(
        Action(
            neighbours.label(crossing, archive),
            page.edition(
                crossing.edition, f"papers/{crossing.paper}" if crossing.paper else "index"
            ),
        )
        for crossing in thing.related
    )


def contact(project: EditionProject) -> str:
    """Where to report an error; empty where the archive names nobody."""
    return address(project.archive.contact if project.archive else "")


def address(contact: str) -> str:
    """What the link to a *contact* leads to; words that are no address have none.

    >>> address("editors@example.org"), address("https://example.org"), address("the editors")
    ('mailto:editors@example.org', 'https://example.org', '')
    """
    if "@" in contact and ":" not in contact:
        return f"mailto:{contact}"
    return contact if contact.startswith(("https://", "http://", "mailto:")) else ""


def span(event: Event, words: Words, *, opens: bool = False) -> markupsafe.Markup:
    """The days of an event, as a `<time>` that machines read too; or that *opens* a line."""
    days = words.days(event.start, event.end)
    text = headed(days) if opens else days
    day = event.start.isoformat()
    return markupsafe.Markup(  # noqa: S704  it is escaped
        f'<time datetime="{day}">{markupsafe.escape(text)}</time>'
    )
