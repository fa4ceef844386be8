r"""Names as BibTeX and biber split them: "von Last, Jr, First", joined by "and".

Braces hold together what a client would split otherwise: an organisation, a family name with a
small word of its own. Two things are for classic styles alone, which take the first byte of a
word for its first letter: TeX's own accents there, and names without spaces as one word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from proceedings.exports.citations.tex import escape
from proceedings.model.names import Name

#: TeX's commands for the accents that a letter may carry (by combining mark).
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0327": "c",
    "\u0328": "k", "\u0323": "d",
}  # fmt: skip
_LETTERS = {"Ø": r"{\O}", "ø": r"{\o}", "Ł": r"{\L}", "ł": r"{\l}"}
#: A letter that begins a word and is none of ASCII's; no further mark follows it.
_INITIAL = re.compile(r"(?<![\w'’])(?=[^\W\d_])[^\x00-\x7f](?![\u0300-\u036f])")
#: What would part one name from the next, or its parts.
_PARTING = re.compile(r",|(?<!\S)and(?!\S)", re.IGNORECASE)


def names_text(names: Iterable[Name], *, classic: bool = True) -> str:
    """Write the names of a field; not *classic* is for biber, which knows Unicode."""
    write = _classic if classic else _modern
    return " and ".join(write(name) for name in names)


@lru_cache(maxsize=1 << 16)  # editors stand in every entry
def _classic(name: Name) -> str:
    r"""
    >>> print(_classic(Name("Żak", "Łukasz")), _classic(Name("小明", "王", family_first=True)))
    {\.Z}ak, {\L}ukasz 小明王
    """
    if name.is_unspaced and name.given:
        name = Name(name.full)
    written = _modern(name)
    return written if written.isascii() else _INITIAL.sub(_letter, written)


@lru_cache(maxsize=1 << 16)
def _modern(name: Name) -> str:
    """
    >>> print(_modern(Name("Berg", "Anna", "van der")), _modern(Name("de Campos", "Cassio")))
    van der Berg, Anna {de Campos}, Cassio
    """
    if name.organisation or not name.given:
        return _whole(name)
    last = " ".join(filter(None, [escape(name.particle), _family(name.family)]))
    parts = [last, *(_braced(escape(part)) for part in (name.suffix, name.given) if part)]
    return ", ".join(parts)


def _whole(name: Name) -> str:
    """An organisation in braces; a person of one name as a word, so that nobody takes it for one.

    A person's one name that has several words can only be written as an organisation's.
    """
    is_word = not (name.organisation or name.suffix) and _is_last(name.family)
    particle = name.particle if is_word and name.particle.islower() else ""
    if is_word and particle == name.particle:
        return f"{particle} {escape(name.family)}".lstrip()
    return f"{{{escape(name.full)}}}"


def _is_last(family: str) -> bool:
    return " " not in family and not _is_small(family) and not _PARTING.search(family)


def _is_small(word: str) -> bool:
    """Whether the first letter that has a case is a small one."""
    return next((letter for letter in word if letter.lower() != letter.upper()), "A").islower()


def _family(family: str) -> str:
    """A family name; in braces where a word in it would be taken for a particle."""
    words = family.split(" ")
    is_plain = all(map(_starts_classic, words)) if words[1:] else not _is_small(family)
    return _braced(escape(family)) if is_plain else f"{{{escape(family)}}}"


def _braced(text: str) -> str:
    return f"{{{text}}}" if _PARTING.search(text) else text


def _starts_classic(word: str) -> bool:
    """Whether BibTeX sees the capital that *word* begins with; of É it sees {\\'E}."""
    first = word[:1]
    return first.isupper() and (first.isascii() or _letter_text(first) != first)


def _letter(match: re.Match[str]) -> str:
    return _letter_text(match[0])


@lru_cache(maxsize=1 << 10)
def _letter_text(letter: str) -> str:
    r"""A letter as TeX's own, where it is one that every client reads.

    The rarer letters behind those of Europe are not in everyone's tables.

    >>> print(_letter_text("É"), _letter_text("Č"), _letter_text("Đ"))
    {\'E} {\v C} Đ
    """
    if letter in _LETTERS:
        return _LETTERS[letter]
    decomposed = unicodedata.normalize("NFD", letter)
    if (
        letter < "\u1e00"
        and len(decomposed) == 2
        and decomposed[0].isascii()
        and decomposed[1] in _ACCENTS
    ):
        command = _ACCENTS[decomposed[1]]
        space = " " if command.isalpha() else ""
        return f"{{\\{command}{space}{decomposed[0]}}}"
    return letter
