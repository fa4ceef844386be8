"""Writing XML: escaped, and without the characters that no XML may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_PREFIXED = re.compile("(?<=^xml)_|(?<=^xmlns)_|(?<=^xlink)_|(?<=^xsi)_")
#: What has to be looked at in an attribute: it is escaped, or no character of XML at all.
_MARKED = re.compile("[^ !#-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: What is no character of XML 1.0 (section 2.2), not even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: The signs of ASCII that stand as they are between elements, which is nearly all of any text.
_PLAIN = b"\t\n" + bytes(code for code in range(0x20, 0x7F) if code not in b"&<>")


def element(name: str, text: str = "", /, **attributes: str) -> str:
    """Write an element that holds *text*; attributes that are empty are left out.

    An underscore behind the prefix of an attribute's name stands for the colon there.

    >>> element("title", "P < Q", type="text", xml_lang="")
    '<title type="text">P &lt; Q</title>'
    """
    start = _start(name, attributes) if attributes else name
    return f"<{start}>{words(text)}</{name}>" if text else f"<{start}/>"


def words(text: str) -> str:
    """Write text that stands between elements."""
    others = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    if others and _MARKED.search(others.decode("utf-8", "surrogatepass")):
        return escape(_clean(text))
    return text


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
    written = name
    for key, value in attributes.items():
        if value:
            written += f" {_attribute(key)}={_quoted(value)}"
    return written


@lru_cache(maxsize=256)
def _attribute(key: str) -> str:
    return _PREFIXED.sub(":", key.strip("_"))


@lru_cache(maxsize=1024)  # most are words of a schema
def _quoted(value: str) -> str:
    return quoteattr(_clean(value)) if _MARKED.search(value) else f'"{value}"'


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
