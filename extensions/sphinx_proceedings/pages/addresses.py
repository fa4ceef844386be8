"""Where people, institutions and keywords have their pages: in the site of an archive.

An edition that is built alone has none of these pages: its people stand in its author index.
"""

from __future__ import annotations

from dataclasses import dataclass

from proceedings.model.author_index import alone, author_place
from proceedings.model.people import Affiliation, Member, Person
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject


@dataclass(frozen=True, slots=True)
class Addresses:
    """The links of one *page*; *paper* is the contribution that prints the names."""

    project: EditionProject
    page: Page
    paper: str = ""

    def person(self, person: Person) -> str:
        """The person's page, or their place in the author index."""
        directory = self.project.directory
        if directory is None:
            edition = self.project.edition
            return self.page.to(*author_place(edition, alone(edition), person, self.paper))
        id_ = directory.of(person, self.project.edition.id, self.paper)
        return self.page.edition("", f"people/{id_}")

    def member(self, member: Member) -> str:
        """The page of a committee's member; else their website, or their place as an author."""
        person, directory = member.person, self.project.directory
        if person is None:
            return ""
        if directory is None:
            return person.url or self._author(person)
        return self.page.edition("", f"people/{directory.of(person, self.project.edition.id)}")

    def _author(self, person: Person) -> str:
        """The place in the author index; empty for who is no author."""
        edition = self.project.edition
        try:
            return self.page.to(*author_place(edition, alone(edition), person))
        except KeyError:
            return ""

    def affiliation(self, affiliation: Affiliation) -> str:
        """The institution's page; else what ROR says of it, where that is known."""
        directory = self.project.directory
        if directory is None:
            return affiliation.ror
        return self.page.edition("", directory.institution(affiliation))

    def keyword(self, keyword: str) -> str:
        """Where the keyword has its papers; empty where there is no such place."""
        if self.project.directory is None:
            return ""
        page, anchor = self.project.directory.keyword(keyword)
        return self.page.edition("", page) + (f"#{anchor}" if anchor else "")
