"""One file out of front matter, papers and stamps.

The file is written from front to back, our own pages first, then a paper at a time. The same plan
gives the same bytes.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from pikepdf import Pdf

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.catalogue import write_catalogue
from proceedings.pdf.assembly.fragment import load
from proceedings.pdf.assembly.fragmenting import fragment_of
from proceedings.pdf.assembly.links import LinkWriter, targets
from proceedings.pdf.assembly.page_tree import Node
from proceedings.pdf.assembly.plan import Plan, Section
from proceedings.pdf.assembly.splice import Place, Splicer
from proceedings.pdf.assembly.stamping import BEFORE, Stamper
from proceedings.pdf.assembly.writer import Writer
from proceedings.pdf.files import replacing


def assemble(plan: Plan, out: Path) -> tuple[str, ...]:
    """Write *plan* to *out*; returns the addresses of our own links that lead nowhere.

    The file is written beside *out* first: a build that is stopped leaves the old one whole.
    """
    with replacing(out) as path, path.open("wb", buffering=0) as file:
        return _Assembly(plan, file).write()


class _Assembly:
    def __init__(self, plan: Plan, file: BinaryIO) -> None:
        self._plan = plan
        self._boxes = plan.boxes()
        self._writer = Writer(file, len(self._boxes))
        self._splicer = Splicer(self._writer)
        self._stamper = Stamper(plan.fonts)
        self._fonts: dict[bytes, int] = {}  #: the number of each font of the stamps
        self._before = b""
        self._nodes = [self._node(place) for _, place in plan.placed()]

    def write(self) -> tuple[str, ...]:
        plan, writer = self._plan, self._writer
        if any(section.stamp for section in plan.sections):
            self._before = syntax.reference(writer.add_stream(BEFORE))
        dead = self._copy_typeset()
        for node, (section, place) in zip(self._nodes, plan.placed(), strict=True):
            if section.source is not None:
                writer.identify(section.source.name.encode())
                self._copy(section.source, self._places(section, place, node))
        self._copy_fonts()
        write_catalogue(writer, plan, self._nodes, self._destination, self._splicer)
        return dead

    def _node(self, place: slice) -> Node:
        kids = range(self._writer.page(place.start), self._writer.page(place.stop))
        return Node(self._writer.reserve(), kids, len(kids))

    def _copy(self, source: Path, places: list[Place]) -> None:
        self._splicer.copy(load(source), places, self._font_entries())

    def _copy_typeset(self) -> tuple[str, ...]:
        """Write our own pages wherever they stand; returns the links that lead nowhere."""
        plan = self._plan
        if plan.typeset is None:
            return ()
        destinations = {name: self._destination(*at) for name, at in targets(plan).items()}
        links = LinkWriter(self._writer, destinations)
        places: dict[int, Place] = {}
        for node, (section, place) in zip(self._nodes, plan.placed(), strict=True):
            if section.source is None:
                found = self._places(section, place, node)
                places |= zip(section.pages, found, strict=True)
        for page, stands in places.items():
            entries = links.annotations(plan.typeset.links.get(page, ()))
            places[page] = replace(stands, entries=entries)
        self._writer.identify(plan.typeset.data)
        with Pdf.open(BytesIO(plan.typeset.data)) as pdf:
            for page in reversed(range(len(pdf.pages))):
                if page not in places:
                    del pdf.pages[page]
            ours = fragment_of(pdf)
        inside = [places[page] for page in sorted(places)]
        self._splicer.copy(ours, inside, self._font_entries())
        return tuple(links.dead)

    def _places(self, section: Section, place: slice, node: Node) -> list[Place]:
        """Where the pages of *section* stand; their stamps are written on the way."""
        numbers = range(self._writer.page(place.start), self._writer.page(place.stop))
        drawn = self._stamper.stamps(section)
        if not drawn.numbers:
            return [Place(number, node.number) for number in numbers]
        first = self._writer.add_all([*drawn.heads, *drawn.numbers])
        own = range(first + len(drawn.heads), first + len(drawn.heads) + len(numbers))
        return [
            Place(number, node.number, self._before, b"%d 0 R %d 0 R" % (first + head, stamp))
            for number, head, stamp in zip(numbers, drawn.head_of, own, strict=True)
        ]

    def _font_entries(self) -> bytes:
        """The fonts of the stamps drawn so far, for a page's font dictionary."""
        for name in self._stamper.used:
            if name not in self._fonts:
                self._fonts[name] = self._writer.reserve()
        return b" ".join(b"/%b %d 0 R" % font for font in self._fonts.items())

    def _copy_fonts(self) -> None:
        if self._fonts:
            self._splicer.copy(self._stamper.fonts(), [], named=list(self._fonts.values()))

    def _destination(self, page: int, top: float | None = None) -> bytes:
        """What shows the volume's *page* from *top* down, in the size the reader has chosen.

        Without *top* it is the page's upper edge as it is displayed, which only an upright page
        has at the top of its box: a turned page is shown as a whole.
        """
        reference, box = syntax.reference(self._writer.page(page)), self._boxes[page]
        if top is None and box.rotation:
            return b"[ %b /Fit ]" % reference
        height = syntax.number(box.y1 if top is None else top)
        return b"[ %b /XYZ null %b null ]" % (reference, height)
