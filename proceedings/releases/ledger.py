"""What an edition assigns to its papers when it is released."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

from proceedings.model.citation_keys import citation_key, volume_key
from proceedings.model.contribution import Contribution
from proceedings.model.dois import paper_doi, volume_doi
from proceedings.model.edition import Edition
from proceedings.model.releases import Assigned, Ledger, Standing
from proceedings.model.volume import Pagination


def ledger_of(edition: Edition, numbers: Pagination) -> Ledger:
    """Everything that *edition* assigns, in the order of the volume, and what it assigned before.

    A paper that is in no volume has no pages; one that was withdrawn before it was ever released
    is not there at all.
    """
    return Ledger(
        papers=tuple(_rows(edition, numbers)),
        volume_key=volume_key(edition),
        volume_doi=volume_doi(edition),
    )


def _rows(edition: Edition, numbers: Pagination) -> Iterator[Assigned]:
    for paper in edition.contributions:
        before = edition.ledger.get(paper.id)
        if paper.withdrawn and before is None:
            continue
        pages = numbers.get(paper.id)
        yield Assigned(
            id=paper.id,
            pages=before.pages if before and before.pages else str(pages or ""),
            key=before.key if before and before.key else citation_key(edition, paper),
            doi=paper_doi(edition, paper) or (before.doi if before else ""),
            title=edition.full_title(paper),
            people=tuple(author.name.full for author in paper.authors),
            pdf=sha256_of(paper.pdf) if paper.pdf and paper.pdf.is_file() else "",
            revision=len(paper.revisions) + 1,
            standing=standing_of(paper),
        )


def standing_of(paper: Contribution) -> Standing:
    """What has become of *paper*; what was withdrawn after a release was removed."""
    if paper.removed or paper.withdrawn:
        return Standing.REMOVED
    return Standing.RETRACTED if paper.retracted else Standing.PUBLISHED


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
