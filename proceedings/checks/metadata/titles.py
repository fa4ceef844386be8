"""How titles are written: their capitals, and what stands at their end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import Text
from proceedings.model.findings import Severity

_WORD = re.compile(r"[^\W\d_]{3,}")
#: A full stop that is not part of an abbreviation, an initial or three dots.
_FULL_STOP = re.compile(
    r"(?<![.…])(?<!\b[A-Za-z])(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\betc)(?<!\bet al)"
    r"(?<!\bvs)(?<!\bJr)(?<!\bSr)(?<!\bNo)(?<!\bOp)(?<!\bVol)(?<!\bst)\.$",
    re.IGNORECASE,
)
_HABIT = 4  #: titles that make one


def _titles(subject: Subject) -> Iterator[Text]:
    return (text for text in subject.texts if text.field == "title")


@check("title-capitals", Severity.WARNING, cure="write capitals only where they belong")
def title_capitals(subject: Subject) -> Iterator[Flaw]:
    """A title stands in capitals throughout.

    Its authors typed it so, or a class prints titles so. Citation formats and readers' programs
    make small letters of capitals and cannot do the reverse: which words are names is lost.
    """
    for text in _titles(subject):
        words = _WORD.findall(text.prose)
        if len(words) > 1 and sum(map(len, words)) > 11 and text.prose.isupper():
            yield text.flaw(f'the title stands in capitals: "{_short(text)}"')


@check("title-lowercase", Severity.WARNING, cure="begin it, and its names, with a capital")
def title_lowercase(subject: Subject) -> Iterator[Flaw]:
    """A title has no capital at all.

    A table or a BibTeX style has made small letters of them, those of names too.
    """
    for text in _titles(subject):
        if len(_WORD.findall(text.prose)) > 1 and text.prose.islower():
            yield text.flaw(f'the title has no capital: "{_short(text)}"')


@check("title-full-stop", Severity.WARNING, cure="take the full stop off")
def title_full_stop(subject: Subject) -> Iterator[Flaw]:
    """A title ends in a full stop.

    Citations put their own behind it, so that there are two. It comes with a title that was copied
    from a reference. Where most titles of an edition have one, it is said once.
    """
    titles = list(_titles(subject))
    # A title of two sentences ends as the first one does.
    ending = [t for t in titles if _FULL_STOP.search(t.prose) and ". " not in t.prose]
    if len(ending) >= _HABIT and 2 * len(ending) > len(titles):
        message = f"{len(ending)} of {len(titles)} titles end in a full stop"
        yield Flaw(message=message, at=ending[0].at, cure="take it off each of them")
        return
    for text in ending:
        yield text.flaw(f'the title ends in a full stop: "{text.prose[-25:].lstrip()}"')


@check("title-style", Severity.NOTE, cure="write all titles of the edition in one way")
def title_style(subject: Subject) -> Iterator[Flaw]:
    """A few titles have capitals for names alone, where the edition's have them for most words.

    Or the reverse. Contents in two styles look careless; authors follow the style of the venue that
    they wrote for before. Said once for an edition, and only where nine in ten titles agree.
    """
    known = [(text, style) for text in _titles(subject) if (style := _style(text.prose))]
    for other in ("sentence", "headline"):
        odd = [text for text, found in known if found == other]
        if odd and len(known) >= 10 and 10 * len(odd) <= len(known):
            has = "only names have capitals" if other == "sentence" else "most words have capitals"
            count = f"{len(odd)} of {len(known)} titles" if len(odd) > 1 else "one title"
            message = f'in {count} {has}, unlike the others: "{_short(odd[0])}"'
            yield Flaw(message=message, at=odd[0].at, paper=odd[0].paper if len(odd) == 1 else None)


def _style(title: str) -> str:
    """Whether *title* has capitals as a headline or as a sentence; empty where it is neither."""
    words = [word for word in re.findall(r"(?<![:?!] )[^\W\d_]{5,}", title[1:]) if word.isascii()]
    capital = sum(word[0].isupper() for word in words)
    if len(words) < 3 or 0.2 < capital / len(words) < 0.8:
        return ""
    return "headline" if 2 * capital > len(words) else "sentence"


def _short(text: Text) -> str:
    return text.prose if len(text.prose) <= 50 else f"{text.prose[:50].rpartition(' ')[0]} …"
