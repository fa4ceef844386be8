"""A book of abstracts: every contribution with its people and its abstract, and who wrote what.

Its pages are numbered on their own; the papers themselves are on the website, or in proceedings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from proceedings.model.pages import PageRange
from proceedings.model.volume import Pagination, in_volume
from proceedings.model.volumes import AbstractsLayout
from proceedings.pdf.assembly.plan import Bookmark, Numbering, Plan
from proceedings.pdf.books.back import Back, indexes
from proceedings.pdf.books.binding import Binder, Bound, Leaf
from proceedings.pdf.books.body import abstract_section, our_section
from proceedings.pdf.books.bookmarks import body_outline
from proceedings.pdf.books.descriptions import describe_volume
from proceedings.pdf.books.front import front_parts
from proceedings.pdf.front_matter.abstract_page import abstract_page
from proceedings.pdf.front_matter.abstracts import running_abstracts
from proceedings.pdf.front_matter.contents import contents
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.front_matter.prose import Prose


def abstracts(matter: Matter, pages: Sequence[Prose], layout: AbstractsLayout) -> Plan:
    """The plan of the book; on which page an abstract stands is known once it is laid out."""
    held = [paper.id for paper in matter.edition.contributions if in_volume(paper)]
    places = {id_: PageRange(number, number) for number, id_ in enumerate(held, start=1)}
    matter = replace(matter, pagination=Pagination(places))
    binder = Binder(matter, describe_volume(matter.edition))
    back = Back(indexes(matter), lambda part: Numbering(binder.begun[part] + 1))
    leaves = list(_leaves(matter, layout, places))
    listed = contents(matter, back)
    bound = binder.bind(front_parts(matter, pages, listed), [*leaves, *back.leaves(matter.edition)])
    return bound.with_outline(_outline(matter, bound))


def _leaves(
    matter: Matter, layout: AbstractsLayout, places: dict[str, PageRange]
) -> Iterator[Leaf]:
    """The abstracts, one after another or each on its page; *places* is told where each is."""
    if layout is AbstractsLayout.PAGES:
        for contribution in matter.contributions():
            section = abstract_section(matter.edition, contribution, places[contribution.id])
            yield Leaf(section, abstract_page(matter, contribution))
        return

    def note(paper: str, page: int) -> None:
        places[paper] = PageRange(page, page)

    section = our_section(matter.edition, matter.words.say("Abstracts"))
    yield Leaf(section, running_abstracts(matter, note))


def _outline(matter: Matter, bound: Bound) -> Iterator[Bookmark]:
    first = len(bound.plan.sections[0].pages) - 1  # the page before the body's page 1
    starts = {id_: first + matter.pagination[id_].first for id_ in matter.pagination}
    yield from body_outline(matter.edition, matter.sections(), starts, {})
    yield from bound.named_leaves()
