"""What a finding is about, whichever line it stands in today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from proceedings.checks.codes import READING
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding

_LINE = re.compile(r"\bline \d+")


class Identity(NamedTuple):
    """What two findings have in common that are one, before and after lines have moved."""

    edition: str
    paper: str
    file: str  #: as seen from the archive's folder; its name alone where it lies elsewhere
    code: str
    message: str  #: without the numbers of lines that it names


def identity(finding: Finding, archive: Path) -> Identity:
    """What *finding*, of the archive in the folder *archive*, is known again by."""
    file = finding.file
    if file is not None:
        file = file.relative_to(archive) if file.is_relative_to(archive) else Path(file.name)
    return Identity(
        edition=finding.edition or "",
        paper=finding.paper or "",
        file=file.as_posix() if file else "",
        code=finding.code,
        message=_LINE.sub("line …", finding.message),
    )


def with_papers(findings: Iterable[Finding], editions: Iterable[Edition]) -> Iterator[Finding]:
    """The same *findings*, each with the paper whose file or PDF it stands in.

    Reading a file does not know yet which paper it describes; one that could not be read at all is
    known by its file's name. A check knows whose its findings are, and which are nobody's own.
    """
    owners, folders = _owners(editions), {edition.folder / "papers" for edition in editions}
    for finding in findings:
        file = finding.file
        if finding.paper or file is None or finding.code not in READING:
            yield finding
        elif file in owners:
            yield replace(finding, paper=owners[file])
        elif file.suffix == ".md" and file.parent in folders:
            yield replace(finding, paper=file.stem)
        else:
            yield finding


def _owners(editions: Iterable[Edition]) -> Mapping[Path, str]:
    return {
        file: paper.id
        for edition in editions
        for paper in edition.contributions
        for file in (paper.file, paper.pdf)
        if file is not None
    }
