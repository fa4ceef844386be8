"""What a document does of itself: actions of the file, its pages and fields (ISO 32000-1, 12.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Pdf, String

from proceedings.pdf import reading

_DEEPEST = 20  #: actions that follow each other
_FIELDS = 2000  #: fields of a form that are looked at


@dataclass(frozen=True, slots=True)
class Action:
    """Something that happens without a link being followed, or that is no following of a link."""

    kind: str  #: "JavaScript", "Launch", "SubmitForm", "GoTo", …
    page: int | None = None  #: from 1; None belongs to the document
    by_itself: bool = False  #: when the file or the page is opened, closed, printed


def document_actions(pdf: Pdf) -> Iterator[Action]:
    """The actions of the file: those that opening it begins with, and those of its fields."""
    root = pdf.Root
    opening = reading.dictionary(root, "/OpenAction")
    yield from (Action(kind, by_itself=True) for kind in _kinds(opening) if kind != "GoTo")
    yield from _triggered(root, None)
    if reading.entry(reading.entry(root, "/Names"), "/JavaScript") is not None:
        yield Action("JavaScript", by_itself=True)
    fields = list(reading.items(reading.dictionary(root, "/AcroForm"), "/Fields"))
    for one in fields[:_FIELDS]:
        if reading.name(one, "/Subtype") != "Widget":  # which is met on its page
            yield from actions_in(one, None)


def page_actions(page: Object, number: int) -> Iterator[Action]:
    """What happens when *page* is opened or left."""
    return _triggered(page, number)


def actions_in(holder: object, page: int | None) -> Iterator[Action]:
    """The actions of an annotation or a field."""
    for kind in _kinds(reading.entry(holder, "/A")):
        yield Action(kind, page)
    for action in _triggered(holder, page):
        yield Action(action.kind, page)


def file_name(specification: object) -> str:
    """The name of the file that *specification* means (7.11.3)."""
    if isinstance(specification, String):
        return " ".join(str(specification).split())
    return reading.text(specification, "/UF") or reading.text(specification, "/F")


def _triggered(holder: object, page: int | None) -> Iterator[Action]:
    triggers = reading.dictionary(holder, "/AA")
    for event in triggers.keys() if triggers is not None else ():
        for kind in _kinds(reading.entry(triggers, event)):
            yield Action(kind, page, by_itself=True)


def _kinds(action: object) -> Iterator[str]:
    """The kind of *action* and of those that follow it."""
    for _ in range(_DEEPEST):
        if not isinstance(action, Dictionary):
            return
        yield reading.name(action, "/S") or "unknown"
        following = action.get("/Next")
        action = next(iter(following), None) if isinstance(following, Array) else following
