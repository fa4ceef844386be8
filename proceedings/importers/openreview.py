"""OpenReview: notes of its API, as the answer of a request, a list, or a line each.

A note's texts are `{"value": …}` since version 2 of the API. Authors are names with `authorids`
beside them, or objects with institutions. A paper was accepted where its `venueid` is that of the
venue itself; the venue adds words to it for all others ("…/Rejected_Submission").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from proceedings.importers.contacts import Contact, Contacts
from proceedings.importers.content import Attachment, Content, EditionContent
from proceedings.importers.decisions import ACCEPTED, Decision, Fate, decided
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.reading.json import Fields, read_json, shown, unused
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.report import Row, SourceError
from proceedings.importers.submissions import Papers, Submission, other_files
from proceedings.model.people import Affiliation, Person

_SITE = "https://openreview.net"
_JSON = (".json", ".jsonl", ".ndjson")
_MISSED = 'has no JSON of notes, with "forum" and "content"'


def recognise(source: Source) -> str:
    heads = (file.head(1 << 16) for file in source.with_suffix(*_JSON))
    return "" if any(b'"forum"' in head and b'"content"' in head for head in heads) else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The papers; SourceError where *source* has no notes."""
    reader = _Reader(Contacts(wishes), source)
    for file in source.with_suffix(*_JSON):
        reader.read(file)
    if not reader.found:
        raise SourceError(f"{source} {_MISSED}", "give the answer of api2.openreview.net/notes")
    papers = Papers(ids, wishes)
    papers.take(reader.found)
    return Content(
        edition=EditionContent(name="", short=""),
        papers=tuple(papers.papers),
        sessions=papers.sections(),
        rows=(*papers.rows, *reader.rows),
        findings=(*reader.contacts.findings, *papers.findings),
        unused=reader.unused() + other_files(source, reader.files),
    )


@dataclass(slots=True)
class _Reader:
    contacts: Contacts
    source: Source
    found: list[Submission] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    files: set[str] = field(default_factory=set)  #: that were read
    _notes: list[Fields] = field(default_factory=list)
    _contents: list[Fields] = field(default_factory=list)
    _used: dict[str, set[str]] = field(default_factory=dict)  #: keys by kind of object
    _by_name: dict[str, SourceFile] = field(default_factory=dict)
    _by_number: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for file in self.source.files:
            self._by_name.setdefault(PurePosixPath(file.name).name.casefold(), file)
            if file.suffix == ".pdf" and (number := re.match(r"\D{0,12}0*(\d+)(?!\d)", file.stem)):
                self._by_number.setdefault(number[1], []).append(file.name)

    def read(self, file: SourceFile) -> None:
        data = read_json(file)
        self.files.add(file.name)
        notes = data.get("notes", data) if isinstance(data, dict) else data
        for number, note in enumerate(notes if isinstance(notes, list) else [notes], start=1):
            place = f"{file.place}, {number}"
            if isinstance(note, dict) and isinstance(note.get("content"), dict):
                self._note(place, file, Fields(note, self._keys("note")))
            else:
                self.rows.append(Row(place, shown(note), reason="it is no note with content"))

    def unused(self) -> Counter[str]:
        return unused(self._notes) + unused(self._contents, "content.")

    def _note(self, place: str, file: SourceFile, note: Fields) -> None:
        content = note.object("content", self._keys("content"))
        if _is_reply(note, content):
            name = content.text("title") or note.text("id")
            self.rows.append(Row(place, name, reason="it is a reply, and no submission"))
            return
        self._notes.append(note)
        self._contents.append(content)
        id_, forum = note.text("id", "forum"), note.text("forum", "id")
        self.found.append(
            Submission(
                place=place,
                file=Path(file.place),
                number=id_,
                title=content.text("title"),
                abstract=content.text("abstract"),
                decision=_decision(note, content),
                track=content.text("track"),
                authors=tuple(self._authors(content, file)),
                keywords=tuple(content.texts("keywords")),
                license=_spdx(note.text("license") or content.text("license")),
                files=tuple(self._pdfs(note, content)),
                attachments=tuple(self._attachments(content, id_, forum)),
            )
        )

    def _authors(self, content: Fields, file: SourceFile) -> Iterator[Person]:
        """Names with ids beside them, or objects that have all; an id may be an address."""
        authors, ids = content.value("authors"), content.value("authorids")
        listed = authors if isinstance(authors, list) else [authors]
        beside = ids if isinstance(ids, list) and len(ids) == len(listed) else [""] * len(listed)
        for author, id_ in zip(listed, beside, strict=True):
            contact = self._contact(author, str(id_))
            if contact and (person := self.contacts.person(contact, Path(file.place))):
                yield person

    def _contact(self, author: Any, id_: str) -> Contact | None:
        if isinstance(author, str):
            return Contact(given=author, url=_profile(id_), email=id_)
        if not isinstance(author, dict):
            return None
        known = Fields(author, self._keys("author"))
        places = known.objects("institutions", used=self._keys("institution"))
        return Contact(
            given=known.text("fullname", "name"),
            affiliations=tuple(
                Affiliation(place.text("name", "domain"), country=place.text("country"))
                for place in places
                if place.text("name", "domain")
            ),
            url=_profile(known.text("username")),
            orcid=known.text("orcid"),
        )

    def _pdfs(self, note: Fields, content: Fields) -> Iterator[str]:
        """What its PDF may be called: as on the site, after its id, or after its number."""
        hashed = PurePosixPath(content.text("pdf")).name
        for name in (hashed, f"{note.text('id')}.pdf", f"{note.text('forum')}.pdf"):
            if name.casefold() in self._by_name:
                yield self._by_name[name.casefold()].name
        yield from self._by_number.get(note.text("number"), ())

    def _attachments(self, content: Fields, id_: str, forum: str) -> Iterator[Attachment]:
        given = content.text("supplementary_material")
        file = self._by_name.get(PurePosixPath(given).name.casefold()) if given else None
        if file:
            self.files.add(file.name)
            yield Attachment("supplementary", file=file)
        elif given:
            address = f"{_SITE}/attachment?id={id_}&name=supplementary_material"
            yield Attachment("supplementary", address)
        for key in ("code", "video", "slides", "data"):
            if (url := content.text(key)).startswith(("https://", "http://")):
                yield Attachment(key, url)
        if re.fullmatch(r"[\w-]+", forum):
            yield Attachment("links", f"{_SITE}/forum?id={forum}", label="OpenReview")

    def _keys(self, kind: str) -> set[str]:
        return self._used.setdefault(kind, set())


