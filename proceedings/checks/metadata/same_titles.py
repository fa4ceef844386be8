"""One title of two contributions, here or in another edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.archive import Archive
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.model.names import fold

#: Titles that every other event has, folded.
_USUAL = frozenset(
    "preface foreword introduction welcome opening closing panel discussion panel-discussion "
    "keynote keynote-talk invited-talk tutorial demo poster tbd tba untitled editorial".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Titled:
    edition: Edition
    paper: Contribution


@lru_cache(maxsize=2)
def titles_in(archive: Archive) -> Mapping[str, tuple[Titled, ...]]:
    """The contributions of all editions by their folded titles; the newest edition's first."""
    found: dict[str, list[Titled]] = {}
    for edition in archive.editions:
        for paper in edition.contributions:
            key = fold(_title(paper))
            if not paper.withdrawn and key not in _USUAL and paper.kind is not Kind.PREFACE:
                found.setdefault(key, []).append(Titled(edition, paper))
    return {key: tuple(titled) for key, titled in found.items()}


def _title(paper: Contribution) -> str:
    return paper.full_title if paper.subtitle else paper.title.text()


@check("title-twice", Severity.WARNING, cure="mend the one that is wrong, or leave one out")
def title_twice(subject: Subject) -> Iterator[Flaw]:
    """Two contributions of the edition, or one of an earlier edition, have the same title.

    One was likely submitted or copied twice. Of talks it is a note: they are given again, and may
    be a paper's.
    """
    titles = titles_in(subject.archive)
    for paper in subject.papers:
        same = titles.get(fold(_title(paper)), ())
        own = next((n for n, one in enumerate(same) if one.paper is paper), None)
        if own is None:
            continue
        earlier = (
            one
            for number, one in enumerate(same)
            if _is_earlier(one, same[own], stands_before=number < own)
        )
        first = next(earlier, None)
        if first is not None and not _says_so(same[own], first):
            yield _same(subject, paper, first)


def _is_earlier(one: Titled, own: Titled, *, stands_before: bool) -> bool:
    """Whether *one* is of an earlier edition than *own*, or stands before it in the same."""
    if one.edition is own.edition:
        return stands_before
    return one.edition.event.start <= own.edition.event.start and not stands_before


def _says_so(one: Titled, other: Titled) -> bool:
    """Whether the editors know: one of the two points to the other."""
    pairs = ((one, other), (other, one))
    return any(
        (crossing.edition, crossing.paper) == (that.edition.id, that.paper.id)
        for this, that in pairs
        for crossing in this.paper.related
    )


def _same(subject: Subject, paper: Contribution, other: Titled) -> Flaw:
    where = "" if other.edition is subject.edition else f" in {other.edition.id}"
    talks = paper.kind.is_talk or other.paper.kind.is_talk
    return Flaw(
        message=f'the title is that of "{other.paper.id}"{where}: "{paper.title.text()}"',
        at=subject.at(paper, "title"),
        severity=Severity.NOTE if talks else None,
        paper=paper.id,
    )
