"""A real organiser's .bib: NIME 2025, 96 papers without an entry for the volume."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from pypdf import PdfReader

from proceedings.importers.formats import Wishes
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.model.archive import ArchiveInfo
from proceedings.model.findings import Severity
from proceedings.model.volumes import PageNumbers
from proceedings.source.edition import read_edition
from tests.real.builds import rebuilt


def test_every_entry_of_nime_is_taken_and_reads_back(shared: Path, tmp_path: Path) -> None:
    source = Source.open([shared / "samples/nime/nime2025.bib"])
    report = import_edition("bibtex", source, tmp_path / "nime-2025", Wishes())
    assert (len(report.taken), report.left_out) == (96, ())
    assert report.unused == {
        "articleno": 96,
        "numpages": 96,
        "track": 96,
    }
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert edition is not None
    wrong = [f for f in findings if f.severity > Severity.NOTE and f.code != "pdf-missing"]
    assert [str(finding) for finding in wrong] == []
    assert all(paper.citation_key and paper.abstract for paper in edition.contributions)
    assert edition.event.place == "Canberra, Australia"
    assert edition.volume.issn == "2220-4806"
    labels = Counter(resource.label for p in edition.contributions for resource in p.resources)
    assert labels == {"nime.org": 96, "Video": 11, "Supplement": 16}
    assert edition.volume.numbering is PageNumbers.DECLARED


def test_the_first_papers_build_and_are_cited_by_the_pages_of_print(
    shared: Path, tmp_path: Path
) -> None:
    """Six of the 96: there are no PDFs, so that each has a page with its abstract in the volume."""
    entries = (shared / "samples/nime/nime2025.bib").read_text("utf-8").split("\n\n@")
    bib = tmp_path / "nime2025.bib"
    bib.write_text("\n\n@".join(entries[:6]), "utf-8")
    target = import_edition("bibtex", Source.open([bib]), tmp_path / "nime-2025", Wishes()).target
    site = rebuilt(tmp_path, target) / "nime-2025"
    page = (site / "papers/gaster.html").read_text("utf-8")
    assert "pages 6–16" in page
    assert '<a href="http://nime.org/proceedings/2025/nime2025_2.pdf">nime.org <' in page
    assert "pages = {6--16}," in (site / "papers/gaster.bib").read_text("utf-8")
    labels = PdfReader(site / "nime-2025.pdf").page_labels
    assert [label for label in labels if label.isdigit()][:6] == ["1", "6", "17", "26", "33", "40"]
    sentence = "the proceedings of the International Conference on New Interfaces"
    assert sentence in " ".join((target / "index.md").read_text("utf-8").split())
