"""Form fields, drawn into the page: what was filled in stays, what could be filled in is gone."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object, Pdf

from proceedings.pdf import reading


def flatten(pdf: Pdf) -> list[str]:
    """Draw the widgets of all pages into the pages; returns what should be known of it.

    Only the widgets: a link may have an appearance too, and has to stay a link. A widget that
    says neither how it looks nor enough to tell leaves nothing behind.
    """
    notes = list(_notes(reading.dictionary(pdf.Root, "/AcroForm")))
    split = [_split(page.obj) for page in pdf.pages]
    if any(widgets for widgets, _ in split):
        for page, (widgets, _) in zip(pdf.pages, split, strict=True):
            page.obj["/Annots"] = Array(widgets)
        pdf.generate_appearance_streams()
        pdf.flatten_annotations("all")
        for page, (_, others) in zip(pdf.pages, split, strict=True):
            page.obj["/Annots"] = Array(others)
        notes.append("form fields were drawn into the page")
    return notes


def _split(page: Object) -> tuple[list[Object], list[Object]]:
    """The widgets of *page*, and its other annotations."""
    widgets, others = list[Object](), list[Object]()
    for annotation in reading.items(page, "/Annots"):
        if isinstance(annotation, Dictionary):
            is_widget = reading.name(annotation, "/Subtype") == "Widget"
            (widgets if is_widget else others).append(annotation)
    return widgets, others


def _notes(form: Object | None) -> Iterator[str]:
    if reading.entry(form, "/XFA") is not None:
        yield "removed: an XFA form; what only it shows is lost"
    if int(reading.number(reading.entry(form, "/SigFlags")) or 0) & 1:
        yield "removed: a digital signature; a stamped paper is no longer what was signed"
