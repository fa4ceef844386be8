"""Writing XML: escaped, and without the characters that no XML may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
#: What is no character of XML 1.0 (section 2.2), not even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def element(name: str, text: str = "", /, **attributes: str) -> str:
    """Write an element that holds *text*; attributes that are empty are left out.

    An underscore in the name of an attribute stands for its colon.

    >>> element("title", "P < Q", type="text", xml_lang="")
    '<title type="text">P &lt; Q</title>'
    """
    start = _start(name, attributes)
    return f"<{start}>{escape(_clean(text))}</{name}>" if text else f"<{start}/>"


def container(name: str, children: Iterable[str], /, **attributes: str) -> str:
    """Write an element that holds other elements, which are already written.

    Each begins a line, and none is indented: that would change the text within.

    >>> print(container("author", [element("name", "Ada Lovelace")]))
    <author>
    <name>Ada Lovelace</name>
    </author>
    """
    return "\n".join((f"<{_start(name, attributes)}>", *children, f"</{name}>"))


def _start(name: str, attributes: dict[str, str]) -> str:
    written = (
        f" {key.strip('_').replace('_', ':')}={quoteattr(_clean(value))}"
        for key, value in attributes.items()
        if value
    )
    return name + "".join(written)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
