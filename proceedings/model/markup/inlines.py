"""Markdown's inline tokens -> the inline nodes of the tree.

Whatever cannot be shown as it was meant is shown as plain words, and reported.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from string import ascii_letters
from typing import TYPE_CHECKING

from proceedings.model.markup.frames import Frames, Make, Node, unchanged
from proceedings.model.markup.held import MARK, Held, Ready
from proceedings.model.markup.links import safe_url
from proceedings.model.markup.mathml import formula
from proceedings.model.markup.nodes import (
    Code,
    Inline,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Style,
    Styled,
    Text,
)
from proceedings.model.markup.problems import BadMath, Kind, problem, quoted
from proceedings.model.markup.tags import STYLES, Tag, read_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from proceedings.model.markup.macros import Macros

_PIECES = re.compile("(\ufdd0[0-9]+\ufdd1|[{}])")
_MARKS = re.compile("(\ufdd0[0-9]+\ufdd1)")
_BLANKS = re.compile(r"[ \t\n]+")
_SET = re.compile(r"\s*[^\s,]+(?:\s*,\s*[^\s,]+)+\s*")


class InlineReader:
    """Reads the inline tokens of a text, block by block; problems go to those of the text."""

    def __init__(self, text: Ready, macros: Macros) -> None:
        self.text = text
        self.macros = macros
        self.line = 0
        self.frames = Frames()
        self.verbatim = False  #: inside <https://…>, whose words are its address
        self.urls: set[str] = set()  #: of the links met, as Markdown gives them

    def read(self, tokens: Sequence[Token], line: int) -> tuple[Node, ...]:
        """Give the nodes of *tokens*, which begin on *line* of what Markdown read."""
        self.line = line
        self.frames = Frames()
        for token, following in zip_longest(tokens, tokens[1:]):
            self.token(token)
            if token.type == "text_special" and following and following.type == "text":
                self.check_tex(token.content, following.content)
        self.unclosed(self.frames.give_back())
        return tuple(self.frames.stack[0].children)

    def token(self, token: Token) -> None:
        match token.type:
            case "text":
                self.words(token.content)
            case "text_special":
                self.frames.add(Text(token.content))
            case "softbreak" | "hardbreak":
                self.line += 1
                self.frames.add(LineBreak() if token.type == "hardbreak" else Text(" "))
            case "code_inline":
                self.frames.add(Code(self.text.restored(token.content)))
            case "em_open" | "strong_open":
                self.open(token.tag, token.markup, _styled(STYLES[token.tag]))
            case "em_close" | "strong_close" | "link_close":
                self.verbatim = False
                self.unclosed(self.frames.close(token.tag) or [])
            case "link_open":
                self.verbatim = token.info == "auto"
                self.link(self.text.restored(str(token.attrs["href"])))
            case "image":
                self.image(token)
            case "html_inline":
                self.tag(self.text.restored(token.content))

    def words(self, words: str) -> None:
        """Read plain words; in them stand marks and braces."""
        if self.verbatim:
            self.frames.add(Text(self.text.restored(words)))
            return
        for piece in (_PIECES if "{" in words or "}" in words else _MARKS).split(words):
            if mark := MARK.fullmatch(piece):
                self.held(self.text.held[int(mark[1])])
            elif piece == "{":
                self.frames.open("brace", "{", _protected, soft=True)
            elif piece != "}" or self.frames.close("brace") is None:
                is_even = piece.isprintable() and "  " not in piece
                self.frames.add(Text(piece if is_even else _BLANKS.sub(" ", piece)))

    def held(self, held: Held) -> None:
        node = held.node
        if isinstance(node, MathBlock) and self.frames.depth:
            node = Math(node.tex)
        if isinstance(node, Math | MathBlock):
            self.check_formula(node, held.line)
        if node:
            self.frames.add(node)

    def check_formula(self, node: Math | MathBlock, line: int) -> None:
        try:
            formula(node.tex, self.macros, isinstance(node, MathBlock))
        except BadMath as error:
            message = f"the formula {quoted(node.tex)} is shown as code: {error}"
            self.text.report(problem(Kind.MATH, line, message, error.cure))

    def check_tex(self, escaped: str, following: str) -> None:
        if escaped[0] == "\\" and escaped[1:].isalpha():
            name = escaped + following[: len(following) - len(following.lstrip(ascii_letters))]
            self.report(Kind.TEX, f"{name} stands outside a formula; it is printed as it is")

    def tag(self, source: str) -> None:
        tag = read_tag(source)
        if any(name.startswith("on") for name in tag.attributes):
            self.report(Kind.SCRIPT, f"{quoted(source)} asks for a script; it never runs")
        unclosed = self.frames.close(f"<{tag.name}>") if tag.closing else None
        if unclosed is not None:
            self.unclosed(unclosed)
        elif tag.name == "br":
            self.frames.add(LineBreak())
        elif tag.name == "img":
            self.report(Kind.IMAGE, "a picture cannot be shown here; its words stay")
            self.frames.add(Text(_BLANKS.sub(" ", tag.attributes.get("alt", ""))))
        elif not self.open_tag(tag, source):
            self.report(Kind.HTML, f"{quoted(source)} is not read as HTML; it is printed as it is")
            self.frames.add(Text(source))

    def open_tag(self, tag: Tag, source: str) -> bool:
        if tag.closing:
            return False
        if tag.name in STYLES:
            self.open(f"<{tag.name}>", source, _styled(STYLES[tag.name]))
            return True
        if tag.name == "a" and "href" in tag.attributes and not self.frames.holds("a", "<a>"):
            self.link(tag.attributes["href"], source)
            return True
        return False

    def link(self, url: str, sign: str = "") -> None:
        self.urls.add(url)
        safe = safe_url(url)
        if safe is None:
            self.report(Kind.LINK, f"{quoted(url)} is no address for a link; its words stay")
        self.open("<a>" if sign else "a", sign, _linked(safe) if safe else unchanged)

    def image(self, token: Token) -> None:
        self.urls.add(str(token.attrs["src"]))
        self.report(Kind.IMAGE, "a picture cannot be shown here; its words stay")
        for child in token.children or ():
            self.token(child)

    def open(self, kind: str, sign: str, make: Make) -> None:
        """Open a frame; one that was written as a tag may stay open."""
        if not self.frames.open(kind, sign, make, soft=sign.startswith("<")):
            self.report(Kind.NESTING, "styles are too deep inside one another; their words stay")

    def unclosed(self, signs: list[str]) -> None:
        for sign in signs:
            self.report(Kind.HTML, f"{quoted(sign)} is never closed; it is printed as it is")

    def report(self, kind: Kind, message: str) -> None:
        self.text.report(problem(kind, self.text.line(self.line), message))


def _styled(style: Style) -> Make:
    return lambda children: (Styled(style, children),) if children else ()


def _linked(url: str) -> Make:
    return lambda children: (Link(url, children or (Text(url),)),)


def _protected(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Protect what has a capital letter; other braces, and those of a set, are printed.

    Protected are {DNA} and {Bayes}; printed are {0,1} and {Left, Right}.
    """
    words = "".join(child.text for child in _texts(children))
    if any(char.isupper() for char in words) and not _SET.fullmatch(words):
        return (Styled("protected", children),)
    return (Text("{"), *children, Text("}"))


def _texts(children: tuple[Inline, ...]) -> list[Text]:
    texts: list[Text] = []
    for child in children:
        if isinstance(child, Text):
            texts.append(child)
        elif isinstance(child, Styled | Link):
            texts += _texts(child.children)
    return texts
