"""The charts of an edition as its front page shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import markupsafe

from proceedings.model.edition import Edition
from proceedings.model.siblings import Sibling
from proceedings.pictures.chart import Chart
from proceedings.pictures.figures import figures
from proceedings.words import Words


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart, drawn; its numbers stand beside it in a table."""

    chart: Chart
    svg: markupsafe.Markup


def drawn(edition: Edition, siblings: Sequence[Sibling], words: Words) -> Iterator[Figure]:
    """The charts that say something."""
    for chart in figures(edition, siblings, words):
        svg = markupsafe.Markup(chart.svg(words))  # noqa: S704  what it holds is escaped
        yield Figure(chart, svg)
