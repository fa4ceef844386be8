"""The page of a person: all papers, talks and roles over the editions, and who they wrote with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from proceedings.model.directory import Mention, Part, Profile
from proceedings.words import Words
from sphinx_proceedings.pages import kinds, links, metadata
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sections import part_page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.pages.works import (
    Works,
    by_year,
    in_parts,
    part_links,
    program_place,
    up,
    years_between,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_NEAR = 20  #: co-authors that are named at once
_FAR = 300  #: co-authors that are named at all; of more the others are counted


@dataclass(frozen=True, slots=True)
class Somebody:
    """A link to another person, with how much they share."""

    name: str
    href: str  #: from the root of the site
    count: int = 0


@dataclass(frozen=True, slots=True)
class Where:
    """An affiliation, and the page of the institution."""

    name: str
    href: str  #: from the root of the site


@dataclass(frozen=True, slots=True)
class RoleLine:
    """Something that someone was, and where that is said."""

    words: str
    href: str  #: from the root of the site


@dataclass(frozen=True, slots=True)
class Roles:
    """What someone was at one edition."""

    event: str
    href: str
    lines: tuple[RoleLine, ...]


def bib_path(profile: Profile) -> str:
    """Where the citations of someone's works stand."""
    return f"people/{profile.id}.bib"


def apart(profile: Profile) -> str:
    """What tells *profile* from a namesake: the affiliation, else the last event."""
    return profile.affiliation or profile.mentions[0].edition.event.short


def sheets(works: Works, app: Sphinx, profile: Profile) -> Iterator[Sheet]:
    """The page of *profile*; several where the list is long."""
    info = works.project.archive.info
    found = works.of(profile)
    parts = in_parts(found)
    about = _about(works, profile)
    for number, part in enumerate(parts, start=1):
        page = Page(app, part_page(f"people/{profile.id}", number))
        name = profile.name.full
        view = {
            **about,
            "up": up(page),
            "years": by_year(part),
            "parts": part_links(page, f"people/{profile.id}", parts),
            "is_first": number == 1,
            "report": links.address(info.contact),
        }
        bib = bib_path(profile) if profile.works and number == 1 else ""
        yield Sheet(
            name=page.name,
            title=name,
            template="person.html",
            view=view,
            head=metadata.of_person(works.project, profile, page, str(about["counts"]), bib),
            trail=((page.words.say("People"), page.to("people/index")), (name, "")),
        )


def _about(works: Works, profile: Profile) -> Mapping[str, object]:
    """What all parts of the page say of the person."""
    people, words, at = works.directory, works.words, works.address
    with_whom = people.coauthors(profile)
    named = tuple(Somebody(p.name.full, at(f"people/{p.id}"), n) for p, n in with_whom[:_FAR])
    return {
        "name": profile.name.full,
        "spellings": profile.spellings,
        "namesakes": tuple(
            Somebody(f"{other.name.full} ({apart(other)})", at(f"people/{other.id}"))
            for other in people.namesakes(profile)
        ),
        "affiliations": tuple(
            Where(a.name, at(people.institution(a))) for a in profile.affiliations
        ),
        "counts": _counts(profile, words),
        "orcid": profile.orcid,
        "url": profile.url,
        "bib": bib_path(profile) if profile.works else "",
        "roles": _roles(profile.roles, works),
        "coauthors": named[:_NEAR],
        "more_coauthors": named[_NEAR:],
        "other_coauthors": len(with_whom) - len(named),
        "venues": profile.venues,
    }


def _counts(profile: Profile, words: Words) -> str:
    """How much there is, and of which years: "12 papers, 1 talk, 2019–2026"."""
    talks = sum(talk.work is None for talk in profile.talks)
    counted = (
        kinds.counted((work.contribution for work in profile.works), words),
        words.count(talks, "{count} appearance in a program", "{count} appearances in programs")
        if talks
        else "",
        years_between(*profile.years),
    )
    return ", ".join(filter(None, counted))


def _roles(roles: Sequence[Mention], works: Works) -> tuple[Roles, ...]:
    """The roles by edition, newest first."""
    found = []
    for id_, group in groupby(roles, key=lambda role: role.edition.id):
        mentions = tuple(group)
        lines: dict[str, RoleLine] = {}
        for line in (_role(mention, works) for mention in mentions):
            lines.setdefault(line.words, line)
        event, front = mentions[0].edition.event.short, works.address(f"{id_}/index")
        found.append(Roles(event, front, tuple(lines.values())))
    return tuple(found)


def _role(mention: Mention, works: Works) -> RoleLine:
    say, edition = works.words.say, mention.edition.id
    if mention.part is Part.EDITOR:
        return RoleLine(say("Editor of the proceedings"), works.address(f"{edition}/index"))
    if mention.part is Part.MEMBER:
        words = ", ".join(filter(None, (mention.committee, mention.role)))
        page, anchor = "committees", mention.person.identity
    else:
        title = mention.session.title.text() if mention.session else ""
        words = say("Chair of the session “{session}”", session=title)
        page, anchor = program_place(mention)
    return RoleLine(words, f"{works.address(f'{edition}/{page}')}#{quote(anchor)}")
