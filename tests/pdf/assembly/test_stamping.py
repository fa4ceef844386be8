"""What is drawn on the pages: every number and line in its place, in fonts of our own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import pypdfium2
import pytest
from pikepdf import Array, Pdf, parse_content_stream
from PIL import Image, ImageChops
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.fragment import keep
from proceedings.pdf.assembly.fragmenting import fragment_of
from proceedings.pdf.assembly.plan import Description, Numbering, Plan, Section
from proceedings.pdf.assembly.stamps import Line, Stamp, StampSheet
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.intake.paper import take_in

Blank: TypeAlias = Callable[..., Pdf]

HEAD = Stamp("Überblick", "Quarks")
BOX = PageBox(0, 0, 400, 600)
LONG = "Proceedings of the Workshop on Tests, pages 1–9. Ghent, Belgium, 1–3 June 2026. https://doi.org/10.1234/tests.9"


@dataclass(frozen=True)
class Stamped:
    """A file whose pages were stamped."""

    file: Path

    @property
    def texts(self) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in PdfReader(self.file).pages]

    def operators(self) -> list[list[tuple[str, list[object]]]]:
        """What each page draws, one instruction after the other."""
        with Pdf.open(self.file) as pdf:
            assert pdf.check_pdf_syntax() == []
            return [
                [(str(i.operator), list(i.operands)) for i in parse_content_stream(page)]
                for page in pdf.pages
            ]


@pytest.fixture
def stamped(blank: Blank, tmp_path: Path, cache: Path) -> Callable[..., Stamped]:
    """Stamp the pages of sections, given as numbers of pages, numberings and stamps."""

    def stamp(*sections: tuple[int, Numbering, Stamp | None], content: bytes = b"") -> Stamped:
        made = []
        for index, (pages, numbering, stamp) in enumerate(sections):
            path = tmp_path / f"{index}.fragment"
            keep(fragment_of(blank(*[content] * pages)), path)
            boxes = (BOX,) * pages
            made.append(Section(path, range(pages), numbering, f"p{index}", stamp, boxes))
        about = Description(title="Stamped", date=dt.date(2026, 6, 1))
        plan = Plan(description=about, fonts=Fonts(cache), sections=tuple(made))
        assemble(plan, tmp_path / "stamped.pdf")
        return Stamped(tmp_path / "stamped.pdf")

    return stamp


Stamping: TypeAlias = Callable[..., Stamped]


# Page numbers


@pytest.mark.parametrize(
    ("pages", "numbering"),
    [
        pytest.param(1200, Numbering(), id="1 to 1200"),
        pytest.param(3, Numbering(99_999), id="beyond 99999"),
        pytest.param(12, Numbering(prefix="5:"), id="within a paper"),
        pytest.param(3, Numbering(prefix="A:"), id="of an index"),
        pytest.param(12, Numbering(roman=True), id="roman"),
        pytest.param(3, Numbering(prefix="十"), id="Chinese"),
    ],
)
def test_every_number_is_what_the_page_is_called_in_the_middle_of_its_foot(
    pages: int, numbering: Numbering, stamped: Stamping, cache: Path
) -> None:
    file = stamped((pages, numbering, Stamp()))
    labels = [numbering.label(offset) for offset in range(pages)]
    assert file.texts == labels
    sheet, sizes = StampSheet(Fonts(cache), 400, 600), set()
    for label, drawn in zip(labels, file.operators(), strict=True):
        ((x, y),) = [operands for operator, operands in drawn if operator == "Td"]
        line = sheet.number(label)
        assert (float(x), float(y)) == pytest.approx((line.x, line.y), abs=1e-4)  # type: ignore[arg-type]
        assert line.x + line.width / 2 == pytest.approx(200)
        sizes |= {float(operands[1]) for operator, operands in drawn if operator == "Tf"}  # type: ignore[arg-type]
    assert sizes == {9.5}


def test_numbers_of_different_lengths_and_sheets_follow_each_other(stamped: Stamping) -> None:
    plain, prefixed = Numbering(8), Numbering(8, prefix="3:")
    file = stamped((4, plain, Stamp()), (4, prefixed, Stamp()), (2, plain, Stamp()))
    assert file.texts == ["8", "9", "10", "11", "3:8", "3:9", "3:10", "3:11", "8", "9"]


# The state of the page


def test_sections_without_a_stamp_stand_among_stamped_ones_as_they_were(stamped: Stamping) -> None:
    content = b"q 0 0 9 9 re f Q"
    one = Numbering()
    file = stamped(
        (2, one, Stamp("Left")), (2, one, None), (2, one, Stamp("Left")), content=content
    )
    assert file.texts == ["Left 1", "Left 2", "", "", "Left 1", "Left 2"]
    drawn = file.operators()
    own = [("q", []), ("re", [0, 0, 9, 9]), ("f", []), ("Q", [])]
    assert drawn[2] == drawn[3] == own
    for page in drawn:
        depth = 0
        for operator, _ in page:
            depth += {"q": 1, "Q": -1}.get(operator, 0)
            assert depth >= 0
        assert depth == 0
        assert [o for o, _ in page].count("BDC") == [o for o, _ in page].count("EMC")


def test_fonts_of_the_page_keep_their_names_beside_ours(tmp_path: Path, cache: Path) -> None:
    """Papers made by the library that draws the stamps call their fonts as it does."""
    fonts = Fonts(cache)
    ((name, text),) = fonts.runs("Own words", Cut.BOLD)
    own: dict[str, Any] = {"initialFontName": name}  # so that it is the file's first font
    canvas = Canvas(str(tmp_path / "own.pdf"), invariant=1, **own)
    canvas.drawString(100, 400, text)
    canvas.save()
    with Pdf.open(tmp_path / "own.pdf") as pdf:
        names = set(pdf.pages[0].obj["/Resources"]["/Font"].keys())
    intake = take_in(tmp_path / "own.pdf", cache)
    section = Section(intake.path, range(1), Numbering(7), "own", Stamp("Left"), intake.pages)
    about = Description(title="Own", date=dt.date(2026, 6, 1))
    assemble(Plan(description=about, fonts=fonts, sections=(section,)), tmp_path / "out.pdf")
    (page,) = PdfReader(tmp_path / "out.pdf").pages
    assert sorted(page.extract_text().split()) == ["7", "Left", "Own", "words"]
    found = page["/Resources"]["/Font"]  # type: ignore[index]
    assert "/F1+0" in names < set(found)
    assert "Bold" in found["/F1+0"]["/BaseFont"]
    ours = {found[name].indirect_reference for name in set(found) - names}
    assert ours.isdisjoint(found[name].indirect_reference for name in names)


def test_a_paper_that_was_stamped_before_keeps_its_old_stamps(
    stamped: Stamping, tmp_path: Path, cache: Path
) -> None:
    old = stamped((2, Numbering(8), HEAD)).file
    intake = take_in(old, cache)
    section = Section(intake.path, range(2), Numbering(1), "again", Stamp("Żółć"), intake.pages)
    about = Description(title="Again", date=dt.date(2026, 6, 1))
    plan = Plan(description=about, fonts=Fonts(cache), sections=(section,))
    assemble(plan, tmp_path / "again.pdf")
    texts = Stamped(tmp_path / "again.pdf").texts
    assert [sorted(text.split()) for text in texts] == [
        ["1", "8", "Quarks", "Überblick", "Żółć"],
        ["2", "9", "Quarks", "Überblick", "Żółć"],
    ]


def test_a_page_that_was_stamped_before_looks_as_it_did(
    stamped: Stamping, tmp_path: Path, cache: Path
) -> None:
    with Pdf.open(
        stamped((1, Numbering(8), HEAD), content=b"1 0 0 rg 50 60 99 88 re f").file
    ) as pdf:
        pdf.pages[0].obj["/Rotate"] = 90
        pdf.pages[0].obj["/CropBox"] = Array([20, 10, 380, 590])
        pdf.save(tmp_path / "old.pdf")
    intake = take_in(tmp_path / "old.pdf", cache)
    section = Section(intake.path, range(1), boxes=intake.pages)
    about = Description(title="Again", date=dt.date(2026, 6, 1))
    plan = Plan(description=about, fonts=Fonts(cache), sections=(section,))
    assemble(plan, tmp_path / "again.pdf")
    before, after = (picture(tmp_path / name) for name in ("old.pdf", "again.pdf"))
    assert before.size == (1160, 720)
    assert len(before.getcolors() or ()) > 10
    assert ImageChops.difference(before, after).getbbox() is None


def picture(file: Path) -> Image.Image:
    with pypdfium2.PdfDocument(file) as pdf:
        image: Image.Image = pdf[0].render(scale=2).to_pil()
        return image.convert("RGB")


# Across the pages

ACROSS = ("RETRACTED", "24 December 2026")


def test_what_stands_across_is_on_each_page_in_outlines_over_its_own_ink(
    stamped: Stamping,
) -> None:
    own = b"0 g 0 0 400 600 re f"
    file = stamped((3, Numbering(8), Stamp("Left", across=ACROSS)), content=own)
    assert file.texts == [f"RETRACTED 24 December 2026 Left {n}" for n in (8, 9, 10)]
    for page in file.operators():
        drawn = [operator for operator, _ in page]
        assert drawn.count("q") == drawn.count("Q")
        assert ("Tr", [1]) in page  # stroked, not filled: what is under it can be read
        assert drawn.index("BDC") < drawn.index("Tr") < drawn.index("EMC")
        assert [o for o in drawn if o in {"Tr", "g"}] == ["g", "g", "Tr"]
    colours = picture(file.file).getcolors(1 << 20) or []
    red = sum(count for count, (r, g, _) in colours if r > g + 40)  # type: ignore[misc]
    assert 0.002 < red / (800 * 1200) < 0.04


def test_pages_without_numbers_carry_nothing_but_what_stands_across(stamped: Stamping) -> None:
    file = stamped((2, Numbering(8), Stamp(across=ACROSS, is_numbered=False)))
    assert file.texts == ["RETRACTED 24 December 2026"] * 2


@pytest.mark.parametrize(
    ("width", "height"), [(400, 600), (842, 595), (72, 72), (3000, 200)], ids=str
)
def test_what_stands_across_stays_on_its_page(width: float, height: float, cache: Path) -> None:
    found, (a, b, c, d, e, f) = StampSheet(Fonts(cache), width, height).across(Stamp(across=ACROSS))
    assert [line.text for line in found] == list(ACROSS)
    for line in found:
        left, bottom, right, top = line.box
        for x, y in ((left, bottom), (left, top), (right, bottom), (right, top)):
            assert 0 <= a * x + c * y + e <= width
            assert 0 <= b * x + d * y + f <= height


# Lines


def lines(stamp: Stamp, cache: Path, width: float = 400) -> list[Line]:
    return StampSheet(Fonts(cache), width, 600).head(stamp)


@pytest.mark.parametrize(
    ("citation", "count", "is_cut"),
    [
        pytest.param("Proceedings, pages 1–9.", 1, False, id="one line"),
        pytest.param(LONG, 2, False, id="two lines"),
        pytest.param(f"{LONG} " * 4, 2, True, id="three lines and more"),
        pytest.param("", 0, False, id="none"),
    ],
)
def test_a_citation_has_as_many_lines_as_it_needs_up_to_two(
    citation: str, count: int, is_cut: bool, cache: Path
) -> None:
    every = lines(Stamp("Left", "Right", citation, "Licence"), cache)
    found = [line for line in every if line.what == "citation line"]
    assert len(every) == count + 1
    assert len(found) == count
    shown = " ".join(line.text for line in found)
    assert shown.endswith(" …") is is_cut
    assert citation.strip().startswith(shown.removesuffix(" …"))
    assert is_cut or shown == citation
    assert all(line.x == 48 and line.x + line.width <= 352 for line in found)
    assert [round(a.y - b.y, 6) for a, b in pairwise(found)] == [9.5] * (count - 1)


def test_a_short_licence_stands_at_the_foot_and_a_long_one_below_the_citation(cache: Path) -> None:
    short, long = (
        "Licence: CC BY 4.0",
        "Licence: CC BY-NC-ND 4.0 · creativecommons.org/by-nc-nd/4.0",
    )
    cited = Stamp(citation="Proceedings, pages 1–9.")
    (licence, citation) = lines(Stamp(citation=cited.citation, license=short), cache)
    assert (licence.text, licence.what, licence.x, licence.y) == (short, "licence", 48, 25)
    number = StampSheet(Fonts(cache), 400, 600).number("1234")
    assert licence.x + licence.width < number.x
    (citation, licence) = lines(Stamp(citation=cited.citation, license=long), cache)
    assert (licence.text, licence.what, licence.y) == (long, "licence", citation.y - 9.5)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Tests 2026", "Word " * 40, id="long title"),
        pytest.param("Workshop " * 40, "Title", id="long left side"),
        pytest.param("测试 2026", "论计算机器与智能的若干问题" * 9, id="long Chinese title"),
        pytest.param("Tests", "計算可能数とその応用について、" * 9, id="long Japanese title"),
    ],
)
def test_the_sides_of_a_running_head_never_meet(left: str, right: str, cache: Path) -> None:
    found = lines(Stamp(left.strip(), right.strip()), cache)
    assert found[-1].x + found[-1].width <= 352 + 1e-6
    if len(found) > 1:
        assert found[0].x + found[0].width + 18 <= found[1].x + 1e-6
    cut = [line.text for line in found if line.text.endswith("…")]
    (shown,) = cut
    whole = right if right.startswith(shown[:3]) else left
    assert len(shown) > 20
    assert whole.startswith(shown.removesuffix("…").rstrip())


def test_running_heads_in_hebrew_and_chinese_are_drawn(stamped: Stamping) -> None:
    stamp = Stamp("הורוביץ 2026", "论计算机器与智能", citation="引文 שלום.")
    first, second = stamped((2, Numbering(), stamp)).texts
    for text, words in (
        (first, ("引文", "שלום")),
        (second, ("论计算机器与智能", "הורוביץ", "2026")),
    ):
        for word in words:
            # Readers do not agree on the order in which they give what is drawn from the right.
            assert word in text or word[::-1] in text
