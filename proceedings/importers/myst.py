r"""Writing the tree of a text in the safe subset of MyST that titles and abstracts are written in.

What is written reads back as the same tree: letters that MyST would take for markup get a
backslash, and lines are wrapped only where a blank stands in plain words. Styles are written as
`*…*` and `**…**`, and as tags where those signs would not count as such (CommonMark 0.31,
section 6.2).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proceedings.importers.tidy import plain
from proceedings.model.markup.formulas import dollars
from proceedings.model.markup.nodes import (
    Block,
    Code,
    Inline,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Paragraph,
    Styled,
    Text,
)

WIDTH = 90  #: columns of a wrapped text

#: What begins markup wherever it stands; an underscore does so at the edge of a word only.
_MARKUP = re.compile(
    r"\\\]|[\\`*{}\[$]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]+;)"
)
#: What begins a heading, a rule, a quotation, a fence or a comment at a line's start.
_BLOCK = r"(?=#{1,6}(?!\S)|[-+](?!\S)|>|=+$|-[- ]*$|~~~|:::|%|\+\+\+)"
#: A number begins a list where a paragraph begins; inside one, only 1 does.
_FIRST_LINE = re.compile(rf"\d{{1,9}}(?=[.)](?!\S))|{_BLOCK}")
_LATER_LINE = re.compile(rf"0*1(?=[.)](?!\S))|{_BLOCK}")
_SIGNS = {"emphasis": "*", "strong": "**"}
_TAGS = {"emphasis": "em", "strong": "strong", "subscript": "sub", "superscript": "sup"}
_ROLES = {"subscript": "sub", "superscript": "sup"}
#: Stand for a blank that no line may end at, a line's forced end, and a bracket that closes no
#: link. No text holds them.
_KEPT_BLANK, _FORCED_END, _CLOSING_BRACKET = "\0", "\1", "\2"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something written, with the characters that its neighbours meet."""

    text: str
    first: str
    last: str


def write_blocks(blocks: Iterable[Block]) -> str:
    """Paragraphs and displayed formulas, wrapped, with a blank line between them."""
    return "\n\n".join(_block(block) for block in blocks)


def write_line(blocks: Iterable[Block]) -> str:
    """The same in one line, for a title, which is one paragraph."""
    lines = (_inlines(block.children).text for block in blocks if isinstance(block, Paragraph))
    return _finished(_escaped_start(" ".join(lines)))


def escape(text: str) -> str:
    r"""Escape what MyST would read as markup inside a line.

    >>> print(escape("a_b costs $5 [net], *not* <b>"))
    a_b costs \$5 \[net], \*not\* \<b>
    """
    return _MARKUP.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    r"""A backslash before it; ``\]`` in words must not close a ``\[``."""
    return r"\\&#93;" if match[0] == r"\]" else f"\\{match[0]}"


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return wrap(_inlines(block.children).text)
    if isinstance(block, MathBlock):
        return f"$$\n{block.tex}\n$$"
    raise TypeError(f"no importer makes a {type(block).__name__}")


def wrap(text: str) -> str:
    """Break *text* at plain blanks into lines that begin no block of their own."""
    lines: list[str] = []
    for part in text.split(_FORCED_END):
        line = ""
        for word in part.split(" "):
            if line and len(line) + 1 + len(word) > WIDTH:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    first, *later = lines
    escaped = [_escaped_start(first), *(_escaped_start(line, _LATER_LINE) for line in later)]
    return _finished("\n".join(escaped))


def _escaped_start(line: str, pattern: re.Pattern[str] = _FIRST_LINE) -> str:
    match = pattern.match(line)
    return f"{match[0]}\\{line[match.end() :]}" if match else line


def _finished(text: str) -> str:
    return text.replace(_KEPT_BLANK, " ").replace(_CLOSING_BRACKET, "&#93;")


