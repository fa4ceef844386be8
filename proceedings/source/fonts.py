"""The font files that archive.yml and edition.yml name under `fonts:`.

One that is not there, cannot be read or may not be embedded is a finding and counts as not written.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

from proceedings.model.findings import Finding
from proceedings.source.located import Value, place

#: Outlines that can be drawn: TrueType's, and PostScript's.
_OUTLINES = ("glyf", "CFF ", "CFF2")
#: Bits of `fsType` (OpenType, table OS/2): the owner of the font must be asked; pictures only.
_RESTRICTED, _BITMAPS_ONLY = 0x0002, 0x0200


def usable_fonts(
    names: Sequence[Path], data: Value, file: Path
) -> tuple[tuple[Path, ...], list[Finding]]:
    """The fonts *names* of *file*, as absolute paths, and why others of them cannot be used."""
    found: list[Path] = []
    findings: list[Finding] = []
    for number, name in enumerate(names):
        where, line = place(data, ("fonts", number)) or (file, 1)
        finding = _problem(file.parent / name, name, where, line)
        if finding:
            findings.append(finding)
        else:
            found.append((file.parent / name).resolve())
    return tuple(found), findings


def _problem(font: Path, name: Path, file: Path, line: int) -> Finding | None:
    code = "font-unusable"
    if not font.is_file():
        code, cure = "file-missing", "put it there, or mend its path"
        message = f'there is no file "{name.as_posix()}"'
    elif not _has_outlines(font):
        message = f'"{name.as_posix()}" cannot be read as a font'
        cure = "name a TrueType or OpenType file (.ttf, .otf)"
    elif _is_restricted(font):
        message = f'"{name.as_posix()}" may not be embedded in a PDF: its owner forbids it'
        cure = "name a font with a free licence, or ask its owner for a file that allows it"
    else:
        return None
    return Finding(code=code, message=message, cure=cure, file=file, line=line)


def _has_outlines(file: Path) -> bool:
    """Whether *file* is a font as it lies on a computer, not packed for the web."""
    try:
        with file.open("rb") as data, TTFont(data, lazy=True, fontNumber=0) as font:
            needed = all(table in font for table in ("cmap", "head", "hmtx", "name"))
            return needed and font.flavor is None and any(table in font for table in _OUTLINES)
    except (TTLibError, ImportError, OSError, AssertionError):
        return False  # packed fonts want libraries that need not be there


def _is_restricted(file: Path) -> bool:
    with TTFont(file, lazy=True, fontNumber=0) as font:
        rights = int(font["OS/2"].fsType) if "OS/2" in font else 0
        return rights & 0xF == _RESTRICTED or bool(rights & _BITMAPS_ONLY)
