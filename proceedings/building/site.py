"""The site that is being made, and digests of what its parts are made of.

A part whose digest is that of the last build is not made again. A digest is empty where it is not
known what the sources are: then the part is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.building.order import Order
from proceedings.building.people import People
from proceedings.building.standing import Notes, Standing
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.siblings import Sibling, in_series
from proceedings.model.sources import digest_of
from proceedings.model.volume import Pagination, has_abstract_page
from proceedings.model.volumes import VolumeKind
from proceedings.source.tree import versions
from proceedings.tool import tool


@dataclass(frozen=True, slots=True)
class Site:
    """The site that is being made, and what stands of the last one."""

    archive: Archive
    order: Order
    new: Path
    doctrees: Path
    standing: Standing
    notes: Notes
    people: People
    people_of: Mapping[str, str]  #: a digest of where an edition's people have their pages

    @property
    def siblings(self) -> tuple[Sibling, ...]:
        return tuple(map(Sibling.of, self.archive.editions))


@dataclass(frozen=True, slots=True)
class Built:
    """An edition as it stands."""

    made_of: str  #: a digest of everything that went into it
    volume_of: str = ""  #: and of what went into its volumes
    found: tuple[Finding, ...] = ()  #: of its papers' PDFs, and of the making of its pages
    volume_found: tuple[Finding, ...] = ()  #: of the making of its volumes
    numbers: Pagination = field(default_factory=lambda: Pagination({}))
    sizes: Mapping[str, int] = field(default_factory=dict)  #: bytes, by path


def edition_of(edition: Edition, site: Site, *, abstracts: bool = True) -> str:
    """A digest of all that the edition's output is made of; empty where that is unknown."""
    sources = edition.sources
    if sources is None:
        return ""
    own = sources.digest() if abstracts else sources.without_abstracts()
    row = repr(in_series(edition, site.siblings))
    order = repr((site.order.parts, site.order.keep_going)) if abstracts else ""
    keys = repr((sorted(edition.foreign_keys), edition.releases, edition.draft))
    people, crossings = site.people_of.get(edition.id, ""), repr(list(_crossings(edition, site)))
    return digest_of(tool(), own, row, order, keys, people, crossings, versions(edition.fonts))


def _crossings(edition: Edition, site: Site) -> Iterator[tuple[str, ...]]:
    """What other editions of the archive are called, and papers in them, that this one names."""
    editions = {other.id: other for other in site.archive.editions}
    named = [*edition.related, *(c for paper in edition.contributions for c in paper.related)]
    for crossing in named:
        other = editions.get(crossing.edition)
        papers = other.contributions if other else ()
        title = next((paper.title.source for paper in papers if paper.id == crossing.paper), "")
        yield crossing.edition, crossing.paper, other.event.short if other else "", title


def volume_of(edition: Edition) -> str:
    """A digest of all that the volumes are made of: of abstracts, those that are printed."""
    sources = edition.sources
    if sources is None:
        return ""
    kinds = {volume.kind for volume in edition.made()}
    printed = {
        paper.id: sources.abstract.get(paper.id, "")
        for paper in edition.contributions
        if VolumeKind.ABSTRACTS in kinds or has_abstract_page(edition, paper)
    }
    abstracts = repr(sorted(printed.items()))
    return digest_of(tool(), sources.without_abstracts(), abstracts, versions(edition.fonts))


def archive_of(site: Site, sizes: Mapping[str, Mapping[str, int]]) -> str:
    """A digest of all that the archive's own pages are made of, but for abstracts."""
    sources = [edition.sources for edition in site.archive.editions]
    if not all(sources):
        return ""
    own = [source.without_abstracts() for source in sources if source]
    files = [
        (path.name, path.read_bytes())
        for path in sorted(site.archive.folder.iterdir())
        if path.is_file()
    ]
    return digest_of(tool(), *own, repr(files), repr(sorted(sizes.items())))
