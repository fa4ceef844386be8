"""Typeset formulas: TeX -> the MathML of the pages -> ziamath's layout -> drawings in a line.

What cannot be set is said in words, so that the text form can stand for it.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import import_module
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from proceedings.model.markup import BadMath, Macros, mathml
from proceedings.model.markup.mathtext import text_of_formula
from proceedings.pdf.fonts.faces import STIX, Cut
from proceedings.pdf.fonts.glyphs import Drawing
from proceedings.pdf.typesetting.math.outline import NotDrawable, outline
from proceedings.pdf.typesetting.math.spacing import pieces, spaced

#: Thousandths of the type's size: STIX looks small beside Noto Serif.
_SIZE = 1100
#: A formula wider than this may break over lines, as TeX's may.
_BREAKABLE = 7_000
#: Nothing can be wider: the coordinates of a TrueType glyph end there.
_WIDEST = 32_000
#: Formulas of neighbouring lines are kept apart by twice as much, a point in type of 10 points.
_APART = 50


class NotSet(ValueError):  # noqa: N818  what it says of the formula is its name
    """A formula that cannot be typeset; says why, for its author.

    Its cause is a `BadMath` where nothing can read the formula.
    """


@lru_cache(maxsize=4096)
def formula(tex: str, macros: Macros, *, display: bool = False) -> tuple[Drawing, ...]:
    """The formula in one drawing, or in those between which a line may end; raises `NotSet`."""
    try:
        source = mathml(tex, macros, display=display)
    except BadMath as error:
        raise NotSet(str(error)) from error
    whole = _drawing(_tree(source, display))
    groups = pieces(_tree(source, display)) if whole.width > _BREAKABLE else []
    if len(groups) > 1:
        last = len(groups) - 1
        return tuple(
            _drawing(_math(group, display), goes_on=n < last) for n, group in enumerate(groups)
        )
    return (whole,)


def _tree(source: str, display: bool) -> Element:
    return _math(fromstring(source), display)  # noqa: S314  what we have just written


def _math(children: Iterable[Element], display: bool) -> Element:
    math = Element("math", display="block" if display else "inline")
    math.extend(children)
    return math


def _drawing(math: Element, *, goes_on: bool = False) -> Drawing:
    """*math* laid out; it is changed. Raises `NotSet`."""
    text = text_of_formula(math)
    missing = {char for char in "".join(math.itertext()) if not char.isspace()} - _signs()
    if missing:
        raise NotSet(f"the font for mathematics has no {', '.join(sorted(missing))}")
    svg, engine = Element("svg"), _ziamath()
    try:
        node = engine.Math(spaced(math, goes_on=goes_on), size=_SIZE).node
        node.draw(0, 0, svg)
        width = max(node.xadvance(), node.bbox.xmax)
        scale = min(1.0, _WIDEST / width) if width else 1.0
        lines = outline(svg, scale)
    except NotDrawable as error:
        raise NotSet(str(error)) from None
    except Exception as error:  # of a layout engine that is fed anything
        raise NotSet("it cannot be laid out") from error
    above, below = node.bbox.ymax * scale + _APART, -node.bbox.ymin * scale + _APART
    return Drawing(text, lines, round(width * scale), round(max(above, 0)), round(max(below, 0)))


@cache
def _signs() -> frozenset[str]:
    return frozenset(map(chr, STIX.characters(Cut.REGULAR)))


@cache
def _ziamath() -> Any:
    """The layout engine, which takes half a second to load; asked for outlines, not for <use>."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it opens its font in an old way
        ziamath = import_module("ziamath")
    ziamath.config.svg2 = False
    return ziamath
