"""The type of the volume: which font files it is set in.

Book faces come as variable fonts from packages; reportlab wants one static file a cut. HarfBuzz
makes it in the hundredth of a second. A cut needs its own PostScript name (name ID 6): a PDF names
its fonts by it, and two cuts with one name print as the first of them. reportlab embeds the glyphs
in use only.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from errno import ENOENT
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import fontTools  # type: ignore[import-untyped]
import uharfbuzz as hb  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from proceedings.pdf.files import replacing
from proceedings.pdf.fonts.scripts.opened import OpenFont

#: Raised whenever a cut would be prepared in another way than before.
PREPARATION = 2
#: What only a shaper reads; reportlab has none.
_SHAPING = ("GSUB", "GPOS", "GDEF", "kern")


class Cut(StrEnum):
    REGULAR = "Regular"
    ITALIC = "Italic"
    BOLD = "Bold"
    BOLD_ITALIC = "BoldItalic"

    @classmethod
    def of(cls, *, bold: bool, italic: bool) -> Cut:
        """The cut that is *bold*, *italic*, both or neither."""
        return (
            (cls.BOLD_ITALIC if italic else cls.BOLD)
            if bold
            else (cls.ITALIC if italic else cls.REGULAR)
        )


@dataclass(frozen=True, slots=True)
class Face:
    """A type family: for each cut a file, and the weight to take from it."""

    name: str
    package: str  #: that holds the files, as it is imported; empty where their paths are whole
    files: tuple[tuple[Cut, str, int], ...]
    """Cut, path within the package, weight; a weight of 0 says that the file is static."""
    scripts: frozenset[str] = frozenset()  #: it is only asked for these; empty is for all

    def postscript_name(self, cut: Cut) -> str:
        return f"{self.name}-{cut.value}"

    def characters(self, cut: Cut) -> frozenset[int]:
        """What the font can draw in this cut."""
        return self.opened(cut).characters

    def opened(self, cut: Cut) -> OpenFont:
        """The font file as it came, at the weight of *cut*."""
        return _opened(self.package, *self._file(cut))

    def prepared(self, cut: Cut, folder: Path) -> Path:
        """The font file for reportlab, made when it is first asked for; always the same bytes."""
        path, weight = self._file(cut)
        name = self.postscript_name(cut)
        data = _whole_path(self.package, path).read_bytes()
        made_of = f"{name} {weight} {PREPARATION} {fontTools.version} {hb.version_string()}"
        key = hashlib.sha256(made_of.encode() + data).hexdigest()
        kept = folder / "fonts" / f"{key}.ttf"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            with replacing(kept) as file:
                file.write_bytes(_static(self.opened(cut).face, weight, name))
        return kept

    def _file(self, cut: Cut) -> tuple[str, int]:
        return next((path, weight) for name, path, weight in self.files if name is cut)


_ROMAN, _SLANTED = "files/NotoSerif[wdth,wght].ttf", "files/NotoSerif-Italic[wdth,wght].ttf"

NOTO_SERIF = Face(
    name="NotoSerif",
    package="fontpkg_noto_serif",
    files=(
        (Cut.REGULAR, _ROMAN, 400),
        (Cut.ITALIC, _SLANTED, 400),
        (Cut.BOLD, _ROMAN, 700),
        (Cut.BOLD_ITALIC, _SLANTED, 700),
    ),
)
#: Comes with ziamath; has the signs of mathematics, upright in every cut.
STIX = Face(
    name="STIXTwoMath",
    package="ziamath",
    files=tuple((cut, "fonts/STIXTwoMath-Regular.ttf", 0) for cut in Cut),
)
#: Comes with reportlab; sets code apart from text.
VERA = Face(
    name="Vera",
    package="reportlab",
    files=(
        (Cut.REGULAR, "fonts/Vera.ttf", 0),
        (Cut.ITALIC, "fonts/VeraIt.ttf", 0),
        (Cut.BOLD, "fonts/VeraBd.ttf", 0),
        (Cut.BOLD_ITALIC, "fonts/VeraBI.ttf", 0),
    ),
)


@cache
def _opened(package: str, path: str, weight: int) -> OpenFont:
    return OpenFont(_whole_path(package, path), weight)


@cache
def _whole_path(package: str, path: str) -> Path:
    """A file of an installed package, found without importing it; else *path* itself."""
    if not package:
        return Path(path)
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(ENOENT, "the package with this font is not installed", package)
    return Path(spec.submodule_search_locations[0], path)


def _static(face: hb.Face, weight: int, name: str) -> bytes:
    """The instance of *weight*, under its own *name*, with all characters."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(face.unicodes)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in _SHAPING)
    if weight:
        wanted.pin_all_axes_to_default(face)
        wanted.pin_axis_location(face, "wght", weight)
    font = TTFont(BytesIO(hb.subset(face, wanted).blob.data), recalcTimestamp=False)
    font["name"].setName(name, 6, 3, 1, 0x409)
    font["name"].setName(name, 6, 1, 0, 0)
    out = BytesIO()
    font.save(out)
    return out.getvalue()
