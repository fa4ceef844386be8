"""The people of an archive, each with one address.

An address is the folded name. Who came first has it plain; another of the same name gets the
end of the ORCID behind it, or the edition in which they first appear. So an address does not
change when others come; `id` in `people.yml` settles one for good.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from proceedings.model.contribution import Kind
from proceedings.model.directory.identity import Identities, Owner, identify
from proceedings.model.directory.institutions import Institutions, institutions_of
from proceedings.model.directory.keywords import Keywords, keywords_of
from proceedings.model.directory.known import KnownPerson
from proceedings.model.directory.mentions import Mention, Part, mentions
from proceedings.model.directory.names import address, key_of
from proceedings.model.directory.profile import Profile
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Person

#: A paper of more authors than these makes nobody acquainted: and pairs grow with the square.
MOST_ACQUAINTED = 100
#: Those who take part in these sit together and have written nothing together.
_TOGETHER = frozenset({Kind.PANEL, Kind.WORKSHOP})


@dataclass(frozen=True, eq=False)
class Directory:
    """Who is who. *profiles* are by address, in the order in which the editions name them."""

    editions: Sequence[Edition]  #: the newest first
    profiles: Mapping[str, Profile]
    mentions: Sequence[Mention]  #: the newest edition first, then as the edition has them
    authors: Mapping[tuple[str, str], tuple[str, ...]]  #: by edition and paper, each once
    identities: Identities
    ids: Mapping[Owner, str]

    def of(self, person: Person, edition: str, paper: str = "") -> str:
        """The id of *person*, as a *paper* of an *edition*, or the edition itself, prints them.

        KeyError where no edition of the directory names anyone so.
        """
        return self.ids[self.identities.owner(person, edition, paper)]

    def institution(self, affiliation: Affiliation) -> str:
        """The page of what *affiliation* names; KeyError where no edition names it."""
        return f"institutions/{self.institutions.of(affiliation)}"

    def keyword(self, text: str) -> tuple[str, str]:
        """The page, and the anchor there, where the keyword *text* has its papers."""
        return self.keywords.place(text)

    def __getitem__(self, id_: str) -> Profile:
        return self.profiles[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self.profiles

    def namesakes(self, profile: Profile) -> tuple[Profile, ...]:
        """The others who are called as *profile* is somewhere."""
        ids = dict.fromkeys(id_ for key in profile.keys for id_ in self._by_key[key])
        return tuple(self.profiles[id_] for id_ in ids if id_ != profile.id)

    def coauthors(self, profile: Profile) -> tuple[tuple[Profile, int], ...]:
        """With whom *profile* wrote, and how often; the most frequent first, then the newest.

        Panels and workshops do not count, nor what more than `MOST_ACQUAINTED` people signed.
        """
        counted: Counter[str] = Counter()
        for work in profile.works:
            ids = self.authors[work.edition.id, work.contribution.id]
            if work.contribution.kind not in _TOGETHER and len(ids) <= MOST_ACQUAINTED:
                counted.update(ids)
        del counted[profile.id]
        return tuple((self.profiles[id_], count) for id_, count in counted.most_common())

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """Addresses that a name alone would have, and whose person stands at another one."""
        found: dict[str, str] = {}
        for profile in self.profiles.values():
            for key in profile.keys:
                old = address(key)
                if old not in self.profiles:
                    found.setdefault(old, profile.id)
        return found

    @cached_property
    def institutions(self) -> Institutions:
        """Where these people work; found when it is first asked for."""
        return institutions_of(self)

    @cached_property
    def keywords(self) -> Keywords:
        """What they write about; found when it is first asked for."""
        return keywords_of(self.editions)

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for profile in self.profiles.values():
            for key in profile.keys:
                found.setdefault(key, []).append(profile.id)
        return found


def directory_of(editions: Iterable[Edition], known: Sequence[KnownPerson] = ()) -> Directory:
    """Find the people of *editions*; linear in the places that name someone."""
    newest_first = sorted(editions, key=lambda e: (e.event.start, e.id), reverse=True)
    found = list(mentions(newest_first))
    identities = identify(found, known)
    owners = [identities.owner(m.person, m.edition.id, m.paper) for m in found]
    groups: dict[Owner, list[Mention]] = {}
    for owner, mention in zip(owners, found, strict=True):
        groups.setdefault(owner, []).append(mention)
    ids = _addresses(groups, known, {e.id: -n for n, e in enumerate(newest_first)})
    authors: dict[tuple[str, str], dict[str, None]] = {}
    for owner, mention in zip(owners, found, strict=True):
        if mention.part is Part.AUTHOR:
            authors.setdefault((mention.edition.id, mention.paper), {})[ids[owner]] = None
    profiles = {
        ids[owner]: _profile(
            ids[owner], group, known[owner.known] if owner.known >= 0 else None, owner.orcid
        )
        for owner, group in groups.items()
    }
    authors_of = {work: tuple(people) for work, people in authors.items()}
    return Directory(newest_first, profiles, found, authors_of, identities, ids)


def _addresses(
    groups: Mapping[Owner, list[Mention]], known: Sequence[KnownPerson], ages: Mapping[str, int]
) -> dict[Owner, str]:
    """The ids of all, given out in an order that those who come later do not change.

    *ages* has the editions' order: the oldest one has the least.
    """
    ids: dict[Owner, str] = {}
    taken: dict[str, Owner] = {}
    for owner in groups:
        settled = known[owner.known].id if owner.known >= 0 else ""
        if settled and settled not in taken:
            ids[owner] = settled
            taken[settled] = owner
    firsts = {owner: _first(group) for owner, group in groups.items() if owner not in ids}
    order = {o: (_rank(o, known), ages[m.edition.id], m.place) for o, m in firsts.items()}
    for owner in sorted(firsts, key=order.__getitem__):
        first = firsts[owner]
        name: str | Name = known[owner.known].name if owner.known >= 0 else first.person.name
        orcid = owner.orcid or first.person.orcid
        endings = (orcid[-4:].lower(), orcid.lower()) if orcid else (first.edition.id,)
        ids[owner] = address(key_of(name), taken, *endings)
        taken[ids[owner]] = owner
    return ids


def _first(group: Sequence[Mention]) -> Mention:
    """The oldest mention, of those with an ORCID where there are any."""
    found = [mention for mention in group if mention.person.orcid] or group
    oldest = found[-1].edition
    return next(mention for mention in found if mention.edition is oldest)


def _rank(owner: Owner, known: Sequence[KnownPerson]) -> int:
    """Who is sure to be one human comes before a mere name, and before an exception to it."""
    if owner.known >= 0 and known[owner.known].only and not known[owner.known].orcids:
        return 2
    return int(bool(owner.name))


def _profile(id_: str, group: Sequence[Mention], known: KnownPerson | None, orcid: str) -> Profile:
    names = dict.fromkeys(mention.person.name for mention in group)
    wrote = (mention.person.name for mention in group if mention.part is Part.AUTHOR)
    name = next(wrote, group[0].person.name)
    if known is not None:
        name = _written(known.name, names)
    orcids = (mention.person.orcid for mention in group if mention.person.orcid)
    spellings = dict.fromkeys(writing for n in names for writing in n.writings)
    return Profile(
        id=id_,
        name=name,
        spellings=tuple(spelling for spelling in spellings if spelling != name.full),
        keys=tuple(dict.fromkeys(key_of(n) for n in (name, *names))),
        orcid=orcid or next(iter(known.orcids if known else ()), "") or next(orcids, ""),
        dblp=(known.dblp if known else "")
        or next((m.person.dblp for m in group if m.person.dblp), ""),
        url=(known.url if known else "") or next((m.person.url for m in group if m.person.url), ""),
        affiliations=next((m.person.affiliations for m in group if m.person.affiliations), ()),
        mentions=tuple(group),
    )


def _written(text: str, names: Iterable[Name]) -> Name:
    """The name that is written *text*, in the parts that a paper gives it, where one does."""
    exact = (name for name in names if name.full == text)
    return next(exact, None) or Name.parse(text)
