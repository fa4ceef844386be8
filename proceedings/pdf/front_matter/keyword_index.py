"""The index of the papers' keywords, ordered and set as the author index is."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.model.collation import collation_key, heading
from proceedings.model.contribution import Contribution
from proceedings.model.names import Name
from proceedings.pdf.front_matter.index import Line, index
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part


def keyword_index(matter: Matter) -> Part:
    """The part for the keywords of all papers in the volume.

    Keywords that differ in case alone are one, printed as it is first written.
    """
    title = matter.words.say("Keyword Index")
    return index(matter, title, sorted_keywords(matter), "Keyword Index")


def has_keywords(matter: Matter) -> bool:
    """Whether there is anything for the index to hold."""
    return any(contribution.keywords for contribution in matter.contributions())


def sorted_keywords(matter: Matter) -> list[Line]:
    """A line for each keyword, in the order of the index."""
    found: dict[str, tuple[str, dict[str, Contribution]]] = {}
    for keyword, work in _keywords(matter):
        found.setdefault(keyword.casefold(), (keyword, {}))[1][work.id] = work
    lines = [(Name(keyword), tuple(works.values())) for keyword, works in found.values()]
    lines.sort(key=lambda line: (collation_key(line[0]), line[0].family))
    return [Line(name.family, matter.words.say(heading(name)), works) for name, works in lines]


def _keywords(matter: Matter) -> Iterator[tuple[str, Contribution]]:
    for contribution in matter.contributions():
        for keyword in contribution.keywords:
            if words := " ".join(keyword.split()):
                yield words, contribution
