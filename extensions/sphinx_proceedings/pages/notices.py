"""What readers must know of a contribution before they read it, the gravest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from proceedings.model.contribution import Contribution, Notice
from proceedings.model.edition import Edition
from proceedings.words import Words
from sphinx_proceedings import files
from sphinx_proceedings.pages.environment import inline

VERSIONS = "versions"  #: the anchor of the list of them


@dataclass(frozen=True, slots=True)
class Told:
    """A notice on a page: *tone* is its colour, which says nothing that *word* does not say."""

    tone: str  #: "retracted", "corrected" or "note"
    word: str
    reason: str  #: escaped where it is HTML
    date: dt.date | None = None
    by: str = ""
    href: str = ""
    more: str = ""  #: the words of the link


def notices(edition: Edition, paper: Contribution, words: Words) -> Iterator[Told]:
    """Everything that has to stand above the title of *paper*."""
    if paper.retracted:
        yield _told("retracted", words.say("Retracted"), paper.retracted, words)
    if paper.removed:
        yield _told("retracted", words.say("Removed"), paper.removed, words)
    if paper.withdrawn:
        yield _told("retracted", words.say("Withdrawn"), paper.withdrawn, words)
    if paper.erratum:
        yield _told("corrected", words.say("Corrected"), paper.erratum, words)
    if paper.revisions and not paper.removed:
        yield _newest(paper, words)
    yield from preliminary(edition, words)


def preliminary(edition: Edition, words: Words) -> Iterator[Told]:
    """That an edition is not what it is going to be, on every page that shows something of it."""
    if edition.preliminary:
        yield Told("note", words.say("Preliminary"), inline(edition.preliminary))


def _told(tone: str, word: str, given: Notice, words: Words) -> Told:
    more = words.say("Read the notice") if given.url else ""
    return Told(tone, word, given.reason, given.date, given.by, given.url, more)


def _newest(paper: Contribution, words: Words) -> Told:
    newest, number = paper.revisions[-1], len(paper.revisions) + 1
    word, more = words.say("Version {number}", number=number), words.say("All versions")
    return Told("corrected", word, newest.reason, newest.date, newest.by, f"#{VERSIONS}", more)


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a paper: when it came, and what changed in it."""

    number: int
    date: dt.date
    reason: str = ""  #: empty for the first one
    url: str = ""
    file: str = ""  #: where it stays, from the edition's own root; empty for the newest one


def versions(edition: Edition, paper: Contribution) -> tuple[Version, ...]:
    """All versions of *paper*, the newest first; nothing where there has been one only."""
    if not paper.revisions:
        return ()
    told = [("", "", edition.volume.date), *((r.reason, r.url, r.date) for r in paper.revisions)]
    found = (
        Version(number, date, reason, url, _kept(paper, number))
        for number, (reason, url, date) in enumerate(told, start=1)
    )
    return tuple(reversed([*found]))


def _kept(paper: Contribution, number: int) -> str:
    """Where the file of version *number* stays, if it was kept when the next one came."""
    after = paper.revisions[number - 1 : number]
    is_kept = bool(after) and after[0].replaced is not None and not paper.removed
    return files.revised_path(paper, number) if is_kept else ""
