"""The heads of the pages that programs read: of a contribution, an edition, a person, the archive.

Each vocabulary is a module of `proceedings.exports.metadata`. Here it is chosen which of them a
page has, and what the page alone knows is added: where its files stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.exports import atom
from proceedings.exports.citations.record import record_of, volume_record
from proceedings.exports.metadata import coins, dublin_core, highwire, json_ld, signposting
from proceedings.exports.metadata.signposting import Relation
from proceedings.model.contribution import Contribution
from proceedings.model.directory import Profile
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.model.volumes import VolumeKind
from sphinx_proceedings import files, pictures
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import sections, volumes
from sphinx_proceedings.pages.citation import edition_relations, relations
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import ArchiveProject, EditionProject

_ORGANISERS = 12  #: of a committee that is larger, the members have other tasks


def of_paper(project: EditionProject, paper: Contribution, page: Page) -> Head:
    edition, path = project.edition, files.pdf_path(paper)
    record = record_of(edition, paper, project.pagination)
    has_pdf = path in project.sizes
    pdf_url = page.absolute(path) if has_pdf else ""
    beside = [Relation("item", page.file(path), "application/pdf")] if has_pdf else []
    node = json_ld.work(record, pdf_url=pdf_url, language=edition.language, award=paper.award)
    return Head(
        title=record.full_title,
        site=edition.event.short,
        description=paper.abstract.text(),
        tags=(
            *dublin_core.tags(record, language=edition.language),
            *highwire.tags(record, pdf_url=pdf_url, language=edition.language),
        ),
        relations=tuple(
            signposting.relations(record, [*beside, *relations(paper, page)], page.to("index"))
        ),
        data=json_ld.script(node),
        image=pictures.preview_path(page.app, paper.id),
    )


def of_edition(project: EditionProject, page: Page) -> Head:
    edition, record = project.edition, volume_record(project.edition)
    linked = tuple(volumes.linked(project, page))
    held = [v for v in linked if v.kind is VolumeKind.PROCEEDINGS]
    node = json_ld.volume(
        record,
        organisers=_organisers(edition),
        pdf_url=page.absolute(volumes.pdf_path(held[0])) if len(held) == 1 else "",
    )
    beside = [Relation("item", page.file(volumes.pdf_path(v)), "application/pdf") for v in linked]
    archive = page.edition() if project.archive else ""
    return Head(
        title=edition.volume.title,
        site=project.archive.title if project.archive else edition.event.short,
        description=edition.summary.text(),
        tags=(*dublin_core.tags(record), *highwire.volume_tags(record)),
        relations=tuple(
            signposting.relations(record, [*beside, *edition_relations(project, page)], archive)
        ),
        data=json_ld.script(node),
        image_text=edition.event.short,
    )


def coins_of_edition(edition: Edition) -> str:
    """The volume among the papers that its front page offers; empty where it lists none.

    Without it a reader who wants the book could not choose it there.
    """
    if not edition.contributions or sections.is_large(edition):
        return ""
    return coins.context_object(volume_record(edition))


def _organisers(edition: Edition) -> Iterator[Person]:
    """The first committee, which leads the event, unless it is too large for that."""
    for committee in edition.committees[:1]:
        if len(committee.members) <= _ORGANISERS:
            yield from (member.person for member in committee.members if member.person)


def of_person(project: ArchiveProject, profile: Profile, page: Page, counts: str, bib: str) -> Head:
    """The head of a person's page; *bib* is the path of their citations, empty without any."""
    info, name = project.archive.info, profile.name.full
    person = Person(profile.name, profile.affiliations, profile.orcid, profile.url)
    node = json_ld.profile(person, profile.spellings, url=page.absolute())
    file = Relation("describedby", page.file(bib), "application/x-bibtex") if bib else None
    return Head(
        title=f"{name} · {info.title}",
        site=info.title,
        description=", ".join(filter(None, (counts, profile.affiliation))),
        relations=(file,) if file else (),
        data=json_ld.script(node),
    )


def of_archive(project: ArchiveProject, page: Page, feeds: list[str]) -> Head:
    """The head of the archive's front page, with the addresses of its *feeds*."""
    info = project.archive.info
    node = json_ld.site(
        info.title, publisher=info.publisher, url=page.absolute(), language=info.language
    )
    return Head(
        title=info.title,
        site=info.title,
        relations=tuple(Relation("alternate", href, atom.MEDIA_TYPE) for href in feeds),
        data=json_ld.script(node),
        image_text=info.title,
    )
