"""Whether everything that was accepted has its place in the program, once, and a chair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from proceedings.checks.check import Flaw, check
from proceedings.checks.program.slots import shortened
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.model.program import Session

_MOST = 5  #: papers that are told one by one; more are told together
#: What a paper is shown in once more, beside its talk.
_AGAIN = re.compile(
    r"poster|demo|spotlight|lightning|teaser|pitch|award|best|highlight|blitz", re.IGNORECASE
)
#: They go on after a break, so their parts may well stand in several sessions.
_IN_PARTS = frozenset({Kind.WORKSHOP, Kind.TUTORIAL, Kind.PANEL})
_CHAIRED = frozenset({Kind.PAPER, Kind.SHORT, Kind.ABSTRACT, Kind.TALK})


@check("program-unscheduled", Severity.WARNING, cure='name it in a session of "program.yml"')
def program_unscheduled(subject: Subject) -> Iterator[Flaw]:
    """A paper is in no session, though others of its kind are.

    A late paper is easily forgotten: it is on the site and in the volume, and nobody presents it.
    Where no paper of a kind is in the program, that is how the editors want it, and only a note.
    """
    program = subject.edition.program
    held = {paper for session in program.sessions for paper in session.papers}
    if not program.is_timed:
        return
    for kind, papers in _by_kind(subject).items():
        missing = [paper for paper in papers if paper.id not in held]
        if len(missing) > _MOST or len(missing) == len(papers):
            yield _together(subject, kind, missing, len(papers))
        else:
            yield from (_forgotten(subject, paper) for paper in missing)


def _by_kind(subject: Subject) -> dict[Kind, list[Contribution]]:
    """What could be presented, by its kind."""
    found: dict[Kind, list[Contribution]] = {}
    for paper in subject.papers:
        if paper.kind is not Kind.PREFACE and paper.retracted is None:
            found.setdefault(paper.kind, []).append(paper)
    return found


def _forgotten(subject: Subject, paper: Contribution) -> Flaw:
    message = f'"{shortened(paper.title.text())}" is in no session of the program'
    return Flaw(message=message, at=subject.at(paper, "title"), paper=paper.id)


def _together(subject: Subject, kind: Kind, papers: list[Contribution], of: int) -> Flaw:
    label, is_all = kind.label.lower(), len(papers) == of
    named = ", ".join(paper.id for paper in papers[:_MOST])
    more = f" and {len(papers) - _MOST} more" if len(papers) > _MOST else ""
    many = f"none of the {of}" if is_all else f"{of - len(papers)} of the {of}"
    message = f'the program has {many} of the kind "{label}"; missing: {named}{more}'
    return Flaw(
        message=message,
        at=subject.program_file,
        cure='name them in the sessions of "program.yml", if they are presented',
        severity=Severity.NOTE if is_all else None,
    )


@check("program-twice", Severity.WARNING, cure="take it out of one of the two places")
def program_twice(subject: Subject) -> Iterator[Flaw]:
    """A paper stands in the program twice.

    It is left over where it was before it was moved. A paper that is also shown as a poster, a
    spotlight or for an award has two places, and so has a workshop that goes on after a break.
    """
    for id_, places in _places(subject.edition).items():
        kind = subject.edition.contribution(id_).kind
        if len(places) < 2 or kind in _IN_PARTS:
            continue
        for (first, _), (second, place) in pairwise(places):
            sections = first.day is None or second.day is None  # one orders the volume alone
            if not sections:
                title = shortened(subject.edition.contribution(id_).title.text())
                message = f'"{title}" is in the program twice: {_where(first, second)}'
                yield Flaw(message=message, at=subject.program_file.under(*place), paper=id_)


def _where(first: Session, second: Session) -> str:
    if first is second:
        return f'in "{shortened(first.title.text())}"'
    return f'in "{shortened(first.title.text())}" and in "{shortened(second.title.text())}"'


def _places(edition: Edition) -> dict[str, list[tuple[Session, tuple[str | int, ...]]]]:
    """Each paper with the sessions that hold it, but for those where it is shown once more."""
    found: dict[str, list[tuple[Session, tuple[str | int, ...]]]] = {}
    for number, session in enumerate(edition.program.sessions):
        again = _AGAIN.search(session.title.text())
        for place, item in enumerate(session.items):
            if item.paper and not again:
                where = ("sessions", number, "items", place)
                found.setdefault(item.paper, []).append((session, where))
    return found


@check("program-chair", Severity.NOTE, cure="write `chairs:`, or let it be if nobody chairs it")
def program_chair(subject: Subject) -> Iterator[Flaw]:
    """A session of papers has no chair, though most such sessions have one.

    Whoever is asked to chair a session looks for their name in the program, and so do the speakers.
    """
    sessions = [
        (number, session)
        for number, session in enumerate(subject.edition.program.sessions)
        if session.start and _holds_papers(session, subject.edition)
    ]
    without = [(number, session) for number, session in sessions if not session.chairs]
    if len(without) * 2 > len(sessions) - 1:
        return
    for number, session in without:
        message = f'the session "{shortened(session.title.text())}" has no chair'
        yield Flaw(message=message, at=subject.program_file.under("sessions", number))


def _holds_papers(session: Session, edition: Edition) -> bool:
    """Whether it holds what is usually chaired: papers that are given one after the other."""
    return any(edition.contribution(paper).kind in _CHAIRED for paper in session.papers)
