"""What is wrong with a paper that could be read: files that are missing, text that is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from proceedings.model.contribution import Contribution
from proceedings.model.findings import Finding, Severity
from proceedings.model.markup import Markup
from proceedings.source.located import Map, Value, place


def check_files(contribution: Contribution, data: Value, folder: Path) -> Iterator[Finding]:
    """The files that the paper names but that are not there."""
    file = contribution.file or folder
    if contribution.pdf is not None and not contribution.pdf.is_file():
        line = (place(data, ("pdf",)) or (file, 1))[1]
        message = f'pdf: there is no file "{contribution.pdf.relative_to(folder)}"'
        cure = f'put it there, or beside this file as "{file.stem}.pdf"'
        yield found_in(file, line, "pdf-missing", message, cure, contribution.id)
    named = (resource.path for resource in contribution.resources)
    for path in (*named, *(revision.replaced for revision in contribution.revisions)):
        if path is not None and not path.is_file():
            where = str(path.relative_to(folder))
            line = _line_of(data, where) or 1
            message = f'there is no file "{where}"'
            cure = "put it there, or mend its path"
            yield found_in(file, line, "file-missing", message, cure, contribution.id)


def _line_of(data: Value, text: str) -> int | None:
    """The line of the first value that is *text*, anywhere in *data*."""
    if isinstance(data, Map):
        for key, value in data.items():
            if value == text:
                return data.lines[key][1]
            if (line := _line_of(value, text)) is not None:
                return line
    elif isinstance(data, list):
        for value, line in zip(data, data.lines, strict=True):
            if value == text:
                return line
            if (found := _line_of(value, text)) is not None:
                return found
    return None


def check_markup(contribution: Contribution, data: Value, abstract_line: int) -> Iterator[Finding]:
    """What the title or the abstract holds that is not shown as it was written."""
    file, paper = contribution.file or Path(), contribution.id
    for label, markup, first in _markups(contribution, data, abstract_line):
        for problem in markup.problems():
            line, message = first + problem.line, f"{label}{problem.message}"
            yield found_in(file, line, problem.code, message, problem.cure, paper, Severity.WARNING)


def _markups(
    contribution: Contribution, data: Value, abstract_line: int
) -> Iterator[tuple[str, Markup, int]]:
    """The formatted texts of a paper: what a message calls each, and the line it begins on."""
    for key in ("title", "subtitle", "note"):
        where = place(data, (key,))
        yield f"{key}: ", getattr(contribution, key), where[1] if where else 1
    yield "", contribution.abstract, abstract_line
    for number, translation in enumerate(contribution.translations):
        for key in ("title", "abstract"):
            where = place(data, ("translations", number, key))
            yield f"translations.{key}: ", getattr(translation, key), where[1] if where else 1


def found_in(
    file: Path,
    line: int,
    code: str,
    message: str,
    cure: str,
    paper: str,
    severity: Severity = Severity.ERROR,
) -> Finding:
    return Finding(
        code=code, message=message, cure=cure, file=file, line=line, paper=paper, severity=severity
    )
