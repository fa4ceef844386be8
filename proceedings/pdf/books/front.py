"""What stands before the first paper, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proceedings.pdf.books.binding import filling_page
from proceedings.pdf.front_matter.committees import committees
from proceedings.pdf.front_matter.copyright_page import copyright_page
from proceedings.pdf.front_matter.cover import cover
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.front_matter.program import program
from proceedings.pdf.front_matter.prose import Prose, prose
from proceedings.pdf.front_matter.sponsors import sponsors
from proceedings.pdf.front_matter.title_page import title_page
from proceedings.pdf.typesetting.book import Part


def front_parts(matter: Matter, pages: Sequence[Prose], contents: Part | None) -> tuple[Part, ...]:
    """The parts from the cover to the *contents*.

    Where papers open on the right, so do they, but for the copyright page, which is the title's
    other side; and the last of them ends on a left-hand page.
    """
    found = list(_parts(matter, pages, contents))
    if matter.edition.volume.open_right is None:
        return tuple(found)
    opened = found[:1]
    for number, part in enumerate(found[1:]):
        is_other_side = number == 1
        opened += [part] if is_other_side else [filling_page(), part]
    return (*opened, filling_page())


def _parts(matter: Matter, pages: Sequence[Prose], contents: Part | None) -> Iterator[Part]:
    yield from (cover(matter), title_page(matter), copyright_page(matter))
    yield from (prose(matter, page) for page in pages)
    if matter.edition.committees:
        yield committees(matter)
    if matter.edition.sponsors:
        yield sponsors(matter)
    if matter.edition.program.is_timed:
        yield program(matter)
    if contents is not None:
        yield contents
