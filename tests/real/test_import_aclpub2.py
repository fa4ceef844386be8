"""The folder of SIGTURK 2026, as it was handed to the ACL: 20 papers, of which one has no PDF."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from proceedings.importers.report import Imported, SourceError
from proceedings.model.archive import ArchiveInfo
from proceedings.source.edition import read_edition
from tests.importers.exports import all_text, run, told
from tests.real.builds import built

YAML = ("conference_details", "organizing_committee", "papers", "program", "program_committee")


@pytest.fixture(scope="module")
def source(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sigturk") / "export"
    return Path(shutil.copytree(shared / "samples/aclpub2-sigturk2026", folder))


@pytest.fixture(scope="module")
def report(source: Path) -> Imported:
    return run("aclpub2", source, name="sigturk-2026")


def test_everything_is_taken(report: Imported) -> None:
    assert (len(report.rows), len(report.left_out)) == (56, 0)
    assert told(report) == [
        "warning program-zone: the export names no time zone; UTC was taken",
        'warning pdf-none: no PDF was found for "Building a Turkish Large Language Model via '
        'Continual Pre-Training and Parameter-Efficient Adaptation" (number 25, bayar)',
    ]
    assert report.unused["papers.openreview_id"] == 19


def test_the_edition_lacks_one_pdf_and_nothing_else(report: Imported) -> None:
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert edition is not None
    assert [finding.code for finding in findings] == ["pdf-missing"]
    papers = edition.contributions
    assert (len(papers), sum(paper.pdf is not None for paper in papers)) == (20, 19)
    authors = [author for paper in papers for author in paper.authors]
    assert (len(authors), sum(bool(author.orcid) for author in authors)) == (95, 24)
    assert [(group.name, len(group.members)) for group in edition.committees] == [
        ("Organizing committee", 5),
        ("Program Chairs", 3),
        ("Reviewers", 32),
    ]
    sessions = [(s.title.text(), len(s.papers)) for s in edition.program.sessions if s.papers]
    assert sessions == [("Session 1", 3), ("Session 2", 6), ("Poster", 11)]


def test_no_address_leaks(report: Imported) -> None:
    texts = [
        text
        for path in report.target.rglob("*")
        if path.is_file() and path.suffix != ".pdf"
        for text in [path.read_text("utf-8")]
    ]
    assert not any("@example" in text for text in texts)


def test_it_builds_into_a_site_and_a_volume(source: Path, tmp_path: Path) -> None:
    site = built(tmp_path, source, "sigturk-2026", "--keep-going")
    volume = PdfReader(site / "sigturk-2026/sigturk-2026.pdf")
    assert len(volume.pages) > 200
    assert "Preface by the General Chair" in "".join(
        page.extract_text() for page in volume.pages[:12]
    )
    assert "@example.org" not in all_text(site / "sigturk-2026/papers")


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.sampled_from(YAML), place=st.integers(0, 60_000), byte=st.integers(0, 255))
def test_a_flipped_byte_is_no_traceback(
    source: Path, tmp_path: Path, name: str, place: int, byte: int
) -> None:
    folder = tmp_path / "flipped"
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("*.pdf"), dirs_exist_ok=True)
    file = folder / f"{name}.yml"
    data = bytearray((source / f"{name}.yml").read_bytes())
    data[place % len(data)] = byte
    file.write_bytes(data)
    with suppress(SourceError):
        run("aclpub2", folder)
