"""An edition's folder, read whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from proceedings.model.archive import ArchiveInfo
from proceedings.model.call import Call, KeyDate, SubmissionKind
from proceedings.model.contribution import Contribution, Crossing
from proceedings.model.dois import DoiStatus, with_dois
from proceedings.model.edition import Edition, ProsePage
from proceedings.model.event import Event, Link, PreviousEdition
from proceedings.model.findings import Finding, Severity
from proceedings.model.markup import Markup
from proceedings.model.program import Program
from proceedings.model.sources import Sources, digest_of
from proceedings.model.volume import has_abstract_page, in_volume
from proceedings.source.accents import accent_of
from proceedings.source.check_settings import check_settings
from proceedings.source.files import read_text
from proceedings.source.fonts import usable_fonts
from proceedings.source.forms import EditionForm
from proceedings.source.forms.edition import EventForm, LinkForm, SubmissionForm
from proceedings.source.forms.form import nearest
from proceedings.source.languages import unspoken
from proceedings.source.located import Value, place
from proceedings.source.memory import remember
from proceedings.source.numbering import by_declared_pages, check_numbering
from proceedings.source.overrides import read_overrides
from proceedings.source.papers import PaperFile, read_papers
from proceedings.source.people import committee
from proceedings.source.pictures import usable_pictures
from proceedings.source.program import read_program
from proceedings.source.prose import read_prose_pages
from proceedings.source.releases import as_released, read_releases
from proceedings.source.tree import Tree
from proceedings.source.validate import fill
from proceedings.source.volume_info import sponsor, volume_info
from proceedings.source.volumes import read_volumes
from proceedings.source.yaml_text import read_yaml


def read_edition(
    folder: Path, archive: ArchiveInfo, cache: Path | None = None
) -> tuple[Edition | None, list[Finding]]:
    """Read the edition in *folder*.

    Returns what of it can be built (None where its event cannot be known), and everything that
    is wrong with any of its files, each finding naming the edition. With a *cache* folder papers
    whose files are what they were are not read again, and the edition says what it was read from.
    """
    folder = folder.resolve()
    memory = remember(folder, cache)
    overrides = read_overrides(folder)
    data, form, findings = _read_form(folder / "edition.yml")
    overrides.apply("edition", data)
    if data is not None:
        form, problems = fill(EditionForm, data, folder / "edition.yml")
        findings += problems
    event = _event(form.event) if form else None
    macros = tuple(form.macros.items()) if form else ()
    papers, problems = read_papers(folder, macros, overrides, memory)
    findings += overrides.findings + problems
    program, problems = read_program(folder, event, papers, overrides, memory)
    memory.save()
    findings += problems
    known = [paper.contribution.id for paper in papers]
    findings += overrides.unknown_papers(known)
    pages, problems = read_prose_pages(folder)
    findings += problems
    edition = None
    if form is not None and event is not None:
        form, problems = usable_pictures(form, data, folder)
        findings += problems
        edition = _edition(folder, archive, form, event, papers, program, pages, data)
        file, sorts = folder / "edition.yml", form.volume.order == "pages"
        volumes, problems = read_volumes(form.volumes, edition, data, file)
        edition = replace(edition, volumes=volumes)
        if not edition.parts()[0].part:  # what the whole says of itself, it says everywhere
            edition = replace(edition, volume=edition.info_of(edition.parts()[0]))
        if (form.volume.doi_status or archive.doi_status) is DoiStatus.REGISTERED:
            edition = with_dois(edition)
        findings += problems
        own, problems = usable_fonts(form.fonts, data, file)
        edition = replace(edition, fonts=(*own, *archive.fonts))
        findings += problems
        accent, problems = accent_of(form.theme, data, file, archive.accent)
        edition = replace(edition, accent=accent)
        findings += [*problems, *unspoken(form.language, data, file)]
        findings += check_numbering(edition, data, file, sorts=sorts)
        findings += _check_pages(edition, data, file)
        findings += _check_pdfs(edition)
        releases, problems = read_releases(folder)
        edition = as_released(edition, releases)
        findings += problems
        edition = replace(edition, sources=_sources(memory.tree, papers, archive))
    return edition, [replace(finding, edition=folder.name) for finding in findings]


def _sources(tree: Tree | None, papers: list[PaperFile], archive: ArchiveInfo) -> Sources | None:
    """What the edition was read from, where the files were looked at."""
    if tree is None:
        return None
    own = {f"papers/{paper.file.name}" for paper in papers}
    others = [item for item in sorted(tree.files.items()) if item[0] not in own]
    return Sources(
        {paper.contribution.id: paper.front for paper in papers},
        {paper.contribution.id: paper.body for paper in papers},
        digest_of(repr(others), repr(archive)),
    )


def _read_form(file: Path) -> tuple[Value, EditionForm | None, list[Finding]]:
    if not file.exists():
        cure = 'write it, or run "proceedings new"'
        return (
            None,
            None,
            [
                Finding(
                    code="edition-missing", message="there is no such file", cure=cure, file=file
                )
            ],
        )
    text, findings = read_text(file)
    data, problems = read_yaml(text, file)
    if data is None and not findings and not problems:
        _, problems = fill(EditionForm, data, file)
    return data, None, findings + problems


def _event(form: EventForm) -> Event:
    return Event(
        name=form.name,
        short=form.short,
        series=form.series or "",
        ordinal=form.ordinal,
        start=form.start,
        end=form.end or form.start,
        timezone=form.timezone,
        place=form.place,
        hours=form.hours or "",
        url=form.url or "",
        held_with=_link(form.held_with),
        dblp=form.dblp or "",
    )


def _link(form: LinkForm | None) -> Link | None:
    return Link(form.name, form.url or "") if form else None


def _edition(
    folder: Path,
    archive: ArchiveInfo,
    form: EditionForm,
    event: Event,
    papers: list[PaperFile],
    program: Program,
    pages: tuple[ProsePage, ...],
    data: Value,
) -> Edition:
    return Edition(
        id=folder.name,
        folder=folder,
        event=event,
        volume=volume_info(form, event, archive, folder),
        language=form.language or archive.language,
        summary=Markup(form.summary or "", tuple(form.macros.items())),
        preliminary=Markup(form.preliminary or "", tuple(form.macros.items())),
        call=_call(form, form.submission),
        committees=tuple(committee(group) for group in form.committees),
        sponsors=tuple(sponsor(named, folder) for named in form.sponsors),
        previous=tuple(
            PreviousEdition(
                name=previous.name,
                url=previous.url or "",
                edition=previous.edition or "",
                held_with=previous.held_with or "",
                length=previous.length or "",
                counts=tuple(previous.held.items()),
            )
            for previous in form.history
        ),
        links=tuple(Link(link.name, link.url or "") for link in form.links),
        related=tuple(Crossing(r.edition, r.paper or "", r.label or "") for r in form.related),
        news=tuple((item.date, Markup(item.text)) for item in form.news),
        front_matter=tuple(form.front_matter),
        pages=pages,
        contributions=_in_order(papers, program, by_pages=form.volume.order == "pages"),
        program=program,
        macros=tuple(form.macros.items()),
        checks=check_settings(form.checks, data),
        doi_prefix=archive.doi_prefix,
        base_url=archive.base_url,
    )


def _call(form: EditionForm, submission: SubmissionForm) -> Call:
    return Call(
        topics=tuple(Markup(topic) for topic in form.topics),
        dates=tuple(KeyDate(item.name, item.date, item.note or "") for item in form.dates),
        dates_note=form.dates_note or "",
        kinds=tuple(
            SubmissionKind(kind.name, least, most, kind.note or "")
            for kind in submission.kinds
            for least, most in [kind.pages or (None, None)]
        ),
        notes=tuple(Markup(note) for note in submission.notes),
        system=_link(submission.system),
    )


def _in_order(
    papers: list[PaperFile], program: Program, by_pages: bool
) -> tuple[Contribution, ...]:
    """The order of the volume: as the program has them, then the others by id.

    With *by_pages*, by the first page that each declares; those that declare none come last.
    """
    by_id = {paper.contribution.id: paper.contribution for paper in papers}
    scheduled = dict.fromkeys(id_ for session in program.sessions for id_ in session.papers)
    found = [by_id[id_] for id_ in (*scheduled, *(i for i in by_id if i not in scheduled))]
    return by_declared_pages(found) if by_pages else tuple(found)


def _check_pages(edition: Edition, data: Value, file: Path) -> Iterator[Finding]:
    """The prose pages and places in the volume that edition.yml names but nobody wrote."""
    known = [page.id for page in edition.pages]
    for number, id_ in enumerate(edition.front_matter):
        if id_ not in known:
            line = (place(data, ("front_matter", number)) or (file, 1))[1]
            message = f'front_matter: there is no page "{id_}.md"'
            yield Finding(
                code="page-missing", message=message, cure=nearest(id_, known), file=file, line=line
            )
    for number, group in enumerate(edition.committees):
        open_places = sum(member.person is None for member in group.members)
        if open_places:
            line = (place(data, ("committees", number)) or (file, 1))[1]
            message = f"{group.name}: {open_places} to be determined"
            yield Finding(code="tbd", message=message, file=file, line=line, severity=Severity.NOTE)


def _check_pdfs(edition: Edition) -> Iterator[Finding]:
    """The papers that should have a PDF and have none."""
    for paper in edition.contributions:
        exempt = paper.kind.is_talk or not in_volume(paper)
        if paper.pdf is None and not exempt:
            has_page = has_abstract_page(edition, paper)
            instead = "; a page is typeset in its place" if has_page else ""
            name = f"{paper.file.stem}.pdf" if paper.file else f"{paper.id}.pdf"
            yield Finding(
                code="pdf-missing",
                message=f"the {paper.kind.label.lower()} has no PDF{instead}",
                cure=f'put "{name}" beside this file, or set "archival: false"',
                severity=Severity.NOTE if has_page else Severity.ERROR,
                file=paper.file,
                line=1,
                paper=paper.id,
            )
