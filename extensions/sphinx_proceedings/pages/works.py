"""Contributions of many editions in one list: of a person, an institution, a keyword.

A row says which edition it is of, and is made once however many lists it stands in. It shows no
abstract, so that an abstract changes no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import quote

import markupsafe
from markupsafe import escape

from proceedings.model.contribution import Kind
from proceedings.model.directory import Directory, Mention, Profile, Work
from proceedings.model.markup import Markup
from proceedings.model.program_pages import page_of
from proceedings.words import Words
from sphinx_proceedings import files
from sphinx_proceedings.domain import section_anchor
from sphinx_proceedings.pages.environment import inline
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.rows import numbers
from sphinx_proceedings.pages.sections import part_page
from sphinx_proceedings.state import ArchiveProject

_MOST_NAMES = 20  #: of a row; of more authors so many are named and the others counted
_MOST_BYTES = 160_000  #: of the rows on one page
_FRAME = 640  #: bytes of a row beside its title and its names


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A contribution, or a line of a program, as a list over editions shows it.

    Its addresses are those from the root of the site: a page puts before them what leads there.
    """

    year: int
    href: str
    title: markupsafe.Markup
    plain: str
    retracted: bool
    names: tuple[markupsafe.Markup, ...]
    venue: str
    venue_href: str
    facts: tuple[str, ...]
    award: str = ""
    pdf: str = ""
    size: str = ""

    @property
    def weight(self) -> int:
        """About how many bytes it takes."""
        names = sum(len(name.encode()) for name in self.names[: _MOST_NAMES + 1])
        return _FRAME + len(self.title.encode()) + len(self.plain.encode()) + names


@dataclass(frozen=True, slots=True)
class Listed:
    """A row in someone's list, in which their own name stands out."""

    row: WorkRow
    names: markupsafe.Markup
    more_names: int  #: authors that are not named


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    rows: tuple[Listed, ...]


@dataclass(slots=True)
class Works:
    """The rows of an archive, each made when it is first asked for."""

    project: ArchiveProject
    directory: Directory
    root: Page
    _rows: dict[tuple[str, str], WorkRow] = field(default_factory=dict)
    _addresses: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        return self.root.words

    def address(self, page: str) -> str:
        """The address of *page* from the root of the site."""
        if page not in self._addresses:
            self._addresses[page] = self.root.builder.get_target_uri(page)
        return self._addresses[page]

    def row(self, work: Work) -> WorkRow:
        key = (work.edition.id, work.contribution.id)
        if key not in self._rows:
            self._rows[key] = self._row(work)
        return self._rows[key]

    def _row(self, work: Work) -> WorkRow:
        edition, paper, words = work.edition, work.contribution, self.words
        pagination = self.project.numbers.get(edition.id)
        pages = pagination.get(paper.id) if pagination else None
        path = files.pdf_path(paper)
        size = self.project.sizes.get(edition.id, {}).get(path, 0)
        facts = (
            words.say(paper.kind.label) if paper.kind is not Kind.PAPER else "",
            numbers(pages, words) if pages else "",
            words.say("withdrawn") if paper.withdrawn else "",
            words.say("removed") if paper.removed else "",
        )
        return WorkRow(
            year=edition.year,
            href=self.address(f"{edition.id}/papers/{paper.id}"),
            title=inline(paper.title),
            plain=paper.title.text(),
            retracted=paper.retracted is not None,
            names=tuple(_name(author.name.full) for author in paper.authors),
            venue=edition.event.short,
            venue_href=self.address(f"{edition.id}/index"),
            facts=tuple(fact for fact in facts if fact),
            award=paper.award,
            pdf=quote(f"{edition.id}/{path}") if size else "",
            size=words.size(size) if size else "",
        )

    def talk(self, talk: Mention) -> WorkRow:
        """The row of a line of the program that has no page of its own."""
        edition, session, item = talk.edition, talk.session, talk.item
        title = item.title if item else Markup("")
        page, anchor = program_place(talk)
        facts = (
            self.words.say(talk.role) if talk.role else self.words.say("Speaker"),
            session.title.text() if session and session.title != title else "",
        )
        return WorkRow(
            year=edition.year,
            href=f"{self.address(f'{edition.id}/{page}')}#{quote(anchor)}",
            title=inline(title),
            plain=title.text(),
            retracted=False,
            names=(),
            venue=edition.event.short,
            venue_href=self.address(f"{edition.id}/index"),
            facts=tuple(fact for fact in facts if fact),
        )

    def of(self, profile: Profile) -> list[Listed]:
        """What *profile* wrote and said, newest first."""
        written = [self._listed(work, profile.id) for work in profile.works]
        given = [
            self._listed(Work(talk.edition, talk.work)) if talk.work else _listed(self.talk(talk))
            for talk in profile.talks
        ]
        # Both are the newest first, and a sort keeps the order within a year.
        return sorted([*written, *given], key=lambda listed: -listed.row.year)

    def listed(self, works: Iterable[Work]) -> list[Listed]:
        """*works* in a list that is nobody's."""
        return [self._listed(work) for work in works]

    def _listed(self, work: Work, person: str = "") -> Listed:
        ids = self.directory.authors.get((work.edition.id, work.contribution.id), ())
        is_told = person and len(ids) == len(work.contribution.authors)
        return _listed(self.row(work), ids.index(person) if is_told else -1)


