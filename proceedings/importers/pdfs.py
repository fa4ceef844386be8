"""Which PDF is whose: by its name, by a number in its name, by the title on its first page.

A PDF that two papers could claim is nobody's, and a finding; so is one that no paper claims, and so
is a paper without any.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import pypdfium2

from proceedings.importers.reading.source import SourceFile
from proceedings.model.findings import Finding, Severity
from proceedings.model.names import fold

_READ = 4000  #: characters of a first page among which a title is looked for
_SHORTEST = 16  #: letters of a title that is told from other words
_LARGEST = 200 << 20  #: bytes of a PDF whose first page is read


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper that may have a PDF."""

    id: str  #: in the edition
    title: str  #: plain words
    number: str = ""  #: of the submission
    names: tuple[str, ...] = ()  #: of files, as the export gives them


@dataclass(slots=True)
class Found:
    files: dict[str, SourceFile] = field(default_factory=dict)  #: by the paper's id
    findings: list[Finding] = field(default_factory=list)


def find_pdfs(
    pdfs: Sequence[SourceFile], papers: Sequence[Wanted], *, others_have: bool = False
) -> Found:
    """Give each paper its PDF. Where no paper has any, *others_have* none, nothing is missed."""
    found = Found()
    left = {pdf.name: pdf for pdf in pdfs}
    for claims in (_by_name, _by_number, _by_title):
        open_ = [paper for paper in papers if paper.id not in found.files]
        for paper, pdf in _agreed(claims(list(left.values()), open_)):
            found.files[paper.id] = pdf
            del left[pdf.name]
    if pdfs or others_have:
        found.findings += [_without(paper) for paper in papers if paper.id not in found.files]
    found.findings += [_unknown(pdf) for pdf in left.values()]
    return found


Claims = Iterable[tuple[Wanted, SourceFile]]


def _agreed(claims: Claims) -> Iterator[tuple[Wanted, SourceFile]]:
    """The claims in which a paper and a PDF have each other alone."""
    pairs = list(dict.fromkeys((paper, pdf) for paper, pdf in claims))
    papers = Counter(paper.id for paper, _ in pairs)
    pdfs = Counter(pdf.name for _, pdf in pairs)
    for paper, pdf in pairs:
        if papers[paper.id] == pdfs[pdf.name] == 1:
            yield paper, pdf


def _by_name(pdfs: Sequence[SourceFile], papers: Sequence[Wanted]) -> Claims:
    by_name: dict[str, list[SourceFile]] = {}
    for pdf in pdfs:
        for name in {pdf.name.casefold(), PurePosixPath(pdf.name).name.casefold(), _key(pdf.stem)}:
            by_name.setdefault(name, []).append(pdf)
    for paper in papers:
        given = [name.replace("\\", "/").casefold() for name in paper.names if name]
        wished = [*given, *(PurePosixPath(name).name for name in given), _key(paper.id)]
        for name in wished:
            if len(matches := by_name.get(name, [])) == 1:
                yield paper, matches[0]
                break


def _by_number(pdfs: Sequence[SourceFile], papers: Sequence[Wanted]) -> Claims:
    """A number that stands alone in a PDF's name: paper12.pdf, 12_final.pdf, conf26-12.pdf."""
    numbered = {paper.number.lstrip("0"): paper for paper in papers if paper.number.isdigit()}
    for pdf in pdfs:
        numbers = [number.lstrip("0") for number in re.findall(r"\d+", pdf.stem)]
        known = [numbered[number] for number in numbers if number in numbered]
        if known:
            yield known[-1], pdf


def _by_title(pdfs: Sequence[SourceFile], papers: Sequence[Wanted]) -> Claims:
    titles = {key: paper for paper in papers if len(key := _key(paper.title)) >= _SHORTEST}
    starts: dict[str, list[str]] = {}
    for title in titles:
        starts.setdefault(title[:_SHORTEST], []).append(title)
    for pdf in pdfs if starts else ():
        page = _key(_first_page(pdf))
        for place in range(len(page)):
            for title in starts.get(page[place : place + _SHORTEST], ()):
                if page.startswith(title, place):
                    yield titles[title], pdf


def _first_page(pdf: SourceFile) -> str:
    """The text on page 1; empty where it cannot be read, which intake will report."""
    if pdf.size > _LARGEST:
        return ""
    try:
        document = pypdfium2.PdfDocument(pdf.data())
        text: str = document[0].get_textpage().get_text_bounded()
        document.close()
    except Exception:  # noqa: BLE001  a damaged PDF may raise anything
        return ""
    return text[:_READ]


def page_count(pdf: SourceFile | Path) -> int:
    """How many pages *pdf* has; 0 where it cannot be read."""
    file = SourceFile.at(pdf) if isinstance(pdf, Path) else pdf
    if file.size > _LARGEST:
        return 0
    try:
        with pypdfium2.PdfDocument(file.data()) as document:
            return len(document)
    except Exception:  # noqa: BLE001  a damaged PDF may raise anything
        return 0


def _key(text: str) -> str:
    """Letters and digits alone: what survives line breaks, hyphens and signs."""
    return fold(text).replace("-", "").replace("_", "")


def _without(paper: Wanted) -> Finding:
    number = paper.number if paper.number.isdigit() else ""
    called = f"number {number}, " if number else ""
    return Finding(
        code="pdf-none",
        message=f'no PDF was found for "{paper.title}" ({called}{paper.id})',
        cure=f"call it {number or paper.id}.pdf, or put it at papers/{paper.id}.pdf",
        severity=Severity.WARNING,
        paper=paper.id,
    )


def _unknown(pdf: SourceFile) -> Finding:
    return Finding(
        code="pdf-unknown",
        message="the PDF belongs to no paper; it was not taken",
        cure="call it after its paper's number or id",
        severity=Severity.WARNING,
        file=Path(pdf.place),
    )
