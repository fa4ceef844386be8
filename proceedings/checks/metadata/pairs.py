"""What comes in pairs: brackets and quotation marks. And words that do so by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import LONG, Text
from proceedings.model.findings import Severity

_BRACKET = re.compile(r"[()\[\]{}（）]")
_OPENED = {")": "(", "]": "[", "}": "{", "）": "（"}
#: Brackets that need no other one: a number of a list, "a)", a smiley, a half-open interval.
_ALONE = re.compile(
    r"(?:(?<=^)|(?<=[\s;,:]))(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})\)(?=\s|$)|[:;]-?[()]"
    r"|[\[(][^()\[\]\s]{1,12},\s?[^()\[\]\s]{1,12}[)\]]"
)
_TITLES = frozenset({"title", "subtitle", "session", "item"})
#: Words that nobody writes twice on purpose.
_SMALL = frozenset(
    "the an of in and for to with by from at as is are was were be we our their its or on".split()
)
#: Words that English has twice in a row and means it.
_MEANT = frozenset("that had".split())


@check("text-brackets", Severity.WARNING, cure="write the bracket that is missing, or take it off")
def text_brackets(subject: Subject) -> Iterator[Flaw]:
    """A bracket is opened and not closed, or closed and not opened.

    A line of a table or a web page was cut in two there: what stood in the brackets, often an
    affiliation or a second name, may be lost. Of an abstract it is a note.
    """
    for text in subject.texts:
        # Of a long text it is enough to count them: they stand in their order.
        is_even = text.field in LONG and all(
            text.prose.count(a) == text.prose.count(b) for a, b in _OPENED.items()
        )
        place = None if is_even else _unpaired(text.prose)
        if place is not None:
            what = "never opened" if text.prose[place] in _OPENED else "never closed"
            message = f'the {text.field} has a bracket that is {what}: "{_around(text, place)}"'
            yield text.flaw(message, severity=_weight(text))


def _unpaired(text: str) -> int | None:
    """The place of the first bracket without another; None where all have theirs."""
    if not _BRACKET.search(text):
        return None
    text = _ALONE.sub(lambda match: " " * len(match[0]), text)
    opened: list[int] = []
    for bracket in _BRACKET.finditer(text):
        if bracket[0] not in _OPENED:
            opened.append(bracket.start())
        elif opened and text[opened[-1]] == _OPENED[bracket[0]]:
            opened.pop()
        else:
            return bracket.start()
    return opened[-1] if opened else None


@check("text-quotes", Severity.WARNING, cure="write the quotation mark that is missing")
def text_quotes(subject: Subject) -> Iterator[Flaw]:
    """A quotation mark has no other one.

    The text was cut there, or a table's own quotation marks were left in it. Of an abstract it is a
    note.
    """
    for text in subject.texts:
        if '"' in text.source and text.prose.replace('\\"', "").count('"') % 2:
            place = len(text.prose) - 1 - text.prose[::-1].index('"')
        elif "“" in text.source and text.prose.count("“") > text.prose.count("”"):
            place = text.prose.rindex("“")
        else:
            continue
        # Inches, seconds, and the low quotation mark of German, whose second is “.
        if not re.search(r'\d"|„|″', text.prose):
            message = f'the {text.field} has one quotation mark: "{_around(text, place)}"'
            yield text.flaw(message, severity=_weight(text))


@check("text-word-twice", Severity.WARNING, cure="leave one of the two out")
def text_word_twice(subject: Subject) -> Iterator[Flaw]:
    """A title has the same word twice in a row: "the the".

    It is overlooked where the line ends between them. A word that may be meant so is a note, and so
    is what an abstract has.
    """
    for text in subject.texts:
        in_title = text.field in _TITLES
        if not in_title and text.field != "abstract":
            continue
        words = text.prose.split(" ")
        if not any(map(eq, words, words[1:])):
            continue
        twice = [a for a, b in pairwise(words) if a == b]
        small = next((word for word in twice if word.casefold() in _SMALL), None)
        other = next(
            (word for word in twice if len(word) > 3 and word not in _MEANT and word.isalpha()),
            None,
        )
        if found := small or (other if in_title else None):
            severity = None if small and in_title else Severity.NOTE
            message = f'the {text.field} has a word twice: "{found} {found}"'
            yield text.flaw(message, f"{found} {found}", severity=severity)


def _weight(text: Text) -> Severity | None:
    return Severity.NOTE if text.field in LONG else None


def _around(text: Text, place: int) -> str:
    """The words up to *place* and behind it, as far as they tell which place it is."""
    before, behind = text.prose[:place].split(" ")[-3:], text.prose[place:].split(" ")[:3]
    return f"{' '.join(before)}{' '.join(behind)}"
