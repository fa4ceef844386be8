"""Names and titles in every script: no box, the right shapes, the text to be found again."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.fonts.scripts.glyph_font import glyph_font
from proceedings.pdf.fonts.scripts.lines import logical

NAMES = {
    "Polish": "Wałęsa Śćżź",
    "Vietnamese": "Nguyễn Thị Ánh Tuyết",
    "Yoruba": "Ọlá́dojà Ayọ̀mídé",
    "Greek": "Αλέξανδρος Ἀριστοτέλης",
    "Cyrillic": "Екатерина Ёлкина",
    "Arabic": "محمد بن عبد الله (1985)",
    "Arabic with vowels": "شُكْرًا محمّد",
    "Persian": "مریم می‌خواهم ۱۲۳؟",
    "Hebrew": "הורוביץ (דוד) 1985",
    "Hebrew with points": "שָׁלוֹם דָּוִד",
    "Devanagari": "अरुण शर्मा क्षत्रिय विद्यार्थी",
    "Bengali": "রবীন্দ্রনাথ ঠাকুর",
    "Tamil": "தமிழ் செல்வன் கௌரி",
    "Telugu": "శ్రీనివాస రామానుజన్",
    "Chinese": "王小明 (清华大学)，北京",
    "Japanese": "田中 太郎、深層学習による",
    "Korean": "김철수 서울대학교",
}


def draw(text: str, fonts: Fonts, cut: Cut = Cut.REGULAR) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pagesize=(400, 60))
    fonts.draw(canvas, 20, 20, text, 15, cut)
    canvas.save()
    return out.getvalue()


def extracted(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range()).strip()


@pytest.mark.parametrize("cut", Cut)
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_drawn_without_a_box_and_found_again(name: str, cut: Cut, cache: Path) -> None:
    fonts = Fonts(cache)
    assert extracted(draw(name, fonts, cut)) == unicodedata.normalize("NFC", name)
    assert (fonts.missing, fonts.spelled) == ({}, {})


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_keeps_its_letters_in_the_order_of_reading(name: str, cache: Path) -> None:
    runs = Fonts(cache).runs(name)
    read = "".join(logical(font, piece) for font, piece in runs)
    assert read == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("דוד (1985)", "(1985) דוד"[:7] + "דוד"[::-1], id="brackets and digits"),
        pytest.param("Dr. דוד, Haifa", f"Dr. {'דוד'[::-1]}, Haifa", id="within Latin"),
        pytest.param("משה (1985) Cohen", f"(1985) {'משה'[::-1]} Cohen", id="before Latin"),
        pytest.param("דודי [PDF]", f"[PDF] {'דודי'[::-1]}", id="Latin within"),
        pytest.param("سلام ۱۲", f"۱۲ {'سلام'[::-1]}", id="Persian digits"),
    ],
)
def test_a_line_is_drawn_in_the_order_of_sight(text: str, seen: str, cache: Path) -> None:
    line = Fonts(cache).line(text)
    assert "".join(logical(font, piece) for font, piece in line) == seen


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        pytest.param("हिन्दी", ["हि", "न्", "दी"], id="a vowel before its consonant"),
        pytest.param("கௌரி", ["கௌ", "ரி"], id="a vowel around its consonant"),
        pytest.param("شُ", ["ش", "ُ"], id="a mark of right-to-left text by itself"),
        pytest.param("ọ́", ["ọ́"], id="a letter with two marks"),
    ],
)
def test_letters_that_are_drawn_as_one_are_one_cluster(
    text: str, clusters: list[str], cache: Path
) -> None:
    ((name, piece),) = Fonts(cache).runs(text)
    font = glyph_font(name)
    assert font is not None
    assert [font.meaning(char) for char in piece] == [
        unicodedata.normalize("NFC", cluster) for cluster in clusters
    ]


def test_arabic_letters_are_joined(cache: Path) -> None:
    """A letter has other shapes alone, at the beginning, in the middle and at the end."""
    fonts, shapes = Fonts(cache), set()
    for text, index in (("ه", 0), ("هب", 0), ("بهب", 1), ("به", 1)):
        ((name, piece),) = fonts.runs(text)
        shapes.add((name, piece[index]))
    assert len(shapes) == 4


def test_accents_stand_above_each_other(cache: Path) -> None:
    """Two acutes on one letter: the second one as far above the first as it is high."""
    fonts = Fonts(cache)
    heights = []
    for text in ("a\u0301\u0323\u0301", "a\u0323\u0301"):
        ((name, piece),) = fonts.runs(text)
        font = glyph_font(name)
        assert font is not None
        heights.append(font._drawing(piece).above)
    assert heights[0] > heights[1] + 100


@pytest.mark.parametrize(
    ("text", "language", "face"),
    [
        pytest.param("骨", "", "NotoSansSC", id="nothing said"),
        pytest.param("骨", "zh-Hant", "NotoSansTC", id="traditional Chinese"),
        pytest.param("骨", "zh-TW", "NotoSansTC", id="Taiwan"),
        pytest.param("骨", "ja", "NotoSansJP", id="Japanese"),
        pytest.param("骨", "ko-KR", "NotoSansKR", id="Korean"),
        pytest.param("骨の", "en", "NotoSansJP", id="kana beside it"),
        pytest.param("骨 뼈", "ja", "NotoSansKR", id="Hangul beside it"),
    ],
)
def test_han_characters_are_drawn_as_the_language_has_them(
    text: str, language: str, face: str, cache: Path
) -> None:
    font, _ = Fonts(cache, language=language).runs(text)[0]
    assert font == f"{face}-Regular"


def test_a_paper_has_its_own_language(cache: Path) -> None:
    fonts = Fonts(cache, language="zh-Hant", languages={"papers/tanaka": "ja"})
    with fonts.used_in("papers/tanaka"):
        assert fonts.runs("骨") == [("NotoSansJP-Regular", "骨")]
    assert fonts.runs("骨") == [("NotoSansTC-Regular", "骨")]


def test_a_volume_has_the_same_bytes_whatever_was_set_before_it(cache: Path) -> None:
    names = [NAMES["Arabic"], NAMES["Tamil"], NAMES["Chinese"], NAMES["Yoruba"]]
    before = [draw(name, Fonts(cache)) for name in names]
    draw("مكتبة القاهرة", Fonts(cache))
    draw("深度学习", Fonts(cache))
    assert [draw(name, Fonts(cache)) for name in reversed(names)] == before[::-1]


def test_only_the_letters_in_use_are_embedded(cache: Path) -> None:
    assert len(draw("王小明", Fonts(cache))) < 6_000
