"""What a build knows: the edition, or the archive, in the source folder.

It is read once for each build, when the configuration is ready, and kept beside the application.
It is never pickled: the files are the truth, and reading them again costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from weakref import WeakKeyDictionary

from sphinx.errors import SphinxError
from sphinx.util import logging

from proceedings.model.archive import Archive, ArchiveInfo
from proceedings.model.directory import Directory, directory_of
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.releases import Release
from proceedings.model.siblings import Sibling
from proceedings.model.volume import Pagination
from proceedings.pdf.intake.paper import Intake
from proceedings.pdf.intake.papers import take_in_all
from proceedings.source import read_archive, read_edition
from proceedings.source.archive import read_archive_info
from proceedings.source.siblings import read_siblings

if TYPE_CHECKING:
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)


class UnreadableEditionError(SphinxError):
    """The files leave nothing that could be built; the findings before it say why."""

    category = "Proceedings"


@dataclass(slots=True)
class EditionProject:
    """An edition under construction; its papers' PDFs are taken in before anything is written."""

    edition: Edition
    archive: ArchiveInfo | None  #: None where the edition stands alone
    findings: list[Finding]
    intakes: Mapping[str, Intake] = field(default_factory=dict)
    pagination: Pagination = field(default_factory=lambda: Pagination({}))
    sizes: dict[str, int] = field(default_factory=dict)  #: bytes of the files beside the pages
    directory: Directory | None = None  #: the archive's people, where their pages are made
    siblings: tuple[Sibling, ...] = ()  #: the editions of the archive
    made_of: str = ""  #: a digest of all but abstracts that pages are made of; empty: unknown
    version: Release | None = None  #: the release that is made, to stand as it is for ever

    #: Files that look like documents and are none; Sphinx does not look into the folder at all.
    no_documents = ("papers", "papers/**", "releases", "releases/**", "[Rr][Ee][Aa][Dd][Mm][Ee].md")

    def sphinx_values(self) -> dict[str, Any]:
        edition = self.edition
        base = f"{edition.base_url}{edition.id}/" if edition.base_url else ""
        return {
            "project": edition.event.short,
            "author": ", ".join(editor.name.full for editor in edition.volume.editors),
            "copyright": edition.volume.copyright,
            "html_show_copyright": bool(edition.volume.copyright),
            "html_title": edition.event.short,
            "html_baseurl": base,
            "language": edition.language,
        }

    @property
    def depth(self) -> int:
        """How many folders below the archive's own pages this edition's stand."""
        return 1 if self.version is None else 2

    def take_in(self, cache: Path) -> tuple[Finding, ...]:
        """Read the papers' PDFs; with their pages the volume can be numbered."""
        if self.intakes:
            return ()
        taken = take_in_all(self.edition, cache)
        self.intakes = taken.intakes
        self.pagination = taken.paginate(self.edition)
        return taken.findings


@dataclass(slots=True)
class ArchiveProject:
    """The archive's own pages, over those of its editions."""

    archive: Archive
    findings: list[Finding]
    numbers: Mapping[str, Pagination] = field(default_factory=dict)  #: of pages, by edition
    sizes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  #: of files, in bytes
    directory: Directory | None = None
    made_of: str = ""  #: a digest of all but abstracts that pages are made of; empty: unknown

    @property
    def no_documents(self) -> tuple[str, ...]:
        """Files that look like documents and are none: the editions are projects of their own."""
        editions = (edition.id for edition in self.archive.editions)
        return (*editions, "*/**", "[Rr][Ee][Aa][Dd][Mm][Ee].md")

    def take_in(self, cache: Path) -> tuple[Finding, ...]:
        """Number the pages of the editions, where whoever builds has not; each reports its own."""
        if not self.numbers:
            editions = self.archive.editions
            self.numbers = {e.id: take_in_all(e, cache).paginate(e) for e in editions}
        if self.directory is None:
            self.directory = directory_of(self.archive.editions, self.archive.known)
        return ()

    def sphinx_values(self) -> dict[str, Any]:
        info = self.archive.info
        return {
            "project": info.title,
            "html_show_copyright": False,
            "html_title": info.title,
            "html_baseurl": info.base_url,
            "language": info.language,
        }


Project: TypeAlias = EditionProject | ArchiveProject

_projects: WeakKeyDictionary[Sphinx, Project] = WeakKeyDictionary()


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _take_in_papers, priority=400)


def project(app: Sphinx) -> Project | None:
    """What this build is of; None where the source folder holds neither edition nor archive."""
    return _projects.get(app)


def edition_project(app: Sphinx) -> EditionProject | None:
    """The edition of this build, where it is one."""
    found = project(app)
    return found if isinstance(found, EditionProject) else None


def read(app: Sphinx) -> Project | None:
    """Read the source folder and say what is wrong with it."""
    folder, given = Path(app.srcdir), app.config.proceedings_given
    if given is not None:
        found: Project | None = _given(given())
    elif (folder / "edition.yml").exists():
        found = _read_edition(folder)
    elif (folder / "archive.yml").exists():
        found = ArchiveProject(*read_archive(folder))
    else:
        found = None
    if found is not None:
        _projects[app] = found
        report(found.findings)
    return found


def _given(given: Mapping[str, Any]) -> Project:
    """What a program hands over that has read the files, and reported what is wrong with them."""
    made = EditionProject if "edition" in given else ArchiveProject
    return made(**given, findings=[])


def _read_edition(folder: Path) -> EditionProject:
    above = folder.parent
    info, findings = None, list[Finding]()
    if (above / "archive.yml").exists():
        info, findings = read_archive_info(above)
    edition, problems = read_edition(folder, info or ArchiveInfo(title=folder.name))
    if edition is None:
        report([*findings, *problems])
        raise UnreadableEditionError(
            f"{folder / 'edition.yml'}: mend it first; it says what is built"
        )
    siblings = read_siblings(above) if info else ()
    return EditionProject(edition, info, findings + problems, siblings=siblings)


def _take_in_papers(app: Sphinx) -> None:
    found = project(app)
    if found is not None:
        report(found.take_in(cache_folder(app)))


def cache_folder(app: Sphinx) -> Path:
    """Where what was read of the papers' PDFs is kept from one build to the next."""
    return Path(app.config.proceedings_cache or app.doctreedir / "papers-cache")


def report(findings: Iterable[Finding]) -> None:
    """Log each finding as Sphinx logs its own: with its place, its severity and its code."""
    for finding in findings:
        text = f"{finding.message}; {finding.cure}" if finding.cure else finding.message
        if finding.severity is Severity.NOTE:
            logger.info("%s: %s", _location(finding) or "note", text)
        else:
            log = logger.error if finding.severity is Severity.ERROR else logger.warning
            log("%s", text, location=_location(finding), type="proceedings", subtype=finding.code)


def _location(finding: Finding) -> str | None:
    if finding.file is None:
        return None
    # A place without a colon would be taken for the name of a document.
    return f"{finding.file}:{finding.line or ''}"
