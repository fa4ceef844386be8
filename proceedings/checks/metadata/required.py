"""What a contribution lacks: what its edition asks for, and what everybody expects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.findings import Severity

#: Whether a contribution has what `checks: required:` calls so.
_HAS: Mapping[str, Callable[[Contribution], bool]] = {
    "abstract": lambda paper: bool(paper.abstract.source.strip()),
    "keywords": lambda paper: bool(paper.keywords),
    "affiliations": lambda paper: all(author.affiliations for author in paper.authors),
    "orcid": lambda paper: all(author.orcid for author in paper.authors),
    "doi": lambda paper: bool(paper.doi),
    "license": lambda paper: bool(paper.license),
    "slides": lambda paper: _has_resource(paper, "Slides"),
    "video": lambda paper: _has_resource(paper, "Video"),
    "pages": lambda paper: bool(paper.declared_pages),
}
_LACKS = {
    "abstract": "there is no abstract",
    "keywords": "there are no keywords",
    "doi": "there is no DOI",
    "license": "there is no license",
    "slides": "there are no slides",
    "video": "there is no video",
    "pages": "there are no pages",
}
#: Kinds whose page says what it is about without an abstract.
_PLAIN = frozenset({Kind.PREFACE, Kind.PANEL, Kind.WORKSHOP})


@check("required-missing", Severity.ERROR, cure="add it, or take it off `checks: required:`")
def required_missing(subject: Subject) -> Iterator[Flaw]:
    """A contribution lacks a key that the edition requires of each.

    What is required is said under `checks: required:` in edition.yml. An author without an
    affiliation, or without an ORCID, is named where these are required.
    """
    for paper in subject.papers:
        for key in subject.settings.required:
            if not _HAS[key](paper) and paper.kind is not Kind.PREFACE:
                cure = f'add "{key}", or take it off `checks: required:` in edition.yml'
                yield Flaw(
                    message=_lack(paper, key), at=subject.at(paper), cure=cure, paper=paper.id
                )


def _lack(paper: Contribution, key: str) -> str:
    if key not in ("affiliations", "orcid"):
        return f"{_LACKS[key]}, which this edition requires"
    without = (a for a in paper.authors if not (a.orcid if key == "orcid" else a.affiliations))
    names = ", ".join(author.name.full for author in without)
    what = "no ORCID" if key == "orcid" else "no affiliation"
    return f"there is {what} of {names}, which this edition requires"


def _has_resource(paper: Contribution, label: str) -> bool:
    key = label.casefold()
    return any(key in resource.label.casefold() for resource in paper.resources)


@check("authors-none", Severity.WARNING, cure='write who it is by under "authors"')
def authors_none(subject: Subject) -> Iterator[Flaw]:
    """A contribution names nobody: no author, no speaker.

    It is in no index of authors and cannot be cited. A table of submissions whose authors stand in
    another file is imported so. Of a panel, a workshop or a preface it is a note.
    """
    spoken = {
        item.paper
        for session in subject.edition.program.sessions
        for item in session.items
        if item.speakers
    }
    for paper in subject.papers:
        if not paper.authors and paper.id not in spoken:
            who = "speakers" if paper.kind.is_talk else "authors"
            severity = Severity.NOTE if paper.kind in _PLAIN else None
            message = f"there are no {who}"
            at = subject.at(paper)
            yield Flaw(message=message, at=at, severity=severity, paper=paper.id)


@check("abstract-none", Severity.WARNING, cure="write it below the metadata of the file")
def abstract_none(subject: Subject) -> Iterator[Flaw]:
    """A contribution has no abstract, though others of its kind have one.

    Readers and search engines see no more of a paper than that before they open it. Of a talk it is
    a note. Where most papers have none, it is said once; of talks that is nothing to tell.
    """
    if "abstract" in subject.settings.required:
        return
    papers = [paper for paper in subject.papers if paper.kind not in _PLAIN]
    lacking = [paper for paper in papers if not paper.abstract.source.strip()]
    kinds = Counter(paper.kind for paper in papers)
    usual = {kind for kind, n in Counter(p.kind for p in lacking).items() if 2 * n > kinds[kind]}
    for paper in lacking:
        if paper.kind not in usual:
            severity = Severity.NOTE if paper.kind.is_talk else None
            message, at = "there is no abstract", subject.at(paper)
            yield Flaw(message=message, at=at, severity=severity, paper=paper.id)
    for kind in kinds:
        if kind in usual and not kind.is_talk:
            yield _of_kind(subject, kind, [paper for paper in lacking if paper.kind is kind])


def _of_kind(subject: Subject, kind: Kind, lacking: list[Contribution]) -> Flaw:
    count = sum(paper.kind is kind for paper in subject.papers)
    message = f'{len(lacking)} of {count} contributions of the kind "{kind}" have no abstract'
    return Flaw(message=message, at=subject.at(lacking[0]), severity=Severity.NOTE)
