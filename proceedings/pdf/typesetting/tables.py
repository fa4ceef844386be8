"""Tables of prose pages: plain rows between fine rules, as wide as the text."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from proceedings.model.markup.nodes import Align
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import RULE

if TYPE_CHECKING:
    from proceedings.pdf.typesetting.flow.lines import Lines

_TYPICAL = 430.0  #: points, about the width of the text
_PADDING = 12.0  #: points, left and right of a cell together
_ROOMY = 26.0  #: the same in a table that is narrower than the text
_NARROW = 0.8  #: of the text's width, up to which a table is as wide as its words
_ALIGNED: dict[Align, Any] = {"": TA_LEFT, "left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}

Span = tuple[int, int, int, int]


def table(
    rows: Sequence[Sequence[str]],
    header_rows: int,
    lines: Lines,
    aligned: Sequence[Align] = (),
    spans: Sequence[Span] = (),
) -> list[Flowable]:
    """Rows of cells in reportlab's markup; the header is repeated where the table breaks.

    *spans* are row and column of a cell, and the last row and column that it reaches.
    """
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return []
    styles = _styles(lines, columns, aligned)
    cells = [
        [
            lines.paragraph(cell, style)
            for cell, style in zip((*row, *[""] * (columns - len(row))), styles, strict=True)
        ]
        for row in rows
    ]
    header = min(header_rows, len(rows) - 1)
    # Chosen before each cell, though it sets none: the library's own choice is not embedded.
    font = ("FONTNAME", (0, 0), (-1, -1), lines.styles.cell.fontName)
    style = TableStyle([font, *_rules(header), *map(_span, spans)])
    widths = _widths(cells, spans)
    return [Table(cells, widths, repeatRows=header, splitInRow=1, style=style), Spacer(0, 10)]


def _styles(lines: Lines, columns: int, aligned: Sequence[Align]) -> list[ParagraphStyle]:
    """The style of each column."""
    cell = lines.styles.cell
    left: Align = ""
    padded = [*aligned, *[left] * columns][:columns]
    return [ParagraphStyle(f"cell {side}", cell, alignment=_ALIGNED[side]) for side in padded]


def _widths(cells: Sequence[Sequence[Paragraph]], spans: Sequence[Span]) -> list[float | str]:
    """The columns' widths: points if all fits well on single lines, else shares of the text's.

    There is room for each column's longest word, the rest goes by its length. What reaches over
    several columns has no say.
    """
    wide = {(row, column) for row, column, _, last in spans if last > column}
    columns = [
        [cell for row, cell in enumerate(column) if (row, number) not in wide] or list(column)
        for number, column in enumerate(zip(*cells, strict=True))
    ]
    wide_as_written = [max(map(_one_line, column)) + _ROOMY for column in columns]
    if sum(wide_as_written) < _NARROW * _TYPICAL:
        return [*wide_as_written]
    least = [max(cell.minWidth() for cell in column) + _PADDING for column in columns]
    wanted = [sqrt(max(len(cell.getPlainText()) for cell in column) + 1) for column in columns]
    rest = max(_TYPICAL - sum(least), 0.0)
    widths = [low + rest * want / sum(wanted) for low, want in zip(least, wanted, strict=True)]
    return [f"{100 * width / sum(widths):.3f}%" for width in widths]


def _one_line(cell: Paragraph) -> float:
    """The width of *cell*, in points, if none of its lines were broken."""
    cell.wrap(10_000, 10_000)
    return float(max(cell.getActualLineWidths0(), default=0.0))


def _span(span: Span) -> Any:
    row, column, last_row, last_column = span
    return ("SPAN", (column, row), (last_column, last_row))


def _rules(header: int) -> list[Any]:
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
    return commands
