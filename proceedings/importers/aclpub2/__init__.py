"""aclpub2: the folder from which the proceedings of *CL conferences are made.

Details, papers, prefaces, committees, sponsors, invited talks, panels and the program are YAML
files beside the PDFs. Any of them may be missing; one that is no YAML in a place costs the entry
that stands there. What aclpub2 itself made (`watermarked_pdfs`, `proceedings.pdf`) is no paper.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath

from proceedings.importers.aclpub2.details import edition_of
from proceedings.importers.aclpub2.folder import Folder
from proceedings.importers.aclpub2.groups import committees, sponsors
from proceedings.importers.aclpub2.papers import submissions
from proceedings.importers.aclpub2.prefaces import prefaces
from proceedings.importers.aclpub2.program import read_program
from proceedings.importers.aclpub2.talks import Talks
from proceedings.importers.content import Content
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.report import SourceError
from proceedings.importers.submissions import Papers, other_files

_MISSED = "has no conference_details.yml, and no papers.yml beside its papers"
_MADE = ("watermarked_pdfs", "watermarked_pdf", "output")  #: folders that aclpub2 writes


def recognise(source: Source) -> str:
    if source.named("conference_details.yml", "conference-details.yml"):
        return ""
    papers = source.named("papers.yml")
    is_listed = papers is not None and b"title:" in papers.head(1 << 16)
    return "" if is_listed else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """All that the folder holds; SourceError where it has no papers and no details."""
    if recognise(source):
        raise SourceError(f"{source} {_MISSED}", "give the folder that aclpub2 works on")
    folder = Folder(source, wishes)
    papers = Papers(ids, wishes)
    papers.take(submissions(folder))
    talks = Talks(folder, ids)
    talks.read()
    by_number = {row.name.split(" ", 1)[0]: row.taken_as for row in papers.rows if row.taken_as}
    sessions = read_program(folder, by_number, talks)
    groups, sponsored = committees(folder), sponsors(folder)
    edition = edition_of(folder, groups, sponsored)
    pages = (*prefaces(folder), *talks.pages())
    front = tuple(page.id for page in pages if page.id != "speakers")
    made = tuple(file for file in source.with_suffix(".pdf") if _is_made(file))
    unused = folder.unused() + other_files(
        source, {*folder.read, *(file.name for file in (*made, *folder.private))}
    )
    return Content(
        edition=replace(edition, front_matter=front, abstract_pages=bool(talks.papers)),
        papers=(*papers.papers, *talks.papers),
        sessions=sessions or papers.sections(),
        pages=pages,
        rows=(*papers.rows, *folder.rows),
        findings=(*folder.findings, *folder.contacts.findings, *papers.findings),
        unused=unused + Counter({"PDFs that aclpub2 made": len(made)} if made else {}),
        files=folder.files,
        other_pdfs=(*made, *folder.private),
    )


def _is_made(file: SourceFile) -> bool:
    path = PurePosixPath(file.name)
    return path.name.casefold() == "proceedings.pdf" or any(
        part in _MADE for part in path.parts[:-1]
    )
