from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader

from proceedings.building.sphinx_run import run_sphinx


def build(edition: Path, tmp_path: Path) -> tuple[list[str], PdfReader]:
    findings = run_sphinx(edition.resolve(), tmp_path / "out", tmp_path / "doctrees", "volume", {})
    return [str(f) for f in findings], PdfReader(tmp_path / "out" / f"{edition.name}.pdf")


def test_sphinx_alone_builds_the_volume(archive: Path, tmp_path: Path) -> None:
    findings, volume = build(archive / "tests-2026", tmp_path)
    assert findings == []
    assert volume.page_labels[-7:] == ["1", "2", "3", "4", "5", "6", "7"]
    assert volume.metadata is not None
    assert volume.metadata.title == "Proceedings of Tests 2026: Workshop on Tests"


def test_prose_stands_in_front_and_its_references_lead_into_the_volume(
    archive: Path, tmp_path: Path
) -> None:
    preface = archive / "tests-2026/preface.md"
    preface.write_text("# A Word First\n\nRead {paper}`turing`, *please*.\n")
    findings, volume = build(archive / "tests-2026", tmp_path)
    assert findings == []
    text = "Read On Computable Numbers, please."
    page = next(p for p in volume.pages if text in " ".join(p.extract_text().split()))
    assert "A Word First" in page.extract_text()
    (link,) = page.annotations or []
    target = link.get_object()["/Dest"][0]
    turing = volume.get_destination_page_number(volume.named_destinations["paper.turing"])
    assert turing is not None
    assert target == volume.pages[turing].indirect_reference


def test_what_prose_holds_that_a_book_cannot_is_named_with_its_line(
    archive: Path, tmp_path: Path
) -> None:
    preface = archive / "tests-2026/preface.md"
    preface.write_text("# Preface\n\nText.\n\n```{raw} html\n<b>bold</b>\n```\n")
    findings, _ = build(archive / "tests-2026", tmp_path)
    assert findings == [
        f"{preface}:5: warning: a raw is not shown in the volume [volume-node]",
    ]
