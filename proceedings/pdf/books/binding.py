"""Binding: our own pages typeset, the papers between them, every link led to where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from proceedings.pdf.assembly.plan import Bookmark, Description, Numbering, Plan, Section
from proceedings.pdf.books.body import box_of
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part, Sheets, typeset
from proceedings.pdf.typesetting.pages import PageLink

_PAPER = "x-paper:"
_ROMAN = Numbering(roman=True)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Pages that follow the front matter: a paper's, or those that a part of ours takes."""

    section: Section  #: of a part without its pages, which are known when it is laid out
    part: Part | None = None
    numbering: Callable[[], Numbering] | None = None  #: where it depends on what was laid out
    session: str = ""  #: the session that the part announces


@dataclass(frozen=True, slots=True)
class Bound:
    """A volume in which every page has its place; its outline can be written."""

    plan: Plan
    front: tuple[tuple[Part, int], ...]  #: the parts, and the volume's page that each begins on
    leaves: tuple[tuple[Leaf, int], ...]  #: the same, of the leaves

    def with_outline(self, body: Iterator[Bookmark]) -> Plan:
        """The plan with an outline of the front matter, and of the *body* behind it."""
        front = (Bookmark(part.name, page) for part, page in self.front if part.name)
        return replace(self.plan, outline=(*front, *body))

    def named_leaves(self) -> Iterator[Bookmark]:
        """The parts behind the papers."""
        for leaf, page in self.leaves:
            if leaf.part is not None and leaf.part.name:
                yield Bookmark(leaf.part.name, page)


@dataclass(slots=True)
class Binder:
    """Puts a volume together; *begun* has the page, from 0, on which each part is laid out."""

    matter: Matter
    description: Description
    front: Numbering = _ROMAN  #: of the pages before the leaves
    begun: dict[Part, int] = field(default_factory=dict)

    def bind(self, front: Sequence[Part], leaves: Sequence[Leaf]) -> Bound:
        """The leaves are laid out first, so that the front matter can name their pages."""
        matter = self.matter
        ahead = [leaf.part for leaf in leaves if leaf.part is not None]
        ours = typeset(
            *((*ahead, *front), matter.sheet, matter.flow.fonts, matter.edition.event.short),
            ahead=len(ahead),
            begun=self.begun,
        )
        pages = dict(zip((*ahead, *front), ours.pages, strict=True))
        first = pages[front[0]].start
        whole = range(first, pages[front[-1]].stop)
        sections = (
            Section(None, whole, self.front),
            *(self._section(leaf, pages) for leaf in leaves),
        )
        book = replace(ours.book, links=self._redirected(ours.book.links, ours.book.anchors))
        plan = Plan(
            description=self.description,
            typeset=book,
            fonts=matter.flow.fonts,
            sections=sections,
        )
        places = [place.start for _, place in plan.placed()]
        return Bound(
            plan,
            tuple((part, pages[part].start - first) for part in front),
            tuple(zip(leaves, places[1:], strict=True)),
        )

    def _section(self, leaf: Leaf, pages: Mapping[Part, range]) -> Section:
        if leaf.part is None:
            return leaf.section
        own = pages[leaf.part]
        boxes = (box_of(self.matter.sheet),) * len(own) if leaf.section.stamp else ()
        section = replace(leaf.section, pages=own, boxes=boxes)
        return replace(section, numbering=leaf.numbering()) if leaf.numbering else section

    def _redirected(
        self, links: Mapping[int, Sequence[PageLink]], anchors: Mapping[str, object]
    ) -> dict[int, list[PageLink]]:
        """The links as this volume can follow them; those that lead to nothing here are left out.

        A contribution that is not in it is found on its page of the website, if there is one.
        """
        edition, within = self.matter.edition, self.matter.pagination
        elsewhere: dict[str, str] = {}
        for contribution in edition.contributions:
            id_, base = contribution.id, edition.base_url
            if f"paper.{id_}" in anchors:
                elsewhere[f"{_PAPER}{id_}"] = f"#paper.{id_}"
            elif id_ not in within:
                page = f"{base}{edition.id}/papers/{id_}.html" if base else ""
                elsewhere[f"{_PAPER}{id_}"] = page
        return {
            page: [
                replace(link, address=address)
                for link in found
                if (address := elsewhere.get(link.address, link.address))
            ]
            for page, found in links.items()
        }


def blank_page() -> Part:
    """A page on which nothing is printed."""
    return Part("", lambda _: [], Sheets.BARE, where="a blank page")


def filling_page() -> Part:
    """A blank page where the front matter before it ends on a right-hand page; else nothing."""
    return replace(blank_page(), fills=True)
