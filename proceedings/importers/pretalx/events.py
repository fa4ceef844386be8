"""The events of a schedule, whichever version of pretalx or frab wrote it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from proceedings.importers.links import absolute, labelled
from proceedings.importers.moments import moment
from proceedings.importers.pretalx.frab import as_json
from proceedings.importers.reading.json import Fields, read_json, unused, words
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.xml import read_xml
from proceedings.importers.report import SourceError
from proceedings.importers.times import duration

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_INFORMAL = re.compile(r"-(?:in)?formal$")  #: pretalx has German in two manners


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event; its texts are as the export has them."""

    file: SourceFile
    place: str  #: what the report calls it
    called: str  #: what the export calls it, for good
    title: str
    subtitle: str = ""
    type: str = ""
    track: str = ""
    room: str = ""
    language: str = ""
    begins: dt.datetime | None = None
    minutes: int | None = None
    texts: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()  #: name and biography
    links: tuple[tuple[str, str], ...] = ()  #: label and address
    files: tuple[str, ...] = ()  #: what a PDF of it may be called
    is_unrecorded: bool = False

    @property
    def name(self) -> str:
        return " ".join(f"{self.called[:8]} {self.title}".split())

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said of it but its title."""
        return not (self.people or any(self.texts) or self.links)


@dataclass(slots=True)
class Schedule:
    """A file; what its objects were asked is kept, so that the rest can be told."""

    file: SourceFile
    root: Fields
    conference: Fields
    _used: dict[str, set[str]] = field(default_factory=dict)
    _events: list[Fields] = field(default_factory=list)
    _people: list[Fields] = field(default_factory=list)

    @classmethod
    def of(cls, file: SourceFile) -> Schedule:
        data = as_json(read_xml(file)) if file.suffix == ".xml" else read_json(file)
        whole = Fields(data if isinstance(data, dict) else {})
        root = whole.object("schedule", set())
        conference = root.object("conference", {"acronym", "daysCount", "timeslot_duration"})
        if not isinstance(conference.value("days"), list | dict):
            raise SourceError(f"{file.place} has no days", "export the schedule again")
        return cls(file, root, conference)

    @property
    def zone(self) -> str:
        return self.conference.text("time_zone_name", "timezone")

    def events(self) -> Iterator[Event]:
        for number, day in enumerate(self.conference.objects("days", used=set()), start=1):
            rooms = day.value("rooms")
            for room, events in rooms.items() if isinstance(rooms, dict) else ():
                for one in events if isinstance(events, list) else ():
                    if isinstance(one, dict):
                        yield self._event(Fields(one, self._keys("event")), room, number)

    def unused(self) -> Counter[str]:
        """The keys that nobody asked for, but for those of the whole file's making."""
        self.conference.text("rooms", "tracks", "colors")  # said again at each event
        return unused(self._events) + unused(self._people, "persons.")

    def _event(self, one: Fields, room: str, day: int) -> Event:
        self._events.append(one)
        title = words(one.value("title"))
        code = one.text("code")
        number = one.text("id")
        slug = one.text("slug")
        start, date = one.text("start"), moment(one.text("date"))
        place = words(one.value("room")) or room
        return Event(
            file=self.file,
            place=f"{self.file.name}, day {day}, {place}, {start or '?'}",
            called=one.text("guid") or code or number or title,
            title=title,
            subtitle=words(one.value("subtitle")),
            type=words(one.value("type")),
            track=" ".join(words(one.value("track")).split()),
            room=" ".join(place.split()),
            language=language(one.text("language")),
            begins=date,
            minutes=duration(one.text("duration")),
            texts=(words(one.value("abstract")), words(one.value("description"))),
            people=tuple(self._persons(one)),
            links=tuple(self._links(one)),
            files=tuple(f"{name}.pdf" for name in (code, slug, number) if name),
            is_unrecorded=one.value("do_not_record") is True,
        )

    def _persons(self, one: Fields) -> Iterator[tuple[str, str]]:
        for found in one.objects("persons", used=self._keys("person")):
            self._people.append(found)
            found.used |= {"id", "code", "guid"} & found.data.keys()
            name = found.text("public_name", "name", "full_public_name")
            yield " ".join(name.split()), words(found.value("biography", "abstract"))

    def _links(self, one: Fields) -> Iterator[tuple[str, str]]:
        """Label and address of what goes with an event; recordings are called videos."""
        base = self.root.text("base_url") or self.conference.text("url")
        for key in ("links", "attachments"):
            for found in one.objects(key, used=self._keys(key)):
                url = absolute(base, found.text("url", "href"))
                label = words(found.value("title", "name", "label"))
                found.text("type")  # "related" and "url": nothing that the label does not say
                if url:
                    yield labelled(label, url), url
        for url in one.texts("video_download_url", "recording_url", "video_url"):
            yield "Video", absolute(base, url)

    def _keys(self, kind: str) -> set[str]:
        return self._used.setdefault(kind, set())


def language(text: str) -> str:
    """The tag of a language (BCP 47); empty where *text* is none.

    >>> language("de-formal"), language("pt_BR"), language("english!")
    ('de', 'pt-BR', '')
    """
    tag = _INFORMAL.sub("", text.replace("_", "-"))
    return tag if _TAG.fullmatch(tag) else ""
