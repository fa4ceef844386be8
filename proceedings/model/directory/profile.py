"""A person over all editions: what they are called, what they wrote, what they did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from proceedings.model.contribution import Contribution
from proceedings.model.directory.mentions import Mention, Part
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.people import Affiliation


@dataclass(frozen=True, slots=True)
class Work:
    """A contribution, and the edition that it is of."""

    edition: Edition
    contribution: Contribution

    @property
    def year(self) -> int:
        return self.edition.year


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One human. Everything is in the order newest edition first, then as the edition has it."""

    id: str  #: the address: people/<id>.html
    name: Name  #: as the newest of their contributions prints it, or as `people.yml` says
    spellings: tuple[str, ...] = ()  #: how else they are printed, the newest first
    keys: tuple[str, ...] = ()  #: all their names, folded
    orcid: str = ""
    dblp: str = ""  #: their key there: 65/9612
    url: str = ""
    affiliations: tuple[Affiliation, ...] = ()  #: the last that is known
    mentions: tuple[Mention, ...] = ()

    @property
    def works(self) -> tuple[Work, ...]:
        """What they wrote or gave, each once."""
        return works_of(self.mentions)

    @property
    def talks(self) -> tuple[Mention, ...]:
        """Where they speak in a program: what has no page, or what others wrote."""
        own = {(work.edition.id, work.contribution.id) for work in self.works}
        return tuple(
            mention
            for mention in self.mentions
            if mention.part is Part.SPEAKER and (mention.edition.id, mention.paper) not in own
        )

    @property
    def roles(self) -> tuple[Mention, ...]:
        """Where they chaired, edited or served on a committee."""
        others = {Part.CHAIR, Part.EDITOR, Part.MEMBER}
        return tuple(mention for mention in self.mentions if mention.part in others)

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year in which they are named."""
        found = [mention.edition.year for mention in self.mentions]
        return min(found, default=0), max(found, default=0)

    @property
    def venues(self) -> tuple[tuple[str, int], ...]:
        """The series they contributed to, with how often; the most frequent first."""
        counted = Counter(series_of(work.edition) for work in self.works)
        return tuple(counted.most_common())

    @property
    def affiliation(self) -> str:
        """Where they were last, in one line; empty where nothing says it."""
        return "; ".join(affiliation.name for affiliation in self.affiliations)


def works_of(mentions: Iterable[Mention]) -> tuple[Work, ...]:
    """The contributions whose authors *mentions* name, each once, in their order."""
    found = {
        (mention.edition.id, mention.work.id): Work(mention.edition, mention.work)
        for mention in mentions
        if mention.part is Part.AUTHOR and mention.work is not None
    }
    return tuple(found.values())


def series_of(edition: Edition) -> str:
    """What ties *edition* to others: its series, or the name of its event."""
    return edition.event.series or edition.event.name
