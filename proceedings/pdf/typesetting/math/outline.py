"""The outlines of a formula that ziamath has laid out, as the calls of a pen."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from proceedings.pdf.fonts.glyphs import Outline

Point: TypeAlias = tuple[float, float]
Call: TypeAlias = tuple[str, tuple[Any, ...]]


class NotDrawable(ValueError):  # noqa: N818  what it says of the formula is its name
    """A formula has a stroke or a form that no outline can be made of; says which."""


def outline(svg: Element, scale: float = 1.0) -> Outline:
    """The shapes in *svg*, whose y grows downwards, as one outline with y upwards."""
    return tuple(
        (call, tuple((x * scale, y * scale) for x, y in points)) for call, points in _shape(svg)
    )


def _shape(shape: Element) -> Iterator[Call]:
    if shape.tag in {"svg", "g"}:
        for child in shape:
            yield from _shape(child)
    elif shape.tag == "path" and shape.get("stroke") is None:
        yield from _path(shape.get("d", "").split())
    elif shape.tag == "path" and shape.get("marker-end") is None:
        _, x1, y1, _, x2, y2 = shape.get("d", "").split()
        start, end = sorted(((float(x1), -float(y1)), (float(x2), -float(y2))))
        yield from _stroke(start, end, float(shape.get("stroke-width", 0)))
    elif shape.tag == "rect" and not shape.get("rx"):
        x, y, width, height = (float(shape.get(name, 0)) for name in ("x", "y", "width", "height"))
        box = (x, -y, (x + width), -(y + height))
        line = float(shape.get("stroke-width", 0))
        yield from _frame(*box, line) if shape.get("stroke") else _bar(*box)
    else:
        raise NotDrawable("it has an arrow or an ellipse drawn over signs")


def _frame(left: float, top: float, right: float, bottom: float, line: float) -> Iterator[Call]:
    """The four sides of a box."""
    yield from _bar(left, top, right, top - line)
    yield from _bar(left, bottom + line, right, bottom)
    yield from _bar(left, top, left + line, bottom)
    yield from _bar(right - line, top, right, bottom)


def _bar(left: float, top: float, right: float, bottom: float) -> Iterator[Call]:
    """A rectangle, clockwise as the outer contours of glyphs are."""
    yield "moveTo", ((left, bottom),)
    yield from (("lineTo", (point,)) for point in ((left, top), (right, top), (right, bottom)))
    yield "closePath", ()


def _stroke(start: Point, end: Point, line: float) -> Iterator[Call]:
    """A straight line from left to right."""
    (x1, y1), (x2, y2) = start, end
    length = hypot(x2 - x1, y2 - y1) or 1.0
    dx, dy = (y2 - y1) / length * line / 2, (x2 - x1) / length * line / 2
    corners = (x1 - dx, y1 + dy), (x2 - dx, y2 + dy), (x2 + dx, y2 - dy), (x1 + dx, y1 - dy)
    yield "moveTo", (corners[0],)
    yield from (("lineTo", (corner,)) for corner in corners[1:])
    yield "closePath", ()


def _path(words: list[str]) -> Iterator[Call]:
    calls = {"M": ("moveTo", 2), "L": ("lineTo", 2), "Q": ("qCurveTo", 4), "Z": ("closePath", 0)}
    at, last = 0, ""
    start: tuple[Any, ...] = ()
    while at < len(words):
        if words[at] not in calls:
            raise NotDrawable(f"a curve of the kind {words[at]}")
        call, count = calls[words[at]]
        numbers = [float(word) for word in words[at + 1 : at + 1 + count]]
        points: tuple[Any, ...] = tuple(
            (x, -y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        )
        if not (last == "moveTo" and call == "lineTo" and points == start):
            yield call, points
        start, last = points, call
        at += 1 + count
