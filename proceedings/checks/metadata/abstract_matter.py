"""What belongs to a paper, and stands in its abstract: references, terms of use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity

#: [12], [3, 4], [5-7], and their keys; no intervals, which have a 0 or stand behind "in".
_REFERENCE = re.compile(
    r"(?<![\w\])^])(?<!\bin )(?<!interval )(?<!range )\[[1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2})*\]"
    r"(?![\w(\[^])|\[\?+\]|\(\?+\)"
)  # fmt: skip
_PAIR = re.compile(r"\[(\d+)\s?[,–-]\s?(\d+)\]")
#: What to look for first: it is quicker, and hardly any abstract has it.
_HINTS = (
    "©", "opyright", "OPYRIGHT", "(c)", "(C)", "ights reserved", "reative", "ermission to",
    "ersonal use",
)  # fmt: skip
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b|©|all rights reserved"
    r"|permission to make digital or hard copies|personal use of this material is permitted"
    r"|licensed under (?:a |the )?(?:creative commons|cc[ -]by)"
    r"|distributed under the terms of the creative commons",
    re.IGNORECASE,
)


@check("abstract-references", Severity.NOTE, cure="write who and when, or leave it out")
def abstract_references(subject: Subject) -> Iterator[Flaw]:
    """An abstract refers to the paper's list of references by a number: [12].

    Abstracts stand alone, on their page and in every index: the list is not there. A question mark
    in the brackets is a reference that TeX did not find.
    """
    for text in subject.texts:
        if text.field != "abstract" or ("[" not in text.source and "?)" not in text.source):
            continue
        for found in _REFERENCE.finditer(text.prose):
            pair = _PAIR.fullmatch(found[0])
            if pair is None or int(pair[1]) < int(pair[2]):
                message = f'the abstract refers to a list that is not there: "{found[0]}"'
                yield text.flaw(message, found[0])
                break


@check("abstract-copyright", Severity.WARNING, cure='leave it out; the key "license" says it')
def abstract_copyright(subject: Subject) -> Iterator[Flaw]:
    """An abstract has a line of copyright or licence in it.

    It was copied from the first page of the paper together with what stands at its foot.
    """
    for text in subject.texts:
        if text.field != "abstract" or not any(part in text.prose for part in _HINTS):
            continue
        if found := _COPYRIGHT.search(text.prose):
            yield text.flaw(f'the abstract has a line of copyright in it: "{found[0]}"', found[0])
