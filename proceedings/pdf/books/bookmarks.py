"""The volume's outline: front matter, sessions, papers with their own outlines, the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.program import Session
from proceedings.pdf.assembly.plan import Bookmark
from proceedings.pdf.intake.outline import OutlineEntry
from proceedings.pdf.intake.paper import Intake


def paper_outline(entries: Iterable[OutlineEntry], first: int) -> tuple[Bookmark, ...]:
    """A paper's own outline where the paper begins on page *first*, from 0."""
    return tuple(
        Bookmark(
            entry.title,
            None if entry.page is None else first + entry.page,
            entry.top,
            paper_outline(entry.children, first),
        )
        for entry in entries
    )


def body_outline(
    edition: Edition,
    sections: Iterable[tuple[Session | None, tuple[Contribution, ...]]],
    starts: Mapping[str, int],
    papers: Mapping[str, Intake],
    dividers: Mapping[str, int] = MappingProxyType({}),
) -> Iterator[Bookmark]:
    """The papers by session; those without a session stand for themselves.

    A session begins on its page among the *dividers*, or where its first paper does.
    """
    for session, members in sections:
        entries = tuple(_paper(edition, member, starts[member.id], papers) for member in members)
        if session is None:
            yield from entries
        else:
            first = dividers.get(session.id, entries[0].page)
            yield Bookmark(_line(session.title.text()), first, None, entries)


def _paper(
    edition: Edition, contribution: Contribution, first: int, papers: Mapping[str, Intake]
) -> Bookmark:
    intake = papers.get(contribution.id)
    own = paper_outline(intake.outline, first) if intake else ()
    return Bookmark(_line(edition.listed_title(contribution)), first, None, own)


def _line(text: str) -> str:
    return " ".join(text.split())
