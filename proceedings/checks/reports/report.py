"""What every report is made of, and the order in which editors go through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The findings of one run; those accepted and those of the baseline are not among the open."""

    title: str  #: of the archive
    archive: Path  #: its folder, which all files lie below
    editions: tuple[Edition, ...]  #: those that were looked at
    findings: tuple[Finding, ...] = ()  #: the open ones
    accepted: tuple[Finding, ...] = ()  #: their cures say when, and why
    known: tuple[Finding, ...] = ()  #: those that the baseline has

    @property
    def papers(self) -> list[tuple[Edition, Contribution]]:
        """Every contribution that is to be published."""
        return [
            (e, paper) for e in self.editions for paper in e.contributions if not paper.withdrawn
        ]

    def clean_papers(self) -> int:
        """How many papers have neither an error nor a warning."""
        grave = {(f.edition, f.paper) for f in self.findings if f.severity > Severity.NOTE}
        return sum((edition.id, paper.id) not in grave for edition, paper in self.papers)


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one paper, gravest first; or of an edition's, or the archive's, own files."""

    edition: str  #: empty for the archive
    paper: str  #: empty for the edition's own files
    title: str  #: of the paper, or of the edition
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        """What stands above it: "tests-2026, turing: On Computable Numbers"."""
        if not self.edition:
            return "The archive"
        if not self.paper:
            return f"{self.edition}: the edition's own files"
        title = f": {self.title}" if self.title else ""
        return f"{self.edition}, {self.paper}{title}"


def groups(findings: Iterable[Finding], report: Report) -> list[Group]:
    """Group *findings*: the archive's first, then each edition's own, then paper after paper."""
    places = _places(report)
    last = len(places)
    ordered = sorted(
        findings, key=lambda f: (places.get(_of(f), last), _of(f), *_weight(f), f.message)
    )
    titles = _titles(report)
    return [
        Group(*key, titles(*key), tuple(together)) for key, together in groupby(ordered, key=_of)
    ]


def runs(findings: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Findings of one group that follow each other with one code and one cure."""
    for _, together in groupby(findings, key=lambda f: (f.code, f.cure)):
        yield tuple(together)


def frequent(findings: Iterable[Finding], most: int = 5) -> list[tuple[str, int]]:
    """The codes that were met most, with their numbers."""
    numbers = Counter(finding.code for finding in findings)
    return sorted(numbers.items(), key=lambda item: (-item[1], item[0]))[:most]


def _of(finding: Finding) -> tuple[str, str]:
    return finding.edition or "", finding.paper or ""


def _weight(finding: Finding) -> tuple[int, str, str, int]:
    return -finding.severity, finding.code, str(finding.file or ""), finding.line or 0


def _places(report: Report) -> dict[tuple[str, str], int]:
    """Where each group stands; a paper that could not be read stands behind the others."""
    keys = [("", "")]
    for edition in report.editions:
        keys += [(edition.id, ""), *((edition.id, paper.id) for paper in edition.contributions)]
    return {key: number for number, key in enumerate(keys)}


def _titles(report: Report) -> Callable[[str, str], str]:
    """What a group is headed by: only the titles that are asked for are written out."""
    editions = {edition.id: edition.event for edition in report.editions}
    papers = {(e.id, paper.id): paper for e in report.editions for paper in e.contributions}

    def title(edition: str, paper: str) -> str:
        if paper:
            found = papers.get((edition, paper))
            return found.full_title if found else ""
        event = editions.get(edition)
        return (event.short or event.name) if event else report.title

    return title
