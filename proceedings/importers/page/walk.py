"""A page from top to bottom: each block goes where its heading, its form or its words say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from proceedings.importers.page import call, committees, history
from proceedings.importers.page.accepted import kind_listed, read_accepted
from proceedings.importers.page.blocks import (
    Block,
    Grid,
    Heading,
    Items,
    Left,
    Paragraph,
    Words,
    lines_of,
)
from proceedings.importers.page.entries import entries_of_pairs, is_pairs, is_program
from proceedings.importers.page.event import short_of
from proceedings.importers.page.facts import Facts, Page, key_of
from proceedings.importers.page.headings import section_of
from proceedings.importers.page.opening import is_furniture, read_opening
from proceedings.importers.page.program import Section
from proceedings.importers.page.timetable import Timetable

_ANNOUNCED = re.compile(r"\b(topics?|areas?|themes?)\b.*:$", re.IGNORECASE)
_PEOPLE = ("committee", "speakers")


@dataclass(slots=True)
class Walk:
    """Reads one page."""

    page: Page
    facts: Facts
    timetable: Timetable
    section: str = ""
    heading: Heading | None = None
    is_top: bool = True  #: nothing but the opening was met so far

    def read(self) -> None:
        blocks = self.page.blocks
        for place, block in enumerate(blocks):
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            self._block(block, following)
        self.timetable.finish()

    def _block(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Left):
            self.facts.left(self.page, block.what, "it is not part of a text", block.line)
        elif isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, Grid):
            self.is_top = False
            self._grid(block)
        elif isinstance(block, Items):
            self._items(block)
        else:
            self._paragraph(block, following)

    def _heading(self, block: Heading) -> None:
        words = block.words
        if self.timetable.resource(words) or self._leads_to_program(words):
            return
        found = section_of(words.text)
        is_program = found == "program"
        if (is_program or (self.is_top and not found)) and read_opening(
            self.page, words, self.facts, is_heading=True
        ):
            self.section = found
            return
        if self.is_top and re.match(r"call for\b", words.text, re.IGNORECASE):
            return
        is_inner = self.section == "program" and self.heading and block.level > self.heading.level
        if not found and is_inner and not self.is_top:
            self.timetable.begin(words, is_inner=True)
            return
        self.section, self.heading = found, block
        self.is_top = self.is_top and found in ("", "program")
        if found == "program":
            self.timetable.begin(words)

    def _leads_to_program(self, words: Words) -> bool:
        links = words.links
        if len(links) != 1 or section_of(links[0][0]) != "program" or len(words.text) > 80:
            return False
        self.facts.left(self.page, words, "it leads to the program")
        return True

    def _grid(self, grid: Grid) -> None:
        name = self._committee_name(grid)
        if is_program(grid):
            if self.section == "speakers" and self.heading and self.timetable.pending is None:
                self.timetable.begin(self.heading.words)
            self.timetable.grid(grid)
        elif is_pairs(grid):
            for entry in entries_of_pairs(self.page, grid, self.facts):
                self.timetable.add(entry)
        elif committees.is_committee(grid):
            committees.read_committee_table(self.page, grid, name, self.facts)
        elif self._are_dates(grid):
            self._dates(grid)
        elif self.section in _PEOPLE and not any(grid.header):
            committees.read_committee_pairs(self.page, grid, name, self.facts)
        else:
            self._unknown(grid)

    def _are_dates(self, grid: Grid) -> bool:
        is_named = grid.column("date", "deadline", "when") is not None and len(grid.header) == 2
        return is_named or self.section == "dates"

    def _dates(self, grid: Grid) -> None:
        for row in grid.rows:
            if any(row) and not call.read_date(self.page, row[0], row[-1], self.facts):
                self.facts.unplaced(self.page, row[0], "it has no day")

    def _unknown(self, grid: Grid) -> None:
        columns = ", ".join(filter(None, grid.header)) or "no header"
        reason = f"what its columns are is not known ({columns})"
        for row in grid.rows:
            if text := " | ".join(cell.text for cell in row).strip(" |"):
                self.facts.unplaced(self.page, text, reason, row[0].line)

    def _items(self, block: Items) -> None:
        items = block.items
        if self.is_top and all(item.links and item.links[0][0] == item.text for item in items):
            for item in items:
                self.facts.left(self.page, item, "it is a menu")
        elif self.section == "topics":
            call.read_topics(self.page, items, self.facts)
        elif self.section in _PEOPLE:
            name = self._committee_name(None)
            committees.read_committee_lines(self.page, items, name, self.facts)
        elif self.section == "sponsors":
            for item in items:
                self._sponsor(item)
        elif not self._accepted(items):
            left = tuple(item for item in items if not self._line(item))
            if left:
                self._prose(replace(block, items=left))

    def _paragraph(self, block: Paragraph, following: Block | None) -> None:
        lines = block.lines
        if self.is_top and self.section in ("", "program"):
            lines = tuple(line for line in lines if not self._top(line))
        if lines and all(is_furniture(line.text) for line in lines):
            for line in lines:
                self.facts.left(self.page, line, "it belongs to the page, not to the event")
        elif len(lines) == 1 and lines[0].is_strong and section_of(lines[0].text):
            self._heading(Heading(4, lines[0]))
        elif lines and (left := self._by_section(Paragraph(lines), following)):
            self._prose(Paragraph(left))

    def _top(self, line: Words) -> bool:
        return (
            self.timetable.resource(line)
            or self._leads_to_program(line)
            or read_opening(self.page, line, self.facts)
        )

    def _by_section(self, block: Paragraph, following: Block | None) -> tuple[Words, ...]:
        """Take what the section says; the lines that are left are prose."""
        if self._accepted(block.lines):
            return ()
        whole = block.words
        is_call = self.section != "prose" and call.reads_like_a_call(whole)
        if self.section == "submission" or is_call:
            self._submission(block)
        elif self.section in _PEOPLE and self._are_names(block):
            name = self._committee_name(None)
            committees.read_committee_lines(self.page, block.lines, name, self.facts)
        elif self.section == "sponsors":
            for line in block.lines:
                self._sponsor(line)
        elif not self._whole(whole, following):
            return tuple(line for line in block.lines if not self._line(line))
        return ()

    def _whole(self, words: Words, following: Block | None) -> bool:
        """Take a paragraph that says one thing."""
        if self._announces(words, following) or call.numbered_topics(self.page, words, self.facts):
            return True
        if self.section == "history" or history.is_history(words):
            return history.read_history(self.page, words, self.facts, self._series())
        return self.section == "news" and call.read_news(self.page, words, self.facts)

    def _submission(self, block: Paragraph) -> None:
        """The sentences of the call; a line of the history or a date may stand among them."""
        sentences: list[Words] = []
        for line in block.lines:
            if history.is_history(line):
                history.read_history(self.page, line, self.facts, self._series())
            elif not call.dates_of_line(self.page, line, self.facts):
                sentences.append(line)
        if sentences:
            call.read_submission(self.page, Paragraph(tuple(sentences)).words, self.facts)

    def _announces(self, words: Words, following: Block | None) -> bool:
        """A sentence that ends in a colon before a list of topics."""
        is_in_topics = self.section == "topics" and words.text.endswith(":")
        if not _ANNOUNCED.search(words.text) and not is_in_topics:
            return False
        if isinstance(following, Items):
            self.section = "topics"
            self.facts.left(self.page, words, "it announces the topics")
        else:
            self.facts.unplaced(self.page, words, "the list that it announces is missing")
        return True

    def _line(self, line: Words) -> bool:
        """Take a line that tells itself what it is: news, a key date, a line of the program."""
        if self.section == "news" and call.read_news(self.page, line, self.facts):
            return True
        is_date = self.section == "dates" or re.search(r"\bdeadlines?\b", line.text)
        if is_date and call.dates_of_line(self.page, line, self.facts):
            return True
        if self.timetable.line(line):
            self.is_top = False
            return True
        return self.section != "prose" and call.dates_of_line(self.page, line, self.facts)

    def _accepted(self, lines: Sequence[Words]) -> bool:
        """Take a list of accepted papers that has no times."""
        kind = kind_listed(self.heading.words.text) if self.heading else None
        if kind is None or self.section != "program" or self.heading is None:
            return False
        entries = read_accepted(self.page, lines, self.facts)
        if entries:
            title = self.heading.words.unstyled.markup
            self.timetable.program.accepted.append(Section(title, entries=entries, kind=kind))
            self.timetable.pending = None
        return bool(entries)

    def _are_names(self, block: Paragraph) -> bool:
        """Whether lines name people, rather than tell of them."""
        texts = [line.text for line in block.lines]
        return all(len(text) < 160 and not text.endswith((".", ":")) for text in texts)

    def _committee_name(self, grid: Grid | None) -> str:
        if self.heading and self.section in _PEOPLE:
            name = self.heading.words.text.strip(" :")
            return name.title() if name.isupper() else name
        return "Organizers" if grid and grid.column("role") is not None else "Program Committee"

    def _sponsor(self, words: Words) -> None:
        label, url = words.links[0] if words.links else (words.text, "")
        self.facts.sponsors.setdefault(label, url)
        self.facts.took(self.page, words, "edition.yml: sponsors")

    def _series(self) -> str:
        short = self.facts.get("short") or short_of(self.page, self.facts)
        return re.sub(r"[\s'’-]*\d{2,4}$", "", short)

    def _prose(self, block: Block) -> None:
        """Keep a text as it is, once; its heading comes with it."""
        self.is_top = False
        words = list(lines_of(block))
        key = key_of(" ".join(line.text for line in words))
        if key in self.facts.seen:
            self.facts.left(self.page, words[0], f"it is in {self.facts.seen[key]} already")
            return
        self.facts.seen[key] = f"{self.page.name}:{words[0].line}"
        kept = self.facts.prose.setdefault(self.page.name, [])
        if self.heading and self.heading not in kept:
            kept.append(self.heading)
        kept.append(block)
        self.facts.took(self.page, words[0], "prose")
