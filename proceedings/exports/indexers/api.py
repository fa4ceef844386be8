"""The archive as static JSON below `api/v1/`: what a program asks for in place of a server.

`index.json` leads to all other files. Lists are cut into files of at most `MOST` entries and
`LARGEST` bytes, so that a client loads what it needs, and a change rewrites little. Every path is
seen from the root of the site. What is not known is left out. `api_schema` says what each holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from proceedings.exports.citations.formats import BESIDE
from proceedings.exports.indexers.api_schema import VERSION, schema
from proceedings.model.archive import Archive
from proceedings.model.citation_keys import citation_key
from proceedings.model.contribution import Contribution
from proceedings.model.directory import Directory, Profile
from proceedings.model.edition import Edition
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume import Pagination, in_volume
from proceedings.model.volumes import Volume
from proceedings.words import Words

ROOT = f"api/v{VERSION}"
MOST = 100  #: entries of a file
LARGEST = 240_000  #: bytes of the entries in a file; one that is larger has its own

Values = dict[str, Any]


def files(
    archive: Archive, numbers: Mapping[str, Pagination], directory: Directory
) -> Iterator[tuple[str, str]]:
    """Give the files by their paths, `index.json` last; linear in papers and people."""
    editions = []
    for edition in archive.editions:
        pages = numbers.get(edition.id, Pagination({}))
        papers = dict(_papers(edition, pages, directory))
        yield from papers.items()
        path = f"{ROOT}/{edition.id}/edition.json"
        yield path, _text(_edition(edition, list(papers)))
        editions.append(_summary(edition, path))
    summaries = dict(_lists("editions", f"{ROOT}/editions", editions))
    people = dict(_lists("people", f"{ROOT}/people", map(_profile, directory.profiles.values())))
    yield from summaries.items()
    yield from people.items()
    yield f"{ROOT}/schema.json", json.dumps(schema(), indent=1) + "\n"
    yield f"{ROOT}/index.json", _text(_index(archive, summaries, people, directory))


def _index(
    archive: Archive, editions: Iterable[str], people: Iterable[str], directory: Directory
) -> Values:
    info = archive.info
    return {
        "kind": "index",
        "title": info.title,
        "publisher": info.publisher,
        "base_url": info.base_url,
        "language": info.language,
        "schema": f"{ROOT}/schema.json",
        "editions": {"count": len(archive.editions), "files": list(editions)},
        "people": {"count": len(directory.profiles), "files": list(people)},
    }


def _summary(edition: Edition, path: str) -> Values:
    event = edition.event
    return {
        "id": edition.id,
        "short": event.short,
        "series": event.series,
        "start": event.start.isoformat(),
        "papers": len(edition.contributions),
        "page": f"{edition.id}/index.html",
        "file": path,
    }


def _edition(edition: Edition, papers: list[str]) -> Values:
    event = edition.event
    return {
        "kind": "edition",
        "id": edition.id,
        "name": event.name,
        "short": event.short,
        "series": event.series,
        "ordinal": event.ordinal,
        "start": event.start.isoformat(),
        "end": event.end.isoformat(),
        "timezone": event.timezone.key,
        "place": event.place,
        "url": event.url,
        "language": edition.language,
        "dblp": event.dblp,
        "page": f"{edition.id}/index.html",
        "volumes": [_volume(edition, part) for part in edition.parts()],
        "papers": {"count": len(edition.contributions), "files": papers},
    }


def _volume(edition: Edition, part: Volume) -> Values:
    volume = edition.info_of(part)
    return _stated(
        {
            "id": part.id,
            "title": volume.title,
            "editors": [_stated(_names(person)) for person in volume.editors],
            "publisher": volume.publisher,
            "published": volume.date.isoformat(),
            "series": volume.series,
            "number": volume.number,
            "isbn": volume.isbn,
            "issn": volume.issn,
            "doi": volume.doi,
            "dblp": volume.dblp,
            "anthology": volume.anthology,
            "license": volume.license,
        }
    )


def _papers(
    edition: Edition, numbers: Pagination, directory: Directory
) -> Iterator[tuple[str, str]]:
    entries = (_paper(edition, p, numbers, directory) for p in edition.contributions)
    yield from _lists("papers", f"{ROOT}/{edition.id}/papers", entries, edition=edition.id)


def _paper(
    edition: Edition, paper: Contribution, numbers: Pagination, directory: Directory
) -> Values:
    pages, path = numbers.get(paper.id), f"{edition.id}/papers/{paper.id}"
    states = ("retracted", "withdrawn", "removed")
    state = next((state for state in states if getattr(paper, state)), "")
    own = Words.of(paper.language or edition.language)
    cited = BESIDE if in_volume(paper) else ()
    return {
        "id": paper.id,
        "key": citation_key(edition, paper),
        "kind": paper.kind.value,
        "title": edition.full_title(paper),
        "authors": [
            _stated({**_names(person), "person": directory.of(person, edition.id, paper.id)})
            for person in paper.authors
        ],
        "pages": str(pages).replace("–", "-") if pages else "",
        "doi": paper.doi,
        "dblp": paper.dblp,
        "anthology": paper.anthology,
        "keywords": list(paper.keywords),
        "language": paper.language or edition.language,
        "license": paper.license or edition.volume.license,
        "award": paper.award,
        "status": state,
        "page": f"{path}.html",
        "pdf": f"{path}.pdf" if paper.pdf and not paper.withdrawn else "",
        "citations": {form.name: f"{path}.{form.suffix}" for form in cited},
        "links": [
            {"label": resource.name(own), "url": resource.url}
            for resource in paper.resources
            if resource.url
        ],
    }


def _profile(profile: Profile) -> Values:
    return {
        "id": profile.id,
        "name": profile.name.full,
        "family": profile.name.surname,
        "given": profile.name.given,
        "also": list(profile.spellings),
        "orcid": profile.orcid,
        "dblp": profile.dblp,
        "url": profile.url,
        "affiliations": _institutions(profile.affiliations),
        "papers": [f"{work.edition.id}/{work.contribution.id}" for work in profile.works],
        "page": f"people/{profile.id}.html",
    }


def _names(person: Person) -> Values:
    name = person.name
    return {
        "name": name.full,
        "family": "" if name.organisation else name.surname,
        "given": name.given,
        "suffix": name.suffix,
        "orcid": person.orcid,
        "affiliations": _institutions(person.affiliations),
    }


def _institutions(known: Iterable[Affiliation]) -> list[Values]:
    return [_stated({"name": a.name, "ror": a.ror, "country": a.country}) for a in known]


def _lists(
    kind: str, start: str, entries: Iterable[Values], **attributes: str
) -> Iterator[tuple[str, str]]:
    """Files of *entries*, one in a line, called `<start>-1.json` and so on."""
    for number, part in enumerate(_parts(entries), start=1):
        head = json.dumps({"version": VERSION, "kind": kind, **attributes}, ensure_ascii=False)
        body = ",\n".join(part)
        yield f"{start}-{number}.json", f'{head[:-1]}, "{kind}": [\n{body}\n]}}\n'


def _parts(entries: Iterable[Values]) -> Iterator[list[str]]:
    part, size = list[str](), 0
    for entry in entries:
        text = _json(_stated(entry))
        length = len(text.encode())
        if part and (len(part) == MOST or size + length > LARGEST):
            yield part
            part, size = [], 0
        part.append(text)
        size += length + 2
    if part:
        yield part


def _text(values: Values) -> str:
    return _json({"version": VERSION, **_stated(values)}) + "\n"


def _stated(values: Values) -> Values:
    """*values* without those that are empty: they are not known."""
    return {key: value for key, value in values.items() if value not in ("", None, [], {})}


def _json(values: Values) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
