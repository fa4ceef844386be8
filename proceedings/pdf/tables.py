"""Tables of prose pages: plain rows between fine rules, as wide as the text."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Any

from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from proceedings.pdf.styles import RULE, Styles

_TYPICAL = 430.0  #: points, about the width of the text
_PADDING = 12.0  #: points, left and right of a cell together


def table(rows: Sequence[Sequence[str]], header_rows: int, styles: Styles) -> list[Flowable]:
    """Rows of cells in reportlab's markup; the header is repeated where the table breaks."""
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return []
    cells = [
        [Paragraph(cell, styles.cell) for cell in (*row, *[""] * (columns - len(row)))]
        for row in rows
    ]
    header = min(header_rows, len(rows) - 1)
    return [
        Table(cells, _widths(cells), repeatRows=header, splitInRow=1, style=_rules(header)),
        Spacer(0, 10),
    ]


def _widths(cells: Sequence[Sequence[Paragraph]]) -> list[str]:
    """Shares of the text's width: room for each column's longest word, the rest by its length."""
    columns = list(zip(*cells, strict=True))
    least = [max(cell.minWidth() for cell in column) + _PADDING for column in columns]
    wanted = [sqrt(max(len(cell.getPlainText()) for cell in column) + 1) for column in columns]
    rest = max(_TYPICAL - sum(least), 0.0)
    widths = [low + rest * want / sum(wanted) for low, want in zip(least, wanted, strict=True)]
    return [f"{100 * width / sum(widths):.3f}%" for width in widths]


def _rules(header: int) -> TableStyle:
    commands: list[Any] = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.6, RULE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.6, RULE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 3.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
    ]
    if header:
        commands.append(("LINEBELOW", (0, header - 1), (-1, header - 1), 0.4, RULE))
    return TableStyle(commands)
