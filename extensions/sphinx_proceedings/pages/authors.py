"""The author index: everyone who contributed, by name, with where their contributions are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from proceedings.model.collation import by_letter
from proceedings.model.contribution import Contribution
from proceedings.model.people import Person
from sphinx_proceedings import wording
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject


@dataclass(frozen=True, slots=True)
class Work:
    """A contribution in the index: its pages in the volume, where it has any."""

    paper: Contribution
    pages: str


@dataclass(frozen=True, slots=True)
class Entry:
    person: Person
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    heading: str
    entries: tuple[Entry, ...]


def context(project: EditionProject, page: Page) -> dict[str, Any]:
    """What a theme's `page.html` needs for the author index."""
    edition = project.edition
    head = Head(title=f"Authors of {edition.event.short}", site=edition.event.short)
    letters = tuple(_letters(project))
    count = sum(len(letter.entries) for letter in letters)
    body = page.render(
        "authors.html", edition=edition, letters=letters, count=wording.number_of(count, "name")
    )
    return {
        "title": "Authors",
        "body": body,
        "metatags": head.render(page),
        "meta": None,
        "proceedings_trail": [("Authors", "")],
    }


def _letters(project: EditionProject) -> Iterator[Letter]:
    people = [(person.name, (person, works)) for person, works in project.edition.authors()]
    for heading, found in by_letter(people):
        entries = (Entry(person, _works(project, works)) for _, (person, works) in found)
        yield Letter(heading, tuple(entries))


def _works(project: EditionProject, papers: tuple[Contribution, ...]) -> tuple[Work, ...]:
    ranges = ((paper, project.pagination.get(paper.id)) for paper in papers)
    return tuple(Work(paper, str(pages) if pages else "") for paper, pages in ranges)
