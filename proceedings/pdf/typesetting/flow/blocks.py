"""Blocks of text as flowables that break over pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import quoteattr

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Indenter, KeepTogether, Spacer

from proceedings.model.markup.nodes import (
    Anchor,
    Aside,
    Block,
    CodeBlock,
    Definitions,
    Figure,
    Heading,
    Inline,
    Items,
    Math,
    MathBlock,
    Notes,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    Text,
)
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import CODE
from proceedings.pdf.typesetting.flow.code import code_lines
from proceedings.pdf.typesetting.flow.equation import Equation
from proceedings.pdf.typesetting.flow.lines import Lines
from proceedings.pdf.typesetting.flow.shown import Shown
from proceedings.pdf.typesetting.styles import RULE
from proceedings.pdf.typesetting.tables import table

_INDENT = 18.0  #: points, of lists and quotations
_TAB = 4


class Flow(Lines):
    """Makes flowables in the fonts and styles of one volume."""

    def scaled(self, factor: float) -> Flow:
        """The same with all type *factor* times as large."""
        return Flow(self.fonts, self.styles.scaled(factor), self._macros, self.language)

    def blocks(self, blocks: Iterable[Block]) -> list[Flowable]:
        """Blocks as flowables."""
        return [flowable for block in blocks for flowable in self._block(block)]

    def _block(self, block: Block) -> list[Flowable]:
        match block:
            case Paragraph(children):
                return self._paragraph(children)
            case Heading(level, children):
                style = self.styles.heading if level <= 2 else self.styles.subheading
                cut = Cut.REGULAR if level <= 2 else Cut.ITALIC
                style = ParagraphStyle(style.name, style, turns=True)
                return [self.paragraph(self.inline(children, cut), style)]
            case Items(start, items):
                return self._items(start, items)
            case Quote(children):
                return self._quote(children)
            case CodeBlock(text):
                return [*code_lines(self._code(text), self.styles.code)]
            case MathBlock():
                return [self._equation(block)]
            case Table(header_rows, rows, aligned, spans):
                cells = [[self.inline(cell) for cell in row] for row in rows]
                return table(cells, header_rows, self, aligned, spans)
            case _:
                return self._of_editors(block)

    def _of_editors(self, block: Figure | Definitions | Aside | Notes | Rule) -> list[Flowable]:
        match block:
            case Figure():
                return self._figure(block)
            case Definitions(items):
                return [part for term, blocks in items for part in self._definition(term, blocks)]
            case Aside(title, children):
                return self._aside(title, children)
            case Notes():
                return self._notes(block)
            case Rule():
                return [self.paragraph(self.plain("∗ ∗ ∗"), self.styles.formula)]

    def _paragraph(self, children: tuple[Inline, ...]) -> list[Flowable]:
        pictures = [child for child in children if isinstance(child, Picture)]
        if pictures and not any(_is_said(child) for child in children):
            return [*map(Shown, pictures), Spacer(0, 8)]
        return [self.paragraph(self.inline(children), self.styles.body)]

    def _items(self, start: int | None, items: tuple[tuple[Block, ...], ...]) -> list[Flowable]:
        """A list, each item's mark hanging before its first paragraph."""
        style = ParagraphStyle("item", self.styles.body, leftIndent=_INDENT, spaceAfter=3)
        flowables: list[Flowable] = []
        for index, blocks in enumerate(items):
            mark = "•" if start is None else f"{start + index}."
            first, *rest = blocks or (Paragraph(()),)
            if isinstance(first, Paragraph):
                marked = f"<bullet>{mark}</bullet>{self.inline(first.children) or '&nbsp;'}"
                flowables += [self.paragraph(marked, style), *_indented(self.blocks(rest))]
            else:
                flowables += _indented(self.blocks(blocks))
        return [*flowables, Spacer(0, 4)]

    def _quote(self, children: tuple[Block, ...]) -> list[Flowable]:
        return _indented(self._small(children), right=_INDENT)

    def _code(self, text: str) -> list[str]:
        """The lines of a listing; one may end at any blank but those it begins with."""
        lines = []
        for line in text.expandtabs(_TAB).splitlines():
            bare = line.lstrip(" ")
            kept = "\xa0" * (len(line) - len(bare)) + bare.replace("  ", "\xa0 ")
            lines.append(self.plain(kept, chain=CODE) or "&nbsp;")
        return lines

    def _equation(self, block: MathBlock) -> Flowable:
        xml = self.formula(block.tex, display=True) or self.inline([Math(block.tex)])
        name = f"<a name={quoteattr(block.anchor)}/>" if block.anchor else ""
        number = f"({block.number})" if block.number else ""
        return Equation(self.paragraph(name + xml, self.styles.formula), number)

    def _figure(self, figure: Figure) -> list[Flowable]:
        style = self._caption_style(figure)
        name = f"<a name={quoteattr(figure.anchor)}/>" if figure.anchor else ""
        caption = [self.paragraph(name + self.inline(figure.caption), style)]
        content = self.blocks(figure.content)
        if figure.is_above:
            return [CondPageBreak(90), *caption, *content]
        return [KeepTogether([*content, *caption])]

    def _caption_style(self, figure: Figure) -> ParagraphStyle:
        changes: dict[str, Any] = {"spaceAfter": 14}
        if figure.is_above:
            changes = {"spaceBefore": 8, "spaceAfter": 5, "keepWithNext": 1}
        if not any(isinstance(block, CodeBlock) for block in figure.content):
            changes |= {"alignment": TA_CENTER, "leftIndent": 24, "rightIndent": 24}
        return ParagraphStyle("caption", self.styles.note, **changes)

    def _definition(self, term: tuple[Inline, ...], blocks: tuple[Block, ...]) -> list[Flowable]:
        style = ParagraphStyle("term", self.styles.body, spaceAfter=1, keepWithNext=1)
        words = self.paragraph(self.inline(term, Cut.BOLD), style)
        return [words, *_indented(self.blocks(blocks))]

    def _aside(self, title: tuple[Inline, ...], children: tuple[Block, ...]) -> list[Flowable]:
        """Between two fine rules, under its title."""
        style = ParagraphStyle("aside", self.styles.body, spaceAfter=2, keepWithNext=1)
        above = HRFlowable("100%", 0.5, color=RULE, spaceBefore=6, spaceAfter=5)
        above.keepWithNext = 1
        below = HRFlowable("100%", 0.5, color=RULE, spaceBefore=1, spaceAfter=9)
        words = self.paragraph(self.inline(title, Cut.BOLD), style)
        return [above, words, *self.blocks(children), below]

    def _notes(self, notes: Notes) -> list[Flowable]:
        style = ParagraphStyle(
            "note", self.styles.quote, leftIndent=_INDENT, firstLineIndent=-_INDENT, spaceAfter=4
        )
        if notes.is_literature:
            style.alignment = TA_LEFT
        flowables: list[Flowable] = []
        for mark, blocks in notes.items:
            first, *rest = blocks or (Paragraph(()),)
            words = first.children if isinstance(first, Paragraph) else ()
            xml = f"{self.inline(mark)} {self.inline(words)}"
            flowables += [self.paragraph(xml, style), *_indented(self._small(rest))]
        if notes.is_literature or not flowables:
            return flowables
        return [
            HRFlowable("30%", 0.5, hAlign="LEFT", color=RULE, spaceBefore=14, spaceAfter=6),
            *flowables,
        ]

    def _small(self, blocks: Iterable[Block]) -> list[Flowable]:
        """What follows the first paragraph of a note, in its type."""
        flowables: list[Flowable] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                flowables.append(self.paragraph(self.inline(block.children), self.styles.quote))
            else:
                flowables += self._block(block)
        return flowables


def _is_said(node: Inline) -> bool:
    """Whether *node* is more than a picture, blanks or a place."""
    return not isinstance(node, Picture | Anchor) and not (
        isinstance(node, Text) and not node.text.strip()
    )


def _indented(flowables: list[Flowable], right: float = 0.0) -> list[Flowable]:
    if not flowables:
        return []
    return [Indenter(_INDENT, right), *flowables, Indenter(-_INDENT, -right)]
