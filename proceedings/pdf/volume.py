"""The volume of an edition, and each paper's own PDF: the door to everything in this package.

Both carry the same stamps. The same edition and papers give the same bytes, wherever and whenever
they are written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.volume import Pagination, paginate
from proceedings.model.volumes import Volume
from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.plan import Plan
from proceedings.pdf.books.body import paper_section, unplaced_section
from proceedings.pdf.books.bookmarks import paper_outline
from proceedings.pdf.books.compose import compose
from proceedings.pdf.books.descriptions import describe_paper
from proceedings.pdf.covered import stamps_over_ink
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.front_matter.prose import Prose
from proceedings.pdf.intake.paper import Intake
from proceedings.pdf.shortfalls import shortfalls

__all__ = ["Prose", "VolumeReport", "write_paper", "write_volume"]


@dataclass(frozen=True, slots=True)
class VolumeReport:
    """What was written."""

    front: int  #: pages of front matter, numbered in roman
    body: int  #: pages after it: papers, abstracts and the author index
    starts: Mapping[str, int]  #: the number of the page on which each contribution begins
    links: Mapping[str, tuple[int, int]]  #: link annotations of each paper: as it came, as it is
    findings: tuple[Finding, ...]  #: what is not as its authors or editors wrote it


def write_volume(
    edition: Edition,
    papers: Mapping[str, Intake],
    prose: Sequence[Prose],
    out: Path,
    cache: Path,
    volume: Volume | None = None,
) -> VolumeReport:
    """Write *volume* with the *papers* that could be taken in, by id, to *out*.

    Without a *volume* it is the proceedings, or their first part.
    Raises `TooLong` for prose that cannot be set on pages of this size; an *out* that was there
    before is then as it was.
    """
    pagination = paginate(edition, {id_: len(intake.pages) for id_, intake in papers.items()})
    fonts = Fonts.of(edition, cache)
    cut: list[str] = []
    plan = compose(edition, pagination, papers, prose, fonts, cut, volume)
    dead = assemble(plan, out)
    links = {
        section.paper: (sum(papers[section.paper].links), sum(papers[section.paper].kept))
        for section in plan.sections
        if section.source is not None
    }
    return VolumeReport(
        front=len(plan.sections[0].pages),
        body=sum(len(section.pages) for section in plan.sections[1:]),
        starts={id_: pagination[id_].first for id_ in pagination},
        links=links,
        findings=(
            *shortfalls(edition, fonts, cut, dead, links),
            *stamps_over_ink(edition, plan.sections, papers, fonts),
        ),
    )


def write_paper(
    edition: Edition,
    paper_id: str,
    intake: Intake,
    out: Path,
    cache: Path,
    pagination: Pagination,
) -> tuple[Finding, ...]:
    """Write the paper's own PDF, stamped with its place in the volume if it has one, to *out*.

    Returns what its stamps do not show as it was written.
    """
    contribution, span = edition.contribution(paper_id), pagination.get(paper_id)
    section = (
        unplaced_section(edition, contribution, intake)
        if span is None
        else paper_section(edition, contribution, span, intake)
    )
    fonts = Fonts.of(edition, cache)
    plan = Plan(
        description=describe_paper(edition, contribution, span),
        fonts=fonts,
        sections=(section,),
        outline=paper_outline(intake.outline, 0),
    )
    assemble(plan, out)
    return tuple(shortfalls(edition, fonts))
