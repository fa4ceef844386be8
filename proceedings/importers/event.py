"""What an edition must say of its event, where the export does not say it.

Exports of reviewing systems know papers and people, and neither name, day nor place. The edition
must build all the same, so that what is unknown gets a value that nobody takes for true, and a
finding that lasts until an editor writes what is right. Later imports keep that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from proceedings.importers.content import Content
from proceedings.importers.folder import EditionFolder
from proceedings.importers.page_numbers import prints_declared_pages
from proceedings.model.findings import Finding, Severity

_LONGEST_ACRONYM = 7  #: letters of a name that is likely written in capitals


def completed(content: Content, folder: EditionFolder) -> tuple[Content, Iterable[Finding]]:
    """*content* with a name, a day and a place; a finding names those that were guessed."""
    edition, name = content.edition, folder.folder.name
    year = re.search(r"\d{4}", name)
    guesses = {
        "name": series_of(name),
        "short": f"{series_of(name)} {year[0]}" if year else series_of(name),
        "start": f"{year[0] if year else '2000'}-01-01",
        "place": "To be announced",
    }
    guessed: dict[str, Any] = {
        key: value for key, value in guesses.items() if not getattr(edition, key)
    }
    present = folder.present("edition.yml")
    open_ = {
        key: value
        for key, value in guessed.items()
        if present is None or re.search(rf"^ +{key}: {re.escape(value)}$", present, re.MULTILINE)
    }
    if _has_no_pdfs(content, folder):
        guessed["abstract_pages"] = True
    if prints_declared_pages(content.papers):
        guessed |= {"numbering": "declared", "order": "pages"}
    filled = replace(content, edition=replace(edition, **guessed))
    return filled, [_guessed(folder, open_)] if open_ else []


def _has_no_pdfs(content: Content, folder: EditionFolder) -> bool:
    """Whether the PDFs are still to come: until then, each paper has a page with its abstract."""
    papers = [paper for paper in content.papers if paper.archival]
    is_written = any((folder.folder / "papers").glob("*.pdf"))
    return bool(papers) and not is_written and not any(paper.pdf for paper in papers)


def series_of(edition: str) -> str:
    """What an edition's folder calls its event.

    >>> series_of("isipta-2019"), series_of("ml-systems-2026")
    ('ISIPTA', 'Ml Systems')
    """
    words = re.sub(r"\d{4}|[-_.]+", " ", edition).split()
    name = " ".join(words)
    short = len(words) == 1 and len(name) <= _LONGEST_ACRONYM
    return (name.upper() if short else name.title()) or edition


def _guessed(folder: EditionFolder, values: dict[str, str]) -> Finding:
    written = ", ".join(f"{key}: {value}" for key, value in values.items())
    return Finding(
        code="event-unknown",
        message=f"the export does not say all of its event; written for now: {written}",
        cure="write what is right; later imports keep it",
        severity=Severity.WARNING,
        file=folder.folder / "edition.yml",
    )
