"""The lines of a program, in tables or in words, as entries of one form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from proceedings.importers.page.blocks import Grid, Words
from proceedings.importers.page.facts import Facts, Page
from proceedings.importers.people_columns import is_nobody
from proceedings.importers.people_lines import given_affiliations, places
from proceedings.importers.times import Span
from proceedings.model.contribution import Kind
from proceedings.model.markup.nodes import Text
from proceedings.model.people import Member

_BREAK = re.compile(
    r"\b(break|lunch|coffee|dinner|breakfast|reception|registration|refreshments|tea|social|"
    r"adjourn)\b",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"\b(opening|closing|welcome|introduction|conclusion|remarks|wrap-?up|discussion|awards?|q&a|"
    r"farewell|announcements?|business meeting)\b",
    re.IGNORECASE,
)
_KINDS = (
    (Kind.KEYNOTE, r"keynotes?(?: (?:talk|speech|address|lecture))?|plenary(?: talk| lecture)?"),
    (Kind.PANEL, r"panel(?: (?:session|discussion))?"),
    (Kind.INVITED, r"invited(?: (?:talk|speaker|lecture|presentation))?"),
    (Kind.TUTORIAL, r"tutorial"),
    (Kind.POSTER, r"posters?"),
    (Kind.DEMO, r"demos?"),
    (Kind.PAPER, r"(?:technical|contributed|regular|paper|research) (?:talk|paper|presentation)"),
)
_COLUMNS = {
    "time": ("time", "when", "hour"),
    "who": ("speaker", "speakers", "presenter", "presenters", "author", "authors"),
    "at": ("affiliation", "affiliations", "institution"),
    "title": ("title", "talk", "topic", "event", "activity", "session", "description"),
}
_LABEL = re.compile(r"^(?P<label>[A-Z][\w ]{2,30}?)s?\s*:\s+(?=\S)")
_QUOTED = re.compile(r"[\"“«](?P<title>[^\"”»]{8,})[\"”»]")
_FIRST = re.compile(
    r"^(?P<kind>(?:invited|keynote|plenary|panel|tutorial|contributed|technical|poster|demo)\b"
    r"[^-–—:\"“]{0,30}?)\s*(?:[-–—:]+\s*|(?=[\"“])|$)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[-–—]+\s+|\s+\|\s+|\s+by\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a program."""

    page: Page
    line: int
    name: str  #: as rows call it
    title: Words
    span: Span | None = None
    people: tuple[Member, ...] = ()
    label: str = ""  #: what the people are called
    kind: Kind | None = None  #: where the line says it
    links: tuple[tuple[str, str], ...] = ()  #: slides, video, paper
    page_links: tuple[str, ...] = ()  #: around the names or the title
    is_quoted: bool = False

    @property
    def times(self) -> tuple[str, str]:
        return (self.span.start, self.span.end) if self.span else ("", "")

    @property
    def is_break(self) -> bool:
        return not self.people and not self.is_quoted and bool(_BREAK.search(self.title.text))

    @property
    def is_framing(self) -> bool:
        """Whether it opens or closes, or holds nothing that has a page of its own."""
        if self.is_quoted or self.kind:
            return False
        return bool(_FRAME.search(self.title.text)) or not self.people or bool(self.label)

    @property
    def is_pending(self) -> bool:
        return bool(self.title) and is_nobody(self.title.text)


def kind_of(text: str) -> Kind | None:
    """The kind that *text* names at its beginning; None where it names none.

    >>> kind_of("Invited Talk"), kind_of("Technical Papers"), kind_of("Lunch") is None
    (<Kind.INVITED: 'invited'>, <Kind.PAPER: 'paper'>, True)
    """
    plain = text.casefold().strip()
    return next((kind for kind, form in _KINDS if re.match(rf"(?:{form})s?\b", plain)), None)


def is_program(grid: Grid) -> bool:
    has_title = grid.column("title", "talk", "topic", "event", "activity", "session") is not None
    has_time = grid.column("time", "when", "hour") is not None
    has_people = grid.column("speaker", "speakers", "author", "authors", "presenter") is not None
    return (has_time and len(grid.header) > 1) or (has_title and has_people)


