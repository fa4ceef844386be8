"""Running the checks over editions: flaws become findings, and those accepted are set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from proceedings.checks.check import Check, Flaw
from proceedings.checks.codes import known_codes, not_a_code
from proceedings.checks.places import Places
from proceedings.checks.registry import all_checks
from proceedings.checks.subject import Subject
from proceedings.checks.surveys import survey_pdfs
from proceedings.model.archive import Archive
from proceedings.model.check_settings import Accepted
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.sources import digest_of
from proceedings.source import pickles
from proceedings.source.tree import memory_of, read_tree
from proceedings.tool import tool

#: Told as it goes: the edition, how many of its PDFs were read, of how many.
Progress: TypeAlias = Callable[[str, int, int], None]


def run_checks(
    edition: Edition, archive: Archive, cache: Path, jobs: int, progress: Progress
) -> list[Finding]:
    """Everything that the checks find in *edition*, accepted or not.

    What was found is kept in *cache*, and found there as long as no file of the archive changes.
    """
    kept, made_of = _kept_in(cache, edition), _made_of(archive)
    found = pickles.load(kept) if made_of else None
    if found is None or found[0] != made_of:
        tree = read_tree(edition.folder, memory_of(edition.folder, cache))
        pdfs = survey_pdfs(edition, tree, cache, jobs, lambda *at: progress(edition.id, *at))
        found = made_of, list(findings_of(Subject(edition, archive, pdfs)))
        if made_of:
            pickles.store(kept, found)
    return list(found[1])


def findings_of(subject: Subject, checks: Iterable[Check] = ()) -> Iterator[Finding]:
    """What *checks*, or all of them, find in one edition."""
    places = Places(subject.edition.folder)
    for one in checks or all_checks().values():
        for flaw in one.look(subject):
            yield _finding(one, flaw, places, subject.edition)


def _finding(one: Check, flaw: Flaw, places: Places, edition: Edition) -> Finding:
    file, line = places.of(flaw.at)
    return Finding(
        code=one.code,
        message=flaw.message,
        cure=flaw.cure or one.cure,
        severity=one.severity if flaw.severity is None else flaw.severity,
        file=file,
        line=line,
        edition=edition.id,
        paper=flaw.paper,
    )


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that are still open, and those that the editors have accepted."""

    open: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


def set_aside(findings: Iterable[Finding], edition: Edition) -> Sorted:
    """Part the findings of *edition* by what its editors have accepted.

    What is accepted and no longer found is a note: it would hide the next flaw of its kind. What
    has no code of a finding is an error: it hides nothing, and was meant to.
    """
    settings, used = edition.checks, set[Accepted]()
    still: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        why = next((one for one in settings.accepted if _covers(one, finding)), None)
        if why is None:
            still.append(finding)
        else:
            used.add(why)
            accepted.append(replace(finding, cure=f"accepted on {why.date}: {why.reason}"))
    unused = (one for one in settings.accepted if one not in used)
    return Sorted((*still, *(_unused(one, edition) for one in unused)), tuple(accepted))


def _covers(one: Accepted, finding: Finding) -> bool:
    return (
        one.code == finding.code
        and one.paper in ("", finding.paper)
        and one.text in finding.message
    )


def _unused(one: Accepted, edition: Edition) -> Finding:
    file = edition.folder / "edition.yml"
    if one.code not in known_codes():
        return Finding(
            code="accepted-unknown",
            message=f'checks: no finding of `proceedings check` has the code "{one.code}"',
            cure=not_a_code(one.code),
            file=file,
            line=one.line,
            edition=edition.id,
        )
    of = f' of "{one.paper}"' if one.paper else ""
    return Finding(
        code="accepted-unused",
        message=f'checks: "{one.code}"{of} is accepted, and is not found any more',
        cure="take it out of the list",
        severity=Severity.NOTE,
        file=file,
        line=one.line,
        edition=edition.id,
    )


def _made_of(archive: Archive) -> str:
    """A digest of all that the checks look at; empty where that is not known."""
    sources = [edition.sources for edition in archive.editions]
    if not all(sources):
        return ""
    outside = repr(sorted(_outside(archive)))
    return digest_of(tool(), repr(archive.known), outside, *(s.digest() for s in sources if s))


def _outside(archive: Archive) -> Iterator[tuple[str, int, int]]:
    """The PDFs that lie outside their editions, by size and time."""
    for edition in archive.editions:
        for paper in edition.contributions:
            pdf = paper.pdf
            if pdf is not None and not pdf.is_relative_to(edition.folder) and pdf.is_file():
                stat = pdf.stat()
                yield str(pdf), stat.st_size, stat.st_mtime_ns


def _kept_in(cache: Path, edition: Edition) -> Path:
    return cache / "checks" / f"{memory_of(edition.folder, cache).stem}.pickle"
