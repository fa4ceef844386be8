"""What Indico's API says of the event itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from proceedings.importers.content import EditionContent
from proceedings.importers.indico.export import Export, when
from proceedings.importers.text import plain_text

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def edition_of(exports: Sequence[Export]) -> EditionContent:
    """The event of the first export that has one."""
    said = next((export.event for export in exports if export.event.data), None)
    if said is None:
        return EditionContent(name="", short="", timezone="")
    title = plain_text(said.text("title"))
    start, end = when(said.value("startDate")), when(said.value("endDate"))
    year = next(iter(_YEAR.findall(title)), str(start.year) if start else "")
    name = " ".join(_YEAR.sub("", title).split()).strip(" -–,:()") or title
    url = said.text("url")
    first = start.date().isoformat() if start else ""
    last = end.date().isoformat() if end else ""
    return EditionContent(
        name=name,
        short=f"{name} {year}".strip(),
        start=first,
        end=last if last > first else "",
        timezone=said.text("timezone"),
        place=plain_text(said.text("location") or said.text("address", "room")),
        url=url if url.startswith(("http://", "https://")) and " " not in url else "",
    )
