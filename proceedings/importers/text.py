"""Foreign titles, abstracts and names, ready for an edition's files.

Each function gives what to write, and remarks on what was not understood. Markup is read back
before it is given out: should it not say the same, the styles go and the words stay.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from proceedings.importers.latex import read_latex
from proceedings.importers.latex_signs import Remark
from proceedings.importers.myst import write_blocks, write_line
from proceedings.importers.tidy import plain, tidied, trimmed
from proceedings.model.markup import Markup
from proceedings.model.markup.nodes import (
    Block,
    Inline,
    LineBreak,
    Math,
    MathBlock,
    Paragraph,
    Text,
)
from proceedings.model.markup.parse import parse


def abstract(source: str) -> tuple[str, list[Remark]]:
    r"""The abstract *source* as the body of a paper's file.

    >>> abstract(r"We reach 90\% of <em>all</em> $x_i$ -- fast.")
    ('We reach 90% of *all* $x_i$ – fast.', [])
    """
    return _checked(*read_latex(source), write_blocks)


def title(source: str) -> tuple[str, list[Remark]]:
    r"""The title *source* in one line; braces go on protecting its capitals.

    >>> title(r"{B}ayesian Nets for {\'E}tudes in {DNA}")
    ('{B}ayesian Nets for {É}tudes in {DNA}', [])
    """
    blocks, remarks = read_latex(source, braces="protect")
    return _checked(_in_one_paragraph(blocks), remarks, write_line)


def plain_text(source: str) -> str:
    r"""The words of *source* alone, for a name or a keyword.

    >>> plain_text(r"Mau\'{a} \& {van der} Berg, $\varepsilon$-nets")
    'Mauá & van der Berg, ε-nets'
    """
    blocks, _ = read_latex(source)
    return Markup(write_line(_in_one_paragraph(blocks))).text()


def plain_words(markup: str) -> str:
    """The words of a text that is markup already."""
    return Markup(markup).text()


def keywords(value: str) -> list[str]:
    r"""Keywords between semicolons, or else commas; those inside braces part nothing.

    >>> keywords(r"R\&D, {one, two}, nets")
    ['R&D', 'one, two', 'nets']
    """
    groups = re.sub(r"&#?\w+;", _entity, value)
    parts = _parted(groups, ";")
    parts = parts if len(parts) > 1 else _parted(groups, ",")
    return [keyword for keyword in map(plain_text, parts) if keyword]


def _entity(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def _parted(value: str, sign: str) -> list[str]:
    """What stands between the *sign*s that are in no braces; an escaped brace is none."""
    parts: list[str] = [""]
    depth = 0
    for piece in re.findall(r"\\?.", value, re.DOTALL):
        depth += (piece == "{") - (piece == "}")
        if piece == sign and depth <= 0:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def written(blocks: tuple[Block, ...], *, in_one_line: bool = False) -> tuple[str, list[Remark]]:
    """What was parsed elsewhere, as the body of a paper's file or as a title."""
    return _checked(blocks, [], write_line if in_one_line else write_blocks)


def _checked(
    blocks: tuple[Block, ...],
    remarks: list[Remark],
    write: Callable[[tuple[Block, ...]], str],
) -> tuple[str, list[Remark]]:
    written = write(blocks)
    if parse(written).blocks == blocks:
        return written, remarks
    message = "its styles cannot be written down together; the words are kept without them"
    remark = Remark("text-style", message, "set the styles anew in overrides.yml")
    return write(_unstyled(blocks)), [*remarks, remark]


def _in_one_paragraph(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A title is one paragraph, without line breaks."""
    nodes: list[Inline] = []
    for block in blocks:
        nodes += [Math(block.tex)] if isinstance(block, MathBlock) else []
        nodes += block.children if isinstance(block, Paragraph) else []
        nodes.append(Text(" "))
    spaced = (Text(" ") if isinstance(node, LineBreak) else node for node in nodes)
    children = tuple(trimmed(tidied(spaced)))
    return (Paragraph(children),) if children else ()


def _unstyled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    words = (plain(b.children) if isinstance(b, Paragraph) else "" for b in blocks)
    formulas = (b.tex if isinstance(b, MathBlock) else "" for b in blocks)
    return tuple(Paragraph((Text(w or f),)) for w, f in zip(words, formulas, strict=True))
