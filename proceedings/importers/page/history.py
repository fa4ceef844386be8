"""Previous editions: where each was held, how long it was and what it held."""

from __future__ import annotations

import re

from proceedings.importers.page.blocks import Words
from proceedings.importers.page.facts import Facts, Page, key_of
from proceedings.model.event import PreviousEdition

_HELD = re.compile(
    r"^(?P<name>.{2,60}?)\s+was\s+(?:held\s+)?"
    r"(?:in conjunction|co-?located|together|jointly)\s+with\s+"
    r"(?:the\s+)?(?P<with>[^.]+)\.?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\b(full|half|one|two|three)[- ]days?\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?P<count>\d+|an?)\s+(?P<what>[a-z][a-z -]*?)(?=\s*(?:,|\band\b|\.|;|$))", re.IGNORECASE
)
_YEARS = re.compile(r"\b(?P<name>[A-Z]\w+)\s?(?:'|’)(?P<year>\d\d)\b")
_FORMER = re.compile(
    r"\b(previous|past|earlier)\s+(?:\w+\s+)?(workshops?|editions?)\b", re.IGNORECASE
)


def is_history(words: Words) -> bool:
    """Whether a line tells of an edition before."""
    text = words.text
    return bool(_HELD.match(text) or (_FORMER.search(text) and len(_YEARS.findall(text)) > 1))


def read_history(page: Page, words: Words, facts: Facts, series: str) -> bool:
    """Take a line of the history; *series* is the event's name without a year."""
    if match := _HELD.match(words.text):
        _add(facts, _previous(match, words))
    elif _FORMER.search(words.text) and (years := list(_YEARS.finditer(words.text))):
        for year in years:
            held_with = f"{year['name']} 20{year['year']}"
            url = next((url for label, url in words.links if label == year[0]), "")
            name = f"{series} 20{year['year']}" if series else held_with
            _add(facts, PreviousEdition(name, url, "", held_with if series else ""))
    elif words.links:
        label, url = words.links[0]
        rest = words.text.replace(label, "", 1).strip(" .,:()–-")
        _add(facts, PreviousEdition(label, url, held_with=rest))
    elif re.search(r"\b(19|20)\d\d\b", words.text) and len(words.text) < 100:
        _add(facts, PreviousEdition(words.text))
    else:
        return False
    facts.took(page, words, "edition.yml: history")
    return True


def _previous(match: re.Match[str], words: Words) -> PreviousEdition:
    """
    >>> from proceedings.importers.page.blocks import plain_words
    >>> text = "A 2013 was held in conjunction with B. Full-day with 1 keynote speaker and a panel."
    >>> _previous(_HELD.match(text), plain_words(text, 1)).counts
    (('keynote speaker', 1), ('panel', 1))
    """
    name, rest = match["name"].strip(), match["rest"]
    length = _LENGTH.search(rest)
    counts = tuple(
        (found["what"].strip(), int(found["count"]) if found["count"].isdecimal() else 1)
        for found in _COUNT.finditer(_LENGTH.sub("", rest))
    )
    return PreviousEdition(
        name,
        next((url for label, url in words.links if label == name), ""),
        held_with=match["with"].strip(),
        length=f"{length[1].lower()} day" if length else "",
        counts=counts,
    )


def _add(facts: Facts, previous: PreviousEdition) -> None:
    facts.history.setdefault(key_of(previous.name), previous)
