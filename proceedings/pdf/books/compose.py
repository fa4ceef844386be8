"""The plan of a volume: which kind it is, and what it is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination
from proceedings.model.volumes import Volume, VolumeKind
from proceedings.pdf.assembly.plan import Plan
from proceedings.pdf.books.abstracts import abstracts
from proceedings.pdf.books.proceedings import proceedings
from proceedings.pdf.books.program import pocket_program
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.front_matter.prose import Prose
from proceedings.pdf.intake.paper import Intake
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.styles import Sheet, Styles


def compose(
    edition: Edition,
    pagination: Pagination,
    papers: Mapping[str, Intake],
    prose_pages: Sequence[Prose],
    fonts: Fonts,
    cut: list[str],
    volume: Volume | None = None,
) -> Plan:
    """Typeset everything that is ours and say where it stands among the papers.

    Without a *volume* it is the proceedings, or their first part. The ids of talks whose abstract
    did not fit on its page are added to *cut*.
    """
    volume = volume or edition.parts()[0]
    matter = _matter(edition, pagination, volume, fonts, cut)
    match volume.kind:
        case VolumeKind.ABSTRACTS:
            return abstracts(matter, prose_pages, volume.layout)
        case VolumeKind.PROGRAM:
            return pocket_program(matter)
        case VolumeKind.PROCEEDINGS:
            own = volume if volume.part else edition.parts()[0]
            body = pagination.bodies[own.id]
            others = [(p, pagination.bodies[p.id]) for p in edition.parts() if p.id != own.id]
            within = replace(matter, pagination=pagination.within(body))
            return proceedings(within, body, papers, prose_pages, others)


def _matter(
    edition: Edition, pagination: Pagination, volume: Volume, fonts: Fonts, cut: list[str]
) -> Matter:
    """The edition as *volume* shows it: under its title, and on its paper."""
    info = edition.info_of(volume)
    sheet = Sheet.of(info.paper_size)
    flow = Flow(fonts, Styles(fonts), edition.macros, edition.language)
    flow = flow if sheet.scale == 1 else flow.scaled(sheet.scale)
    return Matter(replace(edition, volume=info, volumes=()), pagination, flow, sheet, cut)
