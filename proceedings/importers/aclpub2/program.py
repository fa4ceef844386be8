"""program.yml: sessions, sessions within them, and the papers of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from proceedings.importers.aclpub2.folder import Entry, Folder
from proceedings.importers.aclpub2.talks import Talk, Talks
from proceedings.importers.content import ItemContent, SessionContent
from proceedings.importers.moments import moment
from proceedings.importers.slots import is_break
from proceedings.importers.text import plain_text, plain_words, title

_DEEPEST = 6  #: sessions within each other


def read_program(
    folder: Folder, papers: Mapping[str, str], talks: Talks
) -> tuple[SessionContent, ...]:
    """The sessions; *papers* has the ids by their numbers in the export."""
    reader = _Reader(folder, papers, list(talks.found))
    for one in folder.entries("program", "program.yml"):
        reader.session(one, "", 0)
    if reader.sessions:
        reader.rest()
    return tuple(reader.sessions)


@dataclass(slots=True)
class _Reader:
    folder: Folder
    papers: Mapping[str, str]
    talks: list[Talk]  #: those that no line has named yet
    sessions: list[SessionContent] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)

    def session(self, one: Entry, above: str, depth: int) -> None:
        """Take a session, and those within it as sessions of their own, named after both."""
        name, remarks = title(one.text("title"))
        for remark in remarks:
            self.folder.remark(one, remark, "title")
        begins, ends = self._time(one, "start_time"), self._time(one, "end_time")
        within = list(self.folder.within(one, "program", "subsessions")) if depth < _DEEPEST else []
        items = tuple(self._items(one))
        talk = self._talk(plain_words(name))
        if talk is not None:
            items = (ItemContent(paper=talk.paper.id), *items)
        shown = f"{above}: {name}" if above and name else name or above
        if items or not within:
            self.sessions.append(
                SessionContent(
                    title=shown or "Session",
                    is_break=not items and is_break(plain_words(name)),
                    date=begins.date().isoformat() if begins else "",
                    start=_clock(begins),
                    end=_clock(ends),
                    room=plain_text(one.text("location", "room")),
                    chairs=self.folder.people(one.text("chair", "chairs"), one),
                    items=items,
                )
            )
        self.folder.take(one, plain_words(shown) or "a session", "program.yml")
        for inner in within:
            self.session(inner, shown, depth + 1)

    def rest(self) -> None:
        """What the program does not name: talks with a time get a session, others are told."""
        for talk in self.talks:
            if talk.begins is not None:
                day = talk.begins.date().isoformat()
                item = ItemContent(paper=talk.paper.id)
                self.sessions.append(
                    SessionContent(
                        title=talk.paper.title,
                        date=day,
                        start=_clock(talk.begins),
                        room=talk.room,
                        chairs=talk.chairs,
                        items=(item,),
                    )
                )
        if any(talk.begins for talk in self.talks):
            self.sessions.sort(key=lambda session: (session.date, session.start))

    def _items(self, one: Entry) -> Iterator[ItemContent]:
        seen: set[ItemContent] = set()
        for paper in self.folder.within(one, "program.papers", "papers"):
            number = paper.text("id") or paper.text("name")
            id_ = self.papers.get(number, "")
            begins, ends = self._time(paper, "start_time"), self._time(paper, "end_time")
            item = ItemContent(paper=id_, start=_clock(begins), end=_clock(ends))
            if not id_:
                self.folder.leave(paper, f"paper {number}", "papers.yml has no such paper")
                message = f'the program names "{number}", which papers.yml has not'
                self.folder.tell(paper, "unknown-paper", message, "add the paper, or mend its id")
            elif item in seen:
                self.folder.leave(paper, f"paper {number}", "it is listed there already")
            else:
                seen.add(item)
                self.folder.take(paper, f"paper {number}", f"program.yml: {id_}")
                yield item

    def _talk(self, words: str) -> Talk | None:
        """The talk that a line is about."""
        for talk in self.talks:
            if talk.is_of(words):
                self.talks.remove(talk)
                return talk
        return None

    def _time(self, one: Entry, key: str) -> dt.datetime | None:
        text = one.text(key)
        found = moment(text)
        if text and found is None:
            message = f'{key}: "{text}" is no moment such as 2026-03-29 09:00:00'
            self.folder.tell(one, "program-time", message, "write the time into program.yml")
        return found


def _clock(found: dt.datetime | None) -> str:
    return f"{found:%H:%M}" if found else ""
