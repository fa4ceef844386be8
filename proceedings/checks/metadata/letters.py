"""Letters that are not those that were meant: read in the wrong encoding, lost, look-alikes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache

from ftfy.badness import is_bad

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.importers.reading.letters import mended
from proceedings.model.findings import Severity

#: Words in which letters of two of these scripts follow each other.
_LATIN, _GREEK, _CYRILLIC = "A-Za-zÀ-ÖØ-öø-ɏ", "Α-Ωα-ωΆ-ώ", "Ѐ-ӿ"
_FOREIGN = re.compile(f"[{_GREEK}{_CYRILLIC}]")
_WORD = re.compile(f"[{_LATIN}{_GREEK}{_CYRILLIC}]+")
#: Cyrillic and Greek letters that look like Latin ones; and those ones.
_FOREIGN_ALIKE = frozenset("АВЕЅІЈКМНОРСТУХаеоѕіјрсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
_LATIN_ALIKE = frozenset("ABESIJKMHOPCTYXZNaeosijpcyxdqw")


@check("text-decoded-twice", Severity.ERROR, cure="write the letters that are meant")
def text_decoded_twice(subject: Subject) -> Iterator[Flaw]:
    """Letters were read in the wrong encoding on their way: KÃ¤stner for Kästner.

    A program took UTF-8 for an older encoding and wrote what it saw. What is meant can be told from
    what stands there, and is said.
    """
    for text in subject.texts:
        if text.source.isascii() or not is_bad(text.source):
            continue
        fixed = mended(text.source)
        if fixed != text.source:
            old, new = _difference(text.source, fixed)
            yield text.flaw(f'the {text.field} was decoded twice: "{old}" is "{new}"', old)


def _difference(old: str, new: str) -> tuple[str, str]:
    """The first words in which the two differ."""
    pairs = zip(old.split(), new.split(), strict=False)
    return next(((a, b) for a, b in pairs if a != b), (old, new))


@check("text-replacement", Severity.ERROR, cure="write the letter that was lost")
def text_replacement(subject: Subject) -> Iterator[Flaw]:
    """A letter was lost, and the sign \ufffd stands for it.

    A program could not read the letter in the encoding that it took the file for. Which letter it
    was is nowhere in the text any more: the PDF or the author knows.
    """
    for text in subject.texts:
        if "\ufffd" in text.source:
            word = next(word for word in text.source.split() if "\ufffd" in word)
            yield text.flaw(f'a letter of the {text.field} is lost: "{word}"', word)


@check("text-lookalike", Severity.WARNING, cure="type the letter anew")
def text_lookalike(subject: Subject) -> Iterator[Flaw]:
    """A word has a letter of another script that looks like its own: a Cyrillic а in a Latin word.

    It comes from another keyboard, or out of a PDF. Nobody sees it, and nobody finds the word.
    """
    for text in subject.texts:
        if text.source.isascii() or not _FOREIGN.search(text.prose):
            continue
        for word in _WORD.findall(text.prose):
            if letter := _alike(word):
                message = f'"{word}" has a letter of another script: {letter}'
                yield text.flaw(message, word)
                break


@lru_cache(maxsize=1 << 14)
def _alike(word: str) -> str:
    """The name of the first letter in *word* that only looks like those around it.

    A Greek letter beside Latin ones is a sign: μm, βVAE, Δt.

    >>> _alike("p\u0430per"), _alike("μm")
    ('Cyrillic Small Letter A', '')
    """
    foreign = {char for char in word if _FOREIGN.match(char)}
    latin = set(word) - foreign
    if len(word) < 3 or not latin or not foreign:
        return ""
    if foreign <= _FOREIGN_ALIKE:
        return _named(word, foreign)
    # The reverse, a Latin letter in a word that is sure to be Cyrillic.
    is_foreign = latin <= _LATIN_ALIKE and len(foreign - _FOREIGN_ALIKE) > 1
    return _named(word, latin) if is_foreign else ""


def _named(word: str, letters: Container[str]) -> str:
    return unicodedata.name(next(char for char in word if char in letters)).title()
