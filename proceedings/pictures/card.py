"""What the card says that a link to an edition, or to the archive, shows where people share it."""

from __future__ import annotations

from dataclasses import dataclass

from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.words import Words

SIZE = (1200, 630)  #: pixels: what the Open Graph's readers show without cutting


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; *seed* decides on its ornament, *series* and *year* on its colours."""

    title: str
    above: str
    below: tuple[str, ...]
    seed: str
    series: str
    year: int
    language: str


def edition_card(edition: Edition, archive: str) -> Card:
    """The card of an edition: its name, what it is the proceedings of, when and where."""
    event, words = edition.event, Words.of(edition.language)
    held = " · ".join(filter(None, (words.days(event.start, event.end), event.place)))
    return Card(
        title=event.short,
        above=archive,
        below=(event.name if event.name != event.short else "", held),
        seed=edition.id,
        series=event.series or event.short,
        year=edition.year,
        language=edition.language,
    )


def archive_card(archive: Archive) -> Card:
    """The card of the archive: its title, and whose it is."""
    info = archive.info
    publisher = info.publisher if info.publisher != info.title else ""
    return Card(info.title, publisher, (), info.title, info.title, 0, info.language)
