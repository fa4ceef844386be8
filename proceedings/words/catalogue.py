"""Catalogues of messages: what each English message is in another language.

A catalogue is a file of gettext, `<language>.po`, that translators' programs open. It is read as it
stands: there is nothing to compile, and nothing to forget.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import c2py
from pathlib import Path

FOLDER = Path(__file__).parent / "catalogues"
SOURCE = "en"  #: the language that messages are written in
_BETWEEN = "\x04"  #: stands between a context and its message, as in gettext's own files


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language; what it lacks is English."""

    language: str
    plain: Mapping[str, str]  #: by the English message, or by `key` where it has a context
    plural: Mapping[str, tuple[str, ...]]  #: by the English singular: one for each form
    form: Callable[[int], int]  #: which form a number takes


def key(text: str, context: str = "") -> str:
    """What *text* is filed under; a *context* tells apart what only English says alike."""
    return f"{context}{_BETWEEN}{text}" if context else text


def languages() -> tuple[str, ...]:
    """The languages that there are words in.

    >>> languages()
    ('en', 'fr')
    """
    return tuple(sorted({SOURCE, *(file.stem for file in FOLDER.glob("*.po"))}))


def is_known(language: str) -> bool:
    """Whether there are words in *language* (BCP 47), or in what it is a variety of.

    >>> is_known("en-GB"), is_known("fr"), is_known("tlh")
    (True, True, False)
    """
    return nearest(language) != SOURCE or _parts(language)[0] == SOURCE


@lru_cache(maxsize=64)
def nearest(language: str) -> str:
    """The language whose words something in *language* (BCP 47) gets: English if there are none.

    >>> nearest("fr-CA"), nearest("tlh")
    ('fr', 'en')
    """
    parts = _parts(language)
    known = {name.casefold(): name for name in languages()}
    prefixes = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((known[prefix] for prefix in prefixes if prefix in known), SOURCE)


def _parts(language: str) -> list[str]:
    return language.replace("_", "-").casefold().split("-")


@lru_cache(maxsize=8)
def catalogue(language: str) -> Catalogue:
    """The catalogue of *language*, which is one of `languages`."""
    if language == SOURCE:
        return Catalogue(SOURCE, {}, {}, lambda number: int(number != 1))
    from babel.messages.pofile import read_po  # only where another language is asked for

    with (FOLDER / f"{language}.po").open("rb") as file:
        found = read_po(file, locale=language)
    plain: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    for message in found:
        said = message.string
        if message.fuzzy or not message.id or not said:
            continue
        if isinstance(message.id, str):
            plain[key(message.id, message.context or "")] = str(said)
        elif all(said):
            plural[message.id[0]] = tuple(said)
            plain[message.id[0]] = said[0]  # gettext has one entry for a word alone and counted
    return Catalogue(language, plain, plural, c2py(found.plural_expr))
