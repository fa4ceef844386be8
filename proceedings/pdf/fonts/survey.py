"""Which fonts an edition's texts need, and which characters none of them has."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from proceedings.model.edition import Edition
from proceedings.pdf.fonts.fonts import Fonts, family_of
from proceedings.pdf.fonts.scripts.lines import logical
from proceedings.pdf.fonts.scripts.packages import remedy
from proceedings.pdf.fonts.texts import file_of, texts_of


@dataclass(frozen=True, slots=True)
class UsedFont:
    """A font, how many characters it draws, and how many different ones they are."""

    name: str
    characters: int
    different: int


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A character that no font has: where it is used, and what brings a font for it."""

    character: str
    places: tuple[tuple[str, Path], ...]  #: "papers/hari", and the file that says it
    remedy: str

    @property
    def code(self) -> str:
        return f"U+{ord(self.character):04X}"

    @property
    def name(self) -> str:
        """What Unicode calls it; empty where it has no name."""
        return unicodedata.name(self.character, "")


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found for one edition: its fonts, the most used first."""

    edition: str
    fonts: tuple[UsedFont, ...]
    uncovered: tuple[Uncovered, ...]


def survey(edition: Edition) -> Survey:
    """Look up every character of *edition*; no page is laid out, nothing is written."""
    with TemporaryDirectory() as folder:
        fonts = Fonts.of(edition, Path(folder))
        drawn: dict[str, Counter[str]] = {}
        for place, text in texts_of(edition):
            with fonts.used_in(place):
                for font, piece in fonts.runs(text):
                    read = "".join(logical(font, piece).split())
                    drawn.setdefault(family_of(font), Counter()).update(read)
    used = [UsedFont(name, count.total(), len(count)) for name, count in drawn.items()]
    used.sort(key=lambda font: (-font.characters, font.name))
    return Survey(edition.id, tuple(used), tuple(_uncovered(edition, fonts)))


def _uncovered(edition: Edition, fonts: Fonts) -> Iterator[Uncovered]:
    for char, places in fonts.missing.items():
        files = tuple((place, file_of(edition, place)) for place in places)
        yield Uncovered(char, files, remedy(char))
