"""A page of its own for a talk: who, from where, the title, the abstract, a biography, links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from proceedings.importers.page.blocks import (
    Block,
    Heading,
    Items,
    Left,
    Paragraph,
    Words,
    line_of,
    lines_of,
)
from proceedings.importers.page.entries import kind_of
from proceedings.importers.page.facts import Facts, Page
from proceedings.importers.page.headings import section_of
from proceedings.importers.people_lines import legend_of, places
from proceedings.model.contribution import Kind
from proceedings.model.markup.nodes import Inline, Text
from proceedings.model.people import Member

_TITLE = re.compile(
    r"^(?P<kind>(?:\w+ ){0,2}(?:talk|keynote|lecture|tutorial|panel|paper|presentation)|title)"
    r"\s*:\s+",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"^(abstract|bio(?:graph(?:y|ies))?s?)\b(?:\s*[-–:]\s*(.*))?[:.]?\s*$", re.IGNORECASE
)
_RESOURCE = re.compile(
    r"^(slides?|video|recording|paper|pdf|poster|code|data|preprint|arxiv|demo)\b", re.IGNORECASE
)


@dataclass(slots=True)
class TalkPage:
    page: Page
    people: tuple[Member, ...] = ()
    title: Words = field(default_factory=Words)
    kind: Kind | None = None
    jobs: list[Words] = field(default_factory=list)  #: what stands under the names
    links: list[tuple[str, str]] = field(default_factory=list)
    abstract: list[Block] = field(default_factory=list)
    biographies: list[tuple[str, list[Block]]] = field(default_factory=list)

    @property
    def stem(self) -> str:
        return PurePosixPath(self.page.name).stem


def is_talk(page: Page) -> bool:
    """Whether *page* is about one talk: it has a title that says so, and an abstract."""
    heads = [words for block in page.blocks for words in lines_of(block) if len(words.text) < 300]
    has_abstract = any(section_of(words.text) == "abstract" for words in heads)
    titles = [words for words in heads if _TITLE.match(words.text)]
    return has_abstract and (len(titles) == 1 or (not titles and _opens_with_names(page)))


def _opens_with_names(page: Page) -> bool:
    first = page.blocks[0] if page.blocks else None
    return isinstance(first, Heading) and section_of(first.words.text) == ""


def read_talk(page: Page, facts: Facts) -> TalkPage:
    """Take the whole of a talk's page; what leads elsewhere is named."""
    reader = _Reader(TalkPage(page), facts)
    for number, block in enumerate(page.blocks):
        reader.block(block, is_last=number == len(page.blocks) - 1)
    reader.finish()
    return reader.talk


@dataclass(slots=True)
class _Reader:
    talk: TalkPage
    facts: Facts
    part: str = "top"
    names: list[Words] = field(default_factory=list)

    def block(self, block: Block, *, is_last: bool) -> None:
        page = self.talk.page
        if isinstance(block, Left):
            self.facts.left(page, block.what, "it is not part of a text", block.line)
            return
        lines = list(lines_of(block))
        marker = _MARKER.match(lines[0].text) if lines else None
        if marker and (len(lines) == 1 or lines[0].is_strong or isinstance(block, Heading)):
            self._begin(marker, block, lines)
        elif self._is_resource(lines):
            self.talk.links += [link for line in lines for link in line.links]
            self.facts.took(page, lines[0], "links of the talk")
        elif is_last and self._leads_back(lines):
            self.facts.left(page, lines[0], "it leads back to the program")
        elif self.part == "top":
            for line in lines:
                self._top(line, is_heading=isinstance(block, Heading))
        else:
            self._text(block)

    def _begin(self, marker: re.Match[str], block: Block, lines: list[Words]) -> None:
        is_abstract = marker[1].casefold() == "abstract"
        self.part = "abstract" if is_abstract else "biography"
        if not is_abstract:
            self.talk.biographies.append(((marker[2] or "").strip(" :*"), []))
        if len(lines) > 1:
            self._text(Paragraph(tuple(lines[1:])))

    def _top(self, line: Words, *, is_heading: bool) -> None:
        title = _TITLE.match(line.text)
        if title and not self.talk.title:
            rest = Words.of(_without_start(line, title[0]), line.line).unstyled
            self.talk.title, self.talk.kind = rest, kind_of(title["kind"])
        elif (is_heading and not self.talk.jobs and self._is_first(line)) or not self.names:
            self.names.append(line)
        else:
            self.talk.jobs.append(line)

    def _is_first(self, line: Words) -> bool:
        """Whether a heading has names as the first one: it stands as high."""
        levels = {
            id(block.words): block.level
            for block in self.talk.page.blocks
            if isinstance(block, Heading)
        }
        first = self.names[0] if self.names else line
        return levels.get(id(line)) == levels.get(id(first))

    def _text(self, block: Block) -> None:
        if not isinstance(block, Heading | Paragraph | Items):
            self.facts.unplaced(self.talk.page, "a table", "a text has none", line_of(block))
            return
        target = self.talk.abstract if self.part == "abstract" else self.talk.biographies[-1][1]
        target.append(block)

    def _is_resource(self, lines: list[Words]) -> bool:
        """Whether all that stands there is links to slides and the like."""
        return bool(lines) and all(
            line.links
            and all(_RESOURCE.match(label) for label, _ in line.links)
            and len(line.text) <= sum(len(label) + 3 for label, _ in line.links)
            for line in lines
        )

    def _leads_back(self, lines: list[Words]) -> bool:
        return (
            len(lines) == 1 and len(lines[0].links) == 1 and lines[0].text == lines[0].links[0][0]
        )

    def finish(self) -> None:
        """The people, once the line that explains their marks is known."""
        page, talk = self.talk.page, self.talk
        legends = [job for job in talk.jobs if re.match(r"[(\[]?[*+†‡§¶#\d]", job.text)]
        legend = {mark: name for job in legends for mark, name in legend_of(job.text).items()}
        talk.jobs = [job for job in talk.jobs if job not in legends]
        found: list[Member] = []
        for line in self.names:
            members, remarks = places(_spread(line.linked, legend), legend)
            self.facts.remark(page, line.line, remarks)
            found += [member for member in members if member.person]
        talk.people = tuple(found)


def _spread(text: str, legend: dict[str, str]) -> str:
    """A mark in brackets behind the last of several names is that of all: "A, B (*)"."""
    match = re.search(r"\s*\(([*+†‡§¶#\d])\)\s*$", text)
    if match and match[1] in legend and text.count("(") == 1:
        return f"{text[: match.start()]} ({legend[match[1]]})"
    return text


def _without_start(line: Words, start: str) -> tuple[Inline, ...]:
    """The nodes of *line* behind its first words *start*; its words where a style begins sooner."""
    first = line.nodes[0]
    if isinstance(first, Text) and len(first.text.strip()) >= len(start.strip()):
        return (Text(first.text[len(start.strip()) :]), *line.nodes[1:])
    return (Text(line.text[len(start) :]),)
