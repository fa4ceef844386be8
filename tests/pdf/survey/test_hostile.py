"""Files that were made or damaged to break whoever reads them: a survey always comes back."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String

from proceedings.pdf.survey.survey import PdfSurvey, survey_pdf
from tests.conftest import DrawPdf

CATALOG = b"<</Type/Catalog/Pages 2 0 R/Names 4 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>"
ONE_PAGE = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
CODES = {"pdf-not", "pdf-damaged", "pdf-empty", "pdf-password"}


def document(objects: Mapping[int, bytes], packed: int = 0, within: int = 0) -> bytes:
    """A file of these objects; *within* is an object stream that has the object *packed*."""
    out, places = bytearray(b"%PDF-1.5\n"), dict[int, int]()
    for number, text in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj" % number + text + b"endobj\n"
    size = max(*objects, packed) + 2
    places[size - 1] = len(out)
    rows = bytearray()
    for number in range(size):
        row = (1, places[number], 0) if number in places else (0, 0, 0)
        rows += struct.pack(">BIH", *((2, within, 0) if packed and number == packed else row))
    table = zlib.compress(bytes(rows))
    keys = b"/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R/Filter/FlateDecode" % size
    out += b"%d 0 obj<<%b/Length %d>>stream\n" % (size - 1, keys, len(table)) + table
    return bytes(out + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % places[size - 1])


def survey(data: bytes, folder: Path) -> PdfSurvey:
    file = folder / "hostile.pdf"
    file.write_bytes(data)
    return survey_pdf(file)


def test_a_page_that_is_there_more_often_than_any_is_refused(tmp_path: Path) -> None:
    kids = b"<</Type/Pages/Count 300000/Kids[" + b"3 0 R " * 300_000 + b"]>>"
    found = survey(document({1: CATALOG, 2: kids, 3: PAGE}), tmp_path)
    assert found.problem is not None
    assert found.problem.code == "pdf-damaged"


def test_pages_beyond_those_of_any_paper_are_counted_and_not_looked_at(tmp_path: Path) -> None:
    numbers = range(5, 3005)
    kids = b"<</Type/Pages/Kids[" + b"".join(b"%d 0 R " % number for number in numbers)
    tree = kids + b"]/Count 3000>>"
    found = survey(document({1: CATALOG, 2: tree} | dict.fromkeys(numbers, PAGE)), tmp_path)
    assert found.structure.page_count == 3000
    assert len(found.structure.sheets) == 2000


def test_what_unpacks_to_far_more_than_it_is_stays_packed(tmp_path: Path) -> None:
    bomb = zlib.compress(b"4 0 <</Dests 1>>" + bytes(70_000_000), 1)
    keys = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(bomb)
    objects = {1: CATALOG, 2: ONE_PAGE, 3: PAGE, 6: keys + bomb + b"\nendstream "}
    found = survey(document(objects, packed=4, within=6), tmp_path)
    assert found.problem is None
    assert found.structure.faults[0] == "PL_Flate memory limit exceeded"


@pytest.mark.parametrize("text", [b"<</Dests" * 50_000 + b">>" * 50_000, b"[" * 99_999])
def test_what_lies_too_deep_is_left_out(text: bytes, tmp_path: Path) -> None:
    found = survey(document({1: CATALOG, 2: ONE_PAGE, 3: PAGE, 4: text}), tmp_path)
    assert found.problem is None
    assert found.structure.page_count == 1


def test_a_tree_of_pages_that_goes_down_without_end_is_refused(tmp_path: Path) -> None:
    below = {n: b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (n + 1) for n in range(5, 5000)}
    tree = b"<</Type/Pages/Count 1/Kids[5 0 R]>>"
    found = survey(document({1: CATALOG, 2: tree} | below | {5000: PAGE}), tmp_path)
    assert found.problem is not None
    assert found.problem.code == "pdf-damaged"


@pytest.mark.parametrize("kids", [b"[4 0 R]", b"[4 0 R 4 0 R 3 0 R]"])
def test_a_tree_of_names_that_bites_its_tail_ends(kids: bytes, tmp_path: Path) -> None:
    names = b"<</Dests 4 0 R/EmbeddedFiles 4 0 R/Kids%b>>" % kids
    found = survey(document({1: CATALOG, 2: ONE_PAGE, 3: PAGE, 4: names}), tmp_path)
    assert found.problem is None


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory, draw: DrawPdf) -> bytes:
    """A paper that has something of everything, uncompressed, so that each byte says something."""
    folder = tmp_path_factory.mktemp("busy")
    with Pdf.open(draw(folder / "drawn.pdf", 2, "References and links")) as pdf:
        script = Dictionary(S=Name.JavaScript, JS=String("1"))
        field = Dictionary(Subtype=Name.Widget, FT=Name.Tx, Rect=[0, 0, 9, 9], A=script)
        link = Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], Dest=String("section.1"))
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(one) for one in (field, link)])
        pdf.Root["/AcroForm"] = Dictionary(Fields=pdf.pages[0].obj["/Annots"], SigFlags=1)
        pdf.Root["/PageLabels"] = Dictionary(Nums=[0, Dictionary(S=Name.r)])
        pdf.Root["/Names"] = Dictionary(Dests=Dictionary(Names=[String("section.1"), [0]]))
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Grid")))
        pdf.Root["/OCProperties"] = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))
        pdf.save(folder / "busy.pdf", compress_streams=False)
    return (folder / "busy.pdf").read_bytes()


@settings(max_examples=150)
@given(changes=st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), max_size=12))
def test_bytes_that_were_changed_anywhere_raise_nothing(
    busy: bytes, tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]]
) -> None:
    data = bytearray(busy)
    for place, byte in changes:
        data[place % len(data)] = byte
    found = survey(bytes(data), tmp_path_factory.getbasetemp())
    assert found.problem is None or found.problem.code in CODES


@settings(max_examples=60)
@given(begin=st.integers(0, 1 << 16), length=st.integers(1, 1 << 12))
def test_a_part_that_is_missing_raises_nothing(
    busy: bytes, tmp_path_factory: pytest.TempPathFactory, begin: int, length: int
) -> None:
    begin %= len(busy)
    found = survey(busy[:begin] + busy[begin + length :], tmp_path_factory.getbasetemp())
    assert found.problem is None or found.problem.code in CODES
