"""What copying out of a PDF, or a word processor, leaves between the letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import LONG
from proceedings.model.findings import Severity

_LIGATURE = re.compile("[\ufb00-\ufb06]")
#: Soft hyphens, blanks without a width, marks of direction, what stands for no character. Two
#: joiners are no flaw: Persian, the scripts of India and emoji are written with them.
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_JOINER = re.compile("(?<=[A-Za-z])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z])")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
#: A word parted at the end of a line: "inter- national". Of "pre- and post-war" it is no part.
_PARTED = re.compile(r"(?<![\w-])([^\W\d_]{2,})- ([^\W\d_A-Z]{2,})\b")
_AND = frozenset(
    "and or to und oder bis sowie as vs versus et ou through via nor but y e o of in for on with "
    "than the a et/ou n".split()
)  # fmt: skip
#: An accent of its own beside the letter that it belongs to.
_ACCENT = re.compile(r"[^\W\d_]?[¨´ˇ˘˙˚˝¸˛](?=[^\W\d_])|[^\W\d_][¨´ˇ˘˙˚˝¸˛]")


@check("text-ligature", Severity.WARNING, cure="write the letters themselves")
def text_ligature(subject: Subject) -> Iterator[Flaw]:
    """Two letters stand as one sign: the ligature fi or ffl of a font.

    PDFs print them so, and text copied out of one keeps them. A search for the word does not find
    it, and some fonts have no such sign.
    """
    for text in subject.texts:
        if not text.source.isascii() and (found := _LIGATURE.search(text.source)):
            word = _word(text.source, found)
            letters = unicodedata.normalize("NFKC", found[0])
            message = f'the {text.field} has "{found[0]}" for "{letters}": "{word}"'
            yield text.flaw(message, word)


@check("text-invisible", Severity.WARNING, cure="delete it")
def text_invisible(subject: Subject) -> Iterator[Flaw]:
    """A character that nobody sees stands in a text: a soft hyphen, a blank without a width.

    It comes out of a PDF, a web page or a word processor. The word is not found when it is looked
    for, and marks of direction can turn the letters behind them around.
    """
    for text in subject.texts:
        if text.source.isascii():
            continue
        found = _INVISIBLE.search(text.source) or _JOINER.search(text.source)
        if found and not (_RIGHT_TO_LEFT.search(text.source) and found[0] in "\u200e\u200f"):
            name = unicodedata.name(found[0]).casefold()
            word = _word(text.source, found)
            plain = _JOINER.sub("", _INVISIBLE.sub("", word))
            message = f'the {text.field} has a character that nobody sees ({name}) at "{plain}"'
            yield text.flaw(message, word)


@check("text-hyphen", Severity.WARNING, cure="join the word, or write a dash")
def text_hyphen(subject: Subject) -> Iterator[Flaw]:
    """A hyphen stands before a blank, as at a line's end, in the middle of one: "inter- national".

    It was copied out of a PDF, where a line ended there; or it stands for a dash. Of an abstract it
    is a note.
    """
    for text in subject.texts:
        if "-" not in text.source:
            continue
        for found in _PARTED.finditer(text.prose):
            if found[2] not in _AND:
                severity = Severity.NOTE if text.field in LONG else None
                message = f'the {text.field} has a hyphen before a blank: "{found[0]}"'
                yield text.flaw(message, found[0], severity=severity)
                break


@check("text-accent", Severity.WARNING, cure="write the letter with its accent")
def text_accent(subject: Subject) -> Iterator[Flaw]:
    """An accent stands beside its letter, or in place of an apostrophe: "Universit´e".

    TeX puts accents over letters, and a PDF made by an old one has two signs there.
    """
    for text in subject.texts:
        if not text.source.isascii() and (found := _ACCENT.search(text.prose)):
            word = _word(text.prose, found)
            yield text.flaw(f'the {text.field} has an accent apart from its letter: "{word}"', word)


def _word(text: str, found: re.Match[str]) -> str:
    """The word in which *found* stands."""
    start = max(text.rfind(" ", 0, found.start()), text.rfind("\n", 0, found.start())) + 1
    return text[start:].split(maxsplit=1)[0]
