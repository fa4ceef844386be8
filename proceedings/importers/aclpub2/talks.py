"""invited_talks.yml and panels.yml: what is given without a paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from proceedings.importers.aclpub2.folder import Entry, Folder
from proceedings.importers.content import PageContent, PaperContent
from proceedings.importers.ids import Ids
from proceedings.importers.moments import moment
from proceedings.importers.myst import escape
from proceedings.importers.tex_page import tex_page
from proceedings.importers.text import plain_text, plain_words, title
from proceedings.model.contribution import Kind
from proceedings.model.names import fold
from proceedings.model.people import Person

_FOLDERS = {Kind.PANEL: "panels"}


@dataclass(frozen=True, slots=True)
class Talk:
    paper: PaperContent
    people: tuple[Person, ...]
    begins: dt.datetime | None
    room: str
    chairs: tuple[Person, ...]

    def is_of(self, words: str) -> bool:
        """Whether a line of the program is about it: it has its title, or its speaker."""
        key = fold(words)
        is_panel = self.paper.kind is Kind.PANEL
        names = [fold(one.name.full) for one in self.people if not is_panel]
        heading = fold(plain_words(self.paper.title))
        return any(name in key for name in (*names, heading) if len(name) > 5)


@dataclass(slots=True)
class Talks:
    folder: Folder
    ids: Ids
    found: list[Talk] = field(default_factory=list)
    biographies: dict[str, str] = field(default_factory=dict)  #: MyST by name

    @property
    def papers(self) -> list[PaperContent]:
        return [talk.paper for talk in self.found]

    def read(self) -> None:
        for one in self.folder.entries("invited_talks", "invited_talks.yml", "invited-talks.yml"):
            prefix = one.text("custom_prefix")
            kind = Kind.KEYNOTE if re.search("keynote", prefix, re.IGNORECASE) else Kind.INVITED
            people = self._speakers(one)
            self._talk(one, kind, people, "")
        for one in self.folder.entries("panels", "panels.yml"):
            people = tuple(self._panellists(one, "panelists", "panellists"))
            moderators = ", ".join(p.name.full for p in self._panellists(one, "moderators"))
            note = f"Moderated by {escape(moderators)}." if moderators else ""
            self._talk(one, Kind.PANEL, people, note)

    def pages(self) -> Iterator[PageContent]:
        if self.biographies:
            parts = [f"## {escape(name)}\n\n{text}" for name, text in self.biographies.items()]
            yield PageContent("speakers", "\n\n".join(["# Speakers", *parts]) + "\n")

    def _talk(self, one: Entry, kind: Kind, people: tuple[Person, ...], note: str) -> None:
        text = one.text("title")
        heading, remarks = title(text)
        names = ", ".join(person.name.full for person in people)
        if not heading and not names:
            self.folder.leave(one, str(dict(one.data))[:60], "it has neither title nor speaker")
            return
        if not heading:
            heading = escape(f"{kind.label} of {names}" if kind is not Kind.PANEL else "Panel")
            message = f"the talk of {names} has no title"
            self.folder.tell(one, "title-missing", message, "write it into the talk's file")
        name = people[0].name if people and kind is not Kind.PANEL else None
        called = f"{kind.value} {fold(text or names)}"
        body = self._text(one, kind, "abstract_file", names, top=4)
        paper = PaperContent(
            id=self.ids.of_paper(called, name, plain_words(heading)),
            title=heading,
            abstract=body,
            kind=kind,
            authors=people,
            note=note,
        )
        for remark in remarks:
            self.folder.remark(one, remark, "title")
        self.folder.take(one, plain_words(heading), paper.id)
        room = plain_text(one.text("location"))
        chairs = self.folder.people(one.text("chair"), one)
        self.found.append(Talk(paper, people, _when(one), room, chairs))

    def _speakers(self, one: Entry) -> tuple[Person, ...]:
        person = self.folder.person(one)
        one.text("institution")
        found: tuple[Person, ...] = ()
        if person is not None:
            line = one.text("speaker_name", "name") or person.name.full
            found = self.folder.people(line, one) or (person,)
            if person.affiliations:
                known = person.affiliations
                found = tuple(
                    replace(each, affiliations=each.affiliations or known) for each in found
                )
        self._biography(one, Kind.INVITED, ", ".join(each.name.full for each in found))
        return found

    def _panellists(self, one: Entry, *names: str) -> Iterator[Person]:
        for each in self.folder.within(one, "panels.people", *names):
            person = self.folder.person(each)
            if person is None:
                self.folder.leave(each, str(dict(each.data))[:60], "it names nobody")
                continue
            self._biography(each, Kind.PANEL, person.name.full)
            yield person

    def _biography(self, one: Entry, kind: Kind, name: str) -> None:
        text = self._text(one, kind, "bio_file", name, top=3)
        if text and name:
            self.biographies.setdefault(name, text)

    def _text(self, one: Entry, kind: Kind, key: str, about: str, top: int) -> str:
        where = _FOLDERS.get(kind, "invited_talks")
        written, remarks = tex_page(self.folder.text(where, one.text(key), one), top)
        for remark in remarks:
            self.folder.remark(one, remark, f"{key} of {about}")
        return written


def _when(one: Entry) -> dt.datetime | None:
    date, time = one.text("date"), one.text("time")
    both = moment(f"{date[:10]} {time}".strip()) if time else moment(date)
    found = both or moment(date)
    return found if found and (found.hour or found.minute or time) else None
