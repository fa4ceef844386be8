"""What is copied out of fragments is what the library itself writes of the same documents."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from pikepdf import Pdf

from proceedings.pdf.errors import BadPdf
from proceedings.pdf.intake.normalise import normalise
from proceedings.pdf.intake.paper import Intake, take_in
from tests.comparing import differences


def test_troublesome_files_come_out_as_the_library_writes_them(
    shared: Path, tmp_path: Path, written: Callable[[Intake], Path]
) -> None:
    compared = 0
    for file in sorted((shared / "samples" / "trouble-pdfs").rglob("*.pdf")):
        try:
            taken = take_in(file, tmp_path / "cache")
        except BadPdf:
            continue
        with Pdf.open(written(taken)) as ours, saved(file) as theirs:
            assert differences(theirs, ours) == [], file.name
        compared += 1
    assert compared == 62


def test_real_papers_come_out_as_the_library_writes_them(
    shared: Path, tmp_path: Path, written: Callable[[Intake], Path]
) -> None:
    files = sorted((shared / "samples" / "pmlr-v103").rglob("*.pdf"))
    assert len(files) > 40
    for file in files[::6]:
        with Pdf.open(written(take_in(file, tmp_path / "cache"))) as ours, saved(file) as theirs:
            assert differences(theirs, ours) == [], file.name


def saved(file: Path) -> Pdf:
    """The document in *file* normalised, and saved by the library."""
    out = BytesIO()
    with Pdf.open(file) as pdf:
        normalise(pdf)
        pdf.save(out)
    return Pdf.open(out)
