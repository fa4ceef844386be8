"""Pictures that are made once and kept: the same makings under the same name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import PIL
import pypdfium2

from proceedings.pdf.files import replacing

#: Raised whenever a picture would be made in another way than before.
PICTURES = 1


def kept(cache: Path, made_of: str, suffix: str, make: Callable[[], bytes]) -> Path:
    """The file in *cache* with what *make* gives; it is asked only where there is none.

    *made_of* names everything that decides on the bytes, but for the tools that draw.
    """
    tools = f"{PICTURES} {PIL.__version__} {pypdfium2.PYPDFIUM_INFO} {pypdfium2.PDFIUM_INFO}"
    key = hashlib.sha256(f"{made_of} {tools}".encode()).hexdigest()
    file = cache / "pictures" / f"{key}{suffix}"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        data = make()
        with replacing(file) as new:
            new.write_bytes(data)
    return file
