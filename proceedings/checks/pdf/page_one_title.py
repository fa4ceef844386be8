"""The title on page 1 against that of the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.page_one_fit import has_title
from proceedings.checks.pdf.page_one_papers import Reading, readings
from proceedings.checks.pdf.page_one_text import letters
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity

#: Pairs of letters that some fonts print as one sign, which some files do not map to any letter.
_LIGATURES = re.compile("ffi|ffl|ff|fi|fl|ft|tt|th|ti")
_GOES_ON = re.compile(r"^\s*[:–—]\s*(\S.{2,})")
_WORDS = 4  #: that differ: more of them, and both titles are shown whole


@check(
    "page-one-title",
    Severity.WARNING,
    cure="write the title as it is printed, or ask the authors which one holds",
)
def title(subject: Subject) -> Iterator[Flaw]:
    """The title on page 1 has other words than the one in the metadata.

    Authors change a title in their last version and not in the form of the submission system.
    Then the program, the citation and the paper itself have different ones, and who searches for
    either misses the other. Capitals, hyphens, accents and punctuation are not compared.
    """
    for reading in readings(subject).values():
        if not reading.is_other and (message := _said(reading)):
            yield Flaw(
                message=message, at=subject.at(reading.paper, "title"), paper=reading.paper.id
            )


def _said(reading: Reading) -> str:
    window, ours = reading.fit.window, reading.paper.full_title
    if reading.fit.title == 1.0:
        return _goes_on(reading)
    if window is None or not reading.fit.has_title:
        printed = reading.front.largest
        return f'page {reading.number} has another title: "{printed}"' if printed else ""
    printed = reading.front.text(window.first, window.after)
    if "$" in reading.paper.title.source or _is_same_without_ligatures(ours, printed):
        return ""
    return _difference(ours, printed, reading.number)


def _is_same_without_ligatures(ours: str, printed: str) -> bool:
    return _LIGATURES.sub("", letters(ours)) in _LIGATURES.sub("", letters(printed))


def _difference(ours: str, printed: str, page: int) -> str:
    """What the two titles have in each other's place; empty where that is nothing."""
    here, there = ours.split(), printed.split()
    matcher = SequenceMatcher(None, [*map(letters, here)], [*map(letters, there)], autojunk=False)
    changes = [
        (" ".join(here[a:b]), " ".join(there[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal" and letters("".join(here[a:b])) != letters("".join(there[c:d]))
    ]
    if not changes:
        return ""
    if sum(len(words.split()) for pair in changes for words in pair) > _WORDS * 2:
        return f'the title on page {page} is "{printed}"'
    return f"the title differs on page {page}: " + "; ".join(_told(*pair) for pair in changes)


def _told(here: str, there: str) -> str:
    if not there:
        return f'"{here}" is not printed'
    return f'"{there}" is printed for "{here}"' if here else f'"{there}" is printed as well'


def _goes_on(reading: Reading) -> str:
    """Whether a subtitle is printed that the metadata does not have."""
    front, wanted = reading.front, reading.wanted.titles[0]
    if not has_title(wanted, front) or len(wanted) <= 12:
        return ""
    window = next((w for w in front.windows if w.key.startswith(wanted)), None)
    if window is None:
        return ""
    printed = front.text(window.first, window.after)
    rest = printed[_length(printed, len(wanted)) :]
    found = _GOES_ON.match(rest)
    return f'the title on page {reading.number} goes on: "{found[1]}"' if found else ""


def _length(printed: str, count: int) -> int:
    """How many characters of *printed* hold its first *count* letters."""
    low, high = 0, len(printed)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if len(letters(printed[:middle])) < count else (low, middle)
    return low
