"""What a heading announces, by the words that workshops use."""

from __future__ import annotations

import re
from typing import Literal

Section = Literal[
    "program", "committee", "speakers", "dates", "topics", "submission", "history", "news",
    "sponsors", "abstract", "biography", "prose", "",
]  # fmt: skip

_PROGRAM = r"(?:(?:preliminary|tentative|final|workshop|full|detailed) )*"
_SECTIONS: tuple[tuple[Section, str], ...] = (
    ("abstract", r"(?:talk )?abstract"),
    ("biography", r"(?:short |speaker )?(?:bio(?:graph(?:y|ies))?s?|about the speakers?)\b.*"),
    ("dates", r"(?:key|important|submission)? ?(?:dates?|deadlines?|timeline)"),
    (
        "history",
        r"(?:previous|past|earlier|former) (?:editions?|workshops?|events?|years?)|history|"
        r"archives?",
    ),
    (
        "committee",
        r"(?:[\w/&-]+ ){0,4}committees?(?: members)?|"
        r"(?:workshop |local )?organi[sz](?:ers?|ation|ing team)|(?:[\w-]+ )?chairs|reviewers|"
        r"panell?ists",
    ),
    ("speakers", r"(?:confirmed )?(?:invited|keynote|plenary) speakers?|keynotes"),
    (
        "program",
        rf"{_PROGRAM}(?:program(?:me)?|schedule|agenda|timetable|talks|speakers)(?: \d{{4}})?"
        r"|(?:(?:accepted|technical|regular|contributed|invited) )?(?:papers|talks|posters)"
        r"|day \d+\b.*|(?:session|track) [\w\d]+\b.*"
        r"|(?:preliminary |final )?program(?:me)?\s*[-–—:]\s.*",
    ),
    ("topics", r"(?:call )?(?:topics?|scope|themes?|areas)(?: of interest| and scope)?"),
    (
        "submission",
        r"(?:paper )?submissions?(?: (?:guidelines|instructions|information|format))?|"
        r"call for [\w ,&/-]+|instructions(?: for authors)?|how to submit",
    ),
    ("news", r"(?:latest )?news|announcements?|updates"),
    ("sponsors", r"(?:our )?(?:sponsors?|supporters|sponsored by|supported by)"),
    (
        "prose",
        r"background|summary|overview|about(?: .+)?|introduction|motivation|description|venue|"
        r"location|registration|contact(?: us)?|travel|welcome|abstracts?",
    ),
)


def section_of(text: str) -> Section:
    """The section that *text* heads; empty where its words say nothing.

    >>> [section_of(t) for t in ("Key Dates:", "PROGRAM COMMITTEE", "Our Aims", "Bio")]
    ['dates', 'committee', '', 'biography']
    """
    plain = " ".join(text.split()).strip(" :*_.-–").casefold()
    for section, form in _SECTIONS:
        if re.fullmatch(form, plain):
            return section
    return ""
