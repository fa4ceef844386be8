"""What a paper prints in its own margins is found where a reader sees it, and nowhere else."""

from __future__ import annotations

from io import BytesIO
from typing import Any, TypeAlias

import pikepdf
import pytest
from pikepdf import Array, Stream

from proceedings.pdf.geometry import PageBox, print_scale
from proceedings.pdf.intake.ink import Ink, ink_of
from proceedings.pdf.intake.normalise import normalise

Corners: TypeAlias = tuple[float, float, float, float]

PAGES: dict[str, dict[str, Any]] = {
    "upright": {"MediaBox": [0, 0, 400, 600]},
    "90": {"MediaBox": [0, 0, 400, 600], "Rotate": 90},
    "180": {"MediaBox": [0, 0, 400, 600], "Rotate": 180},
    "270": {"MediaBox": [0, 0, 400, 600], "Rotate": 270},
    "minus 90": {"MediaBox": [0, 0, 400, 600], "Rotate": -90},
    "origin moved": {"MediaBox": [-50, 30, 350, 630], "Rotate": 90},
    "box inverted": {"MediaBox": [400, 600, 0, 0], "Rotate": 180},
    "cropped": {"MediaBox": [-30, -20, 612, 792], "CropBox": [70, 40, 470, 640]},
    "270, cropped": {"MediaBox": [0, 0, 612, 792], "CropBox": [70, 40, 470, 640], "Rotate": 270},
    "user unit": {"MediaBox": [0, 0, 200, 300], "UserUnit": 2},
    "90, user unit": {"MediaBox": [10, 10, 210, 310], "UserUnit": 2, "Rotate": 90},
    "large": {"MediaBox": [0, 0, 1700, 2400]},
    "small": {"MediaBox": [0, 0, 200, 300]},
    "A4": {"MediaBox": [0, 0, 595, 842]},
}
#: Where ink is put, and looked for: parts of the sheet's width, and points from its lower or
#: upper edge on a page of a book.
SPOTS: dict[str, Corners] = {
    "above, left": (0.15, -36, 0.25, -26),
    "above, right": (0.75, -36, 0.85, -26),
    "below, middle": (0.45, 22, 0.55, 32),
    "below, left": (0.15, 22, 0.25, 32),
}


def read(content: bytes, **entries: Any) -> tuple[Ink, PageBox]:
    """The ink of a page with this content, as it is taken in, and its box."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for key, value in entries.items():
            pdf.pages[0].obj[f"/{key}"] = Array(value) if isinstance(value, list) else value
        pdf.pages[0].obj["/Contents"] = Stream(pdf, content)
        out = BytesIO()
        pdf.save(out)
        (box,) = normalise(pdf).pages
    (ink,) = ink_of(out.getvalue(), [box])
    return ink, box


def on_sheet(spot: Corners, box: PageBox) -> Corners:
    """The same in points from the lower left."""
    left, low, right, high = spot
    scale, edge = print_scale(box.width, box.height), box.height if low < 0 else 0
    return left * box.width, edge + low * scale, right * box.width, edge + high * scale


def bar(spot: Corners, box: PageBox, grey: float = 0) -> bytes:
    """Something that is drawn there."""
    return drawn(on_sheet(spot, box), box, grey)


def drawn(corners: Corners, box: PageBox, grey: float = 0) -> bytes:
    """A bar on the sheet that is displayed."""
    left, low, right, high = corners
    matrix = " ".join(f"{n:f}" for n in box.matrix)
    area = f"{left:f} {low:f} {right - left:f} {high - low:f}"
    return f"q {matrix} cm {grey} g {area} re f Q".encode()


@pytest.mark.parametrize("spot", SPOTS)
@pytest.mark.parametrize("page", PAGES)
def test_ink_is_found_where_it_is_seen_and_nowhere_else(page: str, spot: str) -> None:
    _, box = read(b"", **PAGES[page])
    ink, _ = read(bar(SPOTS[spot], box), **PAGES[page])
    found = {name for name, part in SPOTS.items() if ink.is_under(on_sheet(part, box), box.height)}
    assert found == {spot}


@pytest.mark.parametrize("page", PAGES)
def test_what_stands_within_the_page_is_no_ink_in_its_margins(page: str) -> None:
    _, box = read(b"", **PAGES[page])
    ink, _ = read(drawn((0, 0.2 * box.height, box.width, 0.8 * box.height), box), **PAGES[page])
    assert ink == Ink(ink.step)


def test_ink_outside_the_visible_part_of_a_page_is_none() -> None:
    entries = PAGES["cropped"]
    ink, _ = read(b"-30 -20 100 812 re 470 -20 142 812 re -30 640 642 152 re f", **entries)
    assert ink == Ink(ink.step)


@pytest.mark.parametrize(
    ("grey", "is_ink"),
    [(0, True), (0.5, True), (0.85, True), (0.9, False), (0.95, False), (1, False)],
)
def test_a_tint_is_no_ink(grey: float, is_ink: bool) -> None:
    _, box = read(b"")
    ink, _ = read(drawn((0, 0, box.width, box.height), box, grey))
    assert bool(ink.top or ink.bottom) is is_ink


def test_a_thin_rule_is_ink() -> None:
    ink, box = read(b"0.4 w 48 760 m 500 760 l S")
    assert ink.is_under((100, 755, 110, 765), box.height)
    assert not ink.is_under((100, 765, 110, 775), box.height)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nnothing", b"\0" * 99], ids=["empty", "head alone", "zeros"]
)
def test_a_document_that_cannot_be_drawn_has_no_ink_that_we_know_of(data: bytes) -> None:
    boxes = (PageBox(0, 0, 400, 600),) * 3
    assert ink_of(data, boxes) == (Ink(),) * 3


def test_a_document_with_other_pages_than_said_has_no_ink_that_we_know_of() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        out = BytesIO()
        pdf.save(out)
    assert ink_of(out.getvalue(), (PageBox(0, 0, 400, 600),) * 2) == (Ink(),) * 2
