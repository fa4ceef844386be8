"""The plan of a volume: its parts typeset, its papers in order, its stamps drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination
from proceedings.pdf.body import abstract_section, back_section, paper_section
from proceedings.pdf.book import Part, typeset
from proceedings.pdf.bookmarks import body_outline
from proceedings.pdf.descriptions import describe_volume
from proceedings.pdf.flow import Flow
from proceedings.pdf.fonts import Fonts
from proceedings.pdf.front_matter.abstract_page import abstract_page
from proceedings.pdf.front_matter.author_index import INDEX, author_index, index_lines
from proceedings.pdf.front_matter.committees import committees
from proceedings.pdf.front_matter.contents import contents
from proceedings.pdf.front_matter.copyright_page import copyright_page
from proceedings.pdf.front_matter.cover import cover
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.front_matter.program import program
from proceedings.pdf.front_matter.prose import Prose, prose
from proceedings.pdf.front_matter.title_page import title_page
from proceedings.pdf.intake import Intake
from proceedings.pdf.plan import Bookmark, Numbering, Plan, Section
from proceedings.pdf.styles import Sheet, Styles


def compose(
    edition: Edition,
    pagination: Pagination,
    papers: Mapping[str, Intake],
    prose_pages: Sequence[Prose],
    fonts: Fonts,
    cut: list[str],
) -> Plan:
    """Typeset everything that is ours and say where it stands among the papers.

    The ids of talks whose abstract did not fit on its page are added to *cut*.
    """
    sheet = Sheet.of(edition.volume.paper_size)
    matter = Matter(edition, pagination, Flow(fonts, Styles(fonts), edition.macros), sheet, cut)
    parts = _Parts.of(matter, papers, prose_pages)
    ours = typeset(parts.all, sheet, fonts)
    pages = dict(zip(parts.all, ours.pages, strict=True))
    sections = tuple(_sections(matter, papers, parts, pages))
    plan = Plan(
        description=describe_volume(edition),
        typeset=ours.data,
        fonts=fonts,
        sections=sections,
    )
    return replace(plan, outline=tuple(_outline(matter, papers, parts, pages, plan)))


@dataclass(frozen=True, slots=True)
class _Parts:
    """Our own parts, in the order in which they are typeset."""

    front: tuple[Part, ...]
    abstracts: Mapping[str, Part]  #: of contributions without a paper, by id
    back: tuple[Part, ...]

    @classmethod
    def of(cls, matter: Matter, papers: Mapping[str, Intake], pages: Sequence[Prose]) -> _Parts:
        lines = index_lines(matter)
        talks = [c for c in matter.contributions() if c.id not in papers]
        return cls(
            tuple(_front(matter, pages, has_index=bool(lines))),
            {talk.id: abstract_page(matter, talk) for talk in talks},
            (author_index(matter, lines),) if lines else (),
        )

    @property
    def all(self) -> tuple[Part, ...]:
        return (*self.front, *self.abstracts.values(), *self.back)


def _front(matter: Matter, pages: Sequence[Prose], *, has_index: bool) -> Iterator[Part]:
    yield from (cover(matter), title_page(matter), copyright_page(matter))
    yield from (prose(matter, page) for page in pages)
    if matter.edition.committees:
        yield committees(matter)
    if matter.edition.program.is_timed:
        yield program(matter)
    if any(matter.contributions()):
        last = matter.pagination.last_page
        yield contents(matter, [(INDEX, str(last + 1))] if has_index else [])


def _sections(
    matter: Matter, papers: Mapping[str, Intake], parts: _Parts, pages: Mapping[Part, range]
) -> Iterator[Section]:
    """The volume from its cover to its last page."""
    edition, pagination, sheet = matter.edition, matter.pagination, matter.sheet
    yield Section(None, range(pages[parts.front[-1]].stop), Numbering(roman=True))
    for contribution in matter.contributions():
        span, intake = pagination[contribution.id], papers.get(contribution.id)
        if intake is not None:
            yield paper_section(edition, contribution, span, intake)
        else:
            own = pages[parts.abstracts[contribution.id]]
            yield abstract_section(edition, contribution, span, own, sheet)
    for part in parts.back:
        yield back_section(edition, part.name, pagination.last_page + 1, pages[part], sheet)


def _outline(
    matter: Matter,
    papers: Mapping[str, Intake],
    parts: _Parts,
    pages: Mapping[Part, range],
    plan: Plan,
) -> Iterator[Bookmark]:
    yield from (Bookmark(part.name, pages[part].start) for part in parts.front if part.name)
    yield from body_outline(matter.sections(), plan.starts(), papers)
    first_after = len(plan.sections[0].pages) + matter.pagination.last_page
    yield from (Bookmark(part.name, first_after) for part in parts.back)
