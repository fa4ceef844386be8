"""What stands in the lines of an editor's page: words, links, formulas, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes as dn
from PIL import Image, UnidentifiedImageError
from sphinx import addnodes
from sphinx.locale import admonitionlabels

from proceedings.model.markup.nodes import (
    Anchor,
    Code,
    Inline,
    Link,
    Math,
    Picture,
    Style,
    Styled,
    Text,
)

Report = Callable[[dn.Node, str], None]

_STYLES: dict[type[dn.Node], Style] = {
    dn.emphasis: "emphasis",
    dn.title_reference: "emphasis",
    addnodes.literal_emphasis: "emphasis",
    dn.strong: "strong",
    addnodes.literal_strong: "strong",
    dn.superscript: "superscript",
    dn.subscript: "subscript",
}
_READABLE = ("PNG", "JPEG")
_KINDS = ("image/png", "image/jpeg")  #: what is taken of `chart.*`
_REMOTE = "a picture from elsewhere is not shown in the volume; put its file beside the page"
_OTHER = "a picture of this kind is not shown in the volume; save it as a PNG or JPEG file"


@dataclass(frozen=True, slots=True)
class LineReader:
    """Reads lines; *report* is told of every node that the volume does not show."""

    report: Report
    page: str = ""  #: the document's name, which the names of its places begin with
    folder: Path = Path()  #: that the paths of pictures begin at

    def name(self, place: str) -> str:
        """What the volume calls the node with the id *place* of this page."""
        return f"{self.page}#{place}"

    def read(self, node: dn.Node) -> tuple[Inline, ...]:
        """What *node* holds."""
        return tuple(inline for child in node.children for inline in self._inline(child))

    def picture(self, node: dn.image) -> Iterator[Inline]:
        """The picture, or its words where it cannot be shown."""
        kinds: dict[str, str] = node.get("candidates", {})
        alt = str(node.get("alt", ""))
        own = next((kinds[kind] for kind in _KINDS if kind in kinds), node["uri"])
        file = self.folder / str(own)
        problem = _REMOTE if "://" in str(own) else _unreadable(file)
        if not problem:
            yield Picture(file, alt, str(node.get("width", "")))
            return
        self.report(node, problem)
        if alt:
            yield Text(alt)

    def _inline(self, node: dn.Node) -> Iterator[Inline]:
        match node:
            case dn.Text():
                yield from [Text(str(node))] if str(node) else []
            case dn.literal():
                yield Code(node.astext())
            case dn.math():
                yield Math(node.astext())
            case dn.image():
                yield from self.picture(node)
            case dn.raw():
                self.report(node, "raw text is not shown in the volume")
            case dn.footnote_reference() | dn.citation_reference():
                yield from anchors(self, node)
                yield self._mark(node)
            case dn.Element():
                yield from anchors(self, node)
                yield from self._element(node)

    def _element(self, node: dn.Element) -> Iterator[Inline]:
        match node:
            case dn.reference() if address := self._address(node):
                yield Link(address, self.read(node))
            case _ if type(node) in _STYLES:
                yield Styled(_STYLES[type(node)], self.read(node))
            case _:
                yield from self.read(node)

    def _mark(self, node: dn.Element) -> Inline:
        link = Link(f"#{self.name(node['refid'])}", self.read(node)) if node.get("refid") else None
        words: tuple[Inline, ...] = (link,) if link else self.read(node)
        style: Style = "superscript" if isinstance(node, dn.footnote_reference) else "emphasis"
        return Styled(style, words)

    def _address(self, node: dn.reference) -> str:
        if node.get("refid"):
            return f"#{self.name(node['refid'])}"
        return str(node.get("refuri", ""))


def anchors(lines: LineReader, node: dn.Element) -> tuple[Inline, ...]:
    """The places that links to *node* lead to."""
    return tuple(Anchor(lines.name(place)) for place in node["ids"])


def labelled(node: dn.Element) -> str:
    """What an admonition without a title of its own is called, in the language of the page."""
    return str(admonitionlabels.get(node.tagname, node.tagname.capitalize()))


def _unreadable(file: Path) -> str:
    """Why the picture in *file* cannot be printed; empty if it can."""
    try:
        with Image.open(file, formats=_READABLE) as picture:
            picture.load()
    except FileNotFoundError:
        return f"there is no picture {file.name}"
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return _OTHER
    return ""
