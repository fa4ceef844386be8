"""A pocket program: what is when and where, by day, and when to hear whom."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from proceedings.model.volume import Pagination
from proceedings.pdf.assembly.plan import Numbering, Plan
from proceedings.pdf.books.binding import Binder, Leaf
from proceedings.pdf.books.body import our_section
from proceedings.pdf.books.descriptions import describe_volume
from proceedings.pdf.front_matter.cover import cover
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.front_matter.program import program
from proceedings.pdf.front_matter.speakers import speakers
from proceedings.pdf.typesetting.book import Part, Sheets


def pocket_program(matter: Matter) -> Plan:
    """The plan of the program. No paper is in it: titles lead to the website, if there is one."""
    matter = replace(matter, pagination=Pagination({}))
    binder = Binder(matter, describe_volume(matter.edition), Numbering())
    parts = [replace(part, sheets=Sheets.BODY) for part in (program(matter), speakers(matter))]
    leaves = [
        Leaf(our_section(matter.edition, part.name), part, partial(_numbering, binder, part))
        for part in parts
    ]
    bound = binder.bind([cover(matter)], leaves)
    return bound.with_outline(bound.named_leaves())


def _numbering(binder: Binder, part: Part) -> Numbering:
    return Numbering(binder.begun[part] + 2)  # the cover is page 1
