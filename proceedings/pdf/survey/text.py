"""What is printed on the pages of a PDF: its lines with their places (pdfium)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """What one page prints."""

    width: float  #: points, as displayed
    height: float


def pages_of(data: bytes) -> tuple[PageText, ...]:
    """Read what is printed on each page."""
    return ()
