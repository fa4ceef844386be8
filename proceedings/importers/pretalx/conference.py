"""What a schedule says of its conference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from proceedings.importers.content import EditionContent
from proceedings.importers.moments import day
from proceedings.importers.pretalx.events import Event, Schedule

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST = 40  #: letters of a name that can stand for the event in a line


def language_of(events: Iterable[Event]) -> str:
    """The language of most events; empty where they name none."""
    found = Counter(event.language for event in events if event.language)
    return found.most_common(1)[0][0] if found else ""


def edition_of(schedule: Schedule, zone: str, language: str) -> EditionContent:
    """The event, named with its year; schedules know no place."""
    said = schedule.conference
    start, end = day(said.text("start")), day(said.text("end"))
    title, acronym = " ".join(said.text("title").split()), said.text("acronym")
    name = " ".join(_YEAR.sub("", title).split()).strip(" -–,:") or title
    year = next(iter(_YEAR.findall(title)), start[:4])
    short = name if len(name) <= _LONGEST else acronym or name
    url = said.text("url") or schedule.root.text("base_url", "url")
    return EditionContent(
        name=name,
        short=f"{short} {year}".strip() if name and year not in short else short,
        start=start,
        end=end if end > start else "",
        timezone=zone,
        url=url if url.startswith(("http://", "https://")) and " " not in url else "",
        language=language,
    )
