"""Taking in all papers of an edition: what can be used, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.volume import Pagination, paginate
from proceedings.pdf.errors import BadPdf
from proceedings.pdf.intake.page_numbers import check_page_numbers
from proceedings.pdf.intake.paper import Intake, take_in


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The papers of one edition that have a PDF that can be used, by id."""

    intakes: Mapping[str, Intake]
    findings: tuple[Finding, ...]

    @property
    def page_counts(self) -> dict[str, int]:
        return {id_: len(taken.pages) for id_, taken in self.intakes.items()}

    def paginate(self, edition: Edition) -> Pagination:
        """The volume's page numbers with these papers."""
        return paginate(edition, self.page_counts)


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
    numbers = check_page_numbers(edition, papers.paginate(edition), papers.page_counts)
    return replace(papers, findings=(*findings, *numbers))


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
