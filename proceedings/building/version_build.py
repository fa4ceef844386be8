"""The pages of one release, made of its sources alone, to stand at their address for ever.

What a release's pages show rests on nothing but its sources and the program: no other edition, no
release before or after it. So they can be made again, and compared with what was published.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from proceedings.building.sphinx_run import run_sphinx
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.model.releases import Release, Version
from proceedings.pdf.intake.papers import take_in_all
from proceedings.source import read_edition
from proceedings.source.archive import read_archive_info


def build_version(
    archive: Path, id_: str, release: Release, out: Path, cache: Path
) -> list[Finding]:
    """Make the pages, the volumes and the citations of a release of the edition *id_* in *out*.

    *archive* is the folder of its sources. Returns what is wrong; with an error in it *out* is not
    whole.
    """
    info, findings = read_archive_info(archive)
    edition, problems = read_edition(archive / id_, info, cache)
    findings += problems
    if edition is None:
        return findings
    edition = _alone(edition, release.version)
    taken = take_in_all(edition, cache)
    findings += taken.findings
    if worst(findings) == Severity.ERROR:
        return findings
    given = {
        "edition": edition,
        "archive": info,
        "intakes": taken.intakes,
        "pagination": taken.paginate(edition),
        "version": release,
    }
    with TemporaryDirectory(prefix="proceedings-") as doctrees:
        for builder in ("volume", "html"):
            settings: dict[str, object] = {
                "proceedings_cache": str(cache),
                "proceedings_given": lambda: given,
            }
            findings += run_sphinx(archive / id_, out, Path(doctrees), builder, settings)
    for name in (".buildinfo", ".buildinfo.bak"):
        (out / name).unlink(missing_ok=True)
    return findings


def _alone(edition: Edition, version: Version) -> Edition:
    """The edition as it was before *version*: its own ledger is what is being made."""
    before = tuple(release for release in edition.releases if release.version < version)
    return replace(edition, releases=before)
