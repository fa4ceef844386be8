r"""The tree of a formatted text -> LaTeX, as a .bib file or an author's document takes it.

UTF-8 stays; signs that LaTeX or BibTeX would act on are escaped. Formulas keep their dollars, with
the edition's macros written out, for the reader of a .bib has none of them; a formula that is not
known to be plain mathematics is printed as code, so nothing of it runs. Braces always pair, also
those that are escaped, because BibTeX counts them all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proceedings.model.markup.mathml import formula
from proceedings.model.markup.nodes import (
    Anchor,
    Aside,
    Block,
    Code,
    CodeBlock,
    Definitions,
    Figure,
    Heading,
    Inline,
    Items,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Notes,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
    plain_blocks,
)
from proceedings.model.markup.problems import BadMath
from proceedings.model.markup.text import item_mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proceedings.model.markup.macros import Macros

_SIGNS: dict[str, str | int] = {
    **{chr(code): code for code in range(0x80)},  # a sign that is not there costs an exception
    **{sign: f"\\{sign}" for sign in "&%#_$"},
    **{sign: f"${sign}$" for sign in "<>|"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_WITH_PAIRS = str.maketrans(_SIGNS | {"{": r"\{", "}": r"\}"})
_WITHOUT_PAIRS = str.maketrans(_SIGNS | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
_STYLES = {
    "emphasis": r"\emph",
    "strong": r"\textbf",
    "superscript": r"\textsuperscript",
    "subscript": r"\textsubscript",
    "protected": "",
}
_NUMBER = re.compile(r"[0-9+=().,-]+")  # citation managers read H$_2$O, not \textsubscript
_TOUCHING = re.compile(r"(?<!\\)\$\$")  # two formulas without anything between them
_BARE_PERCENT = re.compile(r"(?<!\\)((?:\\\\)*)%")


def latex_of(nodes: Iterable[Block], macros: Macros = ()) -> str:
    """Write blocks as LaTeX, parted by blank lines.

    >>> latex_of([Paragraph((Text("5% of "), Styled("protected", (Text("DNA"),))))])
    '5\\\\% of {DNA}'
    """
    return "\n\n".join(filter(None, (_block(node, macros) for node in nodes)))


def inline_latex_of(nodes: Iterable[Inline], macros: Macros = ()) -> str:
    """Write inline nodes as LaTeX."""
    return "".join(_inline(node, macros) for node in nodes)


def escaped(text: str) -> str:
    r"""Escape plain words.

    >>> escaped("R&D {0,1} x<y")
    'R\\&D \\{0,1\\} x$<$y'
    """
    written = text.translate(_WITH_PAIRS if _braces_pair(text) else _WITHOUT_PAIRS)
    return _TOUCHING.sub("", written) if "$$" in written else written


def _block(node: Block, macros: Macros) -> str:
    match node:
        case Paragraph(children):
            return inline_latex_of(children, macros)
        case Heading(_, children):
            return rf"\textbf{{{inline_latex_of(children, macros)}}}"
        case Quote(children):
            return latex_of(children, macros)
        case Items(start, items):
            return "\n\n".join(
                f"{item_mark(start, index)} {latex_of(item, macros)}".rstrip()
                for index, item in enumerate(items)
            )
        case CodeBlock(text):
            return "\n\n".join(_code(line) for line in text.splitlines() if line.strip())
        case MathBlock(tex):
            return _formula(tex, macros, "$$")
        case Table(_, rows):
            return "\n\n".join(
                " | ".join(inline_latex_of(cell, macros) for cell in row) for row in rows
            )
        case Figure() | Definitions() | Aside() | Notes() | Rule():
            return latex_of(plain_blocks(node), macros)


def _inline(node: Inline, macros: Macros) -> str:
    match node:
        case Text(text):
            return escaped(text)
        case Styled("superscript" | "subscript" as style, (Text(text),)) if _NUMBER.fullmatch(text):
            return f"${'^' if style == 'superscript' else '_'}{{{text}}}$"
        case Styled(style, children):
            return f"{_STYLES[style]}{{{inline_latex_of(children, macros)}}}"
        case Code(text):
            return _code(text)
        case Link(url, children):
            return _link(url, children, macros)
        case Math(tex):
            return _formula(tex, macros, "$")
        case LineBreak():
            return "\n"
        case Picture(_, alt):
            return escaped(alt)
        case Anchor():
            return ""


def _link(url: str, children: tuple[Inline, ...], macros: Macros) -> str:
    address = url.replace("%", r"\%").replace("#", r"\#")
    if children == (Text(url),):
        return rf"\url{{{address}}}"
    return rf"\href{{{address}}}{{{inline_latex_of(children, macros)}}}"


def _code(text: str) -> str:
    return rf"\texttt{{{escaped(text)}}}"


def _formula(tex: str, macros: Macros, dollars: str) -> str:
    try:
        known = formula(tex, tuple(macros), False).tex
    except BadMath:
        return _code(" ".join(tex.split()))
    written = _BARE_PERCENT.sub(r"\1\%", " ".join(known.split()))
    if not _braces_pair(written):
        written = written.replace(r"\{", r"\lbrace ").replace(r"\}", r"\rbrace ")
        written = " ".join(written.split())
    return f"{dollars}{written}{dollars}"


def _braces_pair(tex: str) -> bool:
    if "{" not in tex and "}" not in tex:
        return True
    depth = 0
    for brace in re.findall(r"[{}]", tex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0
