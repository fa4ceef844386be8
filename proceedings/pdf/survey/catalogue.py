"""What a document has besides its pages: a form, layers, attachments, labels, a title."""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Dictionary, Object, Pdf

from proceedings.pdf import reading
from proceedings.pdf.intake.destinations import names_in
from proceedings.pdf.intake.layers import read_layers
from proceedings.pdf.survey.actions import file_name

_MOST = 50  #: names of a list that are kept
_DEEPEST = 10  #: levels of a number tree


@dataclass(frozen=True, slots=True)
class FormFacts:
    """The form of a document, if it has one."""

    exists: bool = False
    has_xfa: bool = False  #: a form in XML, which few viewers show
    is_signed: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """How a viewer counts the pages from *page* on (12.4.2)."""

    page: int  #: from 1
    style: str  #: "D", "r", "R", "a", "A"; empty has no number
    prefix: str = ""
    first: int = 1


def form_of(pdf: Pdf) -> FormFacts:
    form = reading.dictionary(pdf.Root, "/AcroForm")
    if form is None:
        return FormFacts()
    flags = int(reading.number(reading.entry(form, "/SigFlags")) or 0)
    return FormFacts(True, reading.entry(form, "/XFA") is not None, bool(flags & 1))


def layers_of(pdf: Pdf) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the layers, and those of the layers that are hidden at first."""
    layers = read_layers(pdf)
    every, off = (
        tuple(reading.text(layer, "/Name") for layer in some[:_MOST])
        for some in (layers.every, layers.off)
    )
    return every, off


def attachments_of(pdf: Pdf) -> tuple[str, ...]:
    """The names of the files that the document carries."""
    tree = reading.entry(reading.entry(pdf.Root, "/Names"), "/EmbeddedFiles")
    found = [value for _, value in names_in(tree)]
    found += reading.items(pdf.Root, "/AF")
    return tuple(dict.fromkeys(file_name(value) for value in found[:_MOST] if _is_told(value)))


def labels_of(pdf: Pdf) -> tuple[Labels, ...]:
    """How the pages are labelled; nothing where they are numbered from 1, as without labels."""
    found: list[Labels] = []
    level = [reading.entry(pdf.Root, "/PageLabels")]
    for _ in range(_DEEPEST):
        for node in level:
            pairs = list(reading.items(node, "/Nums"))
            for start, label in zip(pairs[0::2], pairs[1::2], strict=False):
                if isinstance(start, int) and isinstance(label, Dictionary):
                    found.append(_label(start + 1, label))
        level = [kid for node in level[:_MOST] for kid in reading.items(node, "/Kids")]
    found.sort(key=lambda label: label.page)
    return () if found == [Labels(1, "D")] else tuple(found[:_MOST])


def title_of(pdf: Pdf) -> str:
    """The title that a viewer shows above the window, from the older of the two places."""
    return reading.text(reading.dictionary(pdf.trailer, "/Info"), "/Title")[:500]


def _label(page: int, label: Object) -> Labels:
    first = reading.number(reading.entry(label, "/St"))
    style, prefix = reading.name(label, "/S"), reading.text(label, "/P")
    return Labels(page, style, prefix, 1 if first is None else int(first))


def _is_told(attachment: object) -> bool:
    """Whether people should know: programs attach formulas in MathML for screen readers."""
    embedded = reading.entry(reading.dictionary(attachment, "/EF"), "/F")
    return reading.name(embedded, "/Subtype") != "application/mathml+xml"
