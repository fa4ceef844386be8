"""An archive: the editions that one publisher keeps at one address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from proceedings.model.colours import Accent
from proceedings.model.directory.known import KnownPerson
from proceedings.model.dois import DoiStatus
from proceedings.model.edition import Edition


@dataclass(frozen=True, slots=True)
class Depositor:
    """Who hands metadata to a registry, and gets its answer."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveInfo:
    """What all editions of an archive share; an edition may say otherwise for itself."""

    title: str
    publisher: str = ""
    base_url: str = ""  #: where the site will stand, ending in "/"
    language: str = "en"
    license: str = ""
    contact: str = ""
    doi_prefix: str = ""  #: of its publisher: 10.5555
    doi_status: DoiStatus = DoiStatus.DRAFT
    depositor: Depositor | None = None
    registrant: str = ""  #: who owns its DOIs
    crossmark_policy: str = ""  #: the DOI of the page that says how its publisher corrects
    accent: Accent | None = None  #: of the site's own pages, and of editions without one
    fonts: tuple[Path, ...] = ()  #: absolute; files for scripts that our own fonts lack


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """*editions* are the newest first."""

    folder: Path
    info: ArchiveInfo
    editions: tuple[Edition, ...] = ()
    known: tuple[KnownPerson, ...] = ()  #: of people.yml

    def series(self) -> tuple[tuple[str, tuple[Edition, ...]], ...]:
        """The editions by series, newest series first; an edition without one stands alone."""
        groups: dict[str, list[Edition]] = {}
        for edition in self.editions:
            groups.setdefault(edition.event.series or edition.event.name, []).append(edition)
        return tuple((name, tuple(editions)) for name, editions in groups.items())
