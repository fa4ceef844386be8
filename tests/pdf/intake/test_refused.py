"""What cannot be a paper is refused with a code and a cure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name, Stream

from proceedings.pdf.errors import BadPdf
from proceedings.pdf.intake.paper import take_in


def encrypted(folder: Path) -> Path:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(folder / "x.pdf", encryption=pikepdf.Encryption(user="secret", owner="o"))
    return folder / "x.pdf"


def without_pages(folder: Path) -> Path:
    with pikepdf.new() as pdf:
        pdf.save(folder / "x.pdf")
    return folder / "x.pdf"


def unreadable_content(folder: Path) -> Path:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        content = Stream(pdf, b"")
        content.write(b"this was never deflated", filter=Name.FlateDecode)
        pdf.pages[0].obj["/Contents"] = content
        pdf.save(folder / "x.pdf", compress_streams=False)
    return folder / "x.pdf"


def written(data: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / "x.pdf").write_bytes(data)
        return folder / "x.pdf"

    return write


def missing(folder: Path) -> Path:
    return folder / "x.pdf"


@pytest.mark.parametrize(
    ("make", "code", "sentence"),
    [
        pytest.param(
            missing,
            "pdf-missing",
            "there is no PDF here: No such file or directory; put it there",
            id="no file",
        ),
        pytest.param(
            written(b""),
            "pdf-not",
            "this is no PDF but an empty file; put the paper's PDF there",
            id="empty file",
        ),
        pytest.param(
            written(b"<html>Log in first</html>"),
            "pdf-not",
            "this is no PDF but something else; put the paper's PDF there",
            id="a web page",
        ),
        pytest.param(
            encrypted,
            "pdf-password",
            "the PDF opens with a password only; ask the authors for a file without one",
            id="password",
        ),
        pytest.param(
            without_pages,
            "pdf-empty",
            "the PDF has no pages; export the paper again, or print it to a new PDF",
            id="no pages",
        ),
        pytest.param(
            written(b"%PDF-1.7\n1 0 obj <</Type /Catalog>>"),
            "pdf-damaged",
            "the PDF is damaged: unable to find trailer dictionary while recovering damaged file; "
            "export the paper again, or print it to a new PDF",
            id="cut off",
        ),
        pytest.param(
            unreadable_content,
            "pdf-damaged",
            "the content of page 1 cannot be read; "
            "export the paper again; if a viewer shows that page, print it to a new PDF",
            id="garbage in a page",
        ),
    ],
)
def test_what_cannot_be_a_paper_is_refused_with_a_cure(
    make: Callable[[Path], Path], code: str, sentence: str, tmp_path: Path, cache: Path
) -> None:
    with pytest.raises(BadPdf) as refused:
        take_in(make(tmp_path), cache)
    assert (refused.value.code, str(refused.value)) == (code, sentence)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_file_that_breaks_off_is_damaged(
    share: float, tmp_path: Path, cache: Path, draw: Callable[..., Path]
) -> None:
    data = draw(tmp_path / "whole.pdf", 5).read_bytes()
    (tmp_path / "x.pdf").write_bytes(data[: int(len(data) * share)])
    with pytest.raises(BadPdf) as refused:
        take_in(tmp_path / "x.pdf", cache)
    assert refused.value.code == "pdf-damaged"


def test_a_damaged_table_of_objects_is_repaired_and_told(
    tmp_path: Path, cache: Path, draw: Callable[..., Path]
) -> None:
    data = draw(tmp_path / "whole.pdf", 3).read_bytes()
    head, _, _ = data.rpartition(b"startxref")
    (tmp_path / "x.pdf").write_bytes(head + b"startxref\n12\n%%EOF\n")
    taken = take_in(tmp_path / "x.pdf", cache)
    assert len(taken.pages) == 3
    assert taken.notes == (
        "repaired: file is damaged; xref not found; "
        "Attempting to reconstruct cross-reference table",
    )
