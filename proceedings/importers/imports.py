"""One import, whatever the format: read, find the PDFs, say what changes, write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from proceedings.importers.changes import changes
from proceedings.importers.content import Content, PaperContent
from proceedings.importers.edition_files import edition_yml, index_md, paper_md, program_yml
from proceedings.importers.event import completed
from proceedings.importers.folder import EditionFolder
from proceedings.importers.formats import Follow, Wishes, importer
from proceedings.importers.ids import Ids
from proceedings.importers.pdfs import Wanted, find_pdfs
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported
from proceedings.importers.text import plain_words
from proceedings.model.findings import Finding


def import_edition(
    form: str, source: Source, target: Path, wishes: Wishes, *, is_rehearsal: bool = False
) -> Imported:
    """Write what *source* holds, an export in *form*, to the edition's folder *target*.

    SourceError where it cannot be read at all. Whatever is wrong inside it is a finding, and costs
    only itself. What editors changed since the last import stays (`EditionFolder`).
    """
    folder = EditionFolder(target.resolve(), form, is_rehearsal=is_rehearsal)
    ids = Ids(folder.before.ids)
    content = importer(form).read(source, ids, wishes)
    content, found = _with_pdfs(content, source, ids)
    content, unknown = completed(content, folder)
    papers = {paper.id: paper_md(paper) for paper in content.papers}
    changed = tuple(changes(folder, papers))
    folder.record.ids = ids.given
    _write(folder, content, papers, wishes.follow)
    findings = (*source.findings, *content.findings, *found, *unknown, *folder.findings)
    return Imported(
        format=form,
        source=source,
        target=target,
        rows=content.rows,
        findings=tuple(replace(finding, edition=target.name) for finding in findings),
        written=tuple(folder.written),
        unchanged=tuple(folder.unchanged),
        kept=tuple(folder.kept),
        unused=content.unused,
        changes=changed,
        is_rehearsal=is_rehearsal,
    )


def _with_pdfs(content: Content, source: Source, ids: Ids) -> tuple[Content, Iterable[Finding]]:
    """The papers with the PDFs that the format itself did not name."""
    numbers = {id_: called for called, id_ in ids.given.items()}
    named = {str(paper.pdf) for paper in content.papers if paper.pdf}
    named |= {str(a.file) for paper in content.papers for a in paper.attachments if a.file}
    named |= set(map(str, content.other_pdfs))
    left = [
        pdf
        for pdf in source.with_suffix(".pdf")
        if str(pdf) not in named and str(pdf.path) not in named
    ]
    wanted = [_wanted(paper, numbers) for paper in content.papers if paper.pdf is None]
    has_some = any(paper.pdf for paper in content.papers)
    missing = [paper for paper in wanted if paper is not None]
    found = find_pdfs(left, missing, others_have=has_some)
    papers = tuple(replace(p, pdf=p.pdf or found.files.get(p.id)) for p in content.papers)
    return replace(content, papers=papers), found.findings


def _wanted(paper: PaperContent, numbers: Mapping[str, str]) -> Wanted | None:
    """A talk needs no PDF, and is not missed where it has none."""
    if paper.kind.is_talk:
        return None
    return Wanted(paper.id, plain_words(paper.title), numbers.get(paper.id, ""), paper.files)


def _write(
    folder: EditionFolder, content: Content, papers: Mapping[str, str], follow: Follow
) -> None:
    edition = content.edition
    folder.write("edition.yml", edition_yml(edition))
    names = {page.id for page in content.pages}
    if "index" not in names:
        folder.write("index.md", index_md(edition))
    for page in content.pages:
        folder.write(f"{page.id}.md", page.text)
    for paper in follow(content.papers, "Papers"):
        folder.write(f"papers/{paper.id}.md", papers[paper.id])
        if paper.pdf:
            folder.copy(paper.pdf, f"papers/{paper.id}.pdf")
    papers_own = (paper.attachments for paper in content.papers)
    items_own = (item.attachments for session in content.sessions for item in session.items)
    groups = (content.files, content.program_attachments, *papers_own, *items_own)
    for attachment in (item for group in groups for item in group):
        if attachment.file:
            folder.copy(attachment.file, attachment.path)
    if content.sessions:
        program = program_yml(content.sessions, content.program_notes, content.program_attachments)
        folder.write("program.yml", program)
    folder.finish()