def entry_of_row(page: Page, grid: Grid, row: tuple[Words, ...], facts: Facts) -> Entry | None:
    """The entry in *row*; None where the row is blank, but for a time."""
    columns = {key: grid.column(*names) for key, names in _COLUMNS.items()}
    time, who, at, title = (_cell(row, number) for number in columns.values())
    others = [cell for n, cell in enumerate(row) if cell and n not in columns.values()]
    shown = next((cell for cell in (title, who, *others) if cell), None)
    if shown is None:
        return None
    if columns["who"] is None:
        cells = (title, *(cell for cell in others if not cell.links or not title))
        whole = Words.of([n for cell in cells for n in (*cell.nodes, Text(" "))], shown.line)
        entry = entry_of_words(page, whole, facts)
        beside = tuple(link for cell in others for link in cell.links if title)
        return replace(entry, name=entry.name or time.text, links=(*entry.links, *beside))
    people, label = people_of(page, who, at, facts)
    for cell in others:
        if not cell.links and cell.text.strip("-–— "):
            facts.left(page, cell, "its column is not known")
    return Entry(
        page,
        shown.line,
        shown.text,
        title.unstyled or (Words() if people else who.unstyled),
        people=people,
        label=label,
        links=tuple(link for cell in others for link in cell.links),
        page_links=tuple(url for _, url in (*who.links, *title.links)),
    )


def people_of(page: Page, who: Words, at: Words, facts: Facts) -> tuple[tuple[Member, ...], str]:
    """Who two cells name, and what they are called: "Organizers: A, B"."""
    text = who.linked
    if not text or _BREAK.search(text):
        if at:
            facts.left(page, at, "it names no people")
        return (), ""
    label = _LABEL.match(text)
    members, remarks = places(text[label.end() :] if label else text)
    facts.remark(page, who.line, remarks)
    if at and not is_nobody(at.text):
        members = given_affiliations(members, at.text)
    return members, label[0].rstrip(" :") if label else ""


def entry_of_words(page: Page, words: Words, facts: Facts) -> Entry:
    """The entry in a line without its time: 'Kind - "Title" - A (X), B (Y)'."""
    text = words.text
    first = _FIRST.match(text)
    kind = kind_of(first["kind"]) if first else None
    body = text[first.end() :] if first and kind else text
    quoted = _QUOTED.search(body)
    if quoted:
        before = body[: quoted.start()].strip(" -–—:,")
        after = body[quoted.end() :].strip(" -–—:,")
        title, who = quoted["title"].strip(" ,"), re.sub(r"^by\s+", "", after or before)
    else:
        title, who = _unquoted(body, kind, first["kind"] if first else "")
    people: tuple[Member, ...] = ()
    if who:
        people, remarks = places(who)
        facts.remark(page, words.line, remarks)
    named = Words.of([Text(title)], words.line)
    links = tuple((label, url) for label, url in words.links if label not in (title, who))
    pages = tuple(url for label, url in words.links if label in (title, who))
    return Entry(
        page, words.line, text, named, None, people, "", kind, links, pages, bool(quoted)
    )  # fmt: skip


def _unquoted(body: str, kind: Kind | None, named: str) -> tuple[str, str]:
    """Title and people of a line without quotes, which only brackets or a dash tell apart."""
    if kind is Kind.PANEL and (not body or "(" in body or body.count(",") > 1):
        return named.strip() or "Panel", body
    parts = _PARTS.split(body, maxsplit=1)
    if len(parts) == 2 and parts[0].endswith(")") and not parts[1].endswith(")"):
        parts.reverse()  # "A (X) - Title"
        return parts[0].strip(), parts[1]
    if len(parts) == 2 and re.search(r"\([^()]{2,}\)|,| and ", parts[1]):
        return parts[0].strip(), parts[1]
    if len(parts) == 2 and kind:
        return parts[0].strip(), parts[1]
    return body.strip() or named, ""


def entries_of_pairs(page: Page, grid: Grid, facts: Facts) -> Iterator[Entry]:
    """The entries of a table whose first column says "Title" and "Authors" in turn."""
    title: Words | None = None
    for row in grid.rows:
        key, value = _cell(row, 0).text.casefold().strip(" :"), _cell(row, 1)
        if key in ("title", "paper", "talk"):
            title = value
        elif key in ("author", "authors", "speaker", "speakers", "by") and title:
            members, remarks = places(value.linked)
            facts.remark(page, value.line, remarks)
            urls = tuple(url for _, url in title.links)
            shown = title.unstyled
            yield Entry(
                page, title.line, shown.text, shown, None, members, page_links=urls, is_quoted=True
            )
            title = None
        elif key or value:
            facts.unplaced(page, value or _cell(row, 0), f'what "{key}" is is not known')


def is_pairs(grid: Grid) -> bool:
    keys = {row[0].text.casefold().strip(" :") for row in grid.rows if row}
    return not any(grid.header) and bool(keys & {"title"}) and bool(keys & {"author", "authors"})


def _cell(row: tuple[Words, ...], number: int | None) -> Words:
    return row[number] if number is not None and number < len(row) else Words()
