"""From a page that an editor wrote to the tree that the volume is set from.

docutils' nodes become the plain blocks and inlines of `proceedings.model.markup.nodes`. What has
no place in a book (a script, raw HTML) is left out, and `Untold` says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from docutils import nodes as dn

from proceedings.model.markup.nodes import (
    Block,
    Code,
    CodeBlock,
    Heading,
    Inline,
    Items,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Style,
    Styled,
    Table,
    Text,
)

Report = Callable[[dn.Node, str], None]

_STYLES: dict[type[dn.Node], Style] = {
    dn.emphasis: "emphasis",
    dn.title_reference: "emphasis",
    dn.strong: "strong",
    dn.superscript: "superscript",
    dn.subscript: "subscript",
    dn.footnote_reference: "superscript",
    dn.citation_reference: "emphasis",
}
#: Nodes whose children stand for them.
_TRANSPARENT = (dn.document, dn.compound, dn.container, dn.figure, dn.legend, dn.tgroup)
_SILENT = (dn.target, dn.comment, dn.transition, dn.substitution_definition, dn.colspec, dn.title)


@dataclass(slots=True)
class Reader:
    """Reads one document; *report* is told of every node that the volume does not show."""

    report: Report
    level: int = field(default=1, init=False)

    def page(self, document: dn.document) -> tuple[str, tuple[Block, ...]]:
        """The page's title, and everything below it."""
        section = document.next_node(dn.section) or document
        title = section.next_node(dn.title)
        heading = title.astext() if title is not None else ""
        return heading, tuple(self.blocks(section.children))

    def blocks(self, children: Iterable[dn.Node]) -> Iterator[Block]:
        for node in children:
            yield from self._block(node)

    def _block(self, node: dn.Node) -> Iterator[Block]:
        leaf = self._leaf(node)
        if leaf is not None:
            yield leaf
            return
        match node:
            case dn.section():
                yield from self._section(node)
            case dn.definition_list():
                yield from self._definitions(node)
            case dn.table():
                yield from self._table(node)
            case dn.Element() if isinstance(node, dn.Admonition):
                yield from self._admonition(node)
            case _ if isinstance(node, _TRANSPARENT):
                yield from self.blocks(node.children)
            case _ if not isinstance(node, (*_SILENT, dn.Invisible)):
                self.report(node, f"a {node.__class__.__name__} is not shown in the volume")

    def _leaf(self, node: dn.Node) -> Block | None:
        """The one block that *node* is; None for what becomes several, or none."""
        match node:
            case dn.paragraph() | dn.rubric() | dn.caption() | dn.attribution():
                return Paragraph(self._inlines(node))
            case dn.bullet_list() | dn.enumerated_list():
                return self._list(node)
            case dn.line_block():
                return Paragraph(tuple(self._lines(node)))
            case dn.block_quote():
                return Quote(tuple(self.blocks(node.children)))
            case dn.literal_block():
                return CodeBlock(node.astext().rstrip("\n"))
            case dn.math_block():
                return MathBlock(node.astext())
            case dn.footnote() | dn.citation():
                return self._labelled(node)
        return None

    def _section(self, node: dn.section) -> Iterator[Block]:
        self.level += 1
        title = node.next_node(dn.title)
        if title is not None:
            yield Heading(self.level, self._inlines(title))
        yield from self.blocks(node.children)
        self.level -= 1

    def _list(self, node: dn.Element) -> Items:
        ordered = isinstance(node, dn.enumerated_list)
        items = tuple(tuple(self.blocks(item.children)) for item in node.children)
        return Items(int(node.get("start", 1)) if ordered else None, items)

    def _definitions(self, node: dn.Element) -> Iterator[Block]:
        for item in node.children:
            for part in item.children:
                if isinstance(part, dn.term):
                    yield Paragraph((Styled("strong", self._inlines(part)),))
                elif isinstance(part, dn.definition):
                    yield Quote(tuple(self.blocks(part.children)))

    def _lines(self, node: dn.Element) -> Iterator[Inline]:
        for number, line in enumerate(node.findall(dn.line)):
            if number:
                yield LineBreak()
            yield from self._inlines(line)

    def _table(self, node: dn.Element) -> Iterator[Block]:
        title = node.next_node(dn.title)
        if title is not None:
            yield Paragraph((Styled("strong", self._inlines(title)),))
        head = [row for part in node.findall(dn.thead) for row in part.findall(dn.row)]
        body = [row for part in node.findall(dn.tbody) for row in part.findall(dn.row)]
        rows = tuple(
            tuple(self._cell(entry) for entry in row.children if isinstance(entry, dn.Element))
            for row in (*head, *body)
        )
        yield Table(len(head), rows)

    def _cell(self, entry: dn.Element) -> tuple[Inline, ...]:
        found: list[Inline] = []
        for child in entry.children:
            found += [LineBreak()] if found else []
            found += (
                self._inlines(child)
                if isinstance(child, dn.TextElement)
                else [Text(child.astext())]
            )
        return tuple(found)

    def _admonition(self, node: dn.Element) -> Iterator[Block]:
        title = node.next_node(dn.title)
        words = self._inlines(title) if title else (Text(type(node).__name__.capitalize()),)
        yield Quote((Paragraph((Styled("strong", words),)), *self.blocks(node.children)))

    def _labelled(self, node: dn.Element) -> Block:
        label = node.next_node(dn.label)
        mark = Styled("superscript", (Text(label.astext() if label else ""),))
        rest = [child for child in node.children if not isinstance(child, dn.label)]
        first = self._inlines(rest[0]) if rest and isinstance(rest[0], dn.TextElement) else ()
        return Paragraph((mark, Text(" "), *first))

    def _inlines(self, node: dn.Node) -> tuple[Inline, ...]:
        return tuple(inline for child in node.children for inline in self._inline(child))

    def _inline(self, node: dn.Node) -> Iterator[Inline]:
        match node:
            case dn.Text():
                yield from [Text(str(node))] if str(node) else []
            case dn.literal():
                yield Code(node.astext())
            case dn.math():
                yield Math(node.astext())
            case dn.reference() if node.get("refuri"):
                yield Link(str(node["refuri"]), self._inlines(node))
            case dn.image():
                yield Text(str(node.get("alt", "")))
                self.report(node, "a picture is not shown in the volume")
            case dn.raw():
                self.report(node, "raw text is not shown in the volume")
            case _ if type(node) in _STYLES:
                yield Styled(_STYLES[type(node)], self._inlines(node))
            case _:
                yield from self._inlines(node)
