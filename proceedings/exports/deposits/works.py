"""What of an edition is deposited: its volumes and papers with the DOIs that are its publisher's.

A deposit is made of drafts too, for without it nothing could be registered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from proceedings.exports.citations.record import Record, record_of, volume_record
from proceedings.model.archive import ArchiveInfo
from proceedings.model.changes import Change, changes
from proceedings.model.contribution import Contribution, Notice
from proceedings.model.dois import paper_doi, volume_doi
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import DOI
from proceedings.model.volume import Pagination, in_volume
from proceedings.model.volume_info import VolumeInfo


@dataclass(frozen=True, slots=True)
class Work:
    """A paper or a talk, with the DOIs that it and its volume have in a deposit: maybe drafts."""

    paper: Contribution
    record: Record
    doi: str
    volume: VolumeInfo


@dataclass(frozen=True, slots=True)
class Held:
    """The proceedings, or a part of them, and the DOIs of what is in it, by paper."""

    edition: Edition
    volume: Record
    dois: Mapping[str, str]

    def works(self, numbers: Pagination) -> Iterator[Work]:
        """What is in it, in order; made one after another, for there may be many."""
        for id_, doi in self.dois.items():
            paper = self.edition.contribution(id_)
            record = record_of(self.edition, paper, numbers)
            yield Work(paper, record, doi, self.volume.volume)


def deposited(edition: Edition) -> Iterator[Held]:
    """The volumes of *edition*; what has no DOI of ours is in none of them."""
    for part in edition.parts():
        record, own = volume_record(edition, part), _ours(edition, volume_doi(edition, part))
        dois = {
            paper.id: doi
            for paper in edition.contributions
            if in_volume(paper) and part.holds(paper.id)
            if (doi := _ours(edition, paper_doi(edition, paper)))
        }
        info = replace(record.volume, doi=record.volume.doi or own)
        yield Held(edition, replace(record, doi=own, volume=info), dois)


def _ours(edition: Edition, doi: str) -> str:
    """*doi*, if this publisher may register it: under another prefix someone else does."""
    prefix = edition.doi_prefix
    return doi if not prefix or doi.startswith(f"{prefix}/") else ""


def missing(archive: ArchiveInfo, edition: Edition, *, answers: bool) -> Iterator[Finding]:
    """What a deposit cannot be made without; a registry that *answers* asks for its depositor."""
    has_doi = any(_ours(edition, paper_doi(edition, paper)) for paper in edition.contributions)
    needed = (
        ("base_url", archive.base_url, "a DOI leads to a page of the site"),
        ("doi_prefix", has_doi, "no paper has a DOI, and none can be made"),
        ("depositor", archive.depositor or not answers, "the registry answers to somebody"),
    )
    for key, value, reason in needed:
        if not value:
            yield Finding(
                code="deposit-incomplete",
                message=f"{key} is missing: {reason}",
                cure=f'add "{key}: …"',
                file=edition.folder.parent / "archive.yml",
                edition=edition.id,
            )


def left_out(edition: Edition) -> Iterator[Finding]:
    """The papers whose DOI is under the prefix of somebody else, who has registered it."""
    for paper in edition.contributions:
        if in_volume(paper) and paper.doi and not _ours(edition, paper.doi):
            yield Finding(
                code="doi-foreign",
                message=f"{paper.doi} does not begin with {edition.doi_prefix}, and is left out",
                cure="nothing need be done if somebody else has registered it",
                severity=Severity.NOTE,
                file=paper.file,
                edition=edition.id,
                paper=paper.id,
            )


def updates_of(paper: Contribution) -> Iterator[tuple[Change, Notice]]:
    """What became of *paper* since it was published, but for what a notice with a DOI tells."""
    return (
        (change, notice)
        for change, notice in changes(paper)
        if not notice.url.startswith(DOI.url(""))
    )


def without_policy(archive: ArchiveInfo, edition: Edition) -> Iterator[Finding]:
    """The papers of which Crossref is not told what became of them: a policy is missing."""
    for paper in edition.contributions if not archive.crossmark_policy else ():
        told = ", ".join(dict.fromkeys(change for change, _ in updates_of(paper)))
        if in_volume(paper) and told:
            yield Finding(
                code="deposit-incomplete",
                message=f"the deposit does not tell Crossref that this was {told}",
                cure='add "crossmark_policy: …" to archive.yml, the DOI of the page that says how '
                "the publisher corrects and retracts",
                severity=Severity.NOTE,
                file=paper.file,
                edition=edition.id,
                paper=paper.id,
            )


def without_issn(edition: Edition) -> Iterator[Finding]:
    """Where the ISSN is missing that JATS asks for, since it was made for journals."""
    if not edition.volume.issn:
        yield Finding(
            code="deposit-incomplete",
            message="volume.issn is missing: JATS asks for that of the series",
            cure="nothing need be done where nobody checks the files by its schema",
            severity=Severity.NOTE,
            file=edition.folder / "edition.yml",
            edition=edition.id,
        )
