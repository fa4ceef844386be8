"""The ids under which a PMLR volume's papers are published.

A published id is the paper's address, and what the edition calls the paper. It carries a letter
that the key in the .bib may lack (abrams19a for abrams19), and hyphens (de-bock19a for debock19a).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from proceedings.importers.bib import Entry
from proceedings.importers.pmlr_posts import Post
from proceedings.importers.text import plain_text
from proceedings.model.names import fold

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Submission:
    """An entry with its id in the edition, and the page it was published on."""

    entry: Entry
    id: str
    post: Post | None = None


def identified(entries: Sequence[Entry], posts: Iterable[Post]) -> list[Submission]:
    """Give each entry the id under which it is published, else its key; every id once.

    Title and first page tell which post is which entry's; where they do not, the letters of the
    key.
    """
    by_title = {_title_and_page(post.entry): post for post in posts}
    by_letters = {_letters(post.id): post for post in posts}
    sure = [by_title.pop(_title_and_page(entry), None) for entry in entries]
    taken = {post.id for post in sure if post}
    found: list[Submission] = []
    for entry, post in zip(entries, sure, strict=True):
        if post is None:
            keys = (_letters(entry.key), f"{_letters(entry.key)}a")
            likely = (by_letters[key] for key in keys if key in by_letters)
            post = next((post for post in likely if post.id not in taken), None)
            taken |= {post.id} if post else set()
        found.append(Submission(entry, post.id if post else entry.key, post))
    return _each_once(found)


def first_page(entry: Entry) -> str:
    """The first page of an entry as it is written: "2" of "2--13"."""
    return re.split(r"\s*[-–—]", entry.get("pages"), maxsplit=1)[0]


def _title_and_page(entry: Entry) -> tuple[str, str]:
    return fold(plain_text(entry.get("title"))), first_page(entry)


def _letters(name: str) -> str:
    return fold(name).replace("-", "").replace("_", "")


def _addressable(name: str) -> str:
    """*name* in letters that an address may hold.

    >>> _addressable("Müller:19/a")
    'muller-19-a'
    """
    return fold(name).encode("ascii", "ignore").decode().strip("-_") or "paper"


def _each_once(submissions: Iterable[Submission]) -> list[Submission]:
    """Make each id one that may be an address, and give the second of a name a number."""
    taken: set[str] = set()
    unique: list[Submission] = []
    for submission in submissions:
        id_ = submission.id if _ID.fullmatch(submission.id) else _addressable(submission.id)
        number, free = 2, id_
        while free.casefold() in taken:
            number, free = number + 1, f"{id_}-{number}"
        taken.add(free.casefold())
        unique.append(replace(submission, id=free))
    return unique
