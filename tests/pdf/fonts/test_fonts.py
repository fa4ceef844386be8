"""Each character in a font that has it; none printed as a box."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.fonts.faces import NOTO_SERIF, Cut
from proceedings.pdf.fonts.fonts import CODE, Fonts
from proceedings.pdf.fonts.scripts import packages


@pytest.fixture
def without_packages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if none of the optional packages were installed."""
    monkeypatch.setattr(packages, "find_spec", lambda _: None)
    packages.script_faces.cache_clear()
    yield
    packages.script_faces.cache_clear()


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param("Łukasz Đorđević", [("NotoSerif-Regular", "Łukasz Đorđević")], id="Latin"),
        pytest.param("Ωmega и ễ", [("NotoSerif-Regular", "Ωmega и ễ")], id="Greek and others"),
        pytest.param("e\u0301", [("NotoSerif-Regular", "é")], id="composed"),
        pytest.param(
            "a√b",
            [("NotoSerif-Regular", "a"), ("STIXTwoMath-Regular", "√"), ("NotoSerif-Regular", "b")],
            id="sign from the next face",
        ),
        pytest.param("a\u2060\tb\x07", [("NotoSerif-Regular", "a\u2060 b")], id="control signs"),
        pytest.param("a\u200eb\u2068", [("NotoSerif-Regular", "ab")], id="idle marks of direction"),
        pytest.param("葛\U000e0100", [("NotoSansSC-Regular", "葛")], id="choice of a form"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_text_is_cut_where_the_font_changes(
    text: str, runs: list[tuple[str, str]], cache: Path
) -> None:
    fonts = Fonts(cache)
    assert fonts.runs(text) == runs
    assert fonts.missing == {}


@pytest.mark.parametrize(
    ("sign", "printed"),
    [
        pytest.param("🄰", "A", id="letter in another dress"),
        pytest.param("✨", "[sparkles]", id="sign with a name only"),
    ],
)
def test_a_sign_that_no_font_has_is_spelled_out_and_told(
    sign: str, printed: str, cache: Path
) -> None:
    fonts = Fonts(cache)
    assert fonts.runs(f"a{sign}b") == [("NotoSerif-Regular", f"a{printed}b")]
    assert fonts.spelled == {sign: printed}


@pytest.mark.usefixtures("without_packages")
def test_a_letter_that_no_font_has_is_named_with_every_place_that_uses_it(cache: Path) -> None:
    fonts = Fonts(cache)
    with fonts.used_in("papers/wang"):
        fonts.runs("王小明")
    with fonts.used_in("Committees"):
        fonts.runs("Wang 王")
    assert fonts.missing == {
        "小": ("papers/wang",),
        "明": ("papers/wang",),
        "王": ("papers/wang", "Committees"),
    }


@pytest.mark.parametrize("sign", "∈∉∀∃∅∪⊆→⇒∼⟨∧≡≪∝⋯ℝ𝔼₂")
def test_the_signs_of_mathematics_have_a_font(sign: str, cache: Path) -> None:
    fonts = Fonts(cache)
    assert "".join(piece for _, piece in fonts.runs(sign, Cut.ITALIC)) == sign
    assert (fonts.missing, fonts.spelled) == ({}, {})


def test_each_cut_is_a_font_of_its_own_in_the_file(cache: Path) -> None:
    fonts, out = Fonts(cache), BytesIO()
    canvas = Canvas(out, invariant=1)
    for name in (
        fonts.name(),
        fonts.name(Cut.ITALIC),
        fonts.name(Cut.BOLD),
        fonts.name(chain=CODE),
    ):
        canvas.setFont(name, 10)
        canvas.drawString(50, 50, "Hamburg")
    canvas.save()
    resources = PdfReader(out).pages[0]["/Resources"]
    found = {font.get_object()["/BaseFont"] for font in resources["/Font"].values()}  # type: ignore[index]
    names = {str(name).partition("+")[2] for name in found}
    assert {"NotoSerif-Regular", "NotoSerif-Italic", "NotoSerif-Bold", "Vera-Regular"} <= names


def test_a_cut_is_prepared_with_the_same_bytes_everywhere(tmp_path: Path) -> None:
    here, there = (NOTO_SERIF.prepared(Cut.ITALIC, tmp_path / folder) for folder in ("a", "b"))
    assert here.name == there.name
    assert here.read_bytes() == there.read_bytes()


def test_text_in_the_fonts_of_the_volume_opens_no_other_one(cache: Path) -> None:
    """In a process of its own: what is open stays open."""
    program = f"""
from pathlib import Path
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.fonts import faces
fonts = Fonts(Path({str(cache)!r}))
fonts.width("Łukasz Đorđević, Nguyễn, Ωmega, Ёлкина", 10)
print(faces._opened.cache_info().currsize)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("1\n", "")