def _is_reply(note: Fields, content: Fields) -> bool:
    """Whether a note answers another: a review, a comment, a decision."""
    return bool(note.text("replyto")) or (
        note.text("forum") not in ("", note.text("id")) and not content.text("venueid")
    )


def _decision(note: Fields, content: Fields) -> Decision:
    """Whether the venue has it under its own id; the venue's words say how it is presented."""
    if note.text("ddate"):
        return Decision(Fate.TAKEN_BACK, "deleted")
    venueid, venue, own = content.text("venueid"), content.text("venue"), _venue(note)
    if not venueid:
        return _by_words(note, venue)
    last = venueid.rsplit("/", 1)[-1].replace("_", " ").casefold()
    if venueid != own and re.search(r"\b(rejected|withdrawn)\b", last):
        return decided(last)
    if venueid != own and re.search(r"\b(submission|under review)$", last):
        return decided("")
    if own and venueid != own:
        return Decision(Fate.REFUSED, f'it is at another venue ("{venueid}")')
    return replace(ACCEPTED, mode=decided(f"accept {venue}").mode)


def _venue(note: Fields) -> str:
    """The id of the venue that the note was submitted to; empty where it says none."""
    invitations = note.texts("invitations", "invitation")
    venues = [invitation.partition("/-/")[0] for invitation in invitations]
    return note.text("domain") or min(venues, key=len, default="")


def _by_words(note: Fields, venue: str) -> Decision:
    """Without a venue's id: the decision among the replies, or what the venue is called."""
    details = note.object("details", set())
    for reply in details.objects("directReplies", "replies", used=set()):
        if words := reply.object("content", set()).text("decision"):
            return decided(words)
    if re.match(r"submitted to\b", venue, re.IGNORECASE):
        return decided(venue)
    return replace(ACCEPTED, mode=decided(f"accept {venue}").mode) if venue else ACCEPTED


def _profile(id_: str) -> str:
    """The address of a person's page; an id that is an address of e-mail has none."""
    return f"{_SITE}/profile?id={id_}" if id_.startswith("~") and "@" not in id_ else ""


def _spdx(text: str) -> str:
    """The licence by its SPDX name, where it is Creative Commons'.

    >>> _spdx("CC BY 4.0"), _spdx("All rights reserved")
    ('CC-BY-4.0', 'All rights reserved')
    """
    return re.sub(r"\s+", "-", text.strip()) if re.match(r"CC[ -0]", text) else text.strip()
