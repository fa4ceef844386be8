"""Files that are known for the trouble they make: none stops, and none spoils, a volume."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Pdf
from pypdf import PdfReader

from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.plan import Description, Numbering, Plan, Section
from proceedings.pdf.assembly.stamps import Stamp
from proceedings.pdf.errors import BadPdf
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.intake.paper import Intake, take_in

REFUSED = Counter({"pdf-password": 4, "pdf-damaged": 2, "pdf-empty": 1})


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def test_each_of_69_files_is_taken_in_or_refused_with_a_code_and_all_make_a_volume(
    shared: Path, cache: Path, tmp_path: Path
) -> None:
    files = sorted((shared / "samples" / "trouble-pdfs").rglob("*.pdf"))
    taken: list[Intake] = []
    refused: Counter[str] = Counter()
    for file in files:
        try:
            taken.append(take_in(file, cache))
        except BadPdf as bad:
            refused[bad.code] += bool(bad.message and bad.cure)
    assert (len(files), len(taken), refused) == (69, 62, REFUSED)

    pages = write(taken, tmp_path / "volume.pdf", cache)
    reader = PdfReader(tmp_path / "volume.pdf")
    assert len(reader.pages) == pages == sum(len(intake.pages) for intake in taken)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(reader.root_object)


def write(taken: list[Intake], out: Path, cache: Path) -> int:
    """All papers stamped into one file; returns how many pages it has to have."""
    number, sections = 0, []
    for index, intake in enumerate(taken):
        pages, numbering = range(len(intake.pages)), Numbering(number + 1)
        stamp = Stamp("Trouble")
        sections.append(
            Section(intake.path, pages, numbering, f"paper{index}", stamp, intake.pages)
        )
        number += len(pages)
    about = Description(title="Trouble", date=dt.date(2026, 6, 1))
    plan = Plan(description=about, fonts=Fonts(cache), sections=tuple(sections))
    assemble(plan, out)
    assert [intake.kept for intake in taken] == [intake.links for intake in taken]
    return number


def test_no_script_or_attachment_gets_through(
    shared: Path, cache: Path, written: Callable[[Intake], Path]
) -> None:
    for folder in ("js-names", "js-openaction", "catalog-AA", "page-AA", "embedded-files", "xfa"):
        for file in sorted((shared / "samples" / "trouble-pdfs" / folder).glob("*.pdf")):
            taken = take_in(file, cache)
            assert any(note.startswith("removed: ") for note in taken.notes)
            with Pdf.open(written(taken)) as pdf:
                objects = b" ".join(obj.unparse(resolved=True) for obj in pdf.objects)
            for word in (b"/JavaScript", b"/JS ", b"/EmbeddedFile", b"/XFA", b"/AcroForm", b"/AA "):
                assert word not in objects, (file.name, word)
