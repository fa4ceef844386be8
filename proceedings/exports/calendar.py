"""Calendar files (RFC 5545 and 7986): the program, its days, its sessions, its items with a time.

Times are in UTC. Every calendar program reads that as one moment and shows it in its reader's zone,
right over any change of clocks. Local times would need a VTIMEZONE in each file, of rules that some
programs read and others replace by what they know of a zone of that name; and rules change after a
file was made. What the clock shows at the venue is said in the description.

An event has the same UID in every file that it is in: who takes a session and then the program has
nothing twice. Nothing depends on the day of the build: DTSTAMP is the volume's date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote

from proceedings.exports.calendar_entries import Entry, Given, day_file, entries
from proceedings.exports.content_lines import line, moment, text
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.people import Person
from proceedings.words import Words

PROGRAM = "program.ics"

_ABSTRACT = 400  #: characters of it in a description: what a phone shows without scrolling much


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What all events of an edition share."""

    name: str
    uid: str  #: what UIDs begin with
    stamp: dt.date
    place: str
    address: str  #: of the edition's pages, ending in "/"; empty where it is not known
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """A file before it is written."""

    path: str  #: in the edition's folder
    heading: Heading
    entries: tuple[Entry, ...]
    abstract: Markup = Markup("")  #: of the contribution that the file is about
    #: Of the edition: what entries are made of, and their events without an abstract, by key.
    known: dict[str, str]
    written: dict[str, str]

    def made_of(self) -> str:
        """What is equal for files whose text is the same; cheaper than the text."""
        found = []
        for entry in self.entries:
            if entry.key not in self.known:
                self.known[entry.key] = sha256(repr(entry).encode()).hexdigest()
            found.append(self.known[entry.key])
        return f"{self.path}\n{self.heading!r}\n{self.abstract!r}\n{found}"

    def text(self) -> str:
        """Write the file; its lines end in CRLF."""
        language = self.heading.language.upper()
        return "".join(
            (
                line("BEGIN", "VCALENDAR"),
                line("VERSION", "2.0"),
                line("PRODID", f"-//Proceedings//Program//{language}"),
                line("CALSCALE", "GREGORIAN"),
                *self._name(),
                *map(self._event, self.entries),
                line("END", "VCALENDAR"),
            )
        )

    def _event(self, entry: Entry) -> str:
        if self.abstract.source:
            return _event(self.heading, entry, self.abstract)
        if entry.key not in self.written:
            self.written[entry.key] = _event(self.heading, entry, self.abstract)
        return self.written[entry.key]

    def _name(self) -> Iterator[str]:
        """What the file is called where it becomes a calendar of its own: not that of one item."""
        words = Words.of(self.heading.language)
        if self.path == PROGRAM:
            name = words.say("Program of {event}", event=self.heading.name)
        elif self.path == self.entries[0].session_file:
            name = f"{self.heading.name}: {self.entries[0].session_title.text()}"
        elif self.path != self.entries[0].file:
            name = f"{self.heading.name}: {words.long_day(self.entries[0].under)}"
        else:
            return
        yield line("NAME", text(name))
        yield line("X-WR-CALNAME", text(name))  # which is older than NAME, and known to more
        if self.heading.address:
            yield line("URL", f"{self.heading.address}program.html")


def files(edition: Edition) -> Iterator[CalendarFile]:
    """The calendar files of *edition*; none where its program has no day."""
    held: dict[str, list[Entry]] = {}
    days = {entry.under: day_file(edition, entry.under) for entry in entries(edition)}
    for entry in entries(edition):
        for path in (PROGRAM, days[entry.under], entry.session_file, entry.file):
            if path:
                held.setdefault(path, []).append(entry)
    head = heading(edition)
    known, written = dict[str, str](), dict[str, str]()
    for path, found in held.items():
        given = found[0].given if path == found[0].file else None
        abstract = edition.contribution(given.paper).abstract if given and given.paper else None
        yield CalendarFile(
            path=path,
            heading=head,
            entries=tuple(found),
            abstract=abstract if abstract is not None else Markup(""),
            known=known,
            written=written,
        )


def heading(edition: Edition) -> Heading:
    base = edition.base_url
    return Heading(
        name=edition.event.short,
        uid=uid_prefix(edition),
        stamp=edition.volume.date,
        place=edition.event.place,
        address=f"{base}{quote(edition.id)}/" if base else "",
        language=edition.language,
    )


