from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.pdf.intake.papers import take_in_all
from proceedings.source import read_archive


def edition(archive: Path) -> Edition:
    return read_archive(archive)[0].editions[0]


def test_the_papers_that_can_be_used_number_the_volume(archive: Path, tmp_path: Path) -> None:
    held = edition(archive)
    taken = take_in_all(held, tmp_path / "cache")
    pagination = taken.paginate(held)
    assert taken.findings == ()
    assert {id_: str(pagination[id_]) for id_ in pagination} == {
        "hopper": "1", "turing": "2–4", "noether": "5–6",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"<html>404</html>", "pdf-not", id="a web page"),
        pytest.param(b"", "pdf-not", id="nothing"),
    ],
)
def test_a_paper_that_cannot_be_used_is_an_error_and_hides_no_other(
    archive: Path, tmp_path: Path, data: bytes, code: str
) -> None:
    (archive / "tests-2026/papers/turing.pdf").write_bytes(data)
    taken = take_in_all(edition(archive), tmp_path / "cache")
    (finding,) = taken.findings
    assert (finding.code, finding.severity, finding.paper) == (code, Severity.ERROR, "turing")
    assert finding.message.startswith("papers/turing.pdf: ")
    assert list(taken.intakes) == ["noether"]


def test_what_was_removed_is_a_note(
    archive: Path, tmp_path: Path, draw: Callable[..., Path]
) -> None:
    file = archive / "tests-2026/papers/turing.pdf"
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
        )
        pdf.save()
    (finding,) = take_in_all(edition(archive), tmp_path / "cache").findings
    assert finding.severity is Severity.NOTE
    assert "JavaScript" in finding.message


def test_a_repair_is_a_warning_because_something_may_be_lost(archive: Path, tmp_path: Path) -> None:
    file = archive / "tests-2026/papers/turing.pdf"
    data = file.read_bytes()
    file.write_bytes(data.replace(b"startxref\n", b"startxref\n9"))
    findings = take_in_all(edition(archive), tmp_path / "cache").findings
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert all("repaired" in finding.message for finding in findings)
