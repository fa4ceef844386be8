"""Importing a volume of PMLR: its repository or folder, with a .bib or with the published pages.

A volume's folder holds a .bib of all papers, a folder a paper with its PDF and supplements, and,
once it is published, _config.yml and _posts. The .bib is what the editors wrote, so it is read
where there is one; the published pages give the papers' addresses, which become their ids. PMLR
says nothing of times, rooms and affiliations, and names no time zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from proceedings.importers.bib import Entry
from proceedings.importers.content import EditionContent, PaperContent, SectionContent
from proceedings.importers.edition_files import edition_yml, index_md, paper_md, program_yml
from proceedings.importers.folder import EditionFolder
from proceedings.importers.pmlr_export import Export, published_only, read_export
from proceedings.importers.pmlr_ids import Submission, identified
from proceedings.importers.pmlr_papers import PaperReader, page_order
from proceedings.importers.pmlr_posts import Post
from proceedings.importers.pmlr_volume import VolumeReader
from proceedings.importers.report import Imported, Row
from proceedings.importers.source_files import SourceFiles
from proceedings.importers.text import title
from proceedings.model.findings import Finding

FORMAT = "pmlr"
#: Where a paper is when neither it nor the volume names a section.
_SECTION = "Papers"


def import_pmlr(source: Path, target: Path) -> Imported:
    """Write the volume in *source*, a folder or a .bib file, to the edition's folder *target*.

    SourceError where *source* is no volume of PMLR. Whatever is wrong inside it is a finding,
    and costs only itself. A second import keeps what editors changed (`EditionFolder`).
    """
    export = read_export(source)
    folder = EditionFolder(target.resolve(), FORMAT)
    files = SourceFiles.below(export.root, without=folder.folder)
    volume = VolumeReader(export.volume)
    edition = volume.read()
    papers = _Papers(export, volume.sections(), files)
    papers.read()
    _write(folder, replace(edition, order="pages" if papers.are_mixed() else ""), papers)
    findings = [*export.findings, *volume.findings, *papers.findings, *files.forgotten()]
    return Imported(
        format=FORMAT,
        source=source,
        target=target,
        rows=(*papers.rows, *export.lost),
        findings=tuple(replace(f, edition=target.name) for f in (*findings, *folder.findings)),
        written=tuple(folder.written),
        unchanged=tuple(folder.unchanged),
        kept=tuple(folder.kept),
        unused=export.unused(),
    )


class _Papers:
    """The papers of a volume in the order of their pages, with their sections."""

    def __init__(self, export: Export, titles: Mapping[str, str], files: SourceFiles) -> None:
        self.export = export
        self.files = files
        self.titles = {name.casefold(): title for name, title in titles.items()}
        self.read_papers: list[tuple[PaperContent, str]] = []
        self.rows: list[Row] = []
        self.findings: list[Finding] = []

    def read(self) -> None:
        posts = self.export.posts or list(_folders(self.files))
        submissions = identified(self.export.papers, posts)
        for submission in submissions:
            self.paper(submission)
        taken = (s.post for s in submissions if s.post)
        rows, findings = published_only(self.export.posts, taken)
        self.rows += rows
        self.findings += findings
        self.read_papers.sort(key=lambda pair: page_order(pair[0].pages))

    def paper(self, submission: Submission) -> None:
        section = self.section_of(submission.entry)
        reader = PaperReader(submission, section, self.files)
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

    def sections(self) -> Iterable[SectionContent]:
        """The sections in the order of their first pages."""
        ids: dict[str, list[str]] = {}
        for paper, section in self.read_papers:
            ids.setdefault(section, []).append(paper.id)
        return [SectionContent(title(name)[0], tuple(papers)) for name, papers in ids.items()]


def _folders(files: SourceFiles) -> Iterable[Post]:
    """The papers' folders, which tell the published ids where there are no posts."""
    for file in files.files:
        if file.suffix == ".pdf" and file.stem == file.parent.name:
            yield Post(file.stem, Entry("", file.stem, file, 1, {}))


def _write(folder: EditionFolder, edition: EditionContent, papers: _Papers) -> None:
    folder.write("edition.yml", edition_yml(edition))
    folder.write("index.md", index_md(edition))
    for paper, _ in papers.read_papers:
        folder.write(f"papers/{paper.id}.md", paper_md(paper))
        if paper.pdf:
            folder.copy(paper.pdf, f"papers/{paper.id}.pdf")
        for attachment in paper.attachments:
            if attachment.file:
                folder.copy(attachment.file, attachment.path)
    folder.write("program.yml", program_yml(papers.sections()))
    folder.finish()
