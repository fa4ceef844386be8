"""Taking in all papers of an edition: what can be used, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.volume import PageRange, Pagination, paginate
from proceedings.pdf.errors import BadPdf
from proceedings.pdf.intake import Intake, take_in


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The papers of one edition that have a PDF that can be used, by id."""

    intakes: Mapping[str, Intake]
    findings: tuple[Finding, ...]

    def paginate(self, edition: Edition) -> Pagination:
        """The volume's page numbers with these papers."""
        return paginate(edition, {id_: len(taken.pages) for id_, taken in self.intakes.items()})


def take_in_all(edition: Edition, cache: Path) -> TakenIn:
    """Check and normalise each paper once; *cache* keeps what was done, by content.

    A paper whose PDF cannot be used is an error finding, and the others are taken in all the
    same. A file that is not there at all was reported where the paper was read.
    """
    intakes: dict[str, Intake] = {}
    findings: list[Finding] = []
    for contribution in edition.contributions:
        pdf = contribution.pdf
        if pdf is None or not pdf.is_file() or contribution.withdrawn:
            continue
        try:
            taken = take_in(pdf, cache)
        except BadPdf as bad:
            message = f"{_shown(pdf, edition)}: {bad.message}"
            finding = _finding(edition, contribution, bad.code, message, Severity.ERROR, bad.cure)
            findings.append(finding)
            continue
        intakes[contribution.id] = taken
        findings += [
            _finding(edition, contribution, "pdf-changed", f"{pdf.name}: {note}", _weight(note))
            for note in taken.notes
        ]
    papers = TakenIn(intakes, tuple(findings))
    return replace(papers, findings=(*findings, *_renumbered(edition, papers.paginate(edition))))


def _renumbered(edition: Edition, pagination: Pagination) -> Iterator[Finding]:
    """The papers whose declared pages are not those of the volume: someone may have cited them."""
    for contribution in edition.contributions:
        declared, pages = contribution.declared_pages, pagination.get(contribution.id)
        if declared and pages is not None and declared not in (str(pages), _span(pages)):
            message = f"pages: {declared} is declared, and the volume has {pages}"
            cure = "mend one of the two; volume.order in edition.yml can follow the declared pages"
            yield _finding(edition, contribution, "pages-differ", message, Severity.WARNING, cure)


def _span(pages: PageRange) -> str:
    """The range as some write it even where it is a single page: "1–1"."""
    return f"{pages.first}–{pages.last}"


def _weight(note: str) -> Severity:
    """A repair or a loss may have taken something from the paper; the rest is for knowing."""
    may_miss = note.startswith("repaired") or note.endswith("is lost")
    return Severity.WARNING if may_miss else Severity.NOTE


def _shown(pdf: Path, edition: Edition) -> str:
    return str(pdf.relative_to(edition.folder))


def _finding(
    edition: Edition,
    contribution: Contribution,
    code: str,
    message: str,
    severity: Severity,
    cure: str = "",
) -> Finding:
    return Finding(
        code=code,
        message=message,
        cure=cure,
        severity=severity,
        file=contribution.file,
        line=1,
        edition=edition.id,
        paper=contribution.id,
    )
