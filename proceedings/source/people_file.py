"""people.yml of an archive: what its editors know of people, and whether the editions bear it out.

    people:
      - {name: Vijay Janapa Reddi, also: Vijay Reddi}
      - {name: Wei Wang, id: wei-wang-lisbon, only: [mlsys-2023/roads, fastpath-2021]}

Reading it says what is wrong in the file alone. `check_people` needs all editions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from proceedings.model.directory import Directory, KnownPerson, Mention, Part, Place
from proceedings.model.directory.names import key_of
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.source.files import read_text
from proceedings.source.forms.form import nearest
from proceedings.source.forms.people_file import KnownPersonForm, PeopleForm
from proceedings.source.located import place
from proceedings.source.validate import fill
from proceedings.source.yaml_text import read_yaml

FILE = "people.yml"


def read_people(folder: Path) -> tuple[tuple[KnownPerson, ...], list[Finding]]:
    """The people of the archive in *folder*; nobody where the file is not there."""
    file = folder / FILE
    if not file.exists():
        return (), []
    text, findings = read_text(file)
    data, problems = read_yaml(text, file)
    findings += problems
    if data is None:  # it is empty, or holds nothing but comments
        return (), findings
    form, problems = fill(PeopleForm, data, file)
    lines = (
        [(place(data, ("people", n)) or (file, 1))[1] for n in range(len(form.people))]
        if form
        else []
    )
    known = tuple(
        _known(entry, file, line)
        for entry, line in zip(form.people if form else (), lines, strict=True)
    )
    return known, [*findings, *problems, *_twice(known)]


def _known(form: KnownPersonForm, file: Path, line: int) -> KnownPerson:
    return KnownPerson(
        name=form.name,
        id=form.id or "",
        also=tuple(form.also),
        orcids=tuple(form.orcid),
        dblp=form.dblp or "",
        url=form.url or "",
        only=tuple(Place.parse(text) for text in form.only),
        file=file,
        line=line,
    )


def _twice(known: Iterable[KnownPerson]) -> Iterator[Finding]:
    """What two entries claim, and only one can have."""
    ids: dict[str, KnownPerson] = {}
    orcids: dict[str, KnownPerson] = {}
    names: dict[tuple[str, Place | None], KnownPerson] = {}
    for person in known:
        if person.id and ids.setdefault(person.id, person) is not person:
            message = f'id: "{person.id}" is the address of {_named(ids[person.id])} too'
            yield _at(person, "duplicate-id", message, "give one of them another")
        for orcid in person.orcids:
            if orcids.setdefault(orcid, person) is not person:
                message = f"orcid: {orcid} is that of {_named(orcids[orcid])} too"
                cure = 'make them one entry, with all names under "also"'
                yield _at(person, "person-twice", message, cure)
        # Of two who are written with ORCIDs, these say who is who.
        places = person.only or (() if person.orcids else (None,))
        for key in person.keys:
            taken = [names.setdefault((key, at), person) for at in places]
            other = next((found for found in taken if found is not person), None)
            if other is not None:
                message = f"the name of {_named(other)} is theirs too"
                cure = 'give each an "orcid", or say with "only" where each of them is meant'
                yield _at(person, "person-twice", f"{person.name}: {message}", cure)
                break


def check_people(
    known: Iterable[KnownPerson], directory: Directory, editions: Iterable[Edition]
) -> list[Finding]:
    """What of `people.yml` the editions do not bear out, and names that it could settle."""
    all_known = tuple(known)
    papers = {edition.id: {p.id for p in edition.contributions} for edition in editions}
    found = _Names(directory)
    findings = [
        finding
        for person in all_known
        for finding in (*_unknown_places(person, papers), *_unknown_names(person, found, papers))
    ]
    for number, orcids in directory.identities.contested.items():
        person = all_known[number]
        message = f"{person.name}: the name stands with the ORCIDs {' and '.join(orcids)}"
        cure = 'write the right one as "orcid", or both if they are one person\'s'
        findings.append(_at(person, "person-orcids", message, cure))
    return [*findings, *_unsure(directory), *_unlike(directory)]


class _Names:
    """Which names are met, and where."""

    def __init__(self, directory: Directory) -> None:
        self.spelt: dict[str, str] = {}
        self.there: set[tuple[str, str, str]] = set()
        self.orcids: set[str] = set()
        for mention in directory.mentions:
            key = key_of(mention.person.name)
            self.spelt.setdefault(key, mention.person.name.full)
            self.there |= {(key, mention.edition.id, mention.paper), (key, mention.edition.id, "")}
            self.orcids.add(mention.person.orcid)


def _unknown_places(person: KnownPerson, papers: Mapping[str, set[str]]) -> Iterator[Finding]:
    for where in person.only:
        if where.edition not in papers:
            message = f'only: no edition is called "{where.edition}"'
            yield _at(person, "unknown-edition", message, nearest(where.edition, papers))
        elif where.paper and where.paper not in papers[where.edition]:
            message = f'only: "{where.edition}" has no paper "{where.paper}"'
            cure = nearest(where.paper, sorted(papers[where.edition]))
            yield _at(person, "unknown-paper", message, cure)


def _unknown_names(
    person: KnownPerson, found: _Names, papers: Mapping[str, set[str]]
) -> Iterator[Finding]:
    """Names that nobody has, and places that do not name the person."""
    for name in (person.name, *person.also):
        # The name that is to be printed may be one that only the ORCID's owner goes by.
        is_met = key_of(name) in found.spelt or (
            name == person.name and (bool(person.also) or bool(found.orcids & {*person.orcids}))
        )
        if not is_met:
            best = get_close_matches(key_of(name), found.spelt, n=1)
            cure = f'write "{found.spelt[best[0]]}"' if best else "write it as a paper prints it"
            yield _at(person, "unknown-person", f'nobody is called "{name}"', cure)
    for where in person.only:
        is_known = where.paper in papers.get(where.edition, ()) or not where.paper
        named = any((key, where.edition, where.paper) in found.there for key in person.keys)
        if is_known and where.edition in papers and not named:
            message = f'only: "{where}" names nobody called "{person.name}"'
            yield _at(person, "unknown-person", message, "mend the place, or the name")


def _unsure(directory: Directory) -> Iterator[Finding]:
    """Names without an ORCID that two people with one have; said once for each name."""
    unsure = directory.identities.unsure
    said: set[str] = set()
    for mention in directory.mentions if unsure else ():
        key, orcid = key_of(mention.person.name), mention.person.orcid
        if orcid or key not in unsure or key in said:
            continue
        owner = directory.identities.owner(mention.person, mention.edition.id, mention.paper)
        if owner.known >= 0 or owner.orcid:
            continue
        said.add(key)
        people = " and ".join(sorted(filter(None, (other.orcid for other in unsure[key]))))
        yield Finding(
            code="person-unsure",
            message=f'"{mention.person.name.full}" stands without an ORCID, and may be {people}',
            cure=f'add the ORCID, or say in {FILE} with "only" who is meant',
            severity=Severity.NOTE,
            file=_file(mention),
            line=1,
            edition=mention.edition.id,
            paper=mention.paper or None,
        )


def _unlike(directory: Directory) -> Iterator[Finding]:
    """ORCIDs that stand with names which have no word in common: one of them may be wrong."""
    for owner, id_ in directory.ids.items():
        profile = directory[id_]
        if owner.known >= 0 or not owner.orcid or not profile.spellings:
            continue
        words = set(key_of(profile.name).split("-"))
        strange = (m for m in profile.mentions if m.person.orcid == owner.orcid)
        other = next((m for m in strange if words.isdisjoint(_words(m))), None)
        if other is not None:
            yield Finding(
                code="orcid-shared",
                message=f'the ORCID {owner.orcid} stands with "{other.person.name.full}" and '
                f'"{profile.name.full}", which have no word in common',
                cure=f'mend it, or say in {FILE} with "also" that they are one person',
                severity=Severity.NOTE,
                file=_file(other),
                line=1,
                edition=other.edition.id,
                paper=other.paper or None,
            )


def _words(mention: Mention) -> list[str]:
    return key_of(mention.person.name).split("-")


def _file(mention: Mention) -> Path:
    """Where the name of *mention* is written."""
    if mention.part is Part.AUTHOR and mention.work and mention.work.file:
        return mention.work.file
    in_program = mention.part in (Part.CHAIR, Part.SPEAKER)
    return mention.edition.folder / ("program.yml" if in_program else "edition.yml")


def _named(person: KnownPerson) -> str:
    return f'"{person.name}" (line {person.line})'


def _at(person: KnownPerson, code: str, message: str, cure: str) -> Finding:
    return Finding(
        code=code, message=message, cure=cure, file=person.file, line=person.line,
        severity=Severity.WARNING,
    )  # fmt: skip
