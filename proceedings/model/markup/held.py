r"""What Markdown must not touch is taken out of a text before Markdown reads it.

Formulas, roles and elements that run something are found here, in one walk from left to right,
and each leaves a mark behind. So a star or an underscore in a formula is never emphasis, a line
of a formula never begins a list, and what stands inside ``<script>`` is never read at all. Code
is passed over: a formula in code is code. `restored` gives a marked text its source back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proceedings.model.markup.characters import UNPRINTABLE
from proceedings.model.markup.formulas import bracketed, dollars, environment
from proceedings.model.markup.problems import Kind, Problem, problem, quoted
from proceedings.model.markup.roles import role_node

if TYPE_CHECKING:
    from proceedings.model.markup.nodes import Inline, MathBlock

MARK = re.compile("\ufdd0([0-9]+)\ufdd1")
"""A mark is made of characters that no text may hold (see `UNPRINTABLE`)."""

DROPPED_ELEMENTS = "script|style|iframe|object|applet|template|svg|noscript"
_SPECIAL = re.compile(r"[\\$`<{~]")
_ELEMENT = re.compile(rf"<({DROPPED_ELEMENTS})(?=[\s>/])", re.IGNORECASE)
_ROLE = re.compile(r"\{([A-Za-z][\w:.+-]*)\}(?=`)")
_BACKTICKS = re.compile("`+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_FENCE = re.compile(r"(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})[^\n]*")
_LINE_START = re.compile(r"(?:^|\n)[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$")


@dataclass(frozen=True, slots=True)
class Held:
    """A thing taken out: what it is (None if it is dropped), how it was written, where."""

    node: Inline | MathBlock | None
    source: str
    line: int


@dataclass(slots=True)
class Ready:
    """A source that is ready for Markdown."""

    source: str = ""
    lines: list[int] = field(default_factory=lambda: [0])  #: of each line here, its line there
    held: list[Held] = field(default_factory=list)
    problems: dict[Problem, None] = field(default_factory=dict)  #: a set that keeps its order

    def report(self, found: Problem) -> None:
        self.problems[found] = None

    def line(self, line: int) -> int:
        """Give the line of the source that a *line* of this text comes from."""
        return self.lines[min(line, len(self.lines) - 1)]

    def restored(self, text: str) -> str:
        """Put back into *text*, where it proves to be code, what was taken out of it."""
        return MARK.sub(lambda mark: self.held[int(mark[1])].source, text)


def hold(source: str) -> Ready:
    r"""Take out of *source* what Markdown must not touch.

    >>> [held.source for held in hold(r"a $x_1$ b \(y\) c").held]
    ['$x_1$', '\\(y\\)']
    """
    text = Ready()
    _Walk(_cleaned(source, text), text).run()
    return text


def _cleaned(source: str, text: Ready) -> str:
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    found = UNPRINTABLE.search(source)
    if found is None:
        return source
    code = ord(found[0])
    line = source.count("\n", 0, found.start())
    message = f"U+{code:04X} is no character of a text"
    text.report(problem(Kind.CHARACTER, line, message))
    return UNPRINTABLE.sub("", source)


class _Walk:
    """One pass over a source; each method tries to take out what begins at a position."""

    def __init__(self, source: str, text: Ready) -> None:
        self.source = source
        self.text = text
        self.line = 0
        self.limit = 0  #: where the paragraph ends
        self.pieces: list[str] = []
        self.unclosed: set[str] = set()
        self.takers = {
            "\\": self.backslash,
            "$": self.dollar,
            "`": self.code,
            "~": self.code,
            "<": self.element,
            "{": self.role,
        }

    def run(self) -> None:
        pos = 0
        while match := _SPECIAL.search(self.source, pos):
            self.copy(pos, match.start())
            pos = match.start()
            if pos >= self.limit:
                blank = _BLANK_LINE.search(self.source, pos)
                self.limit = blank.start() if blank else len(self.source)
            pos = self.takers[match[0]](pos)
        self.copy(pos, len(self.source))
        self.text.source = "".join(self.pieces)

    def copy(self, start: int, end: int) -> int:
        piece = self.source[start:end]
        self.pieces.append(piece)
        for _ in range(piece.count("\n")):
            self.line += 1
            self.text.lines.append(self.line)
        return min(end, len(self.source))

    def hold(self, node: Inline | MathBlock | None, start: int, end: int) -> int:
        source = self.source[start:end]
        self.pieces.append(f"\ufdd0{len(self.text.held)}\ufdd1")
        self.text.held.append(Held(node, source, self.line))
        self.line += source.count("\n")
        return end

    def backslash(self, pos: int) -> int:
        for find in (bracketed, environment):
            if found := find(self.source, pos, self.limit):
                return self.hold(found.node, pos, found.end)
        return self.copy(pos, pos + 2)

    def dollar(self, pos: int) -> int:
        if found := dollars(self.source, pos, self.limit):
            return self.hold(found.node, pos, found.end)
        return self.copy(pos, pos + (2 if self.source.startswith("$$", pos) else 1))

    def code(self, pos: int) -> int:
        """Pass over a block or a span of code."""
        fence = _FENCE.match(self.source, pos)
        if fence and _LINE_START.search(self.source[max(0, pos - 200) : pos]):
            marker = fence[1]
            close = re.compile(rf"\n[ \t>]*{marker}{marker[0]}*[ \t]*(?=\n|$)")
            found = close.search(self.source, fence.end())
            return self.copy(pos, found.end() if found else len(self.source))
        run = _BACKTICKS.match(self.source, pos)
        if run is None:
            return self.copy(pos, pos + 1)
        return self.copy(pos, self.span_end(run) or run.end())

    def span_end(self, run: re.Match[str]) -> int | None:
        """Find the end of the code span that begins with *run*."""
        for match in _BACKTICKS.finditer(self.source, run.end(), self.limit):
            if len(match[0]) == len(run[0]):
                return match.end()
        return None

    def element(self, pos: int) -> int:
        """Drop a comment, or an element that runs or hides something, with all it holds."""
        match = _ELEMENT.match(self.source, pos)
        if match:
            return self.hold(None, pos, self.element_end(match))
        end = self.source.find("-->", pos) if self.source.startswith("<!--", pos) else -1
        if end < 0:
            return self.copy(pos, pos + 1)
        self.report(Kind.HTML, "a comment is not shown", "take it out")
        return self.hold(None, pos, end + 3)

    def element_end(self, match: re.Match[str]) -> int:
        name = match[1].lower()
        if name not in self.unclosed:
            found = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self.source, match.end())
            if found:
                self.report(Kind.SCRIPT, f"<{name}> is dropped, with all it holds")
                return found.end()
            self.unclosed.add(name)
        self.report(Kind.SCRIPT, f"<{name}> is never closed; the rest of its paragraph is dropped")
        return self.limit

    def role(self, pos: int) -> int:
        name = _ROLE.match(self.source, pos)
        run = _BACKTICKS.match(self.source, name.end()) if name else None
        end = self.span_end(run) if run else None
        if name is None or run is None or end is None:
            return self.copy(pos, pos + 1)
        node, known = role_node(name[1], self.source[run.end() : end - len(run[0])])
        if not known:
            fate = "shown as code" if node else "dropped"
            self.report(Kind.ROLE, f"the role {quoted(name[0])} is never run; it is {fate}")
        return self.hold(node, pos, end)

    def report(self, kind: Kind, message: str, cure: str = "") -> None:
        self.text.report(problem(kind, self.line, message, cure))
