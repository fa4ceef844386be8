"""program.yml to sessions with moments in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from proceedings.model.event import Event
from proceedings.model.findings import Finding
from proceedings.model.markup import Markup
from proceedings.model.names import fold
from proceedings.model.program import Item, Program, Session
from proceedings.model.sources import digest_of
from proceedings.source.files import read_text
from proceedings.source.forms import ProgramForm
from proceedings.source.forms.form import nearest
from proceedings.source.forms.program import ItemForm, SessionForm
from proceedings.source.located import Value, place
from proceedings.source.memory import Memory
from proceedings.source.overrides import Overrides
from proceedings.source.papers import PaperFile, resources
from proceedings.source.people import people
from proceedings.source.validate import fill
from proceedings.source.yaml_text import read_yaml

#: A session or item that seems to last longer than this has its times the wrong way round.
_LONGEST = dt.timedelta(hours=16)


def read_program(
    folder: Path,
    event: Event | None,
    papers: list[PaperFile],
    overrides: Overrides,
    memory: Memory | None = None,
) -> tuple[Program, list[Finding]]:
    """The program of the edition in *folder*; empty where it has none.

    Without a readable *event* the file is still checked, with all times in UTC. With *memory* it
    is read again only where it, or what it says of the papers, may have changed.
    """
    memory = memory or Memory()
    known = [(p.contribution.id, p.file.name, p.session, p.session_line) for p in papers]
    parts = (str(folder), repr(event), repr(known), memory.content("overrides.yml"))
    return memory.program(digest_of(*parts), partial(_read, folder, event, papers, overrides))


def _read(
    folder: Path, event: Event | None, papers: list[PaperFile], overrides: Overrides
) -> tuple[Program, list[Finding]]:
    file = folder / "program.yml"
    known = {paper.contribution.id: paper for paper in papers}
    if not file.exists():
        reader = _Reader(file, folder, None, event, known)
        return Program(reader.late_papers([])), reader.findings
    text, findings = read_text(file)
    data, problems = read_yaml(text, file)
    findings += problems
    overrides.apply("program", data)
    form, problems = (
        fill(ProgramForm, data, file) if data is not None or not findings else (None, [])
    )
    findings += problems
    reader = _Reader(file, folder, data, event, known)
    sessions = reader.sessions(form.sessions) if form else []
    program = Program(
        sessions=reader.late_papers(sessions),
        notes=tuple(Markup(note) for note in form.notes) if form else (),
        resources=resources(form, folder),
    )
    return program, findings + reader.findings


@dataclass(slots=True)
class _Reader:
    """Reads the sessions in their order: a date holds until the next is given."""

    file: Path
    folder: Path
    data: Value
    event: Event | None
    papers: Mapping[str, PaperFile]
    findings: list[Finding] = field(default_factory=list)

    def sessions(self, forms: list[SessionForm]) -> list[Session]:
        found: list[Session] = []
        taken: set[str] = set()
        date = self.event.start if self.event else dt.date(1970, 1, 1)
        for number, form in enumerate(forms):
            path = ("sessions", number)
            date = form.date or date
            id_ = form.id or fold(Markup(form.title).text()) or f"session-{number + 1}"
            if id_ in taken:
                id_ = next(i for i in (f"{id_}-{n}" for n in range(2, 1000)) if i not in taken)
            taken.add(id_)
            found.append(self._session(form, id_, date, path))
        return found

    def _session(
        self, form: SessionForm, id_: str, date: dt.date, path: tuple[int | str, ...]
    ) -> Session:
        start, end = self._span(form.start, form.end, date, path)
        first = next((item.start for item in form.items if item.start), None)
        began = start.time() if start else first
        items = [
            self._item(item, date, began, (*path, "items", i)) for i, item in enumerate(form.items)
        ]
        kept = tuple(item for item in items if item is not None)
        return Session(
            id=id_,
            title=Markup(form.title),
            is_break=form.kind == "break",
            day=date if form.date or start or any(item.start for item in kept) else None,
            start=start or (kept[0].start if kept else None),
            end=end or (kept[-1].end if kept else None),
            room=form.room or "",
            track=form.track or "",
            chairs=people(form.chairs),
            items=kept,
        )

    def _item(
        self,
        form: ItemForm,
        date: dt.date,
        began: dt.time | None,
        path: tuple[int | str, ...],
    ) -> Item | None:
        if form.paper and form.paper not in self.papers:
            if (self.folder / "papers" / f"{form.paper}.md").exists():
                return None  # what is wrong with it was said where it stands
            cure = nearest(form.paper, self.papers) or 'add it to the folder "papers"'
            self._report("unknown-paper", f'no paper is called "{form.paper}"', cure, path)
            return None
        if not form.paper and not form.title:
            cure = 'write "paper: …" or "title: …"'
            self._report("item-empty", "the item says neither what nor who", cure, path)
            return None
        if (
            began
            and form.start
            and form.start < began
            and (began.hour >= 12 and form.start.hour < 12)
        ):
            date += dt.timedelta(days=1)  # the session runs over midnight
        start, end = self._span(form.start, form.end, date, path)
        return Item(
            title=Markup(form.title or ""),
            paper=form.paper or "",
            start=start,
            end=end,
            room=form.room or "",
            speakers=people(form.speakers),
            speakers_label=form.speakers_label or "",
            resources=resources(form, self.folder),
        )

    def _span(
        self,
        start: dt.time | None,
        end: dt.time | None,
        date: dt.date,
        path: tuple[int | str, ...],
    ) -> tuple[dt.datetime | None, dt.datetime | None]:
        """Two times of one day; an end before the start is on the day after."""
        if start is None:
            return None, None
        first = self._moment(date, start, (*path, "start"))
        if end is None:
            return first, None
        next_day = date + dt.timedelta(days=1)
        last = self._moment(date if end > start else next_day, end, (*path, "end"))
        if last - first > _LONGEST:
            cure = "mend one of the two; the clock has 24 hours"
            message = f"{start:%H:%M}–{end:%H:%M} ends before it starts"
            self._report("time-order", message, cure, (*path, "end"))
            return first, None
        return first, last

    def _moment(self, date: dt.date, time: dt.time, path: tuple[int | str, ...]) -> dt.datetime:
        zone = self.event.timezone if self.event else ZoneInfo("UTC")
        moment = dt.datetime.combine(date, time, zone)
        if moment.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != moment.replace(
            tzinfo=None
        ):
            message = f"{moment:%Y-%m-%d %H:%M} does not exist in {zone.key}"
            cure = "the clock is put forward over it; mend the time or the zone"
            self._report("time-unreal", message, cure, path)
        return moment

    def late_papers(self, sessions: list[Session]) -> tuple[Session, ...]:
        """Add the papers that name their session themselves and that no item names."""
        listed = {paper for session in sessions for paper in session.papers}
        late: dict[str, list[Item]] = {session.id: [] for session in sessions}
        for id_, paper in self.papers.items():
            if not paper.session or id_ in listed:
                continue
            if paper.session in late:
                late[paper.session].append(Item(paper=id_))
            else:
                self._report_session(paper, sessions)
        return tuple(
            replace(session, items=(*session.items, *late[session.id]))
            if late[session.id]
            else session
            for session in sessions
        )

    def _report_session(self, paper: PaperFile, sessions: list[Session]) -> None:
        known = [session.id for session in sessions]
        cure = nearest(paper.session, known) if known else "add the session to program.yml"
        message = f'session: no session is called "{paper.session}"'
        self.findings.append(
            Finding(
                code="unknown-session",
                message=message,
                cure=cure,
                file=paper.contribution.file,
                line=paper.session_line,
                paper=paper.contribution.id,
            )
        )

    def _report(self, code: str, message: str, cure: str, path: tuple[int | str, ...]) -> None:
        file, line = place(self.data, path) or (self.file, 1)
        self.findings.append(Finding(code=code, message=message, cure=cure, file=file, line=line))
