"""Importing a volume of PMLR: its repository or folder, with a .bib or with the published pages.

A volume's folder holds a .bib of all papers, a folder a paper with its PDF and supplements, and,
once it is published, _config.yml and _posts. The .bib is what the editors wrote, so it is read
where there is one; the published pages give the papers' addresses, which become their ids. PMLR
says nothing of times, rooms and affiliations, and names no time zone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from proceedings.importers.bib import Entry
from proceedings.importers.content import Content, ItemContent, PaperContent, SessionContent
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.page_numbers import page_order
from proceedings.importers.pmlr_export import Export, located, posts_of, published_only, read_export
from proceedings.importers.pmlr_ids import Submission, identified
from proceedings.importers.pmlr_papers import PaperReader
from proceedings.importers.pmlr_posts import Post
from proceedings.importers.pmlr_volume import VolumeReader
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Row, SourceError
from proceedings.importers.source_files import SourceFiles
from proceedings.importers.text import title
from proceedings.model.findings import Finding

#: Where a paper is when neither it nor the volume names a section.
_SECTION = "Papers"
_MISSED = "has no .bib that names a volume as PMLR asks for it, and no published pages of PMLR"
_POST = re.compile(
    rb"^(layout: inproceedings|series: Proceedings of Machine Learning)", re.MULTILINE
)
#: What PMLR asks of @Proceedings, and other .bib files do not have.
_VOLUME = re.compile(rb"@proceedings\s*[{(]([^@]*)", re.IGNORECASE)
_OWN = re.compile(
    rb"^\s*(shortname|conference_number|conference_url|sections)\s*=", re.IGNORECASE | re.MULTILINE
)


def recognise(source: Source) -> str:
    """Whether *source* has published pages of PMLR, or a .bib with a volume as PMLR has it."""
    posts = posts_of(source)
    if posts and _POST.search(posts[0].head()):
        return ""
    try:
        _, bib = located(source)
    except SourceError:
        return _MISSED
    volume = _VOLUME.search(bib.head(1 << 20)) if bib else None
    return "" if volume and _OWN.search(volume[1]) else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The volume in *source*; SourceError where it is none of PMLR."""
    export = read_export(source)
    volume = VolumeReader(export.volume)
    edition = volume.read()
    papers = _Papers(export, volume.sections(), ids)
    papers.read(wishes)
    return Content(
        edition=replace(edition, order="pages" if papers.are_mixed() else ""),
        papers=tuple(paper for paper, _ in papers.read_papers),
        sessions=tuple(papers.sections()),
        rows=(*papers.rows, *export.lost),
        findings=(*export.findings, *volume.findings, *papers.findings),
        unused=export.unused(),
        other_pdfs=tuple(export.files.made()),
    )


class _Papers:
    """The papers of a volume in the order of their pages, with their sections."""

    def __init__(self, export: Export, titles: Mapping[str, str], ids: Ids) -> None:
        self.export = export
        self.ids = ids
        self.titles = {name.casefold(): title for name, title in titles.items()}
        self.read_papers: list[tuple[PaperContent, str]] = []
        self.rows: list[Row] = []
        self.findings: list[Finding] = []

    def read(self, wishes: Wishes) -> None:
        posts = self.export.posts or list(_folders(self.export.files))
        found = identified(self.export.papers, posts)
        for submission in wishes.follow(list(_kept(found, self.ids)), "Papers"):
            self.paper(submission)
        taken = (submission.post for submission in found if submission.post)
        rows, findings = published_only(self.export.posts, taken)
        self.rows += rows
        self.findings += findings
        self.read_papers.sort(key=lambda pair: page_order(pair[0].pages))

    def paper(self, submission: Submission) -> None:
        section = self.section_of(submission.entry)
        reader = PaperReader(submission, section, self.export.files)
        paper = reader.read()
        self.findings += reader.findings
        place, key = submission.entry.place, submission.entry.key
        if paper is None:
            self.rows.append(Row(place, key, reason="it has no title"))
        else:
            self.rows.append(Row(place, key, taken_as=paper.id))
            self.read_papers.append((paper, section))

    def section_of(self, entry: Entry) -> str:
        """The title of the section that *entry* names, or that holds what names none."""
        named = entry.get("section")
        if named:
            return self.titles.get(named.casefold(), named)
        alone = next(iter(self.titles.values())) if len(self.titles) == 1 else _SECTION
        return self.titles.get("default", alone)

    def are_mixed(self) -> bool:
        """Whether papers of different sections alternate in the volume."""
        sections = [section for _, section in self.read_papers]
        return len(list(groupby(sections))) > len(set(sections))

    def sections(self) -> Iterable[SessionContent]:
        """The sections in the order of their first pages."""
        ids: dict[str, list[ItemContent]] = {}
        for paper, section in self.read_papers:
            ids.setdefault(section, []).append(ItemContent(paper=paper.id))
        return [SessionContent(title=title(name)[0], items=tuple(i)) for name, i in ids.items()]


def _kept(submissions: Iterable[Submission], ids: Ids) -> Iterable[Submission]:
    """The submissions under the ids that an earlier import gave them, else under their own."""
    met: Counter[str] = Counter()
    for submission in submissions:
        key = submission.entry.key
        met[key] += 1
        called = key if met[key] == 1 else f"{key} {met[key]}"
        yield replace(submission, id=ids.give(called, submission.id))


def _folders(files: SourceFiles) -> Iterable[Post]:
    """The papers' folders, which tell the published ids where there are no posts."""
    for id_ in files.published():
        yield Post(id_, Entry("", id_, Path(id_), 1, {}))
