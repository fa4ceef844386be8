"""Plain text to blocks: what was copied from a page, or typed with its columns lined up.

What the copying lost is guessed from the words: which lines are headings, and where the columns of
a table part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from proceedings.importers.days import read_days
from proceedings.importers.page.blocks import (
    Block,
    Grid,
    Heading,
    Items,
    Paragraph,
    Words,
    plain_words,
)
from proceedings.importers.page.headings import section_of
from proceedings.model.names import COMPOUND, PARTICLES

_BULLET = re.compile(r"\s*(?:[•▪◦‣·*+–-]|o(?=\s{1,3}[A-Z])|\d{1,2}[.)])\s+(?=\S)")
_HEADERS = re.compile(
    r"(?P<a>item|event|role|pc member|member|name|speaker)\s+"
    r"(?P<b>date|deadline|people|persons?|affiliation|institution)s?",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"(?<=\S)(?: ?\t[ \t]*| {2,}[ \t]*)(?=\S)")
_WIDEST = 45  #: letters in the first column of a table without a header
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*")
_ROLE = re.compile(r"((?:[\w/&-]+ ){0,4}(?:co-?)?chairs?):?\s+(.*)", re.IGNORECASE)


def read_plain(text: str) -> list[Block]:
    """The blocks of *text*.

    >>> [type(block).__name__ for block in read_plain("TOPICS\\n\\n- One\\n  more\\n- Two\\n")]
    ['Heading', 'Items']
    >>> read_plain("Item Date\\nWorkshop October 2, 2022\\n")[0].rows[0][1].text
    'October 2, 2022'
    """
    return list(_joined(_Reader(text.split("\n")).read()))


class _Reader:
    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.place = 0

    def read(self) -> Iterator[Block]:
        while self.place < len(self.lines):
            start, line = self.place, self.lines[self.place]
            self.place += 1
            if not line.strip() or _UNDERLINE.fullmatch(line):
                continue
            if self._is_heading(start):
                yield Heading(2, plain_words(line.strip(" \t:#"), start + 1))
            elif match := _HEADERS.fullmatch(line.strip()):
                yield _table(match, list(self._run(is_table=True)), start + 1)
            elif _BULLET.match(line):
                yield self._item(line, start + 1)
            else:
                yield _paragraph([(start + 1, line), *self._run()])

    def _is_heading(self, place: int) -> bool:
        line = self.lines[place].strip()
        following = self.lines[place + 1] if place + 1 < len(self.lines) else ""
        if len(line) > 80 or _BULLET.match(line):
            return False
        is_loud = line.isupper() and sum(map(str.isalpha, line)) > 3
        return is_loud or section_of(line) != "" or bool(_UNDERLINE.fullmatch(following))

    def _run(self, *, is_table: bool = False) -> Iterator[tuple[int, str]]:
        """The lines up to a blank one; up to a heading or a list, too, outside a table."""
        while self.place < len(self.lines):
            line = self.lines[self.place]
            if not line.strip():
                return
            is_other = _BULLET.match(line) or _HEADERS.fullmatch(line.strip())
            if not is_table and (is_other or self._is_heading(self.place)):
                return
            self.place += 1
            yield self.place, line

    def _item(self, line: str, number: int) -> Items:
        is_ordered = line.strip()[0].isdecimal()
        text = " ".join([_BULLET.sub("", line, count=1), *(more for _, more in self._run())])
        return Items((plain_words(text, number),), is_ordered)


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """Items that follow each other are one list."""
    held: Items | None = None
    for block in blocks:
        if isinstance(block, Items):
            held = Items((*held.items, *block.items), held.is_ordered) if held else block
            continue
        if held:
            yield held
            held = None
        yield block
    if held:
        yield held


def _paragraph(lines: Sequence[tuple[int, str]]) -> Block:
    """A paragraph; a table without a header where the lines have columns."""
    if len(lines) > 1 and _COLUMNS.search(lines[0][1].strip()):
        rows = [_columns(line, number) for number, line in lines]
        if all(len(row) == 2 and len(row[0].text) < _WIDEST for row in rows):
            return Grid((), tuple(rows), lines[0][0])
    return Paragraph(tuple(plain_words(line, number) for number, line in lines))


def _columns(line: str, number: int) -> tuple[Words, ...]:
    is_under = len(line) - len(line.lstrip()) > 7
    parts = ["", line.strip()] if is_under else _COLUMNS.split(line.strip())
    return tuple(plain_words(part, number) for part in parts)


def _table(header: re.Match[str], lines: Sequence[tuple[int, str]], line: int) -> Grid:
    rows = [_row(text.strip(), header["a"].casefold()) for _, text in lines]
    cells = [
        tuple(plain_words(part, number) for part in parts)
        for (number, _), parts in zip(lines, rows, strict=True)
    ]
    return Grid((header["a"], header["b"]), tuple(cells), line)


def _row(text: str, header: str) -> tuple[str, str]:
    """The two cells of a row whose columns were put into one line."""
    parts = _COLUMNS.split(text, maxsplit=1)
    if len(parts) == 2:
        return parts[0], parts[1]
    if header in ("item", "event"):
        found = read_days(text)
        place = found.begin if found else len(text)
        return text[:place], text[place:]
    if header == "role":
        match = _ROLE.fullmatch(text)
        return (match[1], match[2]) if match else ("", text)
    return name_and_rest(text)


def name_and_rest(text: str) -> tuple[str, str]:
    """A name of two words, and what follows it; initials and particles do not count.

    >>> name_and_rest("Eliu A. Huerta University of Chicago"), name_and_rest("TBD TBD")
    (('Eliu A. Huerta', 'University of Chicago'), ('TBD', 'TBD'))
    """
    words = text.split()
    count = taken = 0
    for word in words:
        taken += 1
        is_small = word in PARTICLES or word in COMPOUND or re.fullmatch(r"\w\.?|\(.*\)", word)
        count += not is_small
        if count == 2 or (taken == 1 and word in ("TBD", "TBA")):
            break
    return " ".join(words[:taken]), " ".join(words[taken:])
