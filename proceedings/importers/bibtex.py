"""Importing a .bib file, BibTeX or BibLaTeX, of any organiser: a volume and the papers in it.

The volume is the file's @proceedings, or what its papers say alike. What refers to another entry by
`crossref` has that one's fields too. A .bib has no times and no rooms; where it has no day of the
event either, a day is written that a finding names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from proceedings.importers import bib_papers, bib_volume
from proceedings.importers.bib import Bibliography, Entry, Field, read_bib
from proceedings.importers.bib_papers import PaperReader
from proceedings.importers.bib_volume import VolumeReader
from proceedings.importers.content import Content, ItemContent, PaperContent, SessionContent
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.page_numbers import page_order
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Row, SourceError
from proceedings.model.findings import Finding, Severity

_MISSED = "has no .bib file"
#: What a child gets from its parent under another name (biblatex, appendix B).
_INHERITED = {"title": "booktitle", "subtitle": "booksubtitle"}
_NOT_INHERITED = frozenset({"crossref", "abstract", "doi", "url", "keywords", "note", "author"})


def recognise(source: Source) -> str:
    """Whether *source* has one .bib file; that of PMLR, which knows more, is asked before."""
    return "" if len(source.with_suffix(".bib")) == 1 else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The volume and the papers of the .bib in *source*; SourceError where there is no entry."""
    bib = _read(source)
    entries, findings = with_parents(bib.entries)
    volumes = [entry for entry in entries if entry.kind in bib_volume.KINDS]
    works = [entry for entry in entries if entry.kind in bib_papers.KINDS]
    if not works:
        raise SourceError(f"{source} holds no papers", "give the .bib file of a volume")
    volume = VolumeReader(volumes[0] if volumes else None, works)
    edition = volume.read()
    papers, rows = _papers(works, ids, findings)
    rows += [_left_out(entry, "the edition has one volume") for entry in volumes[1:]]
    others = [entry for entry in entries if entry not in volumes and entry not in works]
    rows += [_left_out(entry, f"a @{entry.kind} is no part of a volume") for entry in others]
    return Content(
        edition=edition,
        papers=tuple(papers),
        sessions=tuple(_sessions(papers)),
        rows=(*rows, *bib.lost),
        findings=(*bib.findings, *volume.findings, *findings),
        unused=_unused(works, volumes[:1]),
    )


def _read(source: Source) -> Bibliography:
    files = source.with_suffix(".bib")
    if len(files) != 1:
        several = f"{source} has several .bib files: {', '.join(file.name for file in files)}"
        message = several if files else f"{source} {_MISSED}"
        raise SourceError(message, "give the one of the volume")
    return read_bib(Path(files[0].place), files[0].data())


def with_parents(entries: Sequence[Entry]) -> tuple[list[Entry], list[Finding]]:
    """The entries with the fields that they have of those that they refer to by `crossref`."""
    by_key = {entry.key.casefold(): entry for entry in reversed(entries)}
    found: list[Entry] = []
    findings: list[Finding] = []
    for entry in entries:
        named = entry.get("crossref")
        parent = by_key.get(named.casefold()) if named else None
        if named and parent is None:
            findings.append(_no_parent(entry, named))
        found.append(entry if parent is None else _child(entry, parent))
    return found, findings


def _child(entry: Entry, parent: Entry) -> Entry:
    inherited: dict[str, Field] = {}
    for name, value in parent.fields.items():
        if name not in _NOT_INHERITED:
            inherited.setdefault(_INHERITED.get(name, name), value)
    return replace(entry, fields={**inherited, **entry.fields})


def _no_parent(entry: Entry, named: str) -> Finding:
    file, line = entry.place_of("crossref")
    return Finding(
        code="bib-crossref",
        message=f'there is no entry "{named}" for "{entry.key}" to refer to',
        cure="mend the key, or add the entry",
        severity=Severity.WARNING,
        file=file,
        line=line,
    )


def _papers(
    entries: Iterable[Entry], ids: Ids, findings: list[Finding]
) -> tuple[list[PaperContent], list[Row]]:
    papers: list[PaperContent] = []
    rows: list[Row] = []
    met: Counter[str] = Counter()
    for entry in entries:
        met[entry.key] += 1
        reader = PaperReader(entry, ids, met[entry.key])
        paper = reader.read()
        findings += reader.findings
        if paper is None:
            rows.append(_left_out(entry, "it has no title"))
        else:
            rows.append(Row(entry.place, entry.key, taken_as=paper.id))
            papers.append(paper)
    papers.sort(key=lambda paper: page_order(paper.pages))
    return papers, rows


def _sessions(papers: Iterable[PaperContent]) -> Iterator[SessionContent]:
    """The papers in the order of their pages, and the talks that have none."""
    for title, archival in (("Papers", True), ("Talks", False)):
        items = tuple(ItemContent(paper=p.id) for p in papers if p.archival is archival)
        if items:
            yield SessionContent(title=title, items=items)


def _left_out(entry: Entry, reason: str) -> Row:
    return Row(entry.place, entry.key, reason=reason)


def _unused(works: Iterable[Entry], volumes: Iterable[Entry]) -> dict[str, int]:
    """The fields that are not taken, by how many entries have them."""
    of_papers = (name for e in works for name in e.fields if not bib_papers.is_used(name))
    of_volume = (name for e in volumes for name in e.fields if name not in bib_volume.USED)
    return dict(Counter([*of_papers, *of_volume]))
