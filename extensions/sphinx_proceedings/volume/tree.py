"""From a page that an editor wrote to the tree that the volume is set from.

docutils' nodes become the plain blocks and inlines of `proceedings.model.markup.nodes`. What has
no place in a book (a script, raw HTML) is left out, and the report names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from docutils import nodes as dn
from sphinx import addnodes

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
    LineBreak,
    Link,
    MathBlock,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Styled,
    Text,
)
from sphinx_proceedings.volume.lines import LineReader, anchors, labelled
from sphinx_proceedings.volume.tables import table

#: What Sphinx calls a numbered node: "Fig. 2"; empty for one that has no number.
Label = Callable[[dn.Element], str]

#: Nodes whose children stand for them.
_TRANSPARENT = (dn.document, dn.compound, dn.container, dn.legend, addnodes.glossary, dn.topic)
#: What is said elsewhere, or by docutils itself.
_SILENT = (dn.target, dn.comment, dn.substitution_definition, dn.title, dn.label, dn.system_message)


@dataclass(slots=True)
class Reader:
    """Reads one document; the report of its *lines* is told of all that the volume lacks."""

    lines: LineReader
    label: Label = lambda node: ""
    level: int = field(default=1, init=False)

    def page(self, document: dn.document) -> tuple[str, tuple[Block, ...]]:
        """The page's title, and everything below it; footnotes are at its end."""
        section = document.next_node(dn.section) or document
        title = section.next_node(dn.title)
        heading = title.astext() if title is not None else ""
        beside = [node for node in document.children if node is not section]
        children = [*section.children, *(beside if section is not document else ())]
        notes = list(document.findall(dn.footnote))
        blocks = tuple(self.blocks(children))
        return heading, (*blocks, *((self._notes(notes),) if notes else ()))

    def blocks(self, children: Iterable[dn.Node]) -> Iterator[Block]:
        citations: list[dn.Element] = []
        for node in children:
            if isinstance(node, dn.citation):
                citations.append(node)
                continue
            if citations:
                yield self._notes(citations)
                citations = []
            yield from self._block(node)
        if citations:
            yield self._notes(citations)

    def _block(self, node: dn.Node) -> Iterator[Block]:
        leaf = self._leaf(node)
        if leaf is not None:
            yield leaf
            return
        match node:
            case dn.section():
                yield from self._section(node)
            case dn.table():
                yield from self._table(node)
            case dn.container() if node.get("literal_block"):
                yield self._captioned(node)
            case dn.topic() if node.next_node(dn.title) is not None:
                yield self._aside(node)
            case dn.transition() if "footnotes" not in node["classes"]:
                yield Rule()
            case dn.transition() | dn.footnote():
                pass  # footnotes are set at the end, under a line of their own
            case _ if isinstance(node, _TRANSPARENT):
                yield from self.blocks(node.children)
            case _ if not isinstance(node, (*_SILENT, dn.Invisible)):
                self.lines.report(node, f"a {node.__class__.__name__} is not shown in the volume")

    def _leaf(self, node: dn.Node) -> Block | None:
        """The one block that *node* is; None for what becomes several, or none."""
        match node:
            case dn.TextElement() if isinstance(
                node, dn.paragraph | dn.rubric | dn.caption | dn.attribution
            ):
                return Paragraph((*anchors(self.lines, node), *self.lines.read(node)))
            case dn.literal_block() | dn.doctest_block():
                return CodeBlock(node.astext().rstrip("\n"))
            case dn.math_block():
                anchor = self.lines.name(node["ids"][0]) if node["ids"] else ""
                return MathBlock(node.astext(), str(node.get("number") or ""), anchor)
            case dn.image():
                return Paragraph(tuple(self.lines.picture(node)))
            case _:
                return self._group(node)

    def _group(self, node: dn.Node) -> Block | None:
        match node:
            case dn.bullet_list() | dn.enumerated_list() | addnodes.hlist():
                return self._list(node)
            case dn.definition_list() | dn.field_list() | dn.option_list():
                return self._definitions(node)
            case dn.line_block():
                return Paragraph(tuple(self._verses(node)))
            case dn.block_quote():
                return Quote(tuple(self.blocks(node.children)))
            case dn.figure():
                return self._figure(node)
            case dn.Element() if isinstance(node, dn.Admonition):
                return self._aside(node)
        return None

    def _section(self, node: dn.section) -> Iterator[Block]:
        self.level += 1
        title = node.next_node(dn.title)
        if title is not None:
            yield Heading(self.level, (*anchors(self.lines, node), *self.lines.read(title)))
        yield from self.blocks(node.children)
        self.level -= 1

    def _list(self, node: dn.Element) -> Items:
        ordered = isinstance(node, dn.enumerated_list)
        entries = node.findall(dn.list_item) if isinstance(node, addnodes.hlist) else node.children
        items = tuple(tuple(self.blocks(item.children)) for item in entries)
        return Items(int(node.get("start", 1)) if ordered else None, items)

    def _definitions(self, node: dn.Element) -> Definitions:
        """Each item has its terms first and what they mean last."""
        items: list[tuple[tuple[Inline, ...], tuple[Block, ...]]] = []
        for item in node.children:
            *terms, meaning = item.children
            words: list[Inline] = []
            for term in terms:
                words += [*([Text(", ")] if words else []), *self.lines.read(term)]
            items.append((tuple(words), tuple(self.blocks(meaning.children))))
        return Definitions(tuple(items))

    def _verses(self, node: dn.Element) -> Iterator[Inline]:
        for number, line in enumerate(node.findall(dn.line)):
            if number:
                yield LineBreak()
            yield from self.lines.read(line)

    def _figure(self, node: dn.figure) -> Figure:
        caption = node.next_node(dn.caption)
        rest = [child for child in node.children if not isinstance(child, dn.caption)]
        return Figure(tuple(self.blocks(rest)), self._caption(node, caption), anchor=self._at(node))

    def _captioned(self, node: dn.container) -> Figure:
        """Code with a caption above it."""
        caption = node.next_node(dn.caption)
        rest = [child for child in node.children if not isinstance(child, dn.caption)]
        words = self._caption(node, caption)
        return Figure(tuple(self.blocks(rest)), words, is_above=True, anchor=self._at(node))

    def _table(self, node: dn.table) -> Iterator[Block]:
        title = next((child for child in node.children if isinstance(child, dn.title)), None)
        content = table(self.lines, node)
        if title is None:
            yield content
        else:
            caption = self._caption(node, title)
            yield Figure((content,), caption, is_above=True, anchor=self._at(node))

    def _caption(self, node: dn.Element, caption: dn.Element | None) -> tuple[Inline, ...]:
        label = self.label(node)
        number = (Styled("strong", (Text(f"{label}."),)), Text(" ")) if label else ()
        return (*number, *(self.lines.read(caption) if caption is not None else ()))

    def _at(self, node: dn.Element) -> str:
        return self.lines.name(node["ids"][0]) if node["ids"] else ""

    def _aside(self, node: dn.Element) -> Aside:
        title = node.next_node(dn.title)
        words = self.lines.read(title) if title is not None else (Text(labelled(node)),)
        return Aside(words, tuple(self.blocks(node.children)))

    def _notes(self, notes: Sequence[dn.Element]) -> Notes:
        """Footnotes or literature: the mark leads back to where it stands in the text."""
        items = tuple(self._note(note) for note in notes)
        return Notes(items, is_literature=isinstance(notes[0], dn.citation))

    def _note(self, note: dn.Element) -> tuple[tuple[Inline, ...], tuple[Block, ...]]:
        label = note.next_node(dn.label)
        words = label.astext() if label is not None else ""
        mark = Text(f"[{words}]" if isinstance(note, dn.citation) else words)
        backrefs: list[str] = note.get("backrefs", [])
        back = [self.lines.name(ref) for ref in backrefs]
        linked: Inline = Link(f"#{back[0]}", (mark,)) if back else mark
        places = tuple(Anchor(self.lines.name(id_)) for id_ in note["ids"])
        if isinstance(note, dn.footnote):
            linked = Styled("superscript", (linked,))
        return (*places, linked), tuple(self.blocks(note.children))
