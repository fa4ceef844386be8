"""Bar charts as SVG that stands in a page: small, without a script, in the colours of the page.

A chart is as wide as its place and its letters stay as large as they are, so nothing in it has a
coordinate that is scaled: lengths are shares of the width. Colours and fonts are the style
sheet's, by the classes ``bar``, ``rail`` and ``value``. Whoever cannot see it gets its text
alternative, and the page sets a table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from proceedings.words import Words

_ROW = 38  #: pixels of a bar lying below its label
_BAR = 8
_LETTERS = 36  #: of a label, so that it and the value fit in the narrowest column
_HEIGHT, _HEAD, _FOOT = 132, 20, 22  #: pixels of standing bars, of their values and labels
_MOST_LABELS = 9  #: below standing bars; more of them would run into each other
_MOST_VALUES = 13
_FEW = 8  #: of fewer standing bars each is as wide as of so many


class Form(StrEnum):
    LYING = "lying"  #: one below the other, for names
    STANDING = "standing"  #: side by side, for what follows in time


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: int


@dataclass(frozen=True, slots=True)
class Chart:
    """What is counted, and how often; *bars* are what is drawn, *rows* all that there is."""

    title: str
    label_head: str  #: what the labels are: "Country"
    value_head: str  #: what is counted: "Papers"
    bars: tuple[Bar, ...]
    rows: tuple[Bar, ...]
    form: Form = Form.LYING
    note: str = ""  #: how it was counted, where a reader might ask

    def svg(self, words: Words) -> str:
        """Draw it; the text alternative names the largest."""
        draw = _standing if self.form is Form.STANDING else _lying
        height, marks = draw(self.bars, words)
        top = max(self.bars, key=lambda bar: bar.value)
        alternative = words.say(
            "Bar chart: {title}. The most: {label}, {number}.",
            title=self.title,
            label=top.label,
            number=words.number(top.value),
        )
        return (
            f'<svg class="chart" role="img" width="100%" height="{height}" '
            f'style="height:{height}px" aria-label="{escape(alternative)}">{"".join(marks)}</svg>'
        )


def _lying(bars: Sequence[Bar], words: Words) -> tuple[int, list[str]]:
    """Each label above its bar, so that neither takes room from the other."""
    largest = max(bar.value for bar in bars)
    marks = []
    for number, bar in enumerate(bars):
        top = number * _ROW
        share = f"{100 * bar.value / largest:.4g}%"
        marks += [
            f'<text y="{top + 15}">{escape(_cut(bar.label), quote=False)}</text>',
            f'<text class="value" x="100%" y="{top + 15}">{words.number(bar.value)}</text>',
            f'<rect class="rail" y="{top + 21}" width="100%" height="{_BAR}" rx="4"/>',
            f'<rect class="bar" y="{top + 21}" width="{share}" height="{_BAR}" rx="4"/>',
        ]
    return len(bars) * _ROW, marks


def _standing(bars: Sequence[Bar], words: Words) -> tuple[int, list[str]]:
    """Bars on one line from the first to the last; of many, some are labelled."""
    largest, step = max(bar.value for bar in bars), 100 / max(len(bars), _FEW)
    ground, room = _HEIGHT - _FOOT, _HEIGHT - _FOOT - _HEAD
    every = -(-len(bars) // _MOST_LABELS)
    marks = []
    for number, bar in enumerate(bars):
        left, middle = f"{(number + 0.14) * step:.4g}%", f"{(number + 0.5) * step:.4g}%"
        height = max(round(room * bar.value / largest), 1)
        top = ground - height
        marks.append(
            f'<rect class="bar" x="{left}" y="{top}" width="{0.72 * step:.4g}%" '
            f'height="{height}" rx="2"/>'
        )
        if len(bars) <= _MOST_VALUES or bar.value == largest:
            value = words.number(bar.value)
            marks.append(f'<text class="over" x="{middle}" y="{top - 5}">{value}</text>')
        if (len(bars) - 1 - number) % every == 0:
            label = escape(bar.label, quote=False)
            marks.append(f'<text class="under" x="{middle}" y="{_HEIGHT - 5}">{label}</text>')
    return _HEIGHT, marks


def _cut(label: str) -> str:
    """The beginning of a long *label*: the table has the whole.

    >>> _cut("Workload characterization, performance modeling and profiling")
    'Workload characterization…'
    """
    if len(label) <= _LETTERS:
        return label
    words = label[:_LETTERS].rsplit(" ", 1)[0] if " " in label[:_LETTERS] else label[: _LETTERS - 1]
    return words.rstrip(" ,;:–-") + "…"
