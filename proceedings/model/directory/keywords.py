"""The keywords of an archive, with what they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from proceedings.model.directory.names import address, term_key
from proceedings.model.directory.profile import Work
from proceedings.model.edition import Edition
from proceedings.model.index_pages import Leaf, bytes_of, index_pages
from proceedings.model.names import Name

INDEX = "keywords/index"
_FEW = 2  #: papers that the index shows with their keyword


@dataclass(frozen=True, slots=True)
class Keyword:
    """A term in the spelling of its newest paper; *works* are the newest first.

    One that few papers have needs no page of its own: they stand with it in the index.
    """

    id: str  #: the address keywords/<id>.html, or the anchor in the index
    name: str
    works: tuple[Work, ...]

    @property
    def has_page(self) -> bool:
        return len(self.works) > _FEW

    @property
    def weight(self) -> int:
        """About how many bytes it takes in the index, with its papers where they stand there."""
        papers = () if self.has_page else (work.contribution for work in self.works)
        own = bytes_of(self.id, self.name, self.id)
        return own + sum(150 + len(p.title.source.encode()) + len(p.id) for p in papers)


@dataclass(frozen=True, eq=False)
class Keywords:
    """The keywords by address, the newest first."""

    entries: Mapping[str, Keyword]
    ids: Mapping[str, str]  #: by key

    def of(self, text: str) -> str:
        """The id of the keyword *text*, however it is spelt; KeyError where nothing has it."""
        return self.ids[keyword_key(text)]

    @cached_property
    def leaves(self) -> tuple[Leaf[Keyword], ...]:
        """The pages of the index."""
        entries = self.entries.values()
        return index_pages(((Name(k.name), k) for k in entries), lambda keyword: keyword.weight)

    def place(self, text: str) -> tuple[str, str]:
        """The page where *text* has its papers, and the anchor there; KeyError where none has it.

        A keyword of few papers has a place in the index.
        """
        keyword = self.entries[self.of(text)]
        if keyword.has_page:
            return f"keywords/{keyword.id}", ""
        return self._pages[keyword.id], keyword.id

    @cached_property
    def _pages(self) -> Mapping[str, str]:
        return {keyword.id: leaf.page(INDEX) for leaf in self.leaves for _, keyword in leaf.entries}


def keyword_key(text: str) -> str:
    """What is equal for the spellings of one keyword.

    >>> keyword_key("Deep-Learning") == keyword_key("deep learning")
    True
    """
    return term_key(text)


def keywords_of(editions: Iterable[Edition]) -> Keywords:
    """Find the keywords of *editions*; linear in their number."""
    newest_first = sorted(editions, key=lambda e: (e.event.start, e.id), reverse=True)
    names: dict[str, str] = {}
    works: dict[str, dict[tuple[str, str], Work]] = {}
    for edition in newest_first:
        for paper in edition.contributions:
            for text in paper.keywords:
                key = keyword_key(text)
                names.setdefault(key, text)
                works.setdefault(key, {})[edition.id, paper.id] = Work(edition, paper)
    ids: dict[str, str] = {}
    taken: dict[str, None] = {}
    for key in names:
        ids[key] = address(key, taken)
        taken[ids[key]] = None
    entries = {ids[key]: Keyword(ids[key], names[key], tuple(works[key].values())) for key in names}
    return Keywords(entries, ids)