def program_place(mention: Mention) -> tuple[str, str]:
    """The page of the edition, and the anchor, where the session of *mention* stands."""
    edition, id_ = mention.edition, mention.session.id if mention.session else ""
    if edition.program.is_timed:
        return page_of(edition, id_), id_
    return "index", section_anchor(id_)


def _name(full: str) -> markupsafe.Markup:
    """The name of an author."""
    return markupsafe.Markup(f'<span dir="auto">{escape(full)}</span>')  # noqa: S704


def _own(name: markupsafe.Markup) -> markupsafe.Markup:
    """The name that stands out in its own list."""
    return markupsafe.Markup(f"<b>{name}</b>")  # noqa: S704  it is escaped


def _listed(row: WorkRow, own: int = -1) -> Listed:
    """*row* with so many names as are shown, and the list's own among them."""
    most = len(row.names) if len(row.names) <= _MOST_NAMES + 1 else _MOST_NAMES
    shown = list(row.names[:most])
    if own >= most:
        shown.append(_own(row.names[own]))
    elif own >= 0:
        shown[own] = _own(row.names[own])
    return Listed(row, _BETWEEN.join(shown), len(row.names) - len(shown))


_BETWEEN = markupsafe.Markup(", ")


def by_year(rows: Iterable[Listed]) -> tuple[Year, ...]:
    """*rows*, the newest of which come first, under their years."""
    groups = groupby(rows, key=lambda listed: listed.row.year)
    return tuple(Year(year, tuple(found)) for year, found in groups)


def in_parts(rows: Sequence[Listed]) -> tuple[tuple[Listed, ...], ...]:
    """Cut a list so that each part makes a page of bearable size; there is one at least."""
    parts: list[list[Listed]] = [[]]
    weight = 0
    for listed in rows:
        if parts[-1] and weight + listed.row.weight > _MOST_BYTES:
            parts.append([])
            weight = 0
        parts[-1].append(listed)
        weight += listed.row.weight
    return tuple(map(tuple, parts))


def part_links(
    page: Page, name: str, parts: Sequence[Sequence[Listed]]
) -> tuple[tuple[str, str], ...]:
    """The parts of a list by the years in them, with addresses; this page's own has none."""
    if len(parts) < 2:
        return ()
    found = []
    for number, part in enumerate(parts, start=1):
        newest, oldest = part[0].row.year, part[-1].row.year
        years = str(newest) if newest == oldest else f"{newest}–{oldest}"
        other = part_page(name, number)
        found.append((f"{number}: {years}", "" if other == page.name else page.to(other)))
    return tuple(found)


def up(page: Page) -> str:
    """What leads from *page* to the root of the site."""
    return "../" * page.uri.count("/")


def years_between(first: int, last: int) -> str:
    """
    >>> years_between(2019, 2026), years_between(2026, 2026)
    ('2019–2026', '2026')
    """
    return str(first) if first == last else f"{first}–{last}"


def years_of(rows: Sequence[Listed]) -> str:
    """The years in which *rows*, the newest first, were; empty where there are none."""
    return years_between(rows[-1].row.year, rows[0].row.year) if rows else ""
