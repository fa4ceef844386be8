r"""Titles, abstracts and names as they arrive: LaTeX and HTML in one text, formulas between them.

The rules, in the order in which they win: a formula is never touched; HTML's `i b em strong sub
sup a p br` and LaTeX's own styles become styles; accents, symbols, dashes and quotes become the
characters they print; a bare % is a percent sign; whatever is not known stays visible, with a
remark. Nothing is dropped but the signs that were understood.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from proceedings.importers import latex_macros as macros
from proceedings.importers.latex_signs import Remark, SignReader
from proceedings.model.markup.characters import UNPRINTABLE
from proceedings.model.markup.links import safe_url
from proceedings.model.markup.nodes import Block, LineBreak, Link, Paragraph, Text
from proceedings.model.markup.parse import MAX_LENGTH

Braces: TypeAlias = Literal["protect", "drop"]
"""What braces around words mean: in a title they protect capitals, elsewhere nothing."""

_TOKEN = re.compile(
    rf"""
      (?P<accent>{macros.ACCENT})
    | \\(?P<macro>[A-Za-z]+)\*?
    | \\(?P<control>.)
    | (?P<open>\{{) | (?P<close>\}})
    | <(?P<tag>/?[A-Za-z][A-Za-z0-9]*)
       (?P<attributes>(?:\s+[A-Za-z-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*)\s*/?>
    | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<dash>---?) | (?P<quote>``|''|`|') | (?P<tie>~)
    | (?P<gap>[ \t]*\n[ \t]*\n\s*)
    | (?P<text>[^\\{{}}<&`'~\n$-]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_HTML_STYLES = {
    "i": "emphasis",
    "em": "emphasis",
    "b": "strong",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
}
_DECLARATION = re.compile(rf"\s*\\(?:{'|'.join(macros.DECLARATIONS)})(?![A-Za-z])")
_RAW_ARGUMENT = re.compile(r"\s*\{([^{}]*)\}")
_ARGUMENT = re.compile(r"[ \t]*\{")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""", re.IGNORECASE)
_ABSOLUTE = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)


@dataclass(slots=True)
class _Group:
    """A brace that is open: the styles that end with it, and how it is printed."""

    styles: list[str]
    visible: bool = False


def read_latex(source: str, braces: Braces = "drop") -> tuple[tuple[Block, ...], list[Remark]]:
    r"""Read *source* into blocks; remarks name what it holds that is not understood.

    >>> read_latex(r"G\"odel's <em>proof</em>")[0][0].children
    (Text(text="Gödel's "), Styled(style='emphasis', children=(Text(text='proof'),)))
    """
    if len(source) > MAX_LENGTH:
        message = f"{len(source):,} characters are too many; the text is shown plain"
        remark = Remark("text-long", message, "put a long text on a page of its own")
        return (Paragraph((Text(" ".join(UNPRINTABLE.sub("", source).split())),)),), [remark]
    reader = _Reader(source, braces)
    return reader.read(), reader.remarks


class _Reader(SignReader):
    """One pass over a text; each method deals with one kind of token."""

    def __init__(self, source: str, braces: Braces) -> None:
        super().__init__(source)
        self.braces = braces
        self.groups: list[_Group] = []
        self.words_end = -1  #: where a sign ended that was written as a macro
        self.handlers: dict[str, Callable[[re.Match[str]], None]] = {
            "accent": lambda match: self.text(macros.accented(match[0])),
            "macro": self.macro,
            "control": self.control,
            "open": lambda match: self.open_group(),
            "close": lambda match: self.close_group(),
            "attributes": self.tag,
            "entity": lambda match: self.text(html.unescape(match[0])),
            "dash": self.dash,
            "quote": self.quote,
            "tie": self.tie,
            "gap": lambda match: self.build.end_paragraph(),
            "text": lambda match: self.text(match[0]),
        }

    def read(self) -> tuple[Block, ...]:
        while self.pos < len(self.source):
            if self.formula():
                continue
            if match := _TOKEN.match(self.source, self.pos):
                self.pos = match.end()
                self.handlers[match.lastgroup or "text"](match)
        if self.groups:
            self.remark("text-brace", "a brace { is never closed", "close it, or write \\{")
        while self.groups:
            self.close_group()
        return self.build.finish()

    def macro(self, match: re.Match[str]) -> None:
        name = match["macro"]
        if name in macros.STYLES and self.has_argument():
            self.open_argument(macros.STYLES[name])
        elif name in macros.TRANSPARENT and self.has_argument():
            self.open_argument("")
        elif name in macros.DECLARATIONS:
            self.declare(macros.DECLARATIONS[name])
        elif name in ("url", "path", "href") and self.has_argument():
            self.address(name)
        elif name in ("par", "newline", "linebreak"):
            self.new_line(name)
        elif name in macros.SPACES:
            self.text(" ")
        elif name not in macros.SILENT:
            self.symbol(name, match[0])

    def symbol(self, name: str, written: str) -> None:
        printed = macros.symbol(name)
        if printed is None:
            self.unknown(written)
            return
        self.text(printed)
        self.pos += 2 if self.source.startswith("{}", self.pos) else 0  # its end
        self.words_end = self.pos
        if macros.joins_the_next_word(name):
            while self.source[self.pos : self.pos + 1] == " ":
                self.pos += 1

    def unknown(self, written: str) -> None:
        cure = "write what it prints, or put a formula between dollars"
        self.remark("text-macro", f"{written} is not known; it is shown as it is written", cure)
        self.text(written)
        if self.source.startswith("{", self.pos):
            self.open_visible()

    def control(self, match: re.Match[str]) -> None:
        sign = match["control"]
        if sign == "\\":
            self.build.add(LineBreak())
        elif sign in macros.SPACES:
            self.text(" ")
        elif sign not in macros.SILENT:
            printed = macros.symbol(sign)
            self.text(sign if sign in "{}[]()$" else printed if printed is not None else match[0])
            self.words_end = self.pos

    def new_line(self, name: str) -> None:
        if name == "par":
            self.build.end_paragraph()
        else:
            self.build.add(LineBreak())

    def has_argument(self) -> bool:
        return _ARGUMENT.match(self.source, self.pos) is not None

    def open_argument(self, style: str) -> None:
        match = _ARGUMENT.match(self.source, self.pos)
        self.pos = match.end() if match else self.pos
        self.groups.append(_Group([style] if style else []))
        if style:
            self.build.open(style)

    def open_group(self) -> None:
        is_sign = self.pos - 1 != self.words_end  # \_{DNA} is a word, _{DNA} an index
        if is_sign and self.build.last_character() in ("_", "^"):
            message = "a formula seems to stand here without its dollars"
            self.remark("text-formula", message, "put it between dollars: $x_{i}$")
            self.pos -= 1
            self.open_visible()
            return
        protects = self.braces == "protect" and not _DECLARATION.match(self.source, self.pos)
        self.groups.append(_Group(["protected"] if protects else []))
        if protects:
            self.build.open("protected")

    def open_visible(self) -> None:
        self.groups.append(_Group([], visible=True))
        self.text("{")
        self.pos += 1

    def close_group(self) -> None:
        if not self.groups:
            self.remark("text-brace", "a brace } closes nothing", "delete it, or write \\}")
            self.text("}")
            return
        group = self.groups.pop()
        for style in reversed(group.styles):
            self.build.close(style)
        if group.visible:
            self.text("}")
            if self.source.startswith("{", self.pos):
                self.open_visible()

    def declare(self, style: str) -> None:
        """Set *style* for the rest of the group; the blanks behind a macro are its end."""
        while self.source[self.pos : self.pos + 1].isspace():
            self.pos += 1
        if style and self.groups:
            self.groups[-1].styles.append(style)
            self.build.open(style)

    def address(self, name: str) -> None:
        match = _RAW_ARGUMENT.match(self.source, self.pos)
        if match is None:
            self.unknown(f"\\{name}")
            return
        self.pos = match.end()
        url = macros.plain_address(match[1])
        if name == "href" and self.has_argument():
            self.open_argument("")
            self.link(url, self.groups[-1])
        elif safe := self.safe_address(url):
            self.build.add(Link(safe, (Text(url),)))
        else:
            self.text(url)

    def link(self, url: str, group: _Group | None = None) -> None:
        """Open a link; it ends with *group* where it has one."""
        safe = self.safe_address(url)
        if safe:
            self.build.open("link", safe)
        if safe and group:
            group.styles.append("link")

    def safe_address(self, url: str) -> str | None:
        safe = safe_url(url) if _ABSOLUTE.fullmatch(url) else None
        if safe is None:
            message = f'"{url}" is no web address; its words are kept without a link'
            self.remark("text-link", message, "begin the address with https:// or http://")
        return safe

    def tag(self, match: re.Match[str]) -> None:
        name = match["tag"].casefold()
        style = _HTML_STYLES.get(name.lstrip("/"))
        if name in ("p", "/p"):
            self.build.end_paragraph()
        elif name == "br":
            self.build.add(LineBreak())
        elif name == "a" and (href := _HREF.search(match["attributes"])):
            self.link(html.unescape(href[1] or href[2] or href[3] or ""))
        elif name == "/a":
            self.build.close("link")
        elif style and not name.startswith("/"):
            self.build.open(style)
        elif not (style and self.build.close(style)):
            what = "closes nothing" if style else "is not known here"
            cure = "delete it, or write &lt; for the sign <"
            self.remark("text-tag", f"{match[0]} {what}; it is shown as it is written", cure)
            self.text(match[0])
