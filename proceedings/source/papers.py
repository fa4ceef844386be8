"""papers/*.md: front matter to metadata, body to abstract."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from proceedings.model.contribution import Contribution, Crossing, Notice, Resource, Translation
from proceedings.model.findings import Finding
from proceedings.model.markup import Markup
from proceedings.model.sources import digest_of
from proceedings.source.files import MystFile, read_text, split_myst
from proceedings.source.forms import PaperForm
from proceedings.source.forms.paper import NoticeForm, ResourceForm
from proceedings.source.forms.values import PAPER_ID
from proceedings.source.located import Map, place
from proceedings.source.memory import Memory
from proceedings.source.overrides import Overrides
from proceedings.source.paper_findings import check_files, check_markup, found_in
from proceedings.source.people import person
from proceedings.source.tree import path_in
from proceedings.source.validate import fill
from proceedings.source.yaml_text import read_yaml
from proceedings.words import message

Macros = tuple[tuple[str, str], ...]

#: What is taken off a paper that was removed: its files, and all that it said.
_NOTHING_MORE: dict[str, object] = dict.fromkeys(
    ("slides", "video", "code", "data", "supplementary", "links", "translations"), ()
)
#: The keys that name what goes with a paper, in the order readers see them, and their words.
RESOURCES = {
    "slides": message("Slides"),
    "video": message("Video"),
    "code": message("Code"),
    "data": message("Data"),
    "supplementary": message("Supplement"),
    "links": message("Link"),
}


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper as it was read, with what only the program needs to know of it."""

    contribution: Contribution
    file: Path
    session: str
    session_line: int | None
    front: str = ""  #: a digest of its front matter
    body: str = ""  #: and one of its abstract


@dataclass(frozen=True, slots=True)
class Read:
    """What reading one file has given, and which files it has looked for."""

    paper: PaperFile | None
    findings: tuple[Finding, ...]
    present: tuple[tuple[str, bool], ...] = ()  #: seen from the edition's folder


def read_papers(
    folder: Path, macros: Macros, overrides: Overrides, memory: Memory | None = None
) -> tuple[list[PaperFile], list[Finding]]:
    """All contributions of the edition in *folder*, by id; what is wrong with them all.

    With *memory* those whose files are what they were are not read again.
    """
    memory = memory or Memory()
    papers: dict[str, PaperFile] = {}
    findings: list[Finding] = []
    read: list[PaperFile] = []
    with_ = digest_of(str(folder), repr(macros), memory.content("overrides.yml"))
    for name in memory.papers(folder):
        found = memory.paper(name, with_, partial(_read, name, folder, macros, overrides))
        findings += found.findings
        read += [found.paper] if found.paper is not None else []
    # Of two papers with one id, the one whose file is not called so is the wrong one.
    for paper in sorted(read, key=lambda paper: paper.file.stem != paper.contribution.id):
        id_ = paper.contribution.id
        first = papers.setdefault(id_.casefold(), paper)
        if first is not paper:
            message = f'its id "{id_}" is that of {first.file.name}'
            findings.append(
                found_in(paper.file, 1, "duplicate-id", message, "rename one of the two", id_)
            )
    return [papers[id_] for id_ in sorted(papers)], findings


def _read(name: str, folder: Path, macros: Macros, overrides: Overrides) -> Read:
    """Read one file, and note which of the files that it names are there."""
    file = folder / "papers" / name
    paper, findings = _read_paper(file, folder, macros, overrides)
    named = [file.with_suffix(".pdf")]
    if paper is not None:
        of_paper = paper.contribution
        named += [of_paper.pdf] if of_paper.pdf else []
        named += [resource.path for resource in of_paper.resources if resource.path]
        named += [one.replaced for one in of_paper.revisions if one.replaced]
    present = tuple((path_in(folder, path), path.is_file()) for path in dict.fromkeys(named))
    return Read(paper, tuple(findings), present)


