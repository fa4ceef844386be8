"""Every text of an edition that readers will see, and where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proceedings.checks.check import At
from proceedings.checks.named import Named, at_paper
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup


@dataclass(frozen=True, slots=True)
class Text:
    """One text; prose pages are not among them, which are documents."""

    plain: str  #: without markup; a blank line parts its paragraphs
    field: str  #: "title", "abstract", "keyword", "name", "affiliation", "session", …
    at: At
    paper: str | None
    source: str  #: as the editors wrote it; equal to *plain* where it has no markup


def texts_of(edition: Edition, people: Iterable[Named]) -> Iterator[Text]:
    """The texts of *edition*, its papers' first; *people* are those in it."""
    for paper in edition.contributions:
        yield from () if paper.withdrawn else _of_paper(edition, paper)
    yield from _of_event(edition)
    program = At(edition.folder / "program.yml", ("sessions",))
    for number, session in enumerate(edition.program.sessions):
        yield from _marked(session.title, "session", program.under(number, "title"))
        for place, item in enumerate(session.items):
            yield from _marked(item.title, "item", program.under(number, "items", place, "title"))
    for named in people:
        name = named.person.name.full
        yield Text(name, "name", named.at, named.paper, name)
        for place, given in enumerate(named.person.affiliations):
            at = named.at.under("affiliations", place, text=given.name)
            yield Text(given.name, "affiliation", at, named.paper, given.name)


def _of_paper(edition: Edition, paper: Contribution) -> Iterator[Text]:
    for name in ("title", "subtitle", "abstract", "note"):
        yield from _marked(getattr(paper, name), name, at_paper(edition, paper, name), paper.id)
    for number, keyword in enumerate(paper.keywords):
        at = at_paper(edition, paper, "keywords", number)
        yield Text(keyword, "keyword", at, paper.id, keyword)


def _of_event(edition: Edition) -> Iterator[Text]:
    file, event = At(edition.folder / "edition.yml"), edition.event
    for name in ("name", "short", "series", "place"):
        value = getattr(event, name)
        if value:
            yield Text(value, name, file.under("event", name), None, value)
    yield from _marked(edition.summary, "summary", file.under("summary"))
    for number, topic in enumerate(edition.call.topics):
        yield from _marked(topic, "topic", file.under("topics", number))


def _marked(text: Markup, field: str, at: At, paper: str | None = None) -> Iterator[Text]:
    if text:
        yield Text(text.text(), field, at, paper, text.source)
