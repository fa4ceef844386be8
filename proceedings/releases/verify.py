"""A site, a mirror or a download beside its manifests: what is missing, changed or unexpected.

The sources are not needed. Every manifest below the folder is read: that of the whole site, and
that of each release, which stays what it was however often the site is made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from proceedings.model.findings import Finding
from proceedings.releases.ledger import sha256_of
from proceedings.releases.manifest import NAME, Manifest, read_manifest
from proceedings.source.listing import paths_below

_THREADS = 4  #: hashing leaves the interpreter to the others; reading waits for the disk


@dataclass(frozen=True, slots=True)
class Verified:
    """What a look at a folder has found."""

    findings: tuple[Finding, ...]
    files: int  #: that were compared
    releases: tuple[str, ...]  #: whose own manifests were compared, as "tests-2026 1.0"


def verify(folder: Path) -> Verified:
    """Compare every file below *folder* with the manifests in it."""
    present = paths_below(folder)
    manifests, findings = _manifests(folder, present)
    if not manifests and not findings:
        return Verified((_none(folder),), 0, ())
    wanted = {path for place, manifest in manifests.items() for path in _below(place, manifest)}
    digests = _digests(folder, sorted(present & wanted))
    said: dict[str, Finding] = {}
    for place, manifest in manifests.items():
        for found in _compared(folder, place, manifest, present, digests):
            said.setdefault(str(found.file), found)
    releases = tuple(f"{one.edition} {one.release}" for one in manifests.values() if one.release)
    return Verified((*findings, *said.values()), len(digests), releases)


def _manifests(folder: Path, present: Iterable[str]) -> tuple[dict[str, Manifest], list[Finding]]:
    """The manifests by the folders that they speak of, the whole site's first."""
    found: dict[str, Manifest] = {}
    findings: list[Finding] = []
    for path in sorted(p for p in present if p == NAME or p.endswith(f"/{NAME}")):
        try:
            found[path[: -len(NAME)]] = read_manifest((folder / path).read_text("utf-8"))
        except (OSError, ValueError, LookupError, TypeError) as error:
            said = " ".join(str(error).split())[:120]
            findings.append(_finding("verify-manifest", folder / path, f"cannot be read: {said}"))
    return found, findings


def _below(place: str, manifest: Manifest) -> Iterator[str]:
    return (f"{place}{path}" for path in manifest.outputs)


def _digests(folder: Path, paths: list[str]) -> Mapping[str, str]:
    with ThreadPoolExecutor(_THREADS) as pool:
        return dict(zip(paths, pool.map(lambda path: sha256_of(folder / path), paths), strict=True))


def _compared(
    folder: Path, place: str, manifest: Manifest, present: set[str], digests: Mapping[str, str]
) -> Iterator[Finding]:
    by = f"the manifest of {manifest.edition} {manifest.release}" if manifest.release else "it"
    for path, digest in manifest.outputs.items():
        whole = f"{place}{path}"
        if whole not in present:
            yield _finding("verify-missing", folder / whole, f"is missing; {by} names it")
        elif digests[whole] != digest:
            yield _finding("verify-changed", folder / whole, "is not what was published")
    own = {path for path in present if path.startswith(place)}
    for path in sorted(own - {*_below(place, manifest), f"{place}{NAME}"}):
        yield _finding("verify-unexpected", folder / path, "is in no manifest")


def _none(folder: Path) -> Finding:
    return Finding(
        code="verify-manifest",
        message=f'there is no "{NAME}" here',
        cure="name the folder of a built site, or of one release of it",
        file=folder,
    )


def _finding(code: str, file: Path, message: str) -> Finding:
    return Finding(
        code=code,
        message=message,
        cure="copy the site again from where it was published",
        file=file,
    )
