"""Bytes to text, whatever program wrote them.

UTF-8 is taken at its word, UTF-16 by its mark. Of what is neither, the encodings that exports were
met in are tried: Windows', Latin-1, and that of old Macs. Text that was decoded twice on its way
("KÃ¤stner") is mended by ftfy, which knows where that is sure.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import ftfy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES = ("cp1252", "mac_roman", "latin_1")  #: the first of equals is taken
_SAMPLE = 1 << 20  #: bytes that an encoding is guessed from
#: Only what is damage; ftfy would also make quotes straight and ligatures plain.
_ONLY_ENCODING = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=True,
    remove_control_chars=True,
    normalization=None,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str  #: with plain line ends
    encoding: str
    mended: tuple[str, ...] = ()  #: lines that had been decoded twice, as they now are


def decode(data: bytes) -> Decoded:
    """Read *data* as text; never fails, and says what it took it for.

    >>> decode("Kästner".encode("mac_roman")).text, decode("KÃ¤stner".encode()).text
    ('Kästner', 'Kästner')
    """
    encoding = _encoding(data)
    text = data.decode(encoding, errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    lines = text.split("\n")
    fixed = [line if line.isascii() else mended(line) for line in lines]
    changed = tuple(new for old, new in zip(lines, fixed, strict=True) if new != old)
    return Decoded("\n".join(fixed), encoding.removesuffix("-sig"), changed)


def mended(text: str) -> str:
    """*text* as it was before it was decoded twice; where that is not sure, as it is."""
    return ftfy.fix_encoding(text, _ONLY_ENCODING)


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)
    return "utf-8"


def _guess(data: bytes) -> str:
    """The encoding in which the words with letters beyond ASCII look most like words."""
    words = re.findall(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*", data[:_SAMPLE])
    sample = b" ".join(words)
    return max(_GUESSES, key=lambda encoding: _likeness(sample.decode(encoding, "replace")))


def _likeness(text: str) -> int:
    """How much *text* looks like words: letters count for it, signs and inner capitals against.

    >>> _likeness("Kästner") > _likeness("KŠstner") > _likeness("K\ufffdstner")
    True
    """
    beyond = [char for char in text if not char.isascii() and char not in "“”‘’–—…"]
    signs = sum(not char.isalpha() for char in beyond)
    inner_capitals = sum(
        b.isupper() and a.isalpha() and (a.islower() or c.islower()) and not (a + b).isascii()
        for a, b, c in zip(text, text[1:], f"{text[2:]} ", strict=False)
    )
    return len(beyond) - 4 * signs - 2 * inner_capitals
