"""One abstract of two contributions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import Text
from proceedings.model.findings import Severity

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SENTENCE = 30  #: characters of one that tells abstracts apart
_OFTEN = 20  #: abstracts with a sentence that are looked at
_SHARED = 0.6  #: of the sentences of the shorter one, in two abstracts that are one


@check("abstract-same", Severity.WARNING, cure="write the right one, or ask the authors for it")
def abstract_same(subject: Subject) -> Iterator[Flaw]:
    """Two contributions have the same abstract, or most sentences of it.

    A row of a table was copied, or a submission sent twice. Where one of the two is a talk, a
    poster or a demonstration of the other, by the same people, it is a note.
    """
    sentences: dict[str, list[int]] = {}
    texts = [text for text in subject.texts if text.field == "abstract"]
    parts = [_sentences(text) for text in texts]
    for number, found in enumerate(parts):
        shared = Counter(other for part in found for other in sentences.get(part, ()))
        for part in found:
            if len(sentences.setdefault(part, [])) < _OFTEN:
                sentences[part].append(number)
        best = max(shared, key=lambda other: (shared[other], -other), default=None)
        if best is None:
            continue
        is_equal = found == parts[best]
        least = max(2, _SHARED * min(len(found), len(parts[best])))
        if is_equal or shared[best] >= least:
            yield _same(subject, texts[number], texts[best], is_equal=is_equal)


def _sentences(text: Text) -> list[str]:
    """The longer sentences, each once, without regard to case."""
    return list(
        dict.fromkeys(
            part.casefold() for part in _SENTENCE_END.split(text.prose) if len(part) >= _SENTENCE
        )
    )


def _same(subject: Subject, text: Text, other: Text, *, is_equal: bool) -> Flaw:
    paper, first = (subject.edition.contribution(t.paper or "") for t in (text, other))
    what = "is that" if is_equal else "has most sentences"
    people = {person.identity for person in paper.authors}
    known = paper.kind is not first.kind and any(p.identity in people for p in first.authors)
    message = f'the abstract {what} of "{first.id}"'
    return text.flaw(message, severity=Severity.NOTE if known else None)
