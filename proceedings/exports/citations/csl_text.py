"""Formatted text with the few HTML elements that CSL knows: its processors print them as styles.

They are `<i>`, `<b>`, `<sub>`, `<sup>` and `<span class="nocase">`. Any other sign is itself: CSL
has no escapes, so what an author wrote as one of these elements gets a word joiner, which nobody
sees, into it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proceedings.model.markup.nodes import Link, Styled
from proceedings.model.markup.text import inline_text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proceedings.model.markup import Markup
    from proceedings.model.markup.macros import Macros
    from proceedings.model.markup.nodes import Inline

_ELEMENTS = {
    "emphasis": ("<i>", "</i>"),
    "strong": ("<b>", "</b>"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "protected": ('<span class="nocase">', "</span>"),
}
_TAG = re.compile(r"<(?=/?(?:i|b|su[bp]|span|sc)\b)")
_JOINER = "\u2060"


def csl_text(markup: Markup) -> str:
    """Write *markup* on one line.

    >>> from proceedings.model.markup import Markup
    >>> csl_text(Markup("*E. coli* and H{sub}`2`O in $n^2$"))
    '<i>E. coli</i> and H<sub>2</sub>O in n²'
    """
    return " ".join(_text(markup.inlines(), markup.macros).split())


def _text(nodes: Iterable[Inline], macros: Macros) -> str:
    return "".join(_node(node, macros) for node in nodes)


def _node(node: Inline, macros: Macros) -> str:
    match node:
        case Styled(style, children):
            before, after = _ELEMENTS[style]
            return f"{before}{_text(children, macros)}{after}"
        case Link(_, children):
            return _text(children, macros)
        case _:
            return _TAG.sub(f"<{_JOINER}", inline_text_of((node,), macros))
