"""The links of our own pages: `x-paper:ID` and `x-page:LABEL` lead into the volume.

The pages were typeset without links; where each stands was written down meanwhile, and here it
becomes an annotation (ISO 32000-1, 12.5.6.5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.plan import Plan
from proceedings.pdf.assembly.writer import Writer
from proceedings.pdf.typesetting.pages import PageLink

_PAPER, _PAGE = "x-paper:", "x-page:"
_OURS = (_PAPER, _PAGE, "#")


def targets(plan: Plan) -> dict[str, tuple[int, float | None]]:
    """Where each address of our own leads: a page of the volume, from 0, and a height on it."""
    found: dict[str, tuple[int, float | None]] = {}
    for page, label in enumerate(plan.labels()):
        found.setdefault(f"{_PAGE}{label}", (page, None))  # a paper may be numbered as the front is
    found |= {f"{_PAPER}{paper}": (page, None) for paper, page in plan.starts().items()}
    places = plan.typeset_places()
    for name, anchor in (plan.typeset.anchors if plan.typeset else {}).items():
        if anchor.page in places:
            found[f"#{name}"] = (places[anchor.page], anchor.top)
    return found


@dataclass(slots=True)
class LinkWriter:
    """Writes annotations, and remembers the addresses that lead nowhere."""

    writer: Writer
    destinations: Mapping[str, bytes]  #: written destinations, by address
    dead: dict[str, None] = field(default_factory=dict)

    def annotations(self, links: Iterable[PageLink]) -> bytes:
        """The entry of a page's dictionary with *links*; empty where there are none.

        One that leads nowhere is left out: no viewer could open it.
        """
        numbers = [self.writer.add(self._written(link)) for link in links if self._leads(link)]
        return b" /Annots " + syntax.array(map(syntax.reference, numbers)) if numbers else b""

    def _leads(self, link: PageLink) -> bool:
        if link.address.startswith(_OURS) and link.address not in self.destinations:
            self.dead[link.address] = None
            return False
        return True

    def _written(self, link: PageLink) -> bytes:
        entries = {
            "Type": b"/Annot",
            "Subtype": b"/Link",
            "Rect": b"[ " + syntax.numbers(link.box) + b" ]",
            "Border": b"[ 0 0 0 ]",
            "F": b"4",  # printed with the page, as PDF/A and print shops want it
        }
        if link.address in self.destinations:
            entries["Dest"] = self.destinations[link.address]
        else:
            action = {"S": b"/URI", "URI": syntax.string(_uri(link.address))}
            entries["A"] = syntax.dictionary(action)
        return syntax.dictionary(entries)


def _uri(address: str) -> str:
    """An address in ASCII, as the standard wants it: UTF-8 and percent signs."""
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in address)
