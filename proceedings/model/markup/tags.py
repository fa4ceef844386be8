"""The few elements of HTML that abstracts bring along, read as Markdown's own.

A tag is read, never copied: what a page holds is written anew from the tree.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from proceedings.model.markup.nodes import Style

STYLES: dict[str, Style] = {
    "i": "emphasis",
    "em": "emphasis",
    "b": "strong",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
}
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)([^>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


@dataclass(frozen=True, slots=True)
class Tag:
    name: str  #: in lower case; empty for what is no element: <!DOCTYPE …>, <?php …?>
    closing: bool
    attributes: dict[str, str]


def read_tag(source: str) -> Tag:
    """Read one tag, as Markdown found it.

    >>> read_tag('<A HREF="https://example.org/?a=1&amp;b=2">').attributes
    {'href': 'https://example.org/?a=1&b=2'}
    """
    match = _TAG.fullmatch(source)
    if match is None:
        return Tag("", False, {})
    attributes = {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(match[3])
    }
    return Tag(match[2].lower(), bool(match[1]), attributes)
