"""Titles in the program, against those that the contributions have themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from proceedings.checks.check import At, Flaw, check
from proceedings.checks.metadata.same_titles import titles_in
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution
from proceedings.model.findings import Severity
from proceedings.model.names import fold
from proceedings.model.program import Item

_OFTEN = 20  #: titles that have a word that tells nothing any more
_NEAR = 0.92  #: how like two titles are that are one


def _items(subject: Subject) -> Iterator[tuple[Item, At]]:
    for number, session in enumerate(subject.edition.program.sessions):
        at = subject.program_file.under("sessions", number, "items")
        for place, item in enumerate(session.items):
            if item.title.source.strip():
                yield item, at.under(place, "title")


@check("title-in-program", Severity.WARNING, cure="take the title out of the program")
def title_in_program(subject: Subject) -> Iterator[Flaw]:
    """The program gives a contribution another title than its own file does.

    One of the two is old: a talk's title was changed on its page or in the program alone, or a line
    of last year's program was copied. Without a title in the program, it shows the contribution's.
    """
    papers = {paper.id: paper for paper in subject.papers}
    for item, at in _items(subject):
        paper = papers.get(item.paper)
        if paper is not None and fold(item.title.text()) not in _keys(paper):
            message = f'the program calls "{paper.id}" "{item.title.text()}", its own file '
            message += f'"{paper.title.text()}"{_copied(subject, item, paper)}'
            yield Flaw(message=message, at=at, paper=paper.id)


def _copied(subject: Subject, item: Item, paper: Contribution) -> str:
    """Whose title the program's is, where another contribution of the archive has it."""
    titled = titles_in(subject.archive).get(fold(item.title.text()), ())
    other = next((one for one in titled if one.paper is not paper), None)
    return f', and that is the title of "{other.paper.id}" in {other.edition.id}' if other else ""


@check(
    "title-unlinked", Severity.WARNING, cure='write "paper: …" with its id in place of the title'
)
def title_unlinked(subject: Subject) -> Iterator[Flaw]:
    """An item of the program has the title of a contribution, and does not name it.

    So the program has no link to the paper or the talk, nor the paper a time and a room. Where the
    contribution has its place elsewhere in the program, it is a note.
    """
    items = [(item, at) for item, at in _items(subject) if not item.paper]
    named = {paper for session in subject.edition.program.sessions for paper in session.papers}
    known = _Known(subject) if items else None
    for item, at in items:
        if known is not None and (paper := known.like(item.title.text())):
            message = f'"{item.title.text()}" is likely "{paper.id}"'
            if paper.title.text() != item.title.text():
                message += f', whose title is "{paper.title.text()}"'
            severity = Severity.NOTE if paper.id in named else None
            cure = f"write `paper: {paper.id}` in place of the title"
            yield Flaw(message=message, at=at, cure=cure, severity=severity, paper=paper.id)


class _Known:
    """The titles of an edition, found by words that few of them have."""

    def __init__(self, subject: Subject) -> None:
        self.exact: dict[str, Contribution] = {}
        self.words: dict[str, list[str]] = {}
        for paper in subject.papers:
            for key in _keys(paper):
                if self.exact.setdefault(key, paper) is paper:
                    for word in set(key.split("-")):
                        self.words.setdefault(word, []).append(key)

    def like(self, title: str) -> Contribution | None:
        """The contribution whose title is *title*, or nearly so."""
        key = fold(title)
        if key in self.exact:
            return self.exact[key] if len(key) > 8 else None
        votes = Counter(
            known
            for word in set(key.split("-"))
            if len(self.words.get(word, ())) < _OFTEN
            for known in self.words.get(word, ())
        )
        for known, count in votes.most_common(3):
            if count > 1 and _near(key, known):
                return self.exact[known]
        return None


def _near(key: str, known: str) -> bool:
    """Whether two folded titles are one: nearly the same letters, and the same numbers."""
    if re.findall(r"\d+|\bi+\b", key) != re.findall(r"\d+|\bi+\b", known):
        return False
    if min(len(key), len(known)) > 20 and (known in key or key in known):
        return True
    return SequenceMatcher(None, key, known, autojunk=False).ratio() >= _NEAR


def _keys(paper: Contribution) -> Mapping[str, None]:
    """The title without and with the subtitle, folded."""
    return dict.fromkeys((fold(paper.title.text()), fold(paper.full_title)))
