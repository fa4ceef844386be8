"""What the commands share: finding the archive and reading the editions that were named."""

from __future__ import annotations

import re
from pathlib import Path

import click

from proceedings.building.released import read_released
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.source import read_archive
from proceedings.source.archive import edition_ids
from proceedings.source.forms.form import nearest


def read_named(
    folder: Path,
    editions: tuple[str, ...],
    cache: Path | None = None,
    *,
    released: bool = False,
) -> tuple[Archive, list[Edition], list[Finding]]:
    """Read the archive in *folder*; returns also the *editions* that were named, or all of it.

    Findings of the others are left out. A wrong name is wrong usage. With *released* an edition
    that was ever released is read as it was last released, whatever its files are by now.
    """
    known = ids(folder)
    for name in editions:
        if name not in known:
            cure = nearest(name, known) or "see the folders there"
            raise click.UsageError(f'"{folder}" has no edition "{name}"; {cure}')
    if released and cache is not None:
        archive, findings = read_released(folder, cache)
    else:
        archive, findings = read_archive(folder, cache=cache)
    wanted = [edition for edition in archive.editions if not editions or edition.id in editions]
    named = {None, *(editions or known)}
    return archive, wanted, [finding for finding in findings if finding.edition in named]


def check_name(edition: str) -> None:
    """Refuse what cannot be a folder's name in every address."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", edition):
        raise click.UsageError(
            f'"{edition}" cannot be an address; use small letters, digits and hyphens'
        )


def ids(folder: Path) -> list[str]:
    """The editions in *folder*; an archive that is not there is wrong usage."""
    if not folder.is_dir():
        raise click.UsageError(
            f'there is no archive "{folder}"; make one with "proceedings init .", '
            "or name its folder with --archive"
        )
    return edition_ids(folder)
