"""What the commands share: finding the archive and reading the editions that were named."""

from __future__ import annotations

import re
from pathlib import Path

import click

from proceedings.model.archive import Archive
from proceedings.model.findings import Finding
from proceedings.source import read_archive
from proceedings.source.archive import edition_ids
from proceedings.source.forms.form import nearest


def read_named(folder: Path, editions: tuple[str, ...]) -> tuple[Archive, list[Finding]]:
    """Read the archive in *folder*, or of it only *editions*; wrong names are wrong usage."""
    known = ids(folder)
    for name in editions:
        if name not in known:
            cure = nearest(name, known) or "see the folders there"
            raise click.UsageError(f'"{folder}" has no edition "{name}"; {cure}')
    return read_archive(folder, editions)


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
