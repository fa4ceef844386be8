"""The program as pages tell it: its days and sessions, in tables or a line at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from proceedings.importers.content import Attachment
from proceedings.importers.days import read_days
from proceedings.importers.page.blocks import Grid, Words
from proceedings.importers.page.entries import Entry, entry_of_row, entry_of_words, kind_of
from proceedings.importers.page.facts import Facts, Page, key_of
from proceedings.importers.page.program import Section
from proceedings.importers.times import Clock
from proceedings.model.markup.nodes import Inline, Text

_NOTE = re.compile(r"^(?:note|nb|n\.b\.)\s*\d*\s*:\s*", re.IGNORECASE)
_SESSION = re.compile(r"\b(session|track|block|part)\b", re.IGNORECASE)
_VIDEO = re.compile(r"video|youtube|recording|playlist|channel", re.IGNORECASE)
_WITHIN = 60  #: letters of a line among which its time stands


@dataclass(slots=True)
class Program:
    """What all pages say of the program, before it is made into sessions."""

    sections: list[Section] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)  #: by address
    accepted: list[Section] = field(default_factory=list)  #: lists without times


@dataclass(slots=True)
class Timetable:
    """Reads the program of one page."""

    page: Page
    facts: Facts
    program: Program
    clock: Clock = field(default_factory=Clock)
    pending: Section | None = None  #: a section that has no entries yet

    def begin(self, words: Words, *, is_inner: bool = False) -> None:
        """Begin what the heading *words* announces: a day, a session, papers of a kind.

        One within the program, *is_inner*, is the name of a session, whatever it says.
        """
        start = self.facts.get("start")
        days = read_days(words.text, start.year if start else None)
        kind = kind_of(words.text)
        is_titled = kind is not None or is_inner or _SESSION.search(words.text)
        title = words.unstyled.markup if is_titled and not days else ""
        self._drop()
        self.pending = Section(title, days.start if days else None, kind=kind)
        if days:
            self._tell()
            self.clock = Clock()

    def finish(self) -> None:
        self._tell()
        self._drop()

    def _drop(self) -> None:
        """Name a session that was announced, and nothing followed."""
        if self.pending and self.pending.title:
            self.facts.left(self.page, self.pending.title, "no line of a program follows it")
        self.pending = None

    def _tell(self) -> None:
        self.facts.remark(self.page, 1, self.clock.remarks)

    def grid(self, grid: Grid) -> None:
        for row in grid.rows:
            self._row(grid, row)

    def _row(self, grid: Grid, row: tuple[Words, ...]) -> None:
        time = grid.column("time", "when", "hour")
        shown = row[time].text if time is not None and time < len(row) else ""
        entry = entry_of_row(self.page, grid, row, self.facts)
        span = self.clock.read(shown) if shown else None
        if entry is None:
            if shown:
                self._lone(shown, row[0])
            return
        if shown and span is None:
            self.facts.unplaced(self.page, shown, "it is no time", entry.line)
        if not entry.title and not entry.people and not shown:
            self._add_links(entry)
        else:
            self.add(replace(entry, span=span))

    def _lone(self, shown: str, first: Words) -> None:
        """A row with a day alone, the name of a session, or a time and nothing at it."""
        start = self.facts.get("start")
        if read_days(shown, start.year if start else None):
            self.begin(Words((Text(shown),), first.line))
            self.facts.took(self.page, shown, "program.yml: a day", first.line)
        elif _SESSION.search(shown):
            self._session(Words((Text(shown),), first.line), shown)
        else:
            self.facts.unplaced(self.page, shown, "nothing stands at this time", first.line)

    def _add_links(self, entry: Entry) -> None:
        """A row that has links alone belongs to the one before."""
        section = self.program.sections[-1] if self.program.sections else None
        if section and section.entries:
            last = section.entries[-1]
            section.entries[-1] = replace(last, links=(*last.links, *entry.links))
            self.facts.took(self.page, entry.name, f"links of {last.name}", entry.line)
        else:
            self.facts.unplaced(self.page, entry.name, "no row stands before it", entry.line)

    def add(self, entry: Entry) -> None:
        """Take *entry*; one that is the name of a session begins it."""
        sections = self.program.sections
        if self.pending is not None or not sections:
            sections.append(self.pending or Section())
            self.pending = None
        is_bare = not entry.people and not entry.kind and not entry.span
        if is_bare and _SESSION.search(entry.title.text):
            self._session(entry.title, entry.name)
        else:
            sections[-1].entries.append(entry)

    def _session(self, title: Words, name: str) -> None:
        """Begin a session in a row of its own; it is on the day of the one before."""
        before = self.pending or next(reversed(self.program.sections), Section())
        self.program.sections.append(Section(title.markup, before.day, kind=before.kind))
        self.pending = None
        self.facts.took(self.page, name, "program.yml: a session", title.line)

    def line(self, line: Words) -> bool:
        """Take a line that begins with a time, or is a note; False for any other."""
        if note := _NOTE.match(line.text):
            text = line.markup.replace("**", "")
            text = text[note.end() :] if text.startswith(note[0].strip()) else text
            self.program.notes.setdefault(key_of(line.text), text.strip())
            self.facts.took(self.page, line, "program.yml: notes")
            return True
        clock = replace(self.clock, remarks=list(self.clock.remarks))
        span = clock.read(line.text[:_WITHIN])
        if span is None or span.begin > 2:
            return False
        self.clock = clock
        after = line.text[span.stop :].lstrip(" :–-|\t")
        if not after:
            self.facts.unplaced(self.page, line, "nothing stands at this time")
            return True
        rest = Words.of(_behind(line, after), line.line)
        self.add(replace(entry_of_words(self.page, rest, self.facts), span=span))
        return True

    def resource(self, words: Words) -> bool:
        """Take a line that is a link to a recording of all."""
        if len(words.links) != 1 or words.links[0][0] != words.text:
            return False
        label, url = words.links[0]
        if not _VIDEO.search(label):
            return False
        self.program.attachments.setdefault(url, Attachment("video", url=url, label=label))
        self.facts.took(self.page, words, "program.yml: video")
        return True


def _behind(line: Words, after: str) -> list[Inline]:
    """The nodes of *line* whose words are *after*; its links stay."""
    for number, node in enumerate(line.nodes):
        rest = Words.of(line.nodes[number + 1 :], line.line)
        if isinstance(node, Text) and after.endswith(rest.text):
            head = after[: len(after) - len(rest.text)] if rest.text else after
            return [Text(head), *rest.nodes]
    return [Text(after)]
