"""The people of a contribution as its page prints them: names with marks, affiliations below."""

from __future__ import annotations

from dataclasses import dataclass

from proceedings.model.contribution import Contribution
from proceedings.model.people import Affiliation, Person
from sphinx_proceedings.pages.addresses import Addresses

_SHOWN = 10  #: authors, of more than twelve; the others unfold
_MOST = 12


@dataclass(frozen=True, slots=True)
class Byline:
    """An author with the numbers of the affiliations below."""

    person: Person
    href: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Credits:
    """Everyone in order; *hidden* ones unfold, and are in the page all the same."""

    shown: tuple[Byline, ...]
    hidden: tuple[Byline, ...]
    affiliations: tuple[tuple[Affiliation, str], ...]  #: with where each leads, if anywhere

    @property
    def has_marks(self) -> bool:
        return any(byline.marks for byline in self.shown)

    @property
    def are_few(self) -> bool:
        """Whether the affiliations may stand open without pushing the PDF down."""
        return len(self.shown) <= 3 and len(self.affiliations) <= 2


def credits_of(paper: Contribution, addresses: Addresses) -> Credits:
    """The authors with their marks, and the affiliations in the order of first mention.

    Where there is one author, or all share one affiliation, nothing is to be told apart: no marks.
    """
    found = tuple(dict.fromkeys(a for author in paper.authors for a in author.affiliations))
    number = {affiliation: i for i, affiliation in enumerate(found, start=1)}
    alike = len(paper.authors) == 1 or (
        len(found) == 1 and all(author.affiliations for author in paper.authors)
    )
    bylines = tuple(
        Byline(
            author,
            addresses.person(author),
            () if alike else tuple(number[a] for a in author.affiliations),
        )
        for author in paper.authors
    )
    cut = len(bylines) if len(bylines) <= _MOST else _SHOWN
    led = tuple((affiliation, addresses.affiliation(affiliation)) for affiliation in found)
    return Credits(bylines[:cut], bylines[cut:], led)
