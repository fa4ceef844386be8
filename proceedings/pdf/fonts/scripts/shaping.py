"""Shaping by HarfBuzz: a word into clusters, each the drawing of one or more letters.

A cluster is the least piece that can be told from its neighbours: a letter with its marks, a
ligature, a syllable of Devanagari. All its glyphs become one drawing, so the text behind it is
found and copied whole, whatever order its glyphs are drawn in.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import uharfbuzz as hb  # type: ignore[import-untyped]
from fontTools.unicodedata import script as script_of  # type: ignore[import-untyped]

from proceedings.pdf.fonts.glyphs import Drawing
from proceedings.pdf.fonts.scripts.characters import is_right_to_left
from proceedings.pdf.fonts.scripts.opened import OpenFont

#: The letters of these stand side by side; ours are set without kerning and ligatures elsewhere.
_PLAIN_SCRIPTS = frozenset({"Latn", "Grek", "Cyrl", "Zyyy", "Zinh"})
_PLAIN_FEATURES = {"kern": False, "liga": False, "clig": False}


def shape(font: OpenFont, text: str) -> list[Drawing]:
    """The clusters of *text* in the order of its letters; it is one word, in one direction."""
    clusters: list[Drawing] = []
    for script, piece in _by_script(text):
        clusters += _shape(font, piece, script)
    return clusters


def drawing_of(font: OpenFont, char: str) -> Drawing:
    """The drawing of *char* by itself."""
    glyph = font.glyph(ord(char))
    return _drawing(font, char, [(glyph, 0, 0)], font.advance(glyph))


def _by_script(text: str) -> Iterator[tuple[str, str]]:
    """*text* in pieces of one script; signs and marks go with the letter before them."""
    scripts: list[str] = []
    for char in text:
        script = script_of(char)
        scripts.append(scripts[-1] if script in {"Zyyy", "Zinh"} and scripts else script)
    pairs = zip(scripts, text, strict=True)
    for script, group in groupby(pairs, key=lambda pair: pair[0]):
        yield script, "".join(char for _, char in group)


def _shape(font: OpenFont, text: str, script: str) -> list[Drawing]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    if is_right_to_left(text):
        # Readers turn such text round letter by letter: a mark must be a cluster of its own.
        buffer.direction = "rtl"
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    else:
        buffer.direction = "ltr"
    buffer.script = script
    buffer.language = "und"  # otherwise that of the machine
    hb.shape(font.font, buffer, _PLAIN_FEATURES if script in _PLAIN_SCRIPTS else {})
    glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    groups = [
        (start, [(info.codepoint, position) for info, position in group])
        for start, group in groupby(glyphs, key=lambda pair: pair[0].cluster)
    ]
    groups.sort(key=lambda group: group[0])
    ends = [start for start, _ in groups[1:]] + [len(text)]
    return [
        _cluster(font, text[start:end], group)
        for (start, group), end in zip(groups, ends, strict=True)
    ]


def _cluster(font: OpenFont, text: str, glyphs: list[tuple[int, hb.GlyphPosition]]) -> Drawing:
    placed, x = [], 0
    for glyph, position in glyphs:
        placed.append((glyph, x + position.x_offset, position.y_offset))
        x += position.x_advance
    return _drawing(font, text, placed, x)


def _drawing(
    font: OpenFont, text: str, placed: list[tuple[int, int, int]], advance: int
) -> Drawing:
    outline = tuple(call for glyph, x, y in placed for call in font.outline(glyph, x, y))
    heights = [y for _, points in outline for _, y in points] or [0]
    above, below = max(0, *heights), max(0, *(-y for y in heights))
    return Drawing(text, outline, max(advance, 0), above, below)
