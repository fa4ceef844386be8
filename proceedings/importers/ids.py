"""The ids that papers get when they are imported: given once, and kept.

An id is a paper's address, so it must not change when a later export has other papers, or a paper
has another title or first author. The import's record says which submission has which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from anyascii import anyascii

from proceedings.model.names import Name, fold

_ID = re.compile(r"[a-z0-9][a-z0-9._-]*", re.IGNORECASE)
_SMALL = frozenset("a an and are as at by for from in into is of on or the to toward with".split())


class Ids:
    """Gives ids to what an export names; *before* is what the last import gave."""

    def __init__(self, before: Mapping[str, str] | None = None) -> None:
        self.given: dict[str, str] = dict(before or {})  #: by what the export calls it
        self._taken = {id_.casefold() for id_ in self.given.values()}
        self._numbers: dict[str, int] = {}  #: the last number behind an id

    def give(self, called: str, *wishes: str) -> str:
        """The id of what the export calls *called*: the one it has, else the first free wish.

        >>> ids = Ids({"12": "lovelace"})
        >>> ids.give("12", "hopper"), ids.give("13", "lovelace", "lovelace-engines")
        ('lovelace', 'lovelace-engines')
        """
        found = self.given.get(called)
        if found is None:
            free = (id_ for id_ in self._candidates(wishes) if id_.casefold() not in self._taken)
            found = next(free)
            self.given[called] = found
            self._taken.add(found.casefold())
        return found

    def of_paper(self, called: str, author: Name | None, title: str) -> str:
        """An id made of the first author's family name and, where that is taken, of the title."""
        words = [addressable(word) for word in re.findall(r"[\w'’]+", title)]
        telling = [word for word in words if word and word not in _SMALL]
        family = addressable(author.family) if author else ""
        first = family or "-".join(telling[:3])
        longer = [f"{first}-{word}" for word in telling[:3]]
        return self.give(called, *filter(None, (first, *longer)))

    def _candidates(self, wishes: tuple[str, ...]) -> Iterator[str]:
        """The wishes, then the first of them with numbers that were not tried before."""
        usable = [wish for wish in wishes if _ID.fullmatch(wish)] or ["paper"]
        yield from usable
        first = usable[0]
        while True:
            self._numbers[first] = self._numbers.get(first, 1) + 1
            yield f"{first}-{self._numbers[first]}"


def addressable(text: str) -> str:
    """*text* in letters that an address may hold.

    >>> addressable("Müller"), addressable("王 小明"), addressable("O'Neill & Co")
    ('muller', 'wang-xiaoming', 'oneill-co')
    """
    plain = anyascii(fold(text)).casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60]
