"""An edition of made-up papers: those of the site's benchmark, with pages, DOIs and a volume.

One abstract in ten has formulas; of ISIPTA 2019, whose field is mathematics, it is one in 25.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.site.corpus import EDITION, Paper, papers
from proceedings.exports.given import Given
from proceedings.model.archive import ArchiveInfo, Depositor
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume import Pagination
from proceedings.model.volume_info import VolumeInfo

_DAY = dt.date(2026, 6, 1)
_PAGES = 8  #: of each paper
_BASE = "https://proceedings.example/"


def given(count: int) -> Given:
    """All that an exporter takes of an edition of *count* papers."""
    made = [_contribution(paper) for paper in papers(count)]
    ranges = {
        paper.id: PageRange(first, first + _PAGES - 1)
        for paper, first in zip(made, range(1, _PAGES * count, _PAGES), strict=True)
    }
    archive = ArchiveInfo(
        title="Large Archive",
        publisher="Large Press",
        base_url=_BASE,
        depositor=Depositor("Ana Lee", "ana@proceedings.example"),
    )
    return Given(archive, (_edition(tuple(made)),), {EDITION: Pagination(ranges)}, is_whole=False)


def _edition(contributions: tuple[Contribution, ...]) -> Edition:
    event = Event(
        name="A Large Conference",
        short="Large 2026",
        start=_DAY,
        end=_DAY,
        timezone=ZoneInfo("Europe/Berlin"),
        place="Berlin, Germany",
    )
    volume = VolumeInfo(
        title="Proceedings of Large 2026",
        editors=(Person(Name.parse("Ana Lee")), Person(Name.parse("Bo Kim"))),
        publisher="Large Press",
        date=_DAY,
        series="Large Proceedings",
        number="26",
        isbn="978-3-16-148410-0",
    )
    return Edition(
        id=EDITION,
        folder=Path(EDITION),
        event=event,
        volume=volume,
        contributions=contributions,
        base_url=_BASE,
    )


def _contribution(paper: Paper) -> Contribution:
    return Contribution(
        id=paper.id,
        title=Markup(paper.title),
        authors=tuple(
            Person(Name.parse(name), (Affiliation(place, country=country),))
            for name, place, country in paper.authors
        ),
        abstract=Markup(paper.abstract if paper.id.endswith("0") else _plain(paper.abstract)),
        keywords=paper.keywords,
        pdf=Path(f"{paper.id}.pdf"),
        doi=f"10.5555/large.2026.{paper.id}",
    )


def _plain(abstract: str) -> str:
    """The *abstract* without its formulas."""
    return re.sub(r" in \$[^$]*\$ steps", "", abstract)
