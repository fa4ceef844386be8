"""The font files of the volume, prepared once: each cut a plain TrueType file of its own.

Book faces come as variable fonts from packages; reportlab wants one static file a cut. An instance
needs its own PostScript name (name ID 6): a PDF names its fonts by it, and two cuts with one name
print as the first of them. reportlab embeds the glyphs in use only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from errno import ENOENT
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import fontTools  # type: ignore[import-untyped]
from fontTools import subset
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib import instancer  # type: ignore[import-untyped]

from proceedings.pdf.files import replacing

#: Raised whenever a cut would be prepared in another way than before.
PREPARATION = 1
#: What makes a font variable. At its default instance a font is itself without these.
_VARIATION = ("fvar", "gvar", "avar", "cvar", "HVAR", "MVAR", "STAT")
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


class Part(StrEnum):
    """A share of a font's characters: an instance of all of them would take seconds to make."""

    LATIN = ""
    OTHER = "Other"  #: Greek, Cyrillic, Vietnamese …

    @classmethod
    def of(cls, code: int) -> Part:
        return cls.LATIN if code < 0x370 or 0x2000 <= code < 0x2C00 else cls.OTHER

    def holds(self, code: int) -> bool:
        """Whether *code* is in this part; combining marks are in all, to stay with any letter."""
        return Part.of(code) is self or 0x300 <= code < 0x370


@dataclass(frozen=True, slots=True)
class Face:
    """A type family: for each cut a file of a package, and the weight to take from it."""

    name: str
    package: str
    files: tuple[tuple[Cut, str, int], ...]
    """Cut, path within the package, weight; a weight of 0 says that the file is static."""

    def postscript_name(self, cut: Cut, part: Part) -> str:
        return f"{self.name}-{cut.value}{part.value}"

    def characters(self, cut: Cut) -> frozenset[int]:
        """What the font can draw in this cut, whichever part it is in."""
        return _characters(self.package, self._file(cut)[0])

    def prepared(self, cut: Cut, part: Part, folder: Path) -> Path:
        """The font file, made when it is first asked for; the same bytes every time."""
        path, weight = self._file(cut)
        name = self.postscript_name(cut, part)
        data = _package_file(self.package, path).read_bytes()
        made_of = f"{name} {weight} {PREPARATION} {fontTools.version}"
        key = hashlib.sha256(made_of.encode() + data).hexdigest()
        kept = folder / "fonts" / f"{key}.ttf"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            codes = [code for code in self.characters(cut) if part.holds(code)]
            with replacing(kept) as file:
                file.write_bytes(_static(data, weight, codes, name))
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
def _characters(package: str, path: str) -> frozenset[int]:
    with _package_file(package, path).open("rb") as file:
        return frozenset(TTFont(file, lazy=True).getBestCmap())


def _package_file(package: str, path: str) -> Path:
    """A file of an installed package, found without importing it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(ENOENT, "the package with this font is not installed", package)
    return Path(spec.submodule_search_locations[0], path)


def _static(data: bytes, weight: int, codes: Iterable[int], name: str) -> bytes:
    """The instance of *weight* with the characters *codes*, under its own *name*."""
    is_default = weight in {0, 400}
    font = TTFont(BytesIO(data), recalcTimestamp=False, recalcBBoxes=not is_default)
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], glyph_names=False
    )
    options.drop_tables += [*_SHAPING, *(_VARIATION if is_default else ())]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    if not is_default:
        font = instancer.instantiateVariableFont(font, {"wght": weight, "wdth": 100})
    font["name"].setName(name, 6, 3, 1, 0x409)
    font["name"].setName(name, 6, 1, 0, 0)
    out = BytesIO()
    font.save(out)
    return out.getvalue()
