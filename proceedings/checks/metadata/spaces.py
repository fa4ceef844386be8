"""Blanks that nobody meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import Text
from proceedings.model.findings import Severity

_DOUBLED = re.compile(r"\S[ \t]{2,}\S")
#: What is compared, indexed or cited as one line. Abstracts are laid out anew anyway.
_ONE_LINE = frozenset({"title", "subtitle", "keyword", "name", "affiliation", "session", "item"})


@check("text-spaces", Severity.NOTE, cure="leave one blank; `proceedings check --fix` does it")
def text_spaces(subject: Subject) -> Iterator[Flaw]:
    """Two blanks follow each other in a title, a name, a keyword or an affiliation.

    They come from copying out of a PDF or a table. Readers do not see them, but whoever searches
    for the title as it is printed does not find it, and an index has the same institution twice.
    """
    for text in subject.texts:
        if text.field in _ONE_LINE and (found := _DOUBLED.search(text.source)):
            yield _doubled(text, found[0])


def _doubled(text: Text, where: str) -> Flaw:
    message = f'the {text.field} has more than one blank in a row: "{where}"'
    return Flaw(message=message, at=text.at, paper=text.paper)
