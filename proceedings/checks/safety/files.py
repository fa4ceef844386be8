"""Files that should not go out with the papers, and files that are not where they seem to be."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from proceedings.checks.check import At, Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.source.listing import entries_below

_MOST = 5  #: links that are told one by one
_MOST_ENTRIES = 65_000  #: of a zip that is looked into
_PROGRAMS = frozenset({".exe", ".msi", ".bat", ".cmd", ".com", ".scr", ".vbs", ".lnk", ".ps1"})
_JUNK = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)"
)
_PRIVATE = re.compile(
    r"(?:^|/)(?:\.git/|\.svn/|\.hg/|\.ssh/|\.aws/|\.env$|\.netrc$|\.pypirc$|\.htpasswd$|"
    r"id_(?:rsa|dsa|ecdsa|ed25519)$|\.bash_history$|\.Rhistory$)"
)


@check("safety-outside", Severity.WARNING, cure="put a copy of the file there instead of the link")
def safety_outside(subject: Subject) -> Iterator[Flaw]:
    """A file of the edition is a link to one outside it.

    On another machine, or in a copy of the folder, the file is not there; and whoever changes what
    it leads to changes what is published. A link to somewhere else in the archive is a note.
    """
    folder, archive = subject.edition.folder, subject.archive.folder.resolve()
    links = [(path, target) for path, target in _links(folder) if not _is_in(target, folder)]
    for path, target in links[:_MOST]:
        rest = len(links) - _MOST
        more = f", and so are {rest} more" if path == links[:_MOST][-1][0] and rest > 0 else ""
        message = f'"{path}" is a link to a file outside the edition{more}'
        severity = Severity.NOTE if _is_in(target, archive) else None
        yield Flaw(message=message, at=At(folder / path), severity=severity)


def _links(folder: Path) -> Iterator[tuple[str, Path]]:
    """The links below *folder* that lead somewhere, in order, but for hidden ones."""
    for path, entry in sorted(entries_below(folder), key=lambda pair: pair[0]):
        if entry.is_symlink() and not any(part.startswith(".") for part in path.split("/")):
            target = Path(entry.path).resolve()
            if target.exists():
                yield path, target


def _is_in(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder)


def _published(subject: Subject) -> Iterator[tuple[Path, At, str | None]]:
    """The files that go out beside the pages, with where each is named."""
    for paper in subject.papers:
        for resource in paper.resources:
            if resource.path is not None and resource.path.is_file():
                shown = resource.path.relative_to(subject.edition.folder).as_posix()
                yield resource.path, subject.at(paper, text=shown), paper.id
    for resource in subject.edition.program.resources:
        if resource.path is not None and resource.path.is_file():
            yield resource.path, subject.program_file, None


@check("safety-program", Severity.WARNING, cure="ask for a zip, or for a link to where it is kept")
def safety_program(subject: Subject) -> Iterator[Flaw]:
    """A supplement is a program of Windows, or a file that a system has left there.

    Browsers and mail servers block such downloads and warn of the whole site.
    """
    for path, at, paper in _published(subject):
        if path.suffix.casefold() in _PROGRAMS:
            yield Flaw(message=f'"{path.name}" is a program', at=at, paper=paper)
        elif path.name.startswith(".") or _JUNK.search(path.name):
            message = f'"{path.name}" is a hidden file that a system made'
            yield Flaw(message=message, at=at, paper=paper, cure="take it out")


@check("safety-zip-private", Severity.WARNING, cure="ask the authors for a zip without it")
def safety_zip_private(subject: Subject) -> Iterator[Flaw]:
    """A zip holds what was meant for its authors' machine alone: a repository's history, keys.

    Whoever zips a folder takes along what they do not see: passwords in `.env`, keys, and all that
    was ever in the repository, with its authors' addresses.
    """
    for name, at, paper, entries in _zips(subject):
        if private := next((entry for entry in entries if _PRIVATE.search(entry)), None):
            found = _PRIVATE.search(private)
            shown = private[: found.end()] if found else private
            yield Flaw(message=f'"{name}" holds "{shown}"', at=at, paper=paper)


@check("safety-zip-path", Severity.WARNING, cure="ask the authors for a zip of a plain folder")
def safety_zip_path(subject: Subject) -> Iterator[Flaw]:
    """A zip has a file whose path leads out of the folder into which it is unpacked.

    Some programs then write over a file of whoever unpacks it.
    """
    for name, at, paper, entries in _zips(subject):
        bad = next((entry for entry in entries if _leads_out(entry)), None)
        if bad is not None:
            message = f'"{name}" holds "{bad}", which leads out of its folder'
            yield Flaw(message=message, at=at, paper=paper)


def _leads_out(entry: str) -> bool:
    path = PurePosixPath(entry.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or bool(re.match(r"[A-Za-z]:", entry))


@check("safety-zip-junk", Severity.NOTE, cure="zip it again without it, or let it be")
def safety_zip_junk(subject: Subject) -> Iterator[Flaw]:
    """A zip holds files that a system made: `__MACOSX`, `.DS_Store`, `Thumbs.db`.

    Nobody needs them, and they can tell the names of files that are not there.
    """
    for name, at, paper, entries in _zips(subject):
        junk = [entry for entry in entries if _JUNK.search(entry) and not entry.endswith("/")]
        if junk:
            many = f" and {len(junk) - 1} more" if len(junk) > 1 else ""
            message = f'"{name}" holds "{junk[0]}"{many}, which a system made'
            yield Flaw(message=message, at=at, paper=paper)


@check("safety-zip-damaged", Severity.WARNING, cure="ask its authors for it once more")
def safety_zip_damaged(subject: Subject) -> Iterator[Flaw]:
    """A zip cannot be opened.

    Uploads break off, and pages of errors are saved under the name of the file.
    """
    for path, at, paper in _published(subject):
        if path.suffix.casefold() == ".zip" and _entries(path) is None:
            yield Flaw(message=f'"{path.name}" cannot be opened as a zip', at=at, paper=paper)


def _zips(subject: Subject) -> Iterator[tuple[str, At, str | None, list[str]]]:
    """The zips that go out, with the names of what is in each."""
    for path, at, paper in _published(subject):
        if path.suffix.casefold() == ".zip":
            yield path.name, at, paper, _entries(path) or []


def _entries(path: Path) -> list[str] | None:
    """The names in the zip at *path*; none where it holds far too many, None where it is no zip."""
    try:
        if _count(path) > _MOST_ENTRIES:
            return []
        with ZipFile(path) as zipped:
            return zipped.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return None


def _count(path: Path) -> int:
    """How many entries the end of a zip says that it has, before any of them is read."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 66_000))
        tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or end + 12 > len(tail):
        return 0
    count: int = struct.unpack_from("<H", tail, end + 10)[0]
    return count
