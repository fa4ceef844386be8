"""The folder of an archive, and the editions in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from proceedings.model.archive import Archive, ArchiveInfo, Depositor
from proceedings.model.citation_keys import keys_apart
from proceedings.model.dois import paper_doi, volume_doi
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.source.accents import accent_of
from proceedings.source.edition import read_edition
from proceedings.source.files import read_text
from proceedings.source.fonts import usable_fonts
from proceedings.source.forms import ArchiveForm
from proceedings.source.forms.archive import DepositorForm
from proceedings.source.forms.form import nearest
from proceedings.source.languages import unspoken
from proceedings.source.people_file import read_people
from proceedings.source.validate import fill
from proceedings.source.yaml_text import read_yaml

_NONE: Mapping[str, Path] = MappingProxyType({})


def read_archive(
    folder: Path,
    only: Iterable[str] = (),
    cache: Path | None = None,
    instead: Mapping[str, Path] = _NONE,
) -> tuple[Archive, list[Finding]]:
    """Read the archive in *folder*: all its editions, or *only* those named.

    What one edition says of another is checked against the folders that are there. *cache* is a
    folder that keeps what was read from one run to the next. *instead* has the folders of editions
    that are to be read from elsewhere: as they were released.
    """
    folder = folder.resolve()
    info, findings = read_archive_info(folder)
    wanted = list(only) or edition_ids(folder)
    editions: list[Edition] = []
    for id_ in wanted:
        edition, problems = read_edition(instead.get(id_, folder / id_), info, cache)
        findings += problems
        if edition is not None:
            editions.append(edition)
            findings += _check_crossings(edition, folder)
    known, problems = read_people(folder)
    findings += problems
    newest_first = sorted(editions, key=lambda e: (e.event.start, e.id), reverse=True)
    archive = Archive(folder=folder, info=info, editions=keys_apart(newest_first), known=known)
    findings += [*_keys_given_twice(newest_first), *_dois_given_twice(newest_first)]
    return archive, findings


def edition_ids(folder: Path) -> list[str]:
    """The names of the folders in *folder* that hold an edition."""
    return sorted(path.parent.name for path in folder.glob("*/edition.yml"))


def read_archive_info(folder: Path) -> tuple[ArchiveInfo, list[Finding]]:
    """archive.yml; where there is none, or it is wrong, an archive with the folder's name."""
    file = folder / "archive.yml"
    fallback = ArchiveInfo(title=folder.name)
    if not file.exists():
        cure = 'write "title: …" into it, or run "proceedings init"'
        message = "there is no such file"
        return fallback, [Finding(code="archive-missing", message=message, cure=cure, file=file)]
    text, findings = read_text(file)
    data, problems = read_yaml(text, file)
    form, more = fill(ArchiveForm, data, file) if not (findings or problems) else (None, [])
    findings += problems + more
    if form is None:
        return fallback, findings
    base_url = form.base_url or ""
    fonts, problems = usable_fonts(form.fonts, data, file)
    accent, notes = accent_of(form.theme, data, file)
    return ArchiveInfo(
        title=form.title,
        publisher=form.publisher or "",
        base_url=base_url if base_url.endswith("/") or not base_url else f"{base_url}/",
        language=form.language or "en",
        license=form.license or "",
        contact=form.contact or "",
        doi_prefix=form.doi_prefix or "",
        doi_status=form.doi_status,
        depositor=_depositor(form.depositor),
        registrant=form.registrant or "",
        crossmark_policy=form.crossmark_policy or "",
        accent=accent,
        fonts=fonts,
    ), findings + problems + notes + list(unspoken(form.language, data, file))


def _depositor(form: DepositorForm | None) -> Depositor | None:
    return Depositor(form.name, form.email) if form else None


def _keys_given_twice(editions: Iterable[Edition]) -> Iterator[Finding]:
    """Citation keys that editors gave to more than one work of the archive."""
    seen: dict[str, str] = {}
    papers = ((e, p) for e in sorted(editions, key=lambda e: e.id) for p in e.contributions)
    for edition, paper in papers:
        key, here = paper.citation_key, f"{edition.id}/papers/{paper.id}.md"
        if key and seen.setdefault(key, here) != here:
            yield Finding(
                code="citation-key-twice",
                message=f'the citation key "{key}" is that of {seen[key]} already',
                cure="give one of them another key, or none",
                file=paper.file,
                edition=edition.id,
                paper=paper.id,
            )


def _dois_given_twice(editions: Iterable[Edition]) -> Iterator[Finding]:
    """DOIs of more than one work: written twice, or made of ids that come out the same."""
    seen: dict[str, str] = {}
    for edition in sorted(editions, key=lambda e: e.id):
        file = edition.folder / "edition.yml"
        parts = ((volume_doi(edition, part), part.id, file, None) for part in edition.parts())
        papers = ((paper_doi(edition, p), p.id, p.file, p.id) for p in edition.contributions)
        for doi, id_, where, paper in (*parts, *papers):
            here = f"{edition.id}/{id_}"
            if doi and seen.setdefault(doi.casefold(), here) != here:
                yield Finding(
                    code="doi-twice",
                    message=f"the DOI {doi} is that of {seen[doi.casefold()]} already",
                    cure='give one of them another "doi"',
                    file=where,
                    edition=edition.id,
                    paper=paper,
                )


def _check_crossings(edition: Edition, folder: Path) -> Iterator[Finding]:
    """Pointers to editions and papers that the archive does not have."""
    known = edition_ids(folder)
    pointers = [(edition.folder / "edition.yml", r.edition, r.paper) for r in edition.related]
    pointers += [(edition.folder / "edition.yml", p.edition, "") for p in edition.previous]
    pointers += [
        (paper.file or edition.folder, r.edition, r.paper)
        for paper in edition.contributions
        for r in paper.related
    ]
    for file, target, paper in pointers:
        if target and target not in known:
            message, cure = f'no edition is called "{target}"', nearest(target, known)
        elif paper and not (folder / target / "papers" / f"{paper}.md").exists():
            papers = [path.stem for path in (folder / target / "papers").glob("*.md")]
            message, cure = f'"{target}" has no paper "{paper}"', nearest(paper, papers)
        else:
            continue
        yield Finding(
            code="unknown-edition", message=message, cure=cure, file=file, edition=edition.id
        )
