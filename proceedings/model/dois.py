"""The DOIs of an edition's works: those that editors give, and those made of a publisher's prefix.

A DOI that is made rests on the ids of the edition and the paper alone, which are addresses and
stay: another title, other page numbers or another order change none. It is kept back as a draft
until the editors say that it is registered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.volumes import Volume, VolumeKind


class DoiStatus(StrEnum):
    """Whether the DOIs that are made of the prefix lead anywhere yet."""

    DRAFT = "draft"  #: in deposits alone
    REGISTERED = "registered"  #: everywhere


def paper_doi(edition: Edition, paper: Contribution) -> str:
    """The DOI of *paper*, be it a draft: its own, or `<prefix>/<edition>.<paper>`.

    Empty without a prefix, and for a talk that leaves nothing to refer to.
    """
    return paper.doi or _dois(edition).get(paper.id, "")


def volume_doi(edition: Edition, part: Volume | None = None) -> str:
    """The DOI of the proceedings, or of a *part* of them: `<prefix>/<edition>`."""
    own = edition.info_of(part).doi
    if own or not edition.doi_prefix:
        return own
    if part is None or not part.part:
        return f"{edition.doi_prefix}/{_suffix(edition.id)}"
    name = part.id.removeprefix(edition.id).lstrip("-._") or part.id
    return f"{edition.doi_prefix}/{_suffix(edition.id)}.{_suffix(name)}"


def with_dois(edition: Edition) -> Edition:
    """The edition with its DOIs in their places: pages, citations and volumes then show them."""
    papers = tuple(replace(p, doi=paper_doi(edition, p)) for p in edition.contributions)
    volumes = tuple(
        replace(v, doi=volume_doi(edition, v)) if v.kind is VolumeKind.PROCEEDINGS else v
        for v in edition.volumes
    )
    whole = replace(edition.volume, doi=volume_doi(edition))
    return replace(edition, contributions=papers, volumes=volumes, volume=whole)


@lru_cache(maxsize=4)
def _dois(edition: Edition) -> Mapping[str, str]:
    """The DOIs that are made, by paper."""
    if not edition.doi_prefix:
        return {}
    start = f"{edition.doi_prefix}/{_suffix(edition.id)}"
    has_pages = edition.volume.abstract_pages
    return {
        paper.id: f"{start}.{_suffix(paper.id)}"
        for paper in edition.contributions
        if paper.archival and (not paper.kind.is_talk or paper.pdf or has_pages or paper.withdrawn)
    }


def _suffix(id_: str) -> str:
    """*id_* in the letters that every registry takes, and that nobody mistypes for others.

    >>> _suffix("FastPath 2021")
    'fastpath-2021'
    """
    return re.sub(r"[^a-z0-9._-]+", "-", id_.lower())
