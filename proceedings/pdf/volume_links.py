"""Links of our own pages into the volume: `x-paper:ID` and `x-page:LABEL` become destinations.

Only typeset pages are looked at: a paper may have an address of that form, and it stays one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from pikepdf import Array, Name, Object, Page

from proceedings.pdf import reading
from proceedings.pdf.plan import Plan

_PAPER, _PAGE = "x-paper:", "x-page:"


def resolve_links(plan: Plan, pages: Sequence[Page]) -> tuple[str, ...]:
    """Turn such addresses into links within the volume; returns those that lead nowhere.

    The annotation of one that leads nowhere loses its action: no viewer could open it.
    """
    targets = {f"{_PAPER}{paper}": page for paper, page in plan.starts().items()}
    targets |= {f"{_PAGE}{label}": page for page, label in enumerate(plan.labels())}
    dead: dict[str, None] = {}
    for link, address in _links(plan, pages):
        del link["/A"]
        if address in targets:
            link["/Dest"] = top_of(pages[targets[address]])
        else:
            dead[address] = None
    return tuple(dead)


def top_of(page: Page, top: float | None = None) -> Array:
    """The destination that shows *page* from *top* down, in the size that the reader has chosen.

    Without *top* it is the page's upper edge as it is displayed, which only an upright page has at
    the top of its box: a turned page is shown as a whole.
    """
    if top is None and reading.number(page.obj.get("/Rotate")):
        return Array([page.obj, Name.Fit])
    box = reading.numbers(page.obj, "/CropBox") or reading.numbers(page.obj, "/MediaBox")
    return Array([page.obj, Name.XYZ, None, box[3] if top is None else top, None])


def _links(plan: Plan, pages: Sequence[Page]) -> Iterator[tuple[Object, str]]:
    ours = (pages[place] for section, place in plan.placed() if section.source is None)
    for page in chain.from_iterable(ours):
        for annotation in list(reading.items(page.obj, "/Annots")):
            action = reading.dictionary(annotation, "/A")
            address = str(reading.entry(action, "/URI") or "")
            if isinstance(annotation, Object) and address.startswith((_PAPER, _PAGE)):
                yield annotation, address
