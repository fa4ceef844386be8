"""The archive's people for a build, found again only where something but abstracts has changed.

To find who is who, all editions must be looked through. A page that is written again needs no more
than the addresses of its own authors, which the last build has left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proceedings.model.archive import Archive
from proceedings.model.directory import Directory, directory_of
from proceedings.model.people import Affiliation, Person
from proceedings.model.sources import digest_of
from proceedings.tool import tool

#: A paper, empty for the edition itself; a folded name; an ORCID. Or one of the marks below, which
#: no paper's id can be, with an institution's name and ROR, or a keyword.
Key = tuple[str, str, str]
_INSTITUTION, _KEYWORD = "institution:", "keyword:"
Addresses = Mapping[str, Mapping[Key, str]]  #: by edition


@dataclass(eq=False)
class People:
    """A directory that is made when it is asked for more than addresses that are known."""

    make: Callable[[], Directory]
    known: Addresses

    def of(self, person: Person, edition: str, paper: str = "") -> str:
        """The id of *person*, as `Directory.of`."""
        found = self.known.get(edition, {}).get((paper, person.identity, person.orcid))
        return found or self.whole.of(person, edition, paper)

    def institution(self, affiliation: Affiliation) -> str:
        """The page of an institution, as `Directory.institution`."""
        found = self._terms.get((_INSTITUTION, affiliation.name, affiliation.ror))
        return found or self.whole.institution(affiliation)

    def keyword(self, text: str) -> tuple[str, str]:
        """The place of a keyword, as `Directory.keyword`."""
        found = self._terms.get((_KEYWORD, text, ""))
        if found is None:
            return self.whole.keyword(text)
        page, _, anchor = found.partition("#")
        return page, anchor

    @cached_property
    def _terms(self) -> Mapping[Key, str]:
        """What is known of institutions and keywords, whichever edition names them."""
        marks = (_INSTITUTION, _KEYWORD)
        return {key: to for of in self.known.values() for key, to in of.items() if key[0] in marks}

    @cached_property
    def whole(self) -> Directory:
        return self.make()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.whole, name)

    def __getitem__(self, id_: str) -> Any:
        return self.whole[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self.whole


def made_of(archive: Archive) -> str:
    """A digest of all that says who is who, the tool among it; empty where that is not known."""
    sources = [edition.sources for edition in archive.editions]
    if not all(sources):
        return ""
    digests = [source.without_abstracts() for source in sources if source]
    return digest_of(tool(), repr(archive.known), *digests)


def addresses(directory: Directory) -> Addresses:
    """Where everyone who is named has their page, and every institution and keyword its place."""
    found: dict[str, dict[Key, str]] = {edition.id: {} for edition in directory.editions}
    for mention in directory.mentions:
        key = (mention.paper, mention.person.identity, mention.person.orcid)
        of_edition = found[mention.edition.id]
        if key not in of_edition:
            of_edition[key] = directory.of(mention.person, mention.edition.id, mention.paper)
        for given in mention.person.affiliations:
            of_edition[_INSTITUTION, given.name, given.ror] = directory.institution(given)
    for edition in directory.editions:
        for text in (text for paper in edition.contributions for text in paper.keywords):
            found[edition.id][_KEYWORD, text, ""] = "#".join(filter(None, directory.keyword(text)))
    return found


def people_of(archive: Archive) -> Directory:
    return directory_of(archive.editions, archive.known)


def digests(known: Addresses, editions: Sequence[str]) -> Mapping[str, str]:
    """What is equal for an edition as long as its people are where they were."""
    return {id_: digest_of(repr(sorted(known.get(id_, {}).items()))) for id_ in editions}
