"""Fonts that an edition brings along: found, checked, and drawn in."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.source import read_archive

WriteFiles = Callable[[dict[str, str]], Path]

#: The corners of a square, clockwise as TrueType has them.
_SQUARE = ((100, 0), (100, 600), (700, 600), (700, 0))
_ARMENIAN = "ԱԲ"  #: of a script that no package of ours has


def make_font(
    file: Path, letters: str = _ARMENIAN, *, bold: bool = False, fs_type: int = 0, cff: bool = False
) -> Path:
    """Write a font whose *letters* are squares."""
    codes = {ord(letter): f"u{ord(letter):04X}" for letter in letters}
    names, style = [".notdef", *codes.values()], "Bold" if bold else "Regular"
    builder = FontBuilder(1000, isTTF=not cff)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(codes)
    if cff:
        outline = drawn(T2CharStringPen(800, None), _SQUARE[::-1]).getCharString()
        builder.setupCFF(f"Squares-{style}", {}, dict.fromkeys(names, outline), {})
    else:
        builder.setupGlyf(dict.fromkeys(names, drawn(TTGlyphPen(None), _SQUARE).glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (800, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Squares", "styleName": style})
    builder.setupOS2(fsType=fs_type)
    builder.setupPost()
    builder.font["head"].macStyle = int(bold)
    builder.save(file)
    return file


def drawn(pen: Any, corners: tuple[tuple[int, int], ...]) -> Any:
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    return pen


@pytest.fixture
def read(archive: Path) -> Callable[[str], tuple[Edition, list[Finding]]]:
    """Read the test archive with these lines added to edition.yml."""

    def with_lines(lines: str) -> tuple[Edition, list[Finding]]:
        file = archive / "tests-2026/edition.yml"
        file.write_text(file.read_text() + lines)
        found, findings = read_archive(archive)
        return found.editions[0], findings

    return with_lines


@pytest.mark.parametrize("cff", [False, True], ids=["TrueType", "PostScript outlines"])
def test_a_letter_that_only_an_own_font_has_is_drawn_in_it(
    cff: bool, tmp_path: Path, cache: Path
) -> None:
    fonts = Fonts(cache, [make_font(tmp_path / "own.ttf", cff=cff)])
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pagesize=(100, 100))
    fonts.draw(canvas, 0, 0, "ԱԲ", 100)
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        pixels = pdf[0].render(scale=1).to_pil().convert("L")
        assert pdf[0].get_textpage().get_text_range() == "ԱԲ"
    assert fonts.missing == {}
    assert [pixels.getpixel(point) for point in ((40, 70), (40, 30), (5, 70))] == [0, 255, 255]


def test_an_own_font_comes_before_the_packages_and_after_ours(tmp_path: Path, cache: Path) -> None:
    fonts = Fonts(cache, [make_font(tmp_path / "own.ttf", "王Ω")])
    (font, _), *_ = fonts.runs("王")
    assert font.startswith("Squares-")
    assert fonts.runs("Ω") == [("NotoSerif-Regular", "Ω")]


def test_files_of_one_family_are_its_cuts(tmp_path: Path, cache: Path) -> None:
    files = [make_font(tmp_path / "r.ttf"), make_font(tmp_path / "b.ttf", "ԱԲԳ", bold=True)]
    fonts = Fonts(cache, files)
    fonts.runs("Գ", Cut.BOLD)
    assert fonts.missing == {}
    fonts.runs("Գ", Cut.ITALIC)
    assert set(fonts.missing) == {"Գ"}


def test_two_editions_have_their_own_font_of_one_name(tmp_path: Path, cache: Path) -> None:
    one, two = make_font(tmp_path / "1.ttf"), make_font(tmp_path / "2.ttf", "ԱԲԳ")
    assert Fonts(cache, [one]).runs("Ա") != Fonts(cache, [two]).runs("Ա")


def test_the_fonts_of_edition_and_archive_are_found(
    read: Callable[[str], tuple[Edition, list[Finding]]], archive: Path
) -> None:
    own, shared = archive / "tests-2026/own.ttf", archive / "shared.otf"
    make_font(own)
    make_font(shared, cff=True)
    with (archive / "archive.yml").open("a") as file:
        file.write("fonts: [shared.otf]\n")
    edition, findings = read("fonts: own.ttf\n")
    assert edition.fonts == (own, shared)
    assert findings == []


@pytest.mark.parametrize(
    ("name", "code", "message", "cure"),
    [
        pytest.param(
            "none.ttf",
            "file-missing",
            'there is no file "none.ttf"',
            "put it there, or mend its path",
            id="missing",
        ),
        pytest.param(
            "edition.yml",
            "font-unusable",
            '"edition.yml" cannot be read as a font',
            "name a TrueType or OpenType file (.ttf, .otf)",
            id="no font",
        ),
        pytest.param(
            "forbidden.ttf",
            "font-unusable",
            '"forbidden.ttf" may not be embedded in a PDF: its owner forbids it',
            "name a font with a free licence, or ask its owner for a file that allows it",
            id="restricted",
        ),
    ],
)
def test_a_font_that_cannot_be_used_is_a_finding(
    name: str,
    code: str,
    message: str,
    cure: str,
    read: Callable[[str], tuple[Edition, list[Finding]]],
    archive: Path,
) -> None:
    make_font(archive / "tests-2026/forbidden.ttf", fs_type=2)
    edition, findings = read(f"fonts:\n  - {name}\n")
    assert edition.fonts == ()
    file = archive / "tests-2026/edition.yml"
    line = len(file.read_text().splitlines())
    assert [(f.code, f.message, f.cure, f.file, f.line) for f in findings] == [
        (code, message, cure, file, line)
    ]
