"""The author index of an edition: who is in it, on which of its pages, with which contributions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from proceedings.model.directory import directory_of
from proceedings.model.edition import Edition
from proceedings.model.index_pages import Leaf, bytes_of, index_pages
from proceedings.model.people import Person

INDEX = "authors"  #: the page, or the one before the pages of the letters


class WhoIsWho(Protocol):
    """Of a `Directory` what an index needs: equal to itself alone, so that an index can be kept."""

    def __hash__(self) -> int: ...

    def of(self, person: Person, edition: str, paper: str = "") -> str:
        """The id of *person*, as the *paper* of an *edition* prints them."""


@dataclass(frozen=True, slots=True)
class Author:
    """Someone of an edition: as it first prints them, with the ids of their contributions."""

    id: str  #: in the directory; the anchor
    person: Person
    papers: tuple[str, ...]


@lru_cache(maxsize=4)
def alone(edition: Edition) -> WhoIsWho:
    """Who is who in *edition*, where nothing is known of others."""
    return directory_of([edition])


@lru_cache(maxsize=4)
def author_index(edition: Edition, people: WhoIsWho) -> tuple[Leaf[Author], ...]:
    """The pages of the index of *edition*; none where nobody is an author."""
    found: dict[str, tuple[Person, list[str]]] = {}
    for paper in edition.contributions:
        for author in paper.authors:
            papers = found.setdefault(people.of(author, edition.id, paper.id), (author, []))[1]
            if paper.id not in papers[-1:]:
                papers.append(paper.id)
    authors = (Author(id_, person, tuple(papers)) for id_, (person, papers) in found.items())
    titles = {paper.id: len(paper.title.source.encode()) for paper in edition.contributions}

    def weight(author: Author) -> int:
        works = sum(100 + len(paper) + titles[paper] for paper in author.papers)
        return 200 + bytes_of(author.id, author.person.name.full) + works

    return index_pages(((author.person.name, author) for author in authors), weight)


def author_place(
    edition: Edition, people: WhoIsWho, person: Person, paper: str = ""
) -> tuple[str, str]:
    """The page and the anchor of *person* in the index; KeyError for who is no author."""
    id_ = people.of(person, edition.id, paper)
    return _pages(edition, people)[id_], id_


@lru_cache(maxsize=4)
def _pages(edition: Edition, people: WhoIsWho) -> Mapping[str, str]:
    leaves = author_index(edition, people)
    return {author.id: leaf.page(INDEX) for leaf in leaves for _, author in leaf.entries}
