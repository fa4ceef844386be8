"""A line of text, in the fonts it is drawn with, as it is seen from left to right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from proceedings.pdf.fonts.scripts.characters import is_right_to_left
from proceedings.pdf.fonts.scripts.direction import mirror_image, order_of_sight, runs_right_to_left
from proceedings.pdf.fonts.scripts.glyph_font import glyph_font

Key = TypeVar("Key")


def letters_of(font: str, piece: str) -> str:
    """What the characters of *piece* stand for, one for each of them."""
    drawn = glyph_font(font)
    return "".join(drawn.meaning(char)[:1] for char in piece) if drawn else piece


def logical(font: str, piece: str) -> str:
    """The text that is read in *piece*."""
    drawn = glyph_font(font)
    return "".join(map(drawn.meaning, piece)) if drawn else piece


def as_seen(
    pieces: Sequence[tuple[Key, str]],
    font_of: Callable[[Key], str],
    right_to_left: bool | None = None,
) -> list[tuple[Key, str]]:
    """The *pieces* of a line in the order of reading -> in the order of sight.

    A piece comes apart where others come to stand between its letters. *right_to_left* is the
    direction of the paragraph; without it, that of most letters of the line.
    """
    text = "".join(letters_of(font_of(key), piece) for key, piece in pieces)
    if not is_right_to_left(text) and not right_to_left:
        return list(pieces)
    if right_to_left is None:
        right_to_left = runs_right_to_left(text)
    owners = [index for index, (_, piece) in enumerate(pieces) for _ in piece]
    chars = "".join(piece for _, piece in pieces)
    seen = [
        (owners[index], mirror_image(chars[index]) if is_mirrored else chars[index])
        for index, is_mirrored in order_of_sight(text, right_to_left=right_to_left)
    ]
    return [
        (pieces[owner][0], "".join(char for _, char in group))
        for owner, group in groupby(seen, key=lambda pair: pair[0])
    ]
