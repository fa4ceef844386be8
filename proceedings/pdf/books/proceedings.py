"""The proceedings, or a part of them: front matter, the papers, the indexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from proceedings.model.volume import Body, Run
from proceedings.pdf.assembly.plan import Bookmark, Numbering, Plan, Section
from proceedings.pdf.books.back import Back, indexes
from proceedings.pdf.books.binding import Binder, Bound, Leaf, blank_page
from proceedings.pdf.books.body import abstract_section, numbering_of, paper_section
from proceedings.pdf.books.bookmarks import body_outline
from proceedings.pdf.books.descriptions import describe_volume
from proceedings.pdf.books.front import front_parts
from proceedings.pdf.books.other_parts import Others, with_other_parts
from proceedings.pdf.front_matter.abstract_page import abstract_page
from proceedings.pdf.front_matter.contents import contents
from proceedings.pdf.front_matter.divider import divider
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.front_matter.prose import Prose
from proceedings.pdf.intake.paper import Intake
from proceedings.pdf.typesetting.book import Part


def proceedings(
    matter: Matter,
    body: Body,
    papers: Mapping[str, Intake],
    pages: Sequence[Prose],
    others: Others,
) -> Plan:
    """The plan of one volume; *others* are the other parts of the same proceedings."""
    binder = Binder(matter, describe_volume(matter.edition))
    back = _back(binder, body)
    listed = None
    if any(matter.contributions()):
        listed = with_other_parts(contents(matter, back), matter, others)
    leaves = [*_leaves(matter, body, papers), *back.leaves(matter.edition)]
    bound = binder.bind(front_parts(matter, pages, listed), leaves)
    return bound.with_outline(_outline(matter, papers, bound))


def _back(binder: Binder, body: Body) -> Back:
    """The indexes go on in the numbers of the papers, or have numbers of their own: A:1."""
    parts, begun, words = indexes(binder.matter), binder.begun, binder.matter.words
    # In a language whose indexes begin alike the letters of what they list tell them apart.
    letters = {
        words.say("Author Index"): words.say("Authors")[0],
        words.say("Keyword Index"): words.say("Keywords")[0],
    }

    def numbering(part: Part) -> Numbering:
        if body.has_own_back:
            return Numbering(1, f"{letters[part.name]}:")
        return numbering_of(body.next_page, begun[part] - begun[parts[0]])

    return Back(parts, numbering)


def _leaves(matter: Matter, body: Body, papers: Mapping[str, Intake]) -> Iterator[Leaf]:
    sessions = {session.id: (session, members) for session, members in matter.sections() if session}
    for run in body.runs:
        if run.paper:
            yield _paper(matter, run, papers)
        else:
            plain = Section(None, range(0), numbering_of(run.pages))
            part = divider(matter, *sessions[run.session]) if run.session else blank_page()
            yield Leaf(plain, part, session=run.session)


def _paper(matter: Matter, run: Run, papers: Mapping[str, Intake]) -> Leaf:
    contribution = matter.edition.contribution(run.paper)
    if run.paper in papers:
        intake = papers[run.paper]
        return Leaf(paper_section(matter.edition, contribution, run.pages, intake))
    section = abstract_section(matter.edition, contribution, run.pages)
    return Leaf(section, abstract_page(matter, contribution))


def _outline(matter: Matter, papers: Mapping[str, Intake], bound: Bound) -> Iterator[Bookmark]:
    """Sessions and papers, then the indexes."""
    dividers = {leaf.session: page for leaf, page in bound.leaves if leaf.session}
    yield from body_outline(
        matter.edition, matter.sections(), bound.plan.starts(), papers, dividers
    )
    yield from bound.named_leaves()
