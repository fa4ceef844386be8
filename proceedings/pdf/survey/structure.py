"""What the objects of a PDF say: pages, fonts, links, actions, attachments (pikepdf)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from pikepdf import Pdf
from pikepdf.settings import get_qpdf_limits, set_qpdf_limits

from proceedings.pdf.intake.destinations import Destinations
from proceedings.pdf.opening import BEGIN, opened, said
from proceedings.pdf.survey.actions import Action, document_actions, page_actions
from proceedings.pdf.survey.annotations import Annotations, Link
from proceedings.pdf.survey.catalogue import (
    FormFacts,
    Labels,
    attachments_of,
    form_of,
    labels_of,
    layers_of,
    title_of,
)
from proceedings.pdf.survey.fonts import Font, fonts_of
from proceedings.pdf.survey.sheets import Sheet, sheet_of

_PAGES = 2000  #: that are looked at; no paper has more, and a forged file may
_FAULTS = 3  #: of a file that are kept
#: In the reader's words: a blank page that says nothing of fonts, an object that nothing refers to.
_HARMLESS = ("Resources is missing", "handled correctly")
#: What is enough for every paper, and keeps forged files from filling the memory.
_UNPACKED = 1 << 26  #: bytes of a stream
_MEMBERS = 200_000  #: of an array or a dictionary
_WARNINGS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """How a file is made, as far as editors have to know."""

    size: int = 0  #: bytes
    page_count: int = 0
    junk: int = 0  #: bytes before the PDF begins
    faults: tuple[str, ...] = ()  #: what the reader had to mend, in its own words
    is_restricted: bool = False  #: encrypted, and open without a password
    title: str = ""  #: of the document's own description
    sheets: tuple[Sheet, ...] = ()  #: of its pages
    fonts: tuple[Font, ...] = ()
    actions: tuple[Action, ...] = ()
    media: tuple[tuple[int, str], ...] = ()  #: films, sounds, models: page and kind
    attachments: tuple[str, ...] = ()  #: names of files
    form: FormFacts = field(default_factory=FormFacts)
    fields: int = 0  #: of the form, as they stand on the pages
    layers: tuple[str, ...] = ()  #: names
    hidden_layers: tuple[str, ...] = ()
    labels: tuple[Labels, ...] = ()  #: how a viewer counts the pages, if not from 1
    dead_links: tuple[int, ...] = ()  #: the page of each link that leads nowhere in the file
    links: tuple[Link, ...] = ()  #: out of the file


def structure_of(data: bytes) -> Structure:
    """Read the structure of a PDF; raises `BadPdf` where there is none to read."""
    with _bounded(), opened(data) as (pdf, faults):
        found = _read(pdf, data)
        faults += map(str, pdf.get_warnings())
        return replace(found, faults=tuple(_mended(faults))[:_FAULTS])


@contextmanager
def _bounded() -> Iterator[None]:
    """Let the reader take no more than a paper needs; its limits are those of the process."""
    before = get_qpdf_limits()
    set_qpdf_limits(
        flate_max_memory=_UNPACKED,
        parser_max_container_size=_MEMBERS,
        doc_max_warnings=_WARNINGS,
    )
    try:
        yield
    finally:
        set_qpdf_limits(
            flate_max_memory=before["flate_max_memory"],
            parser_max_container_size=before["parser_max_container_size"],
            doc_max_warnings=before["doc_max_warnings"],
        )


def _read(pdf: Pdf, data: bytes) -> Structure:
    met = Annotations(Destinations(pdf))
    actions = list(document_actions(pdf))
    sheets: list[Sheet] = []
    for number, page in enumerate(pdf.pages[:_PAGES], start=1):
        sheets.append(sheet_of(page.obj))
        actions += page_actions(page.obj, number)
        met.read(page.obj, number)
    layers, hidden = layers_of(pdf)
    return Structure(
        size=len(data),
        page_count=len(pdf.pages),
        junk=data.find(BEGIN),
        is_restricted=pdf.is_encrypted,
        title=title_of(pdf),
        sheets=tuple(sheets),
        fonts=fonts_of(pdf, _PAGES),
        actions=tuple(dict.fromkeys((*actions, *met.actions))),
        media=tuple(met.media),
        attachments=(*attachments_of(pdf), *met.attached),
        form=form_of(pdf),
        fields=met.fields,
        layers=layers,
        hidden_layers=hidden,
        labels=labels_of(pdf),
        dead_links=tuple(met.dead),
        links=tuple(met.links),
    )


def _mended(faults: Iterable[str]) -> Iterator[str]:
    """What was mended, once each, without what takes nothing from a paper."""
    told = dict.fromkeys(said(fault) for fault in faults)
    yield from (fault for fault in told if not any(word in fault for word in _HARMLESS))
