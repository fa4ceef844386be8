"""One file out of front matter, papers and stamps, by way of pikepdf.

The plain way: copy every page, lay its stamp over it, save. It holds the whole volume in memory
and is the yardstick for anything faster. The same plan gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from pikepdf import Array, Dictionary, Object, Page, Pdf, Stream

from proceedings.pdf import reading
from proceedings.pdf.catalogue import describe
from proceedings.pdf.files import replacing
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.layers import Layers, read_layers, set_layers
from proceedings.pdf.links import count_links
from proceedings.pdf.plan import Plan, Section
from proceedings.pdf.stamps import Stamp, draw_stamps
from proceedings.pdf.volume_links import resolve_links

_STAMP = "/ProceedingsStamp"


@dataclass(frozen=True, slots=True)
class Assembled:
    """What is worth knowing of a file that was written."""

    links: Mapping[str, int]  #: link annotations of each contribution
    dead: tuple[str, ...]  #: addresses of our own links that are not in the volume


def assemble(plan: Plan, out: Path) -> Assembled:
    """Write *plan* to *out*.

    The file is written beside *out* first: a build that is stopped leaves the old one whole.
    """
    with ExitStack() as stack:
        pdf = stack.enter_context(Pdf.new())
        layers = _Sources(plan, stack).copy_to(pdf)
        pages = list(pdf.pages)
        set_layers(pdf, layers)
        if any(section.stamp for section in plan.sections):
            drawn = draw_stamps(_stamps(plan), plan.fonts)
            _stamp_all(pdf, pages, plan, stack.enter_context(Pdf.open(BytesIO(drawn))))
        dead = resolve_links(plan, pages)
        describe(pdf, plan, pages)
        links = dict(_links(plan, pages))
        with replacing(out) as file:
            pdf.save(file, min_version="1.7", deterministic_id=True)
    return Assembled(links, dead)


class _Sources:
    """The files a plan takes pages from, open until the volume is saved."""

    def __init__(self, plan: Plan, stack: ExitStack) -> None:
        self._plan, self._stack = plan, stack
        self._open: dict[Path | None, Pdf] = {}

    def copy_to(self, pdf: Pdf) -> Layers:
        """Copy all pages in their order; returns the layers that came with them."""
        layers = Layers()
        for section in self._plan.sections:
            is_new = section.source not in self._open
            source = self._source(section)
            pages = source.pages
            for index in section.pages:
                pdf.pages.append(pages[index])
            if is_new:
                layers += read_layers(source).copied_to(pdf)
        return layers

    def _source(self, section: Section) -> Pdf:
        path = section.source
        if path not in self._open:
            file = BytesIO(self._plan.typeset) if path is None else path
            self._open[path] = self._stack.enter_context(Pdf.open(file))
        return self._open[path]


def _links(plan: Plan, pages: list[Page]) -> Iterator[tuple[str, int]]:
    for section, place in plan.placed():
        if section.paper:
            yield section.paper, sum(map(count_links, pages[place]))


def _stamp_all(pdf: Pdf, pages: list[Page], plan: Plan, stamps: Pdf) -> None:
    overlay = _Overlay(pdf)
    for drawing, (page, box) in zip(stamps.pages, _stamped(pages, plan), strict=True):
        overlay.lay(page, box, pdf.copy_foreign(drawing.as_form_xobject()))


def _stamps(plan: Plan) -> Iterator[tuple[PageBox, str, Stamp]]:
    for section in plan.sections:
        if section.stamp is None:
            continue
        later = replace(section.stamp, citation="")
        with plan.fonts.used_in(f"papers/{section.paper}" if section.paper else "the volume"):
            for offset, box in enumerate(section.boxes):
                yield box, section.numbering.label(offset), later if offset else section.stamp


def _stamped(pages: list[Page], plan: Plan) -> Iterator[tuple[Page, PageBox]]:
    """The pages that have a stamp, with their boxes."""
    for section, place in plan.placed():
        if section.stamp is not None:
            yield from zip(pages[place], section.boxes, strict=True)


class _Overlay:
    """Draws over pages; streams that are the same for many pages are stored once."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._before = Stream(pdf, b"q\n")
        self._after: dict[PageBox, Stream] = {}

    def lay(self, page: Page, box: PageBox, drawing: Object) -> None:
        """Draw *drawing*, a form as large as the displayed page, over *page*."""
        contents = reading.entry(page.obj, "/Contents")
        own = list(contents) if isinstance(contents, Array) else [contents] if contents else []
        page.obj["/Contents"] = Array([self._before, *own, self._closing(box)])
        # Pages may share their resources; each needs its own entry for its own stamp.
        resources = _copy(reading.dictionary(page.obj, "/Resources"))
        drawings = _copy(reading.dictionary(resources, "/XObject"))
        drawings[_STAMP] = drawing
        resources["/XObject"] = drawings
        page.obj["/Resources"] = resources

    def _closing(self, box: PageBox) -> Stream:
        if box not in self._after:
            matrix = " ".join(f"{number:.6f}".rstrip("0").rstrip(".") for number in box.matrix)
            drawn = f"\nQ /Artifact <</Type /Pagination>> BDC q {matrix} cm {_STAMP} Do Q EMC\n"
            self._after[box] = Stream(self._pdf, drawn.encode("ascii"))
        return self._after[box]


def _copy(shared: Object | None) -> Object:
    """A dictionary with the same entries, not the same dictionary."""
    return Dictionary() if shared is None else Dictionary(dict(shared.items()))
