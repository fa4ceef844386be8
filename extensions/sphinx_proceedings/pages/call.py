"""What the front page says of the call: kinds of submission, and how long they may be."""

from __future__ import annotations

from proceedings.model.call import SubmissionKind
from proceedings.model.event import PreviousEdition
from proceedings.words import Words


def page_limit(kind: SubmissionKind, words: Words) -> str:
    """How many pages a submission may have, in words; empty where nothing is said.

    >>> english = Words.of("en")
    >>> spans = ((8, 10), (None, 1), (2, None), (4, 4))
    >>> [page_limit(SubmissionKind("Paper", *span), english) for span in spans]
    ['8–10 pages', 'up to 1 page', 'at least 2 pages', '4 pages']
    """
    least, most = kind.min_pages, kind.max_pages
    if most is None:
        return words.say("at least {pages}", pages=_pages(least, words)) if least else ""
    if least is None:
        return words.say("up to {pages}", pages=_pages(most, words))
    if least == most:
        return _pages(most, words)
    return words.say("{first}–{last}", first=least, last=_pages(most, words))


def _pages(count: int, words: Words) -> str:
    return words.count(count, "{count} page", "{count} pages")


def held(previous: PreviousEdition, words: Words) -> str:
    """What an earlier edition was.

    >>> held(PreviousEdition("X", length="full day", counts=(("panel", 1),)), Words.of("en"))
    'full day, 1 panel'
    """
    with_ = words.say("with {event}", event=previous.held_with) if previous.held_with else ""
    counts = (f"{count} {what}" for what, count in previous.counts)
    return ", ".join(part for part in (with_, previous.length, *counts) if part)
