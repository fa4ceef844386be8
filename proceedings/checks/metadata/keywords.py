"""Keywords that are several in one, or one several times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.directory.names import term_key
from proceedings.model.findings import Severity

_SEPARATOR = re.compile(r"\s*[,;·•|]\s*(?![^()]*\))")
_HARD = re.compile(r"\S\s*[;·•|]\s*\S")
_LAST = re.compile(r"(?:and|or|&|und|et|y|e)\s", re.IGNORECASE)
_LONG = 100  #: characters of a keyword that is a sentence


@check("keyword-list", Severity.WARNING, cure="write each of them as an item of its own")
def keyword_list(subject: Subject) -> Iterator[Flaw]:
    """A keyword is a list: several with commas or semicolons between them.

    A form has one field for all of them. So no other paper has the same keyword, and the index has
    the whole line.
    """
    for text in subject.texts:
        if text.field != "keyword":
            continue
        parts = [part for part in _SEPARATOR.split(text.source) if part]
        is_one = parts[-1:] and _LAST.match(parts[-1])  # "Face, Gesture, and Pose Recognition"
        if (len(parts) > 2 and not is_one) or (len(parts) == 2 and _HARD.search(text.source)):
            yield text.flaw(f'a keyword is a list: "{text.source}"')
        elif len(text.source) > _LONG:
            cure = "write a few words"
            yield text.flaw(f'a keyword is a sentence: "{text.source[:60]} …"', cure=cure)


@check("keyword-twice", Severity.WARNING, cure="leave one of the two out")
def keyword_twice(subject: Subject) -> Iterator[Flaw]:
    """A paper has the same keyword twice, perhaps with other capitals or hyphens.

    What authors wrote and what they chose of a list were put together.
    """
    for paper in subject.papers:
        seen: dict[str, int] = {}
        for number, keyword in enumerate(paper.keywords):
            first = seen.setdefault(term_key(keyword), number)
            if first == number:
                continue
            message = f'the keyword "{keyword}" is there twice'
            if paper.keywords[first] != keyword:
                message = f'the keywords "{paper.keywords[first]}" and "{keyword}" are one'
            yield Flaw(message=message, at=subject.at(paper, "keywords", number), paper=paper.id)
