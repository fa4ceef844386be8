"""What becomes of a value that has a flaw with one right answer: one function a code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from html import unescape
from typing import TypeAlias

from ftfy.badness import is_bad

from proceedings.importers.reading.letters import mended

#: A value as it is written, to what it should be; a value without the flaw stays as it is.
Mend: TypeAlias = Callable[[str], str]

_BLANKS = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
#: Soft hyphens, blanks without a width, and joiners between Latin letters, which do not join. Marks
#: of direction are left: whoever takes one off must see what the line becomes.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def single_blanks(text: str) -> str:
    """One blank where there are several.

    >>> single_blanks("On  Bugs")
    'On Bugs'
    """
    return _BLANKS.sub(" ", text)


def letters_for_ligatures(text: str) -> str:
    """The letters that one sign of a font stands for.

    >>> letters_for_ligatures("e\ufb03cient")
    'efficient'
    """
    return _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def visible(text: str) -> str:
    """The text without what cannot be seen.

    >>> visible("e\u00adffi\u200bcient")
    'efficient'
    """
    return _INVISIBLE.sub("", text)


def decoded_once(text: str) -> str:
    """Letters that were read in the wrong encoding, as far as it is sure what they were.

    >>> decoded_once("K\u00c3\u00a4stner")
    'Kästner'
    """
    return mended(text) if is_bad(text) else text


def without_entities(text: str) -> str:
    """The signs that HTML's names stand for; "<" and ">" would be taken for a tag, and stay names.

    >>> without_entities("R&amp;D, &lt;b&gt;")
    'R&D, &lt;b&gt;'
    """
    return _ENTITY.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    sign = unescape(found[0])
    is_sure = (
        sign != found[0] and sign not in "<>" and not found.string[found.end() :].startswith("#")
    )
    return sign if is_sure and sign.isprintable() else found[0]


#: The codes that have a mend.
MENDS: Mapping[str, Mend] = {
    "text-decoded-twice": decoded_once,
    "text-html": without_entities,
    "text-invisible": visible,
    "text-ligature": letters_for_ligatures,
    "text-spaces": single_blanks,
}