def _read_paper(
    file: Path, folder: Path, macros: Macros, overrides: Overrides
) -> tuple[PaperFile | None, list[Finding]]:
    text, findings = read_text(file)
    parts, problems = split_myst(text, file) if not findings else (None, [])
    findings += problems
    if parts is None:
        return None, findings
    data, problems = read_yaml(parts.front_matter, file, first_line=2)
    findings += problems
    own_id = data.get("id") if isinstance(data, Map) else None
    overrides.apply_to_paper(own_id if isinstance(own_id, str) else file.stem, data)
    form, problems = fill(PaperForm, data, file) if data is not None or not problems else (None, [])
    findings += problems
    if form is None:
        return None, findings
    contribution = _contribution(form, parts, file, folder, macros)
    pages_at = place(data, ("pages",))
    contribution = replace(contribution, pages_line=pages_at[1] if pages_at else 1)
    findings += check_files(contribution, data, folder)
    findings += check_markup(contribution, data, parts.abstract_line)
    if not PAPER_ID.match(contribution.id):
        cure = "use letters, digits, and - _ . between them"
        message = f'the id "{contribution.id}" cannot be an address'
        findings.append(found_in(file, 1, "paper-id", message, cure, contribution.id))
        return None, findings
    where = place(data, ("session",))
    return PaperFile(
        contribution,
        file,
        form.session or "",
        where[1] if where else None,
        digest_of(parts.front_matter),
        digest_of(parts.body),
    ), findings


def _contribution(
    form: PaperForm, parts: MystFile, file: Path, folder: Path, macros: Macros
) -> Contribution:
    beside = file.with_suffix(".pdf")
    pdf = folder / form.pdf if form.pdf else beside if beside.exists() else None
    if form.removed:  # nothing of it is shown any more but what it was
        pdf, parts, form = None, replace(parts, body=""), form.model_copy(update=_NOTHING_MORE)
    return Contribution(
        id=form.id or file.stem,
        title=Markup(form.title, macros),
        subtitle=Markup(form.subtitle or "", macros),
        kind=form.kind,
        authors=tuple(person(author, form.affiliations) for author in form.authors),
        abstract=Markup(parts.body.strip("\n"), macros),
        translations=tuple(
            Translation(t.language, Markup(t.title or "", macros), Markup(t.abstract or "", macros))
            for t in form.translations
        ),
        keywords=tuple(form.keywords),
        archival=form.archival,
        language=form.language or "",
        pdf=pdf,
        declared_pages=form.pages or "",
        resources=resources(form, folder),
        doi=form.doi or "",
        dblp=form.dblp or "",
        anthology=form.anthology or "",
        citation_key=form.citation_key or "",
        license=form.license or "",
        award=form.award or "",
        note=Markup(form.note or "", macros),
        related=tuple(Crossing(r.edition, r.paper or "", r.label or "") for r in form.related),
        formerly=tuple(form.formerly),
        revisions=tuple(
            replace(_notice(one), replaced=folder / one.replaced if one.replaced else None)
            for one in form.revisions
        ),
        erratum=_notice(form.erratum) if form.erratum else None,
        retracted=_notice(form.retracted) if form.retracted else None,
        withdrawn=_notice(form.withdrawn) if form.withdrawn else None,
        removed=_notice(form.removed) if form.removed else None,
        file=file,
    )


def resources(form: object, folder: Path) -> tuple[Resource, ...]:
    """What the keys of `RESOURCES` name in *form*, files as absolute paths."""
    found: list[Resource] = []
    for key, word in RESOURCES.items():
        given: list[ResourceForm] = getattr(form, key, [])
        for number, resource in enumerate(given, start=1):
            path = folder / resource.path if resource.path else None
            which = number if len(given) > 1 and not resource.label else 0
            found.append(Resource(resource.label or word, resource.url or "", path, which))
    return tuple(found)


def _notice(form: NoticeForm) -> Notice:
    return Notice(form.date, form.reason, form.url or "", form.by or "")
