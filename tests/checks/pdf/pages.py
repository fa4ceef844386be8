"""PDFs of a few lines, as authors send them: drawn line by line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

#: A piece of text at a place of a page, counted from 1, in points: page, x, y, text.
Placed = tuple[int, float, float, str]

TITLE = "A Relay Computer Without Moths"
ABSTRACT = (
    "Relays fail when insects get between their contacts, and nobody knows how often.",
    "We counted the moths in one machine over a whole summer and describe what was done,",
    "what it cost, and how a cover of fine gauze keeps the contacts clean for many years.",
)
#: The first page of a paper in which nothing is wrong.
FIRST = (TITLE, "Grace Hopper, Howard Aiken", "Harvard University", "Abstract", *ABSTRACT)
BODY = tuple(
    f"In week {week} the machine ran for days, and we looked at it." for week in "abcdefghij"
)

PAPER = f"""\
---
title: {TITLE}
authors: [Grace Hopper (Navy), Howard Aiken (Harvard)]
---
{" ".join(ABSTRACT)}
"""


def write_pdf(
    path: Path,
    *pages: Sequence[str],
    size: tuple[float, float] = A4,
    placed: Sequence[Placed] = (),
) -> Path:
    """Write a PDF with these lines on its *pages*; the first line of a page is the largest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=size, invariant=1)
    for number, lines in enumerate(pages, start=1):
        for row, line in enumerate(lines):
            canvas.setFont("Helvetica", 9 if row else 17)
            canvas.drawString(72, size[1] - 90 - 13 * row, line)
        canvas.setFont("Helvetica", 9)
        for page, x, y, text in placed:
            if page == number:
                canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return path
