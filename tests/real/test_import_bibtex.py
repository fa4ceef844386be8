"""A real organiser's .bib: NIME 2025, 96 papers without an entry for the volume."""

from __future__ import annotations

from pathlib import Path

from proceedings.importers.formats import Wishes
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.model.archive import ArchiveInfo
from proceedings.model.findings import Severity
from proceedings.source.edition import read_edition


def test_every_entry_of_nime_is_taken_and_reads_back(shared: Path, tmp_path: Path) -> None:
    source = Source.open([shared / "samples/nime/nime2025.bib"])
    report = import_edition("bibtex", source, tmp_path / "nime-2025", Wishes())
    assert (len(report.taken), report.left_out) == (96, ())
    assert report.unused == {
        "articleno": 96,
        "numpages": 96,
        "presentation-video": 11,
        "track": 96,
        "urlsuppl1": 16,
    }
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert edition is not None
    wrong = [f for f in findings if f.severity > Severity.NOTE and f.code != "pdf-missing"]
    assert [str(finding) for finding in wrong] == []
    assert all(paper.citation_key and paper.abstract for paper in edition.contributions)
    assert edition.event.place == "Canberra, Australia"
    assert edition.volume.issn == "2220-4806"
