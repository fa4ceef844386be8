"""What the type of an event says that it is."""

from __future__ import annotations

import re

from proceedings.importers import decisions
from proceedings.model.contribution import Kind

_PAPER = re.compile(r"\b(?:papers?|articles?|posters? paper)\b", re.IGNORECASE)
_WORKSHOP = re.compile(r"\b(?:workshops?|hands.?on|sprints?)\b", re.IGNORECASE)
_POSTER = re.compile(r"\bposters?\b", re.IGNORECASE)
_INVITED = re.compile(r"\binvited\b|\bplenary\b", re.IGNORECASE)


def kind_of(text: str) -> Kind:
    """The kind that a type of events is; what says nothing else is a talk.

    >>> [kind_of(text).value for text in ("Talk", "Workshop (90 min)", "Keynote", "lecture", "")]
    ['talk', 'workshop', 'keynote', 'talk', 'talk']
    >>> [kind_of(text).value for text in ("Poster session", "Short paper", "Research paper")]
    ['poster', 'short', 'paper']
    """
    found = decisions.kind_of(text)
    if found is not None:
        return found
    patterns = (
        (_WORKSHOP, Kind.WORKSHOP),
        (_PAPER, Kind.PAPER),
        (_POSTER, Kind.POSTER),
        (_INVITED, Kind.INVITED),
    )
    return next((kind for pattern, kind in patterns if pattern.search(text)), Kind.TALK)
