"""A paper's document made fit to stand among others: nothing active, nothing that can collide.

Everything that a volume needs of a paper hangs from its pages. The catalogue is emptied but for
them, the pages keep what makes up their looks (ISO 32000-1, table 30), and what was worth knowing
about the rest becomes notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Pdf, PdfError, Stream

from proceedings.pdf import reading
from proceedings.pdf.assembly.fragmenting import STAMP
from proceedings.pdf.errors import BadPdf
from proceedings.pdf.geometry import LETTER, PageBox, corners, visible
from proceedings.pdf.intake import forms
from proceedings.pdf.intake.content import balance
from proceedings.pdf.intake.destinations import Destinations
from proceedings.pdf.intake.layers import read_layers, set_layers
from proceedings.pdf.intake.links import Annotations, count_links, on_pages
from proceedings.pdf.intake.outline import OutlineEntry, read_outline

_PAGE_KEYS = frozenset(
    "/Type /Parent /Resources /MediaBox /CropBox /Rotate /UserUnit /Contents /Annots /Group".split()
)
_ROOT_KEYS = frozenset(("/Type", "/Pages", "/OCProperties"))


@dataclass(frozen=True, slots=True)
class Normalised:
    """What was read of a document while it was made fit."""

    pages: tuple[PageBox, ...]
    outline: tuple[OutlineEntry, ...]
    links: tuple[int, ...]  #: of each page, as it came
    kept: tuple[int, ...]  #: and as it is now
    notes: tuple[str, ...]


def normalise(pdf: Pdf) -> Normalised:
    """Change *pdf* in place; raises `BadPdf` where the content of a page cannot be read."""
    notes = list(_active(pdf))
    links = tuple(count_links(page) for page in pdf.pages)
    destinations = Destinations(pdf)
    outline = read_outline(pdf, destinations)
    notes += forms.flatten(pdf)
    annotations = Annotations(destinations)
    for page in pdf.pages:
        annotations.clean(page)
    notes += annotations.notes()
    boxes = tuple(_set_box(page.obj) for page in pdf.pages)
    notes += _balance(pdf)
    _strip(pdf)
    _set_apart(pdf)
    kept = tuple(count_links(page) for page in pdf.pages)
    return Normalised(boxes, outline, links, kept, tuple(notes))


def _active(pdf: Pdf) -> Iterator[str]:
    """What the catalogue starts or carries besides the pages, as notes."""
    root, names = pdf.Root, reading.entry(pdf.Root, "/Names")
    opening = reading.name(reading.entry(root, "/OpenAction"), "/S")
    actions = [reading.entry(page.obj, "/AA") for page in pdf.pages]
    found = {
        "JavaScript": reading.entry(names, "/JavaScript") is not None or opening == "JavaScript",
        f"what opens with the file ({opening})": opening not in {"", "GoTo", "JavaScript"},
        "actions of the document or its pages": any((reading.entry(root, "/AA"), *actions)),
        "attached files": any((reading.entry(names, "/EmbeddedFiles"), root.get("/AF"))),
    }
    yield from (f"removed: {what}" for what, there in found.items() if there)
    if reading.entry(root, "/StructTreeRoot") is not None:
        yield "the tags for screen readers were removed: they cannot be merged"


def _set_box(page: Object) -> PageBox:
    """Say in *page* itself, and plainly, what is visible of it; returns the same."""
    media = corners(reading.numbers(page, "/MediaBox")) or LETTER
    box = visible(media, corners(reading.numbers(page, "/CropBox")))
    turn = reading.number(reading.entry(page, "/Rotate")) or 0.0
    unit = reading.number(reading.entry(page, "/UserUnit")) or 1.0
    found = PageBox(*box, rotation=round(turn / 90) * 90 % 360, user_unit=unit if unit > 0 else 1.0)
    page["/MediaBox"], page["/CropBox"] = Array(media), Array(box)
    page["/Rotate"] = found.rotation
    if found.user_unit != 1:
        page["/UserUnit"] = found.user_unit
    elif "/UserUnit" in page:
        del page["/UserUnit"]
    return found


def _balance(pdf: Pdf) -> Iterator[str]:
    mended: list[int] = []
    for number, page in enumerate(pdf.pages, start=1):
        try:
            if balance(pdf, page):
                mended.append(number)
        except PdfError as error:
            raise BadPdf(
                "pdf-damaged",
                f"the content of page {number} cannot be read",
                "export the paper again; if a viewer shows that page, print it to a new PDF",
            ) from error
    if mended:
        yield f"unclosed drawing instructions were closed on {on_pages(mended)}"


def _strip(pdf: Pdf) -> None:
    """Take off whatever a volume has no use for; the writer drops what nothing refers to."""
    layers = read_layers(pdf)
    for key in set(pdf.Root.keys()) - _ROOT_KEYS:
        del pdf.Root[key]
    set_layers(pdf, layers)
    for page in pdf.pages:
        for key in set(page.obj.keys()) - _PAGE_KEYS:
            del page.obj[key]
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]


def _set_apart(pdf: Pdf) -> None:
    """Draw a page whose fonts have names of ours as one form, which has its fonts to itself.

    So is a page of a paper that was stamped before.
    """
    for page in pdf.pages:
        fonts = reading.dictionary(reading.dictionary(page.obj, "/Resources"), "/Font")
        if fonts is not None and any(name.startswith(STAMP) for name in fonts.keys()):  # noqa: SIM118
            form = pdf.make_indirect(page.as_form_xobject(handle_transformations=False))
            form.write(form.read_bytes())  # it would ask the page, which is about to change
            page.obj["/Resources"] = Dictionary(XObject=Dictionary(Page=form))
            page.obj["/Contents"] = Stream(pdf, b"/Page Do")
