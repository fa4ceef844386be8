"""The roles of MyST that a title or an abstract may use: {sub}`2`, {sup}`th`, {math}`x`.

A role is read, never run. One that is not known is shown as the code that it is; one whose name
says that it brings something in from elsewhere is dropped.
"""

from __future__ import annotations

import re

from proceedings.model.markup.nodes import Code, Inline, Math, Style, Styled, Text

_STYLES: dict[str, Style] = {
    "sub": "subscript",
    "subscript": "subscript",
    "sup": "superscript",
    "superscript": "superscript",
    "emphasis": "emphasis",
    "strong": "strong",
}
_RAW = re.compile(r"raw|eval|exec|html|latex|tex|include|import|script|download|file|command")


def role_node(name: str, content: str) -> tuple[Inline | None, bool]:
    """Read a role; tell whether it is known. None is a role to be dropped.

    >>> role_node("sub", "2")
    (Styled(style='subscript', children=(Text(text='2'),)), True)
    >>> role_node("raw-html", "<b>")
    (None, False)
    """
    words = " ".join(content.split())
    if name in _STYLES:
        return Styled(_STYLES[name], (Text(words),)), True
    if name == "math":
        return Math(words), True
    if name in ("code", "literal"):
        return Code(words), True
    return (None if _RAW.search(name.lower()) else Code(words)), False
