"""Abstracts that are not whole, or hold what is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import Text
from proceedings.model.findings import Severity
from proceedings.model.names import fold

_PREFACE = re.compile("preface|foreword|editorial|welcome|opening|closing", re.IGNORECASE)
_FEW, _MANY = 20, 60  #: words: what is short, where as many are usual
_HABIT = 4  #: abstracts that make one
#: What no text ends with.
_CUT = re.compile(
    r"(?:(?:\.\.\.|…|\[(?:\.\.\.|…)\]|\bread more|\bsee more)|[,;:(\[{–—-]"
    r"|\b(?:and|or|the|an|of|with|to|by|from|for|that|which|is|are|our|their))$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"""[.!?。！？؟।\ufffc)\]][*_"'”’»)`]*$|https?://\S+$|\bwww\.\S+$|\.\w{2,4}/\S*$"""
)
_HEADING = re.compile(
    r"[*_#\s]*(?:abstract|summary|synopsis|zusammenfassung|kurzfassung|résumé|resumen|resumo)"
    r"(?:[*_]*\s*[:.—–][*_]*\s*|\s+-\s*|[*_]{1,2}\s+)(?=\S)|(?-i:ABSTRACT\s+(?=[A-Z]))|#{1,6}\s*abstract\b",
    re.IGNORECASE,
)
_KEYWORDS = re.compile(
    r"(?:^|[.!?*_]\s*)[*_]*((?:key ?-?words?|index terms|ccs concepts|keywords and phrases)"
    r"[*_]*\s*[:—–])",
    re.IGNORECASE,
)


def _abstracts(subject: Subject) -> list[Text]:
    return [text for text in subject.texts if text.field == "abstract"]


@check("abstract-short", Severity.WARNING, cure="write the whole abstract")
def abstract_short(subject: Subject) -> Iterator[Flaw]:
    """An abstract has less than twenty words, where the edition's others have far more.

    A form was sent with a line in place of the abstract, or a table was cut at a line's end.
    """
    found = [(text, len(text.prose.split())) for text in _abstracts(subject)]
    if len(found) < _HABIT or median(count for _, count in found) < _MANY:
        return
    papers = {paper.id: paper for paper in subject.papers}
    for text, count in found:
        paper = papers[text.paper or ""]
        if count < _FEW and not _PREFACE.match(paper.title.source):
            severity = Severity.NOTE if paper.kind.is_talk else None
            words = f"{count} words" if count > 1 else "one word"
            yield text.flaw(f'the abstract has {words}: "{text.prose}"', severity=severity)


@check("abstract-cut", Severity.WARNING, cure="write the rest of it, or its full stop")
def abstract_cut(subject: Subject) -> Iterator[Flaw]:
    """An abstract breaks off: its end is a comma, three dots, or in the middle of a sentence.

    Forms and tables have a limit on what they hold, and pages show a beginning. Without a full stop
    alone it is a note, and none where the edition's others have none either.
    """
    abstracts = _abstracts(subject)
    unended = [text for text in abstracts if not _ENDED.search(text.prose[-80:])]
    is_habit = 5 * len(unended) > len(abstracts)
    kinds = {paper.id: paper.kind for paper in subject.papers}
    for text in abstracts:
        if _CUT.search(text.prose[-30:]):
            severity = Severity.NOTE if kinds[text.paper or ""].is_talk else None
            yield text.flaw(f'the abstract breaks off: "{_last(text)}"', severity=severity)
    for text in [] if is_habit else unended:
        if not _CUT.search(text.prose[-30:]):
            message = f'the abstract ends without a full stop: "{_last(text)}"'
            yield text.flaw(message, severity=Severity.NOTE)


def _last(text: Text) -> str:
    return " ".join(text.prose.rsplit(" ", 4)[-4:])


@check("abstract-title", Severity.WARNING, cure="write an abstract, or leave it out")
def abstract_title(subject: Subject) -> Iterator[Flaw]:
    """An abstract is the title once more.

    A form asked for an abstract where there was none, or two columns of a table have one content.
    """
    papers = {paper.id: paper for paper in subject.papers}
    for text in _abstracts(subject):
        title = papers[text.paper or ""].title
        if len(text.source) < len(title.source) + 40 and fold(text.plain) == fold(title.text()):
            yield text.flaw("the abstract is the title once more")


@check("abstract-heading", Severity.WARNING, cure="leave it out: the page has its own heading")
def abstract_heading(subject: Subject) -> Iterator[Flaw]:
    """An abstract begins with the word "Abstract", or ends with the list of keywords.

    It was copied with its heading; readers see it twice. Keywords have a key of their own.
    """
    for text in _abstracts(subject):
        if found := _HEADING.match(text.source.lstrip()):
            heading = " ".join(found[0].split()).strip("*_# ")
            yield text.flaw(f'the abstract begins with its heading: "{heading}"')
        elif found := _KEYWORDS.search(text.prose):
            cure = 'move them to the key "keywords"'
            yield text.flaw(f'the abstract has its keywords in it: "{found[1]}"', cure=cure)
