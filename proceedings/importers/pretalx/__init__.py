"""pretalx and frab: the schedule of a conference, as JSON or as frab's XML.

Every event is a talk with a page of its own, but for breaks and for what has neither speakers nor
a description, which are lines of the program. A paper's file has no place for biographies: they
become the page speakers.md. Avatars, logos and answers are not taken, and are counted.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from proceedings.importers.content import Content, ItemContent, PageContent, PaperContent
from proceedings.importers.described import described, plain_line
from proceedings.importers.event_kinds import kind_of
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.latex_signs import Remark
from proceedings.importers.links import attachments_of, pdf_of
from proceedings.importers.moments import local, zone_of
from proceedings.importers.people_columns import person
from proceedings.importers.pretalx.conference import edition_of, language_of
from proceedings.importers.pretalx.events import Event, Schedule
from proceedings.importers.pretalx.speakers import Speakers
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.report import Row, SourceError
from proceedings.importers.slots import Slot, is_break, sessions
from proceedings.importers.submissions import other_files
from proceedings.model.findings import Finding, Severity
from proceedings.model.names import fold
from proceedings.model.people import Person

_MISSED = 'has no JSON with "schedule" and "conference", and no XML <schedule> with <conference>'


def recognise(source: Source) -> str:
    return "" if any(map(_is_schedule, source.files)) else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The talks and the program; SourceError where *source* has no schedule."""
    files = [file for file in source.files if _is_schedule(file)]
    if not files:
        raise SourceError(f"{source} {_MISSED}", "give what the schedule's page exports as JSON")
    schedules = [Schedule.of(file) for file in files]
    events = [event for schedule in schedules for event in schedule.events()]
    zone, remarks = zone_of(schedules[0].zone, (e.begins for e in events if e.begins))
    reader = _Reader(source, ids, zone, language_of(events))
    for event in wishes.follow(events, "Events"):
        reader.take(event)
    first = Path(files[0].place)
    findings = [_finding(remark, first) for remark in remarks]
    unused = sum((schedule.unused() for schedule in schedules), Counter[str]())
    return Content(
        edition=edition_of(schedules[0], zone, reader.language),
        papers=tuple(reader.papers.values()),
        sessions=sessions(reader.slots),
        pages=tuple(reader.pages()),
        rows=tuple(reader.rows),
        findings=(*findings, *reader.findings),
        unused=unused + other_files(source, {file.name for file in files}),
    )


def _is_schedule(file: SourceFile) -> bool:
    if file.suffix not in (".json", ".xml"):
        return False
    head = file.head()
    if file.suffix == ".xml":
        return b"<schedule" in head and b"<conference" in head
    return b'"schedule"' in head and b'"conference"' in head


@dataclass(slots=True)
class _Reader:
    """What becomes of each event."""

    source: Source
    ids: Ids
    zone: str
    language: str
    papers: dict[str, PaperContent] = field(default_factory=dict)  #: by id
    slots: list[Slot] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    speakers: Speakers = field(default_factory=Speakers)
    _seen: dict[str, Event] = field(default_factory=dict)
    _held: set[tuple[str, str, dt.datetime | None]] = field(default_factory=set)

    def take(self, event: Event) -> None:
        title = plain_line(event.title)
        held = (event.called, event.room, event.begins)
        if not title:
            self._leave(event, "it has no title")
        elif held in self._held:
            self._leave(event, "it is listed at that time already")
        else:
            self._held.add(held)
            taken = is_break(event.title) and not event.people
            item = ItemContent(title=title)
            if not (taken or event.is_bare):
                item = ItemContent(paper=self._paper(event, title))
            self._slot(event, item, is_break=taken)
            where = item.paper or ("program.yml: a break" if taken else "program.yml: an item")
            self.rows.append(Row(event.place, event.name, taken_as=where))

    def pages(self) -> Iterable[PageContent]:
        text, findings = self.speakers.page()
        self.findings += findings
        if text:
            yield PageContent("speakers", text)

    def _slot(self, event: Event, item: ItemContent, *, is_break: bool) -> None:
        begins = local(event.begins, self.zone) if event.begins else None
        if begins is None:
            message = f'"{event.title}" has no time that can be read; it stands at the end'
            self._told(event, Remark("program-time", message, "write it into program.yml"))
        elif event.minutes is None:
            message = f'"{event.title}" has no duration that can be read'
            self._told(event, Remark("program-time", message, "write its end into program.yml"))
        ends = begins + dt.timedelta(minutes=event.minutes) if begins and event.minutes else None
        self.slots.append(
            Slot(
                item=item,
                begins=begins,
                ends=ends,
                room=event.room,
                track=event.track,
                session=plain_line(event.track),
                is_break=is_break,
            )
        )

    def _paper(self, event: Event, title: str) -> str:
        """The id of what *event* presents; what is given twice is one paper with two slots."""
        before = self._seen.setdefault(event.called, event)
        called = event.called if before.title == event.title else f"{event.called} {event.title}"
        people = tuple(self._people(event))
        id_ = self.ids.of_paper(called, people[0].name if people else None, event.title)
        if id_ not in self.papers:
            self.papers[id_] = self._content(event, id_, title, people)
        return id_

    def _content(
        self, event: Event, id_: str, title: str, people: tuple[Person, ...]
    ) -> PaperContent:
        links = [link for link in event.links if self._is_sound(event, link[1], id_)]
        pdf = pdf_of(links, self.source)
        language = event.language if event.language != self.language else ""
        return PaperContent(
            id=id_,
            title=title,
            subtitle=plain_line(event.subtitle),
            abstract="\n\n".join(filter(None, self._texts(event, id_))),
            kind=kind_of(event.type),
            authors=people,
            language=language,
            note="Not recorded." if event.is_unrecorded else "",
            pdf=pdf,
            files=event.files,
            attachments=tuple(attachments_of(links, self.source, id_)),
        )

    def _people(self, event: Event) -> Iterator[Person]:
        for name, biography in event.people:
            found = person("", name)
            if found is not None:
                self.speakers.add(found, biography, Path(event.file.place))
                yield found
            elif name or biography:
                message = f'a speaker is called "{name}", which is no name'
                self._told(event, Remark("person-name", message, "write who it is"))

    def _texts(self, event: Event, id_: str) -> Iterator[str]:
        """Abstract and description; where one holds the other, it alone."""
        texts = [text for text in event.texts if text]
        keys = [fold(text) for text in texts]
        for number, text in enumerate(texts):
            others = [*keys[:number], *(key for key in keys[number + 1 :] if key != keys[number])]
            if not any(keys[number] in other for other in others):
                written, remarks = described(text)
                for remark in remarks:
                    self._told(event, remark, id_)
                yield written

    def _is_sound(self, event: Event, url: str, id_: str) -> bool:
        if url.startswith(("https://", "http://")):
            return True
        cure = "write its address into the paper's file"
        self._told(event, Remark("file-address", f'"{url}" is no web address', cure), id_)
        return False

    def _leave(self, event: Event, reason: str) -> None:
        self.rows.append(Row(event.place, event.name, reason=reason))

    def _told(self, event: Event, remark: Remark, paper: str = "") -> None:
        told = replace(remark, message=f"{event.place}: {remark.message}")
        self.findings.append(_finding(told, Path(event.file.place), paper))


def _finding(remark: Remark, file: Path, paper: str = "") -> Finding:
    return Finding(
        code=remark.code,
        message=remark.message,
        cure=remark.cure,
        severity=Severity.WARNING,
        file=file,
        paper=paper or None,
    )
