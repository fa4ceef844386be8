"""Writing the values of a PDF (ISO 32000-1, 7.3)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


def string(text: str) -> bytes:
    """A text string: in its plain form where *text* is ASCII, else in UTF-16 (7.9.2.2).

    >>> string("A (B)"), string("é")
    (b'(A \\\\(B\\\\))', b'<FEFF00E9>')
    """
    if text.isascii() and text.isprintable():
        return b"(" + text.translate(_ESCAPES).encode("ascii") + b")"
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode("ascii") + b">"


_ESCAPES = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


@lru_cache(maxsize=4096)
def number(value: float) -> bytes:
    """A number as short as it may be without moving anything on a page.

    >>> number(12.0), number(0.1234567), number(-0.000001)
    (b'12', b'0.12346', b'0')
    """
    written = f"{value:.5f}".rstrip("0").rstrip(".")
    return b"0" if written in {"-0", ""} else written.encode("ascii")


def numbers(values: Iterable[float]) -> bytes:
    """Numbers with spaces between them.

    >>> numbers((1, 0.5))
    b'1 0.5'
    """
    return b" ".join(map(number, values))


def dictionary(entries: dict[str, bytes]) -> bytes:
    """A dictionary of *entries* that are already written.

    >>> dictionary({"Type": b"/Page", "Rotate": b"0"})
    b'<< /Type /Page /Rotate 0 >>'
    """
    pairs = (b"/" + key.encode("ascii") + b" " + value for key, value in entries.items())
    return b"<< " + b" ".join(pairs) + b" >>"


def array(values: Iterable[bytes]) -> bytes:
    """An array of *values* that are already written.

    >>> array([b"1", b"2"])
    b'[ 1 2 ]'
    """
    return b"[ " + b" ".join(values) + b" ]"


def reference(number: int) -> bytes:
    """A reference to the object *number*.

    >>> reference(12)
    b'12 0 R'
    """
    return b"%d 0 R" % number
