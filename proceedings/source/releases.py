"""The releases of an edition, from its folder `releases/`: one folder each, which never changes.

    releases/1.0/release.json     when it was made, what changed, the digests of its volumes
                 ledger.json      what it assigned: pages, citation keys, DOIs
                 manifest.json    the digest of every file that it was made of, and of every output
                 changes.md       what the editors say of it; theirs to complete at any time

The program writes the three JSON files, and only there.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.releases import (
    Assigned,
    Difference,
    Ledger,
    Release,
    Standing,
    Version,
    What,
)

FOLDER = "releases"
RELEASE, LEDGER, MANIFEST, CHANGES = "release.json", "ledger.json", "manifest.json", "changes.md"
FORMAT = 1  #: of the three JSON files


def read_releases(folder: Path) -> tuple[tuple[Release, ...], list[Finding]]:
    """The releases of the edition in *folder*, the first one first, and which cannot be read."""
    found: list[Release] = []
    findings: list[Finding] = []
    places = folder / FOLDER
    for place in sorted(places.iterdir()) if places.is_dir() else ():
        if place.name.startswith(".") or not place.is_dir():
            continue
        try:
            found.append(read_release(place))
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            said = " ".join(str(error).split())[:120]
            findings.append(_unreadable(place, said))
    return tuple(sorted(found, key=lambda release: release.version)), findings


def read_release(place: Path) -> Release:
    """The release in the folder *place*; raises where it is not as it was written."""
    about = _json(place / RELEASE)
    notes = place / CHANGES
    return Release(
        version=Version(about["release"]),
        date=dt.date.fromisoformat(about["date"]),
        ledger=_ledger(_json(place / LEDGER)),
        differences=tuple(
            Difference(**{**row, "what": What(row["what"])}) for row in about["differences"]
        ),
        note=notes.read_text("utf-8") if notes.is_file() else "",
        manifest=about["manifest"],
        volumes=tuple(sorted(about["volumes"].items())),
    )


def write_release(place: Path, release: Release) -> None:
    """Write what `read_release` reads, but for the editors' own words, into the folder *place*."""
    _write(
        place / RELEASE,
        {
            "format": FORMAT,
            "release": str(release.version),
            "date": release.date.isoformat(),
            "manifest": release.manifest,
            "volumes": dict(release.volumes),
            "differences": [asdict(one) for one in release.differences],
        },
    )
    ledger = release.ledger
    rows = [{**asdict(paper), "people": list(paper.people)} for paper in ledger.papers]
    head = {"format": FORMAT, "volume_key": ledger.volume_key, "volume_doi": ledger.volume_doi}
    _write(place / LEDGER, {**head, "papers": rows})


def as_released(edition: Edition, releases: tuple[Release, ...]) -> Edition:
    """The *edition* with what its *releases* have assigned: citation keys that were made stay."""
    if not releases:
        return edition
    releases = (*releases[:-1], _under_new_ids(releases[-1], edition))
    ledger = releases[-1].ledger
    papers = tuple(
        replace(paper, citation_key=known.key)
        if (known := ledger.get(paper.id)) and known.key and not paper.citation_key
        else paper
        for paper in edition.contributions
    )
    return replace(edition, contributions=papers, releases=releases)


def _under_new_ids(release: Release, edition: Edition) -> Release:
    """The last release, its papers under the ids that they have by now."""
    now = {old: paper.id for paper in edition.contributions for old in paper.formerly}
    ledger = release.ledger
    if not now.keys() & ledger.by_id.keys():
        return release
    rows = tuple(replace(row, id=now.get(row.id, row.id)) for row in ledger.papers)
    return replace(release, ledger=replace(ledger, papers=rows))


def _ledger(data: Any) -> Ledger:
    papers = tuple(
        Assigned(**{**row, "people": tuple(row["people"]), "standing": Standing(row["standing"])})
        for row in data["papers"]
    )
    return Ledger(papers=papers, volume_key=data["volume_key"], volume_doi=data["volume_doi"])


def _json(file: Path) -> Any:
    data = json.loads(file.read_text("utf-8"))
    if data["format"] != FORMAT:
        raise ValueError(f"{file.name} is of another version of the program")
    return data


def _write(file: Path, data: object) -> None:
    file.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _unreadable(place: Path, said: str) -> Finding:
    return Finding(
        code="release-unreadable",
        message=f"the release {place.name} cannot be read: {said}",
        cure="bring its folder back as it was released; nothing in it is written by hand but "
        f'"{CHANGES}"',
        file=place / RELEASE,
        line=1,
    )