def uid_prefix(edition: Edition) -> str:
    """What the UIDs of an edition begin with: unique to its archive, and always the same.

    RFC 7986 (section 5.3) wants no name of a host in it, so the archive's address is digested.
    """
    known = edition.base_url or f"{edition.event.name} {edition.event.start}"
    return f"{sha256(known.encode()).hexdigest()[:12]}/{edition.id}/"


def _event(head: Heading, entry: Entry, abstract: Markup) -> str:
    """Write one event (RFC 5545, section 3.6.1)."""
    return "".join(line(name, value) for name, value in _properties(head, entry, abstract) if value)


def _properties(head: Heading, entry: Entry, abstract: Markup) -> Iterator[tuple[str, str]]:
    yield "BEGIN", "VEVENT"
    yield "UID", text(head.uid + entry.key)
    yield "DTSTAMP", moment(dt.datetime.combine(head.stamp, dt.time(), dt.UTC))
    if entry.start is None:
        yield "DTSTART;VALUE=DATE", f"{entry.day:%Y%m%d}"
    else:
        yield "DTSTART", moment(entry.start)
        yield "DTEND", moment(entry.end) if entry.end else ""
    words = Words.of(head.language)
    title = _title(words, entry.given) if entry.given else entry.session_title.text()
    yield "SUMMARY", text(title)
    yield "LOCATION", text(", ".join(part for part in (entry.room, head.place) if part))
    yield "DESCRIPTION", text(_description(head, words, entry, abstract))
    yield "URL", _page(head, entry)
    yield "CATEGORIES", text(entry.track)
    # Breaks and days without times take nobody's time.
    yield "TRANSP", "TRANSPARENT" if entry.is_free else "OPAQUE"
    yield "END", "VEVENT"


def _title(words: Words, given: Given) -> str:
    title = ": ".join(part.text() for part in (given.title, given.subtitle) if part)
    if given.is_retracted:
        return words.say("Retracted: {title}", title=title)
    return words.say("Withdrawn: {title}", title=title) if given.is_withdrawn else title


def _description(head: Heading, words: Words, entry: Entry, abstract: Markup) -> str:
    given = entry.given
    label = f"{given.label}: " if given and given.label and given.people else ""
    groups = (
        label + ", ".join(map(_person, given.people)) if given else "",
        "\n".join(_around(words, entry)),
        _shortened(abstract.text()),
        "\n".join(_listed(words, listed) for listed in entry.listed),
        _page(head, entry),  # again: Google's calendar does not show a URL
    )
    return "\n\n".join(group for group in groups if group)


def _person(person: Person) -> str:
    at = ", ".join(affiliation.name for affiliation in person.affiliations)
    return f"{person.name.full} ({at})" if at else person.name.full


def _around(words: Words, entry: Entry) -> Iterator[str]:
    """What stands around it in the program: the session, who chairs it, the venue's clock."""
    if entry.given:
        yield entry.session_title.text()
    if entry.chairs:
        names = ", ".join(map(_person, entry.chairs))
        yield words.count(len(entry.chairs), "Chair: {names}", "Chairs: {names}", names=names)
    if entry.start is not None:
        clock = f"{entry.start:%H:%M}–{entry.end:%H:%M}" if entry.end else f"{entry.start:%H:%M}"
        zone = getattr(entry.start.tzinfo, "key", None) or entry.start.tzname()
        yield f"{words.long_day(entry.start.date())}, {clock} ({zone})"


def _listed(words: Words, given: Given) -> str:
    """A line for what has no time of its own, in the event of its session."""
    names = ", ".join(person.name.full for person in given.people)
    return " – ".join(part for part in (_title(words, given), names, given.room) if part)


def _shortened(abstract: str) -> str:
    """The first lines of an abstract, cut between words."""
    words = " ".join(abstract.split())
    if len(words) <= _ABSTRACT:
        return words
    return words[:_ABSTRACT].rpartition(" ")[0].rstrip(",;:–—") + " …"


def _page(head: Heading, entry: Entry) -> str:
    if not head.address:
        return ""
    if entry.given and entry.given.paper:
        return f"{head.address}papers/{quote(entry.given.paper)}.html"
    return f"{head.address}{entry.page}.html#{quote(entry.session)}"