def _inlines(nodes: Sequence[Inline], before: str = " ", after: str = " ") -> _Piece:
    """Write *nodes* between the characters *before* and *after* them."""
    pieces: list[_Piece] = []
    for number, node in enumerate(nodes):
        previous = pieces[-1].last if pieces else before
        rest = nodes[number + 1 :]
        pieces.append(_inline(node, previous, _first(rest[0]) if rest else after))
    text = "".join(piece.text for piece in pieces)
    if not pieces:
        return _Piece("", after, before)
    return _Piece(text, pieces[0].first, pieces[-1].last)


def _first(node: Inline) -> str:
    """The character that *node* will begin with, as the node before it meets it."""
    if isinstance(node, Text):
        return node.text[:1]
    return {Math: "x", Code: "`"}.get(type(node), "*")


def _inline(node: Inline, before: str, after: str) -> _Piece:
    if isinstance(node, Text):
        text = escape(node.text)
        bang = node.text.endswith("!") and after == "*"  # it would make the next link a picture
        return _Piece(f"{text[:-1]}\\!" if bang else text, node.text[:1], node.text[-1:])
    if isinstance(node, Code):
        return _Piece(_kept(_between_backticks(node.text)), "`", "`")
    if isinstance(node, Math):
        return _Piece(_kept(_formula(node.tex, after)), "x", "x")
    if isinstance(node, LineBreak):
        return _Piece(f"\\{_FORCED_END}", "\\", " ")
    if isinstance(node, Link):
        return _Piece(_link(node), "[", ")")
    if isinstance(node, Styled):
        return _styled(node, before, after)
    return _Piece("", after, before)  # what only editors' own pages have


def _styled(node: Styled, before: str, after: str) -> _Piece:
    if node.style == "protected":
        inner = _inlines(node.children, "{", "}")
        return _Piece(f"{{{inner.text}}}", "{", "}")
    words = plain(node.children)
    is_raw = words == " ".join(words.split()) and _CLOSING_BRACKET not in words and after != "`"
    if node.style in _ROLES and is_raw and all(isinstance(c, Text) for c in node.children):
        role = f"{{{_ROLES[node.style]}}}{_between_backticks(words)}"
        return _Piece(_kept(role), "x", "x")
    sign = _SIGNS.get(node.style)
    inner = _inlines(node.children, "*", "*")
    if sign and _counts(before, inner.first) and _counts(after, inner.last):
        return _Piece(f"{sign}{inner.text}{sign}", "*", "*")
    tag = _TAGS[node.style]
    return _Piece(f"<{tag}>{inner.text}</{tag}>", "<", ">")


def _counts(outside: str, inside: str) -> bool:
    """Whether a star between the two opens or closes a style."""
    if "*" in (outside, inside) or inside.isspace():
        return False
    return not _is_sign(inside) or outside.isspace() or _is_sign(outside)


def _is_sign(char: str) -> bool:
    return char == _CLOSING_BRACKET or unicodedata.category(char)[0] in "PS"


def _formula(tex: str, after: str) -> str:
    """*tex* between dollars, or as a role where the dollars would count as money."""
    written = f"${tex}$"
    found = dollars(written + after, 0, len(written + after))
    if found and found.node == Math(tex) and found.end == len(written):
        return written
    return f"{{math}}{_between_backticks(tex)}"


def _between_backticks(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    fence = "`" * (longest + 1)
    return f"{fence}{pad}{text}{pad}{fence}"


def _link(node: Link) -> str:
    if node.children == (Text(node.url),) and node.url.startswith("http"):
        return f"<{node.url}>"
    inner = _inlines([_in_link(child) for child in node.children], "[", "]").text
    url = f"<{node.url}>" if re.search(r"[()]", node.url) else node.url
    return f"[{inner}]({url})"


def _in_link(node: Inline) -> Inline:
    """*node* with the brackets of its words masked: they would close the link."""
    if isinstance(node, Text):
        return Text(node.text.replace("]", _CLOSING_BRACKET))
    if isinstance(node, Styled):
        return Styled(node.style, tuple(_in_link(child) for child in node.children))
    return node


def _kept(text: str) -> str:
    return text.replace(" ", _KEPT_BLANK)
