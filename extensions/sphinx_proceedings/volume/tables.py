"""The tables of an editor's page."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes as dn

from proceedings.model.markup.nodes import Align, Inline, LineBreak, Table, Text
from sphinx_proceedings.volume.lines import LineReader

Cell = tuple[Inline, ...]
_CLASSES: dict[str, Align] = {
    "text-left": "left",
    "text-center": "center",
    "text-right": "right",
}


def table(lines: LineReader, node: dn.table) -> Table:
    """Rows of as many cells as there are columns; what reaches over others is in `spans`."""
    head = [row for part in node.findall(dn.thead) for row in part.findall(dn.row)]
    body = [row for part in node.findall(dn.tbody) for row in part.findall(dn.row)]
    grid = _Grid(lines, len(list(node.findall(dn.colspec))))
    for row in (*head, *body):
        grid.add(row)
    return Table(len(head), grid.rows(), tuple(grid.aligned), tuple(grid.spans))


class _Grid:
    def __init__(self, lines: LineReader, columns: int) -> None:
        self._lines, self._columns = lines, columns
        self._cells: dict[tuple[int, int], Cell] = {}
        self._height = 0
        self.aligned: list[Align] = [""] * columns
        self.spans: list[tuple[int, int, int, int]] = []

    def add(self, row: dn.row) -> None:
        """Put the cells of *row* where no cell of a row above reaches."""
        top, column = self._height, 0
        self._height += 1
        for entry in row.findall(dn.entry):
            while (top, column) in self._cells:
                column += 1
            right = column + int(entry.get("morecols", 0))
            bottom = top + int(entry.get("morerows", 0))
            places = [(y, x) for y in range(top, bottom + 1) for x in range(column, right + 1)]
            self._cells |= dict.fromkeys(places, ())
            self._cells[top, column] = tuple(_cell(self._lines, entry))
            if len(places) > 1:
                self.spans.append((top, column, bottom, right))
            self._align(column, entry)
            column = right + 1

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        columns = range(self._columns)
        return tuple(
            tuple(self._cells.get((row, column), ()) for column in columns)
            for row in range(self._height)
        )

    def _align(self, column: int, entry: dn.entry) -> None:
        for name in entry["classes"]:
            if column < self._columns and name in _CLASSES:
                self.aligned[column] = _CLASSES[name]


def _cell(lines: LineReader, entry: dn.Element) -> Iterator[Inline]:
    """The words of a cell; each of its blocks begins a line."""
    for number, block in enumerate(_lines_of(entry)):
        if number:
            yield LineBreak()
        if isinstance(block.parent, dn.list_item):
            yield Text("• ")
        if isinstance(block, dn.image):
            yield from lines.picture(block)
        else:
            yield from lines.read(block)


def _lines_of(node: dn.Element) -> Iterator[dn.Element]:
    for child in node.children:
        if isinstance(child, dn.TextElement | dn.image):
            yield child
        elif isinstance(child, dn.Element):
            yield from _lines_of(child)
