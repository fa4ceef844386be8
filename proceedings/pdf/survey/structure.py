"""What the objects of a PDF say: pages, fonts, links, actions, attachments (pikepdf)."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import pikepdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """How a file is made, as far as editors have to know."""

    page_count: int = 0


def structure_of(data: bytes) -> Structure:
    """Read the structure of a PDF; raises `BadPdf` where there is none to read."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return Structure(page_count=len(pdf.pages))
