"""Where a stamp is printed over what a paper has in its own margins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.pdf.assembly.plan import Section
from proceedings.pdf.assembly.stamps import Line, Stamp, StampSheet
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.intake.ink import Ink
from proceedings.pdf.intake.links import on_pages
from proceedings.pdf.intake.paper import Intake

_CURE = (
    "move it out of the margin, or print less there: "
    "volume.stamps in edition.yml can be numbers, or none"
)


def stamps_over_ink(
    edition: Edition, sections: Iterable[Section], papers: Mapping[str, Intake], fonts: Fonts
) -> Iterator[Finding]:
    """A finding for each paper that something is printed over: both can still be read, perhaps."""
    covers = _Covers(fonts)
    for section in sections:
        if section.source is None or section.paper not in papers:
            continue  # a page of our own has nothing in its margins
        covered = "; ".join(covers.of(section, papers[section.paper].ink))
        if covered:
            yield Finding(
                code="stamp-over-ink",
                message=f"{covered} of the PDF",
                cure=_CURE,
                severity=Severity.NOTE,
                file=edition.contribution(section.paper).file,
                line=1,
                edition=edition.id,
                paper=section.paper,
            )


class _Covers:
    """Looks for the papers' own ink under the stamps of one volume."""

    def __init__(self, fonts: Fonts) -> None:
        self._sheet = lru_cache(lambda width, height: StampSheet(fonts, width, height))

    def of(self, section: Section, ink: Sequence[Ink]) -> Iterator[str]:
        """What covers ink in *section*: "the page number is printed over what is on page 3"."""
        if section.stamp is None:
            return
        found: defaultdict[str, list[int]] = defaultdict(list)
        later = section.stamp.later()
        heads = cache(self._head)  # few: most pages of a paper have the same sides
        for offset, (box, own) in enumerate(zip(section.boxes, ink, strict=True)):
            stamp = later if offset else section.stamp
            lines, reach = heads(box.width, box.height, stamp)
            if own.clear_top >= reach and own.clear_bottom >= reach:
                continue
            if stamp.is_numbered:
                sheet = self._sheet(box.width, box.height)
                lines = [*lines, sheet.number(section.numbering.label(offset))]
            for what in {line.what for line in lines if own.is_under(line.box, box.height)}:
                found[what].append(offset + 1)
        for what, pages in sorted(found.items()):
            yield f"the {what} is printed over what is on {on_pages(pages)}"

    def _head(self, width: float, height: float, stamp: Stamp) -> tuple[list[Line], float]:
        """The lines on a page of such sides, and how far from its edges anything is printed."""
        sheet = self._sheet(width, height)
        lines = sheet.head(stamp)
        boxes = [line.box for line in (*lines, sheet.number("0"))]
        return lines, max(min(height - low, high) for _, low, _, high in boxes)
