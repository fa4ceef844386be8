"""The pages that an editor writes beside edition.yml: the introduction, a preface, a call."""

from __future__ import annotations

import re
from pathlib import Path

from proceedings.model.edition import ProsePage
from proceedings.model.findings import Finding, Severity
from proceedings.source.files import read_text

_HEADING = re.compile(r"^#\s+(.+?)\s*#*\s*$", re.MULTILINE)


def read_prose_pages(folder: Path) -> tuple[tuple[ProsePage, ...], list[Finding]]:
    """The Markdown files beside edition.yml; each must open with a heading."""
    pages: list[ProsePage] = []
    findings: list[Finding] = []
    for file in sorted(folder.glob("*.md")):
        if file.name.casefold() == "readme.md":
            continue
        text, problems = read_text(file)
        findings += problems
        heading = _HEADING.search(text)
        if heading is None and not problems:
            cure = 'begin it with "# The page\'s title"'
            message = "the page has no heading"
            findings.append(
                Finding(code="page-untitled", message=message, cure=cure, file=file, line=1)
            )
        pages.append(ProsePage(file.stem, heading[1] if heading else file.stem, file))
    if not any(page.id == "index" for page in pages):
        findings.append(
            Finding(
                code="index-missing",
                message="there is no introduction to the front page",
                cure="write this file: a heading and what the event is about",
                severity=Severity.NOTE,
                file=folder / "index.md",
            )
        )
    return tuple(pages), findings
