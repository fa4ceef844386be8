"""A release as one archive for a repository: its sources, its pages, and what describes it.

    <edition>-<version>/bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt
                        data/sources/     the archive with this one edition, as it was released
                        data/pages/       its pages, volumes and citations, with their manifest
                        data/release/     what the release has assigned, and what the editors say
                        metadata/         for the repository's own records

All but the first line is as RFC 8493 leaves it to those who bag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from proceedings import __version__
from proceedings.building.released import sources_of
from proceedings.building.version_pages import kept_in, ready
from proceedings.exports.citations import cff
from proceedings.exports.citations.formats import FORMATS
from proceedings.exports.citations.record import records_of, volume_record
from proceedings.exports.deposits import datacite, zenodo
from proceedings.exports.deposits.works import deposited
from proceedings.exports.metadata import dublin_core
from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.releases import Release
from proceedings.model.volume import Pagination
from proceedings.pdf.files import replacing
from proceedings.pdf.intake.papers import take_in_all
from proceedings.releases.bag import Bag
from proceedings.releases.git import GitError
from proceedings.releases.manifest import NAME, read_manifest
from proceedings.releases.snapshot import SOURCES, NoSnapshotError
from proceedings.source import read_edition
from proceedings.source.archive import read_archive_info
from proceedings.source.listing import paths_below
from proceedings.source.releases import FOLDER

_CITATIONS = ("bibtex", "ris", "csl-json")


def name_of(edition: str, release: Release) -> str:
    """What the archive is called, and the folder in it: `fastpath-2021-1.0`."""
    return f"{edition}-{release.version}"


def preserve(
    archive: Path, id_: str, release: Release, site: Path, cache: Path, out: Path
) -> Iterator[Finding]:
    """Write *release* of the edition *id_* into *out*, if it can be had as it was published.

    Its pages come from *cache*, from the *site*, or are made again. An archive that was there
    before stays until the new one is whole.
    """
    yield from ready(archive, id_, release, site, cache)
    pages = kept_in(cache, id_, str(release.version), release.manifest)
    if not pages.is_dir():
        return
    try:
        sources = sources_of(archive, id_, release, cache)
    except (NoSnapshotError, GitError) as error:
        yield _broken(archive, id_, release, str(error))
        return
    own = archive / id_ / FOLDER / str(release.version)
    bag = _bag(sources, id_, release, pages, own, cache)
    digests = bag.digests()
    manifest = read_manifest((own / NAME).read_text("utf-8"))
    wrong = [p for p, sha in manifest.sources.items() if digests.get(f"sources/{p}") != sha]
    if wrong:
        yield _broken(archive, id_, release, f"{wrong[0]} is not what was released")
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    with replacing(out) as new:
        bag.write(new, digests)


def _bag(sources: Path, id_: str, release: Release, pages: Path, own: Path, cache: Path) -> Bag:
    info, _ = read_archive_info(sources)
    edition, _ = read_edition(sources / id_, info, cache)
    assert edition is not None  # noqa: S101  it was released
    before = tuple(one for one in edition.releases if one.version < release.version)
    edition = replace(edition, releases=before)
    numbers = take_in_all(edition, cache).paginate(edition)
    payload = {f"pages/{path}": pages / path for path in paths_below(pages)}
    payload |= {f"sources/{path}": sources / path for path in paths_below(sources)}
    written = (path for path in paths_below(own) if path != SOURCES)  # they are there unpacked
    payload |= {f"release/{path}": own / path for path in written}
    return Bag(
        name=name_of(id_, release),
        payload=payload,
        tags={f"metadata/{path}": text for path, text in _metadata(edition, numbers, release)},
        info=tuple(_info(info, edition, release).items()),
    )


def _info(info: ArchiveInfo, edition: Edition, release: Release) -> Mapping[str, str]:
    """What bag-info.txt says; the date is the release's, so that a bag is the same on any day."""
    volume = edition.volume
    found = {
        "Source-Organization": volume.publisher or info.publisher or info.title,
        "External-Description": f"{volume.title}, release {release.version}",
        "External-Identifier": volume.doi or name_of(edition.id, release),
        "Bagging-Date": release.date.isoformat(),
        "Bag-Group-Identifier": edition.id,
        "Bag-Software-Agent": f"proceedings {__version__}",
    }
    return {key: value for key, value in found.items() if value}


def _metadata(edition: Edition, numbers: Pagination, release: Release) -> Iterator[tuple[str, str]]:
    """The files for a repository's own records; DataCite's need a DOI, be it a draft."""
    yield zenodo.FILE, zenodo.metadata(edition, numbers, str(release.version), release.date)
    for part in edition.parts():
        text = dublin_core.document(volume_record(edition, part), language=edition.language)
        yield f"{part.id}.dublin-core.xml", text
    for held in deposited(edition):
        if held.volume.doi:
            yield f"{held.volume.id}.datacite.xml", datacite.volume_record(held, edition.language)
    for form in FORMATS:
        if form.name in _CITATIONS:
            yield f"{edition.id}.{form.suffix}", form.write(records_of(edition, numbers))
    yield cff.FILE, cff.citation_file(records_of(edition, numbers))


def _broken(archive: Path, id_: str, release: Release, why: str) -> Finding:
    return Finding(
        code="release-sources",
        message=f"the sources of release {release.version} cannot be had: {why}",
        cure="bring back the tag, or the release's own archive, and let the cache be made again",
        severity=Severity.ERROR,
        file=archive / id_ / FOLDER / str(release.version),
        edition=id_,
    )
