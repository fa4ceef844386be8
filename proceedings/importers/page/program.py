"""From the entries of a program and the pages of its talks to papers and sessions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from proceedings.importers.content import ItemContent, PaperContent, SessionContent
from proceedings.importers.ids import Ids
from proceedings.importers.links import attachments_of, file_of, pdf_of
from proceedings.importers.page.entries import Entry
from proceedings.importers.page.facts import Facts, Page, key_of
from proceedings.importers.page.prose import write_prose
from proceedings.importers.page.talks import TalkPage
from proceedings.importers.page.works import Work, page_of, work_of
from proceedings.importers.reading.source import Source
from proceedings.importers.text import plain_words
from proceedings.model.contribution import Kind
from proceedings.model.people import Person


@dataclass(slots=True)
class Section:
    """Entries under one heading; without a heading of their own, breaks part them."""

    title: str = ""  #: markup
    day: dt.date | None = None
    entries: list[Entry] = field(default_factory=list)
    kind: Kind | None = None  #: of what it holds, where its heading says it


@dataclass(slots=True)
class Builder:
    """Makes papers and sessions; each talk's page is used once."""

    source: Source
    ids: Ids
    facts: Facts
    talks: list[TalkPage]  #: those that no entry has used yet
    papers: list[PaperContent] = field(default_factory=list)
    sessions: list[SessionContent] = field(default_factory=list)
    biographies: list[str] = field(default_factory=list)  #: MyST, each with its heading
    _given: set[str] = field(default_factory=set)  #: ids of papers

    def build(self, sections: Iterable[Section], accepted: Iterable[Section] = ()) -> None:
        """Make the *sections* of the program, and what was *accepted* and is in none of them."""
        for section in sections:
            self._section(section)
        for section in accepted:
            self._section(replace(section, entries=list(self._not_given(section))))
        for talk in self.talks:
            message = "the talk's page is in no program"
            self.facts.find(talk.page, 1, "page-talk", message, "add it to program.yml")
            if work := work_of(None, talk, None, self.facts):
                self._paper(work, None, talk)
        self._number()

    def _not_given(self, section: Section) -> Iterator[Entry]:
        known = {key_of(plain_words(paper.title)) for paper in self.papers}
        for entry in section.entries:
            if key_of(entry.title.text) in known:
                self.facts.left(entry.page, entry.name, "the program has it", entry.line)
            else:
                yield entry

    def _number(self) -> None:
        number = 0
        for place, session in enumerate(self.sessions):
            if not session.title:
                number += 1
                self.sessions[place] = replace(session, title=f"Session {number}")

    def _section(self, section: Section) -> None:
        """Items up to a break are a session."""
        run: list[ItemContent] = []
        for entry in section.entries:
            if entry.is_break:
                self._close(section, run)
                run = []
                self._break(entry, section)
            elif item := self._item(entry, section):
                run.append(item)
        self._close(section, run)

    def _close(self, section: Section, run: Sequence[ItemContent]) -> None:
        if run:
            session = SessionContent(title=section.title, date=_date(section), items=tuple(run))
            self.sessions.append(session)

    def _break(self, entry: Entry, section: Section) -> None:
        start, end = entry.times
        self.facts.took(entry.page, entry.name, "program.yml: a break", entry.line)
        title, date = calm(entry.title.markup), _date(section)
        self.sessions.append(
            SessionContent(title=title, is_break=True, date=date, start=start, end=end)
        )

    def _item(self, entry: Entry, section: Section) -> ItemContent | None:
        talk = page_of(entry, self.talks)
        start, end = entry.times
        if entry.is_pending and talk is None:
            names = ", ".join(one.person.name.full for one in entry.people if one.person)
            shown = f"{names}: {entry.title.text}"
            self.facts.unplaced(entry.page, shown, "its title is still to come", entry.line)
            return None
        is_framing = entry.is_framing and section.kind is None
        work = work_of(entry, talk, section.kind, self.facts)
        if work is None or (talk is None and is_framing):
            return self._framing(entry)
        return ItemContent(paper=self._paper(work, entry, talk), start=start, end=end)

    def _framing(self, entry: Entry) -> ItemContent:
        """What has no page: an opening, a discussion, somebody without a title."""
        speakers = tuple(member.person for member in entry.people if member.person)
        names = ", ".join(speaker.name.full for speaker in speakers)
        links = self._found(entry.links, entry.page, entry.line)
        self.facts.took(entry.page, entry.name, "program.yml: an item", entry.line)
        return ItemContent(
            title=calm(entry.title.markup) or names,
            start=entry.times[0],
            end=entry.times[1],
            speakers=speakers if entry.title else (),
            speakers_label=entry.label if entry.title else "",
            attachments=tuple(attachments_of(links, self.source, f"line-{entry.line}")),
        )

    def _found(
        self, links: Sequence[tuple[str, str]], page: Page, line: int
    ) -> tuple[tuple[str, str], ...]:
        """*links* without those to files of the site that were not given, which are told."""
        kept: list[tuple[str, str]] = []
        for label, url in links:
            if re.match(r"https?://", url) or file_of(url, self.source):
                kept.append((label, url))
            else:
                reason = "the file that it leads to is not among those given"
                self.facts.unplaced(page, f"{label}: {url}", reason, line)
        return tuple(kept)

    def _paper(self, work: Work, entry: Entry | None, talk: TalkPage | None) -> str:
        id_ = work.id(self.ids, self._given)
        self._given.add(id_)
        place = (entry.page, entry.line) if entry else (talk.page, 1) if talk else None
        links = self._found(work.links, *place) if place else work.links
        paper = PaperContent(
            id=id_,
            title=work.title.markup,
            abstract=write_prose(talk.abstract, 4) if talk else "",
            kind=work.kind,
            authors=work.persons,
            pdf=pdf_of(links, self.source),
            attachments=tuple(attachments_of(links, self.source, id_)),
        )
        self.papers.append(paper)
        if entry:
            self.facts.took(entry.page, entry.name, f"papers/{id_}", entry.line)
        if talk:
            self.talks.remove(talk)
            self.facts.took(talk.page, talk.title or talk.stem, f"papers/{id_}")
            self._biographies(talk, work.persons)
        return id_

    def _biographies(self, talk: TalkPage, persons: Sequence[Person]) -> None:
        """Who the speakers are; what stood under their names opens the first."""
        jobs = "\n\n".join(job.markup for job in talk.jobs)
        names = [person.name.full for person in persons] or [talk.stem]
        for number, (name, blocks) in enumerate(talk.biographies):
            shown = next((full for full in names if key_of(full) == key_of(name)), name)
            shown = shown or names[min(number, len(names) - 1)]
            parts = (f"## {shown}", jobs if number == 0 else "", write_prose(blocks, 3))
            self.biographies.append("\n\n".join(filter(None, parts)))
            self.facts.took(talk.page, f"biography of {shown}", "speakers.md", talk.title.line)
        for job in talk.jobs if not talk.biographies else ():
            self.facts.left(talk.page, job, "the program says where its people work")

    def speakers_page(self) -> str:
        """The biographies as a page of prose; empty where there are none."""
        if not self.biographies:
            return ""
        return "\n\n".join(["# Speakers", *self.biographies]) + "\n"


def _date(section: Section) -> str:
    return section.day.isoformat() if section.day else ""


def calm(markup: str) -> str:
    """A title that shouts, in title case.

    >>> calm("LUNCH / DINNER"), calm("Q&A")
    ('Lunch / Dinner', 'Q&A')
    """
    return markup.title() if markup.isupper() and len(markup) > 4 else markup
