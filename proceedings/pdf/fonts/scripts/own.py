"""Fonts that an edition brings along, under `fonts:` in its files.

Files of one family are one face: its bold file sets what is bold. A single file sets everything.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from proceedings.pdf.fonts.faces import Cut, Face

_BOLD, _ITALIC = 1, 2  #: of macStyle, in the table `head`
#: What is taken for a cut that has no file.
_INSTEAD = {
    Cut.REGULAR: (Cut.ITALIC, Cut.BOLD, Cut.BOLD_ITALIC),
    Cut.ITALIC: (Cut.REGULAR, Cut.BOLD_ITALIC, Cut.BOLD),
    Cut.BOLD: (Cut.REGULAR, Cut.BOLD_ITALIC, Cut.ITALIC),
    Cut.BOLD_ITALIC: (Cut.BOLD, Cut.ITALIC, Cut.REGULAR),
}


def own_faces(paths: Iterable[Path]) -> tuple[Face, ...]:
    """The faces of the files *paths*, whose outlines and licence were looked at before."""
    families: dict[str, dict[Cut, Path]] = {}
    for path in paths:
        family, cut, _ = _described(path)
        families.setdefault(family, {}).setdefault(cut, path)
    return tuple(_face(family, files) for family, files in families.items())


def _face(family: str, files: dict[Cut, Path]) -> Face:
    found = []
    for cut in Cut:
        source = next(kind for kind in (cut, *_INSTEAD[cut]) if kind in files)
        is_variable = _described(files[source])[2]
        weight = 700 if cut in {Cut.BOLD, Cut.BOLD_ITALIC} else 400
        found.append((cut, str(files[source]), weight if is_variable else 0))
    # Two editions may have two versions of one font: the name tells them apart by their bytes.
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files.values())).hexdigest()
    name = re.sub(r"[^A-Za-z0-9]", "", family) or "Own"
    return Face(name=f"{name}-{digest[:6]}", package="", files=tuple(found))


@cache
def _described(path: Path) -> tuple[str, Cut, bool]:
    """The family of the font in *path*, its cut, and whether it has weights to choose from."""
    with TTFont(path, lazy=True, fontNumber=0) as font:
        style = font["head"].macStyle
        cut = Cut.of(bold=bool(style & _BOLD), italic=bool(style & _ITALIC))
        name = font["name"].getBestFamilyName() or path.stem
        return str(name), cut, "fvar" in font
