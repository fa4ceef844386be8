"""An index of the archive by letter: of its people, its institutions, its keywords."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from proceedings.model.index_pages import Leaf
from proceedings.model.names import Name
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import filtering, letters
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.pages.works import up
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an index has of someone or something: its address, and how much there is behind it."""

    name: str
    page: str
    count: int
    about: str = ""  #: what tells it from another of the same name


@dataclass(frozen=True, slots=True)
class Index(Generic[T]):
    """An index called *title*, whose first page is *name*."""

    name: str
    title: str
    total: str  #: what is in it, in words
    note: str  #: what the number behind an entry counts
    leaves: Sequence[Leaf[T]]
    entry: Callable[[Name, T], object]
    template: str = "index_page.html"
    others: tuple[tuple[str, str], ...] = ()  #: words and pages of the other indexes

    def sheets(self, project: ArchiveProject, app: Sphinx) -> Iterator[Sheet]:
        """The only page; else one that leads to the pages of the letters, and these."""
        if self.leaves and self.leaves[0].slug:
            yield self._sheet(project, Page(app, self.name), "", ())
        for leaf in self.leaves:
            page = Page(app, leaf.page(self.name))
            found = letters.letters_of(leaf, self.entry)
            yield self._sheet(project, page, leaf.label, found)

    def _sheet(
        self,
        project: ArchiveProject,
        page: Page,
        label: str,
        found: tuple[letters.Letter, ...],
    ) -> Sheet:
        site = project.archive.info.title
        label = page.words.say(label) if label else ""
        own = f"{self.title}{page.words.say(':')} {label}" if label else self.title
        return Sheet(
            name=page.name,
            title=own,
            template=self.template,
            view={
                "heading": self.title,
                "up": up(page),
                "label": label,
                "total": self.total,
                "note": self.note,
                "letters": found,
                "ways": letters.ways(page, self.name, self.leaves),
                "others": self.others,
            },
            head=Head(title=f"{own} · {site}", site=site),
            trail=(
                ((self.title, page.to(self.name)), (label, "")) if label else ((self.title, ""),)
            ),
            scripts=filtering.SCRIPTS if found else (),
        )


def others(page: Page, present: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The indexes of an archive that are *present*, with their names; *page* is one of them."""
    say = page.words.say
    names = {
        "people/index": say("People"),
        "institutions/index": say("Institutions"),
        "keywords/index": say("Keywords"),
    }
    return tuple((names[name], name) for name in names if name in present)
