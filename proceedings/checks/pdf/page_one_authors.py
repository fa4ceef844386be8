"""The authors on page 1 against those of the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.page_one_extra import extra_names
from proceedings.checks.pdf.page_one_fit import name_keys
from proceedings.checks.pdf.page_one_names import (
    Place,
    Word,
    is_in_order,
    nearest,
    place_of,
    printed,
    with_accents,
    words_of,
)
from proceedings.checks.pdf.page_one_papers import Reading, readings
from proceedings.checks.pdf.page_one_text import letters
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Kind
from proceedings.model.findings import Severity
from proceedings.model.names import Name

#: Accents that stand beside their letters.
_LOOSE = re.compile("[´`¨ˆ˜ˇ¸˚˘˙˝¯˛]")
_CURE = "ask the authors which of the two holds: the citation has the one in the metadata"


@check("page-one-authors", Severity.WARNING, cure=_CURE)
def authors(subject: Subject) -> Iterator[Flaw]:
    """The authors on page 1 are not those of the metadata: one is missing, added or misspelt.

    Authors are added or leave while a paper is revised, and names are typed into a form in a hurry.
    Citations, indexes and ORCID take them from the metadata, so an error there costs somebody their
    paper. Initials, further names and capitals are not compared, nor accents that only the metadata
    has.

    A name is told only where the others were found, so that a page which is hard to read is not
    taken for one on which nobody is named.
    """
    for reading in readings(subject).values():
        if not reading.is_other and reading.fit.has_title and reading.wanted.authors:
            yield from _of_paper(reading, subject)


def _of_paper(reading: Reading, subject: Subject) -> Iterator[Flaw]:
    block = reading.front.block(_after_title(reading))
    words, names = words_of(block), reading.wanted.authors
    places = {
        number: place for number, name in enumerate(names) if (place := place_of(name, words))
    }
    certain = {number: place for number, place in places.items() if place.is_certain}
    if not certain and (len(names) > 1 or not places):
        return
    for number, name in enumerate(names):
        message, severity = _said_of(name, number, places, words, reading)
        if message:
            yield _flaw(reading, subject, message, severity, number)
    if len(certain) == len(names):
        yield from _of_all(reading, subject, words, [certain[n] for n in range(len(names))])


def _after_title(reading: Reading) -> int:
    window = reading.fit.window
    if window is None:
        titles = reading.wanted.titles
        held = (w for w in reading.front.windows if any(title in w.key for title in titles))
        window = next(held, None)
    return window.after if window else 0


def _said_of(
    name: Name, number: int, places: Mapping[int, Place], words: Sequence[Word], reading: Reading
) -> tuple[str, Severity]:
    """What is wrong with one author; an empty message where nothing is."""
    place, page = places.get(number), reading.number
    if place is not None and place.is_certain:
        return _accents(with_accents(name, words, place), name, reading), Severity.NOTE
    taken = [other for key, other in places.items() if key != number]
    near = nearest(name, words, taken)
    if near is not None:
        return f'"{name.full}" is "{printed(words, near)}" on page {page}', Severity.WARNING
    if place is not None or _is_elsewhere(name, reading) or not _is_script_of(name, words):
        return "", Severity.NOTE
    return f'"{name.full}" is not among the authors on page {page}', Severity.WARNING


def _accents(accented: str, name: Name, reading: Reading) -> str:
    """What is told of accents: without the printed ones where some of them are loose pieces."""
    if not accented:
        return ""
    if any(_LOOSE.search(line) for line in reading.front.lines[:40]):
        return f'"{name.full}" has accents on page {reading.number}'
    return f'"{name.full}" is "{accented}" on page {reading.number}'


def _is_elsewhere(name: Name, reading: Reading) -> bool:
    """Whether somebody is named in a footnote, or in a way that the words do not show."""
    family, page = letters(name.family), reading.front.letters
    return (len(family) > 3 and family in page) or any(key in page for key in name_keys(name))


def _is_script_of(name: Name, words: Sequence[Word]) -> bool:
    """Whether the page names its authors in the letters of *name*."""
    is_latin = letters(name.full)[:1].isascii()
    alike = sum(word.key[0].isascii() == is_latin for word in words)
    return alike * 2 > len(words)


def _of_all(
    reading: Reading, subject: Subject, words: Sequence[Word], places: Sequence[Place]
) -> Iterator[Flaw]:
    """What is told where every author was found: another order, and further names."""
    if reading.paper.kind is not Kind.PREFACE and not is_in_order(
        places, words, reading.front.middles
    ):
        message = f"the authors stand in another order on page {reading.number}: "
        message += _order(places, reading.wanted.authors)
        yield _flaw(reading, subject, message, Severity.WARNING)
    for name in extra_names(words, places, _known(subject)):
        message = f'"{name}" stands among the authors on page {reading.number}'
        yield _flaw(reading, subject, message, Severity.WARNING)


def _order(places: Sequence[Place], names: Sequence[Name]) -> str:
    """The names in the order of their places, as far as it is another one."""
    order = sorted(range(len(places)), key=lambda number: places[number].first)
    moved = [number for number, name in enumerate(order) if number != name]
    shown = ", ".join(names[number].full for number in order[moved[0] : moved[-1] + 1])
    return f"{'…, ' * (moved[0] > 0)}{shown}{', …' * (moved[-1] < len(order) - 1)}"


@lru_cache(maxsize=1)
def _known(subject: Subject) -> frozenset[str]:
    """Everybody whom the edition has as an author, as keys."""
    return frozenset(
        key
        for paper in subject.papers
        for author in paper.authors
        if author.name.given and len(key := letters(author.name.full)) > 7
    )


def _flaw(
    reading: Reading, subject: Subject, message: str, severity: Severity, number: int | None = None
) -> Flaw:
    keys = ("authors",) if number is None else ("authors", number)
    return Flaw(
        message=message,
        at=subject.at(reading.paper, *keys),
        severity=severity,
        paper=reading.paper.id,
    )
