"""Indico's JSON: contributions.json, or the answer of the HTTP API."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from proceedings.importers.indico.contributions import Contribution, People, minutes_of, roles
from proceedings.importers.links import labelled
from proceedings.importers.moments import moment
from proceedings.importers.reading.json import Fields, read_json, unused, words
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.report import Row
from proceedings.importers.submissions import Submission
from proceedings.importers.zones import available
from proceedings.model.people import Person

_NOISE = {"db_id", "id", "friendly_id", "abstract_id", "url"}


@dataclass(slots=True)
class Export:
    file: SourceFile
    people: People
    event: Fields  #: empty in contributions.json
    data: Any
    rows: list[Row] = field(default_factory=list)  #: what is no contribution
    _used: dict[str, set[str]] = field(default_factory=dict)
    _seen: list[Fields] = field(default_factory=list)
    _custom: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, file: SourceFile, people: People) -> Export:
        data = read_json(file)
        results = data.get("results") if isinstance(data, dict) else None
        first = results[0] if isinstance(results, list) and results else results
        event = first if isinstance(first, dict) else {}
        return cls(file, people, Fields(event), event or data)

    def contributions(self) -> Iterator[Contribution]:
        data = self.data
        if isinstance(data, dict):
            own = data.get("contributions")
            yield from self._all(own, "", Fields({}))
            sessions = data.get("sessions")
            for one in sessions if isinstance(sessions, list) else []:
                if isinstance(one, dict):
                    within = Fields(one, self._keys("session"))
                    yield from self._all(one.get("contributions"), words(one.get("title")), within)
        else:
            yield from self._all(data, "", Fields({}))

    def unused(self) -> Counter[str]:
        found = unused(self._seen) + Counter(self.people.unused())
        return found + Counter({f"custom field {name}": n for name, n in self._custom.items()})

    def _all(self, value: Any, session: str, block: Fields) -> Iterator[Contribution]:
        for number, one in enumerate(value if isinstance(value, list) else [], start=1):
            place = f"{self.file.name}, {session + ', ' if session else ''}{number}"
            if isinstance(one, dict) and words(one.get("title")):
                own = {key: value for key, value in one.items() if not key.startswith("_")}
                fields = Fields(own, self._keys("contribution"))
                self._seen.append(fields)
                yield self._one(fields, place, session, block)
            else:
                reason = "it has no title" if isinstance(one, dict) else "it is no contribution"
                self.rows.append(Row(place, str(one)[:60], reason=reason))

    def _one(self, one: Fields, place: str, session: str, block: Fields) -> Contribution:
        one.used |= _NOISE
        number = one.text("friendly_id") or one.text("id", "db_id") or one.text("title")
        primary, secondary = self._of(one, "primaryauthors"), self._of(one, "coauthors")
        speakers = self._of(one, "speakers")
        persons = list(one.objects("persons", used=self._keys("person")))
        for person in persons:
            found = self.people.person(person, Path(self.file.place))
            kind = person.text("author_type")
            group = primary if kind == "primary" else secondary if kind == "secondary" else None
            if found and group is not None:
                group.append(found)
            if found and (person.value("is_speaker") is True or group is None):
                speakers.append(found)
        authors, speaking = roles([*primary, *secondary], speakers)
        inner = one.object("session_block", self._keys("block"))
        own = words(one.value("session"))
        title = own or session or inner.text("title")
        part = inner.text("title") if own else ""
        for field_ in one.objects("custom_fields", used=set()):
            if field_.text("value"):
                self._custom[field_.text("name", "title") or "without a name"] += 1
        submission = Submission(
            place=place,
            file=Path(self.file.place),
            number=number,
            title=words(one.value("title")),
            abstract=words(one.value("description", "content")),
            authors=authors,
            keywords=tuple(one.texts("keywords")),
            files=tuple(f"{name}.pdf" for name in (one.text("code"), number) if name),
            knows_names=True,
        )
        return Contribution(
            submission=submission,
            type=words(one.value("type")),
            begins=when(one.value("start_dt", "startDate", "start_date")),
            minutes=minutes_of(one.text("duration")),
            room=_room(one),
            track=words(one.value("track")),
            session=f"{title}: {part}" if part and part != title else title,
            called=inner.text("id") or (f"block {title} {part}" if part else ""),
            conveners=(*self._of(inner, "conveners"), *self._of(block, "conveners")),
            speakers=speaking,
            board=one.text("board_number"),
            links=tuple(self._links(one)),
        )

    def _of(self, one: Fields, key: str) -> list[Person]:
        found = one.objects(key, used=self._keys("person"))
        people = (self.people.person(person, Path(self.file.place)) for person in found)
        return [person for person in people if person]

    def _links(self, one: Fields) -> Iterator[tuple[str, str]]:
        """What stands in the folders of a contribution; the older form calls them material."""
        for key, inner in (("folders", "attachments"), ("material", "resources")):
            for folder in one.objects(key, used=self._keys(key)):
                about = folder.text("title")
                for item in folder.objects(inner, used=self._keys(inner)):
                    url = item.text("download_url", "link_url", "url")
                    name = item.text("title", "name", "fileName", "filename")
                    if url.startswith(("http://", "https://")):
                        generic = about.casefold() in ("", "material", "attachments", "default")
                        yield (
                            labelled(name if generic else f"{about}: {name}".strip(": "), url),
                            url,
                        )

    def _keys(self, kind: str) -> set[str]:
        return self._used.setdefault(kind, set())


def when(value: Any) -> dt.datetime | None:
    """A moment by ISO 8601, or in the API's form: a day, a time and a zone.

    >>> when({"date": "2024-05-01", "time": "09:00:00", "tz": "Europe/Zurich"}).isoformat()
    '2024-05-01T09:00:00+02:00'
    """
    if not isinstance(value, dict):
        return moment(words(value))
    found = moment(f"{words(value.get('date'))} {words(value.get('time'))}".strip())
    zone = words(value.get("tz"))
    if found is None or found.utcoffset() is not None or zone not in available():
        return found
    return found.replace(tzinfo=ZoneInfo(zone))


def _room(one: Fields) -> str:
    venue = one.text("venue_name", "location")
    return one.text("room_name", "room", "roomFullname") or venue
