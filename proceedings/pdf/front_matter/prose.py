"""Prose of the editors: a preface, a welcome, a word of thanks."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from reportlab.platypus import Flowable

from proceedings.model.markup.nodes import Block
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part
from proceedings.pdf.typesetting.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Prose:
    """A page that an editor wrote, already read: *blocks* do not repeat the *title*."""

    id: str
    title: str
    blocks: tuple[Block, ...]


def prose(matter: Matter, page: Prose) -> Part:
    """The part for one prose page."""
    flow = matter.flow

    def build(_: object) -> list[Flowable]:
        title = f"<a name={quoteattr(page.id)}/>{flow.plain(page.title)}"
        return [Paragraph(title, flow.styles.title), *flow.blocks(page.blocks)]

    return Part(page.title, build)
