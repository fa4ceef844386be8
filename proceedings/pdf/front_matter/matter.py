"""What every part of the front matter works with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.model.program import Session
from proceedings.model.volume import Pagination
from proceedings.pdf.fonts.scripts.direction import isolated
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.styles import Sheet, Styles
from proceedings.pdf.typesetting.wording import and_others
from proceedings.words import Words

_MOST, _SHOWN = 40, 20  #: authors in a line of the contents; of more than that, so many


@dataclass(frozen=True, slots=True)
class Matter:
    """An edition, where its papers stand in the volume, and how its text is set."""

    edition: Edition
    pagination: Pagination
    flow: Flow
    sheet: Sheet
    cut: list[str]  #: filled in meanwhile: the ids of talks whose abstract had to be cut

    @property
    def styles(self) -> Styles:
        return self.flow.styles

    @property
    def words(self) -> Words:
        """The words of the volume."""
        return self.edition.words

    def contributions(self) -> Iterator[Contribution]:
        """What is in the volume, in its order."""
        return (c for c in self.edition.contributions if c.id in self.pagination)

    def first_page(self, paper: str) -> str:
        """The number printed on the first page of *paper*; empty if it is not in the volume."""
        span = self.pagination.get(paper)
        return span.first_label if span else ""

    def sections(self) -> Iterator[tuple[Session | None, tuple[Contribution, ...]]]:
        """The same by session; sessions that have nothing in the volume are left out."""
        for session, members in self.edition.sections():
            kept = tuple(c for c in members if c.id in self.pagination)
            if kept:
                yield session, kept


def title_of(contribution: Contribution, flow: Flow) -> str:
    """Title and subtitle in reportlab's markup, after "Retracted:" where they were."""
    title = flow.title(contribution.title)
    if contribution.subtitle:
        words = Words.of(contribution.language or flow.language)
        subtitle = flow.title(contribution.subtitle)
        title = words.say("{title}: {subtitle}", title=title, subtitle=subtitle)
    own = Words.of(flow.language)
    return own.say("Retracted: {title}", title=title) if contribution.retracted else title


def title_parts(title: str) -> tuple[str, str]:
    """A volume's title, and what follows its colon: the two are set in two sizes.

    >>> title_parts("Proceedings of FastPath 2021: Performance Analysis of Learning Systems")
    ('Proceedings of FastPath 2021', 'Performance Analysis of Learning Systems')
    >>> title_parts("Proceedings")
    ('Proceedings', '')
    >>> title_parts("Actes du colloque : apprendre")
    ('Actes du colloque', 'apprendre')
    """
    main, _, rest = (part.strip() for part in title.partition(": "))
    return (main, rest) if main and rest else (title, "")


def names(people: Iterable[Person]) -> str:
    """The people's names in the order of print: "Ada Lovelace, Grace Hopper"."""
    return ", ".join(isolated(person.name.full) for person in people)


def first_names(words: Words, people: Sequence[Person]) -> str:
    """The same for a list of papers: of a large collaboration the first names, and how many more.

    All of them are in the author index.
    """
    if len(people) <= _MOST:
        return names(people)
    return and_others(words, names(people[:_SHOWN]), len(people) - _SHOWN)


def affiliations(words: Words, person: Person) -> str:
    """Where *person* works, with the country where it is known."""
    places = (", ".join(filter(None, (a.name, a.country))) for a in person.affiliations)
    return words.apart(places)
