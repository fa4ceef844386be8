"""The page of a contribution: what it is, who made it, where its files are, how to cite it.

The order is that in which readers ask, in the source as on the screen: the PDF above everything
that one may have to scroll past, the abstract open, the citation as text that needs no script.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import markupsafe

from proceedings.model.contribution import Contribution, Kind, Translation
from proceedings.model.edition import Edition
from proceedings.model.identifiers import ANTHOLOGY, DBLP, DOI
from proceedings.model.markup import Markup
from proceedings.words import Words
from sphinx_proceedings import files, pictures, wording
from sphinx_proceedings.head import Head, Relation
from sphinx_proceedings.pages import links, metadata
from sphinx_proceedings.pages.addresses import Addresses
from sphinx_proceedings.pages.citation import citation
from sphinx_proceedings.pages.credits import credits_of
from sphinx_proceedings.pages.notices import notices, versions
from sphinx_proceedings.pages.presented import SessionLink, presented, session_link
from sphinx_proceedings.pages.program_lines import TIMES
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet, Step
from sphinx_proceedings.pages.surroundings import Surroundings, surroundings
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class Translated:
    """Title and abstract in another language; the *heading* is in that language too."""

    language: str
    heading: str
    title: Markup
    abstract: Markup


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the size, in pixels, that the page keeps free for it."""

    href: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the details."""

    term: str
    text: str
    href: str = ""


def sheets(project: EditionProject, app: Sphinx, paper: Contribution) -> Iterator[Sheet]:
    """The page of *paper*."""
    page, around = Page(app, f"papers/{paper.id}"), surroundings(project.edition)[paper.id]
    session = session_link(around, page)
    yield Sheet(
        name=page.name,
        title=_title(project.edition, paper, page),
        template="paper.html",
        view=view(project, paper, page, around, session),
        head=metadata.of_paper(project, paper, page),
        trail=(_step(paper, page, session),),
        scripts=TIMES if any(around.times) else (),
    )
    for old in paper.formerly:
        yield _moved(project.edition, paper, Page(app, f"papers/{old}"))


def _moved(edition: Edition, paper: Contribution, page: Page) -> Sheet:
    """What stands at an address that *paper* had: the way to where it is."""
    target, title = page.to(f"papers/{paper.id}"), edition.full_title(paper)
    return Sheet(
        name=page.name,
        title=title,
        template="moved.html",
        view={
            "name": title,
            "target": target,
            "reason": page.words.say("This paper has moved:"),
        },
        head=Head(
            title=title,
            site=edition.event.short,
            tags=(("robots", "noindex"),),
            relations=(Relation("alternate", target),),
            moved_to=target,
        ),
        trail=((title, ""),),
    )


def view(
    project: EditionProject,
    paper: Contribution,
    page: Page,
    around: Surroundings,
    session: SessionLink | None,
) -> Mapping[str, Any]:
    """The values of the template."""
    edition, addresses = project.edition, Addresses(project, page, paper.id)
    return {
        "id": paper.id,
        "kind": paper.kind,
        "doi_href": DOI.url(paper.doi),
        "full_title": edition.full_title(paper),
        "title": links.title_of(paper, page.words),
        "subtitle": paper.subtitle,
        "award": paper.award,
        "doi": paper.doi,
        "note": paper.note,
        "abstract": paper.abstract,
        "event": edition.event,
        "title_language": _other_language(paper, edition),
        "pages": project.pagination.get(paper.id),
        "volume": edition.info_of(edition.part_of(paper.id)).title,
        "event_link": _event_link(edition, page),
        "credits": credits_of(paper, addresses),
        "credits_label": _credits_label(paper, page),
        "pdf": _pdf(project, paper, page),
        "actions": tuple(_actions(project, paper, page)),
        "notices": tuple(notices(edition, paper, page.words)),
        "translations": tuple(map(_translated, paper.translations)),
        "keywords": tuple((word, addresses.keyword(word)) for word in paper.keywords),
        "citation": citation(project, paper, page),
        "session": session,
        "presented": presented(project, paper.id, page, around),
        "span": links.span(edition.event, page.words),
        "details": tuple(_details(project, paper)),
        "versions": versions(edition, paper),
        "before": links.PaperLink.to(around.before, page) if around.before else None,
        "after": links.PaperLink.to(around.after, page) if around.after else None,
        "together": tuple(links.PaperLink.to(other, page) for other in around.together),
        "related": links.related(project, paper, page),
        "picture": _picture(paper, page),
        "report": _report(project, paper, page),
    }


def _title(edition: Edition, paper: Contribution, page: Page) -> str:
    """The title in the window and in search engines: it says if the paper is retracted."""
    title = edition.full_title(paper)
    return page.words.say("Retracted: {title}", title=title) if paper.retracted else title


def _step(paper: Contribution, page: Page, session: SessionLink | None) -> Step:
    """The last of the breadcrumbs: the session, else what the contribution is."""
    if session is None:
        return page.words.say(paper.kind.label), ""
    return session.title.text(), session.href


def _event_link(edition: Edition, page: Page) -> markupsafe.Markup:
    """The name of the event, leading to the front page."""
    href, name = markupsafe.escape(page.to("index")), markupsafe.escape(edition.event.short)
    return markupsafe.Markup(f'<a href="{href}">{name}</a>')  # noqa: S704  it is escaped


def _credits_label(paper: Contribution, page: Page) -> str:
    """What the people are, where they are no authors."""
    number, words = len(paper.authors), page.words
    if paper.kind is Kind.PANEL:
        return words.count(number, "Panellist", "Panellists")
    if paper.kind is Kind.WORKSHOP:
        return words.count(number, "Organiser", "Organisers")
    return words.count(number, "Speaker", "Speakers") if paper.kind.is_talk else ""


def _translated(given: Translation) -> Translated:
    """The abstract in another language, under a heading in that language."""
    heading = Words.of(given.language).say("Abstract")
    return Translated(given.language, heading, given.title, given.abstract)


def _other_language(paper: Contribution, edition: Edition) -> str:
    return paper.language if paper.language not in ("", edition.language) else ""


def _pdf(project: EditionProject, paper: Contribution, page: Page) -> links.Action | None:
    path, words = files.pdf_path(paper), page.words
    if path not in project.sizes or paper.withdrawn:
        return None
    label = "PDF"
    if paper.retracted:
        label = words.say("PDF (retracted)")
    elif paper.revisions:
        label = words.say("PDF (v{version})", version=len(paper.revisions) + 1)
    pages = words.count(len(project.intakes[paper.id].pages), "{count} page", "{count} pages")
    return links.Action(label, page.file(path), f"{words.size(project.sizes[path])} · {pages}")


def _actions(project: EditionProject, paper: Contribution, page: Page) -> Iterator[links.Action]:
    for resource in paper.resources:
        yield links.resource(project, resource, page, paper)


def _details(project: EditionProject, paper: Contribution) -> Iterator[Fact]:
    """Rows that have something to say; the venue, pages and session stand elsewhere."""
    edition, say = project.edition, project.edition.words.say
    volume = edition.info_of(edition.part_of(paper.id))
    pages = project.pagination.get(paper.id)
    if paper.doi:
        yield Fact("DOI", f"https://doi.org/{paper.doi}", DOI.url(paper.doi))
    for scheme, id_ in ((DBLP, paper.dblp), (ANTHOLOGY, paper.anthology)):
        if id_:
            yield Fact(scheme.label, id_, scheme.url(id_))
    if pages and volume.editors:
        names = ", ".join(editor.name.full for editor in volume.editors)
        yield Fact(edition.words.count(len(volume.editors), "Editor", "Editors"), names)
    if pages and volume.publisher:
        yield Fact(say("Publisher"), volume.publisher)
    if pages and volume.isbn:
        yield Fact("ISBN", volume.isbn)
    if not paper.archival:
        status = say("presented at {event}, not part of the proceedings", event=edition.event.short)
        yield Fact(say("Status"), status)
    terms, address = wording.licence(paper.license or (volume.license if pages else ""))
    if terms:
        yield Fact(say("Licence"), terms, address)


def _picture(paper: Contribution, page: Page) -> Picture | None:
    """The picture of the first page, where one was made; a withdrawn paper shows nothing."""
    shown = None if paper.withdrawn else pictures.first_page(page.app, paper.id)
    return Picture(page.file(shown.path), shown.width, shown.height) if shown else None


def _report(project: EditionProject, paper: Contribution, page: Page) -> str:
    """Where to report an error; a letter says by itself which page it is about."""
    address = links.contact(project)
    if not address.startswith("mailto:") or "?" in address:
        return address
    about = f"{project.edition.event.short}: {paper.id}"
    return f"{address}?subject={quote(about)}"
