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
#: Without a border; printed with the page (flag 3 of 12.5.3), as print shops want it.
_LINK = b"<< /Type /Annot /Subtype /Link /Rect [ %b ] /Border [ 0 0 0 ] /F 4 %b >>"


def targets(plan: Plan) -> dict[str, tuple[int, float | None]]:
    """Where our own links lead, by address: a page of the volume, from 0, and a height on it."""
    if plan.typeset is None:
        return {}
    asked = {link.address for links in plan.typeset.links.values() for link in links}
    found: dict[str, tuple[int, float | None]] = {}
    for page, label in enumerate(plan.labels()):
        address = f"{_PAGE}{label}"
        if address in asked:  # a paper may be numbered as the front matter is, which comes first
            found.setdefault(address, (page, None))
    starts = {f"{_PAPER}{paper}": (page, None) for paper, page in plan.starts().items()}
    found |= {address: start for address, start in starts.items() if address in asked}
    places = plan.typeset_places()
    for name, anchor in plan.typeset.anchors.items():
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
        written = [self._written(link) for link in links if self._leads(link)]
        if not written:
            return b""
        first = self.writer.add_all(written)
        numbers = range(first, first + len(written))
        return b" /Annots " + syntax.array(map(syntax.reference, numbers))

    def _leads(self, link: PageLink) -> bool:
        if link.address.startswith(_OURS) and link.address not in self.destinations:
            self.dead[link.address] = None
            return False
        return True

    def _written(self, link: PageLink) -> bytes:
        destination = self.destinations.get(link.address)
        if destination is not None:
            leads = b"/Dest " + destination
        else:
            leads = b"/A << /S /URI /URI %b >>" % syntax.string(_uri(link.address))
        return _LINK % (syntax.numbers(link.box), leads)


def _uri(address: str) -> str:
    """An address in ASCII, as the standard wants it: UTF-8 and percent signs."""
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in address)
