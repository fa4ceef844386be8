"""Drawings as the glyphs of an embedded TrueType font (ISO 32000-2, 9.6.3 and 9.10.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, TypeAlias

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import newTable  # type: ignore[import-untyped]
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFZCompress,
)

#: The calls of a fontTools pen: moveTo, lineTo, qCurveTo, closePath, each with its points.
Outline: TypeAlias = tuple[tuple[str, tuple[Any, ...]], ...]

FIRST_CODE = 33  #: of a drawing; 32 is a space, which PDF stretches in justified lines
PER_FONT = 223  #: drawings with a code of one byte
SPACE = 260  #: as wide as the text's
_EM = 1000
_ASCENT, _DESCENT = 1000, -300  #: how high a viewer marks selected text
_SYMBOLIC = 4
_LONGEST = 200  #: characters that one code may stand for; the standard allows 512 bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """An outline on the baseline; lengths in whole thousandths of the type's size.

    Outer contours run clockwise, as in TrueType, where y grows upwards: contours that overlap are
    then filled, not holes.
    """

    text: str  #: what is found, copied and read aloud
    outline: Outline = field(repr=False)
    width: int  #: from its origin to that of the next character
    above: int  #: the room it asks for above the baseline
    below: int  #: and below it; positive


def embed(doc: Any, internal: str, name: str, drawings: Sequence[Drawing]) -> None:
    """Add the font *name* with *drawings* from `FIRST_CODE` on to *doc*, known as *internal*."""
    widths = [SPACE, *(drawing.width for drawing in drawings)]
    texts = [" ", *(drawing.text for drawing in drawings)]
    name = f"DRAWNX+{name}"
    entries = {
        "Type": "/Font",
        "Subtype": "/TrueType",
        "BaseFont": PDFName(name),
        "FirstChar": FIRST_CODE - 1,
        "LastChar": FIRST_CODE + len(drawings) - 1,
        "Widths": PDFArray(widths),
        "ToUnicode": _stream(doc, _to_unicode(name, texts).encode()),
        "FontDescriptor": _descriptor(doc, name, _true_type(name, drawings, widths)),
    }
    doc.idToObject["BasicFonts"].dict[internal] = doc.Reference(PDFDictionary(entries))


def _descriptor(doc: Any, name: str, builder: FontBuilder) -> Any:
    out = BytesIO()
    builder.save(out)
    head = builder.font["head"]
    entries = {
        "Type": "/FontDescriptor",
        "FontName": PDFName(name),
        "Flags": _SYMBOLIC,
        "FontBBox": PDFArray([head.xMin, head.yMin, head.xMax, head.yMax]),
        "Ascent": _ASCENT,
        "Descent": _DESCENT,
        "CapHeight": _ASCENT,
        "ItalicAngle": 0,
        "StemV": 80,
        "FontFile2": _stream(doc, out.getvalue(), Length1=len(out.getvalue())),
    }
    return doc.Reference(PDFDictionary(entries))


def _stream(doc: Any, content: bytes, **entries: int) -> Any:
    stream = PDFStream(PDFDictionary(dict(entries)), content)
    stream.filters = [PDFZCompress] if doc.compression else []
    return doc.Reference(stream)


def _true_type(name: str, drawings: Sequence[Drawing], widths: Sequence[int]) -> FontBuilder:
    """A font whose first glyph is the missing one and whose second is the space, both empty."""
    glyphs = [TTGlyphPen(None).glyph()] * 2 + [_glyph(drawing.outline) for drawing in drawings]
    order = [f"g{number}" for number in range(len(glyphs))]
    builder = FontBuilder(_EM, isTTF=True)
    builder.updateHead(created=0, modified=0)
    builder.setupGlyphOrder([".notdef", *order[1:]])
    named = dict(zip(builder.font.getGlyphOrder(), glyphs, strict=True))
    builder.setupGlyf(named)
    builder.setupHorizontalMetrics(
        {
            glyph: (width, getattr(outline, "xMin", 0))
            for (glyph, outline), width in zip(named.items(), [0, *widths], strict=True)
        }
    )
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=_DESCENT)
    builder.setupMaxp()
    builder.font["cmap"] = _codes(order[1:])
    builder.setupPost(keepGlyphNames=False)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    return builder


def _glyph(outline: Outline) -> Any:
    pen = TTGlyphPen(None)
    for call, points in outline:
        getattr(pen, call)(*points)
    return pen.glyph()


def _codes(glyphs: Sequence[str]) -> Any:
    """A table of codes as PDF asks of a symbolic font: of the platform Macintosh, in one byte."""
    subtable = CmapSubtable.newSubtable(0)
    subtable.platformID, subtable.platEncID, subtable.language = 1, 0, 0
    subtable.cmap = {FIRST_CODE - 1 + number: glyph for number, glyph in enumerate(glyphs)}
    table = newTable("cmap")
    table.tableVersion, table.tables = 0, [subtable]
    return table


def _to_unicode(name: str, texts: Sequence[str]) -> str:
    """The CMap that says which text each code stands for; at most 100 entries a section."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    entries = [
        f"<{FIRST_CODE - 1 + number:02X}> <{text[:_LONGEST].encode('utf-16-be').hex().upper()}>"
        for number, text in enumerate(texts)
    ]
    for section in _hundreds(entries):
        lines += [f"{len(section)} beginbfchar", *section, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines)


def _hundreds(entries: Sequence[str]) -> Iterator[Sequence[str]]:
    return (entries[start : start + 100] for start in range(0, len(entries), 100))
