"""conference_details.yml: the event, and the volume."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from proceedings.importers.aclpub2.folder import Entry, Folder
from proceedings.importers.content import EditionContent
from proceedings.importers.moments import day
from proceedings.importers.text import plain_text
from proceedings.model.edition import Sponsor
from proceedings.model.identifiers import DOI, ISBN, ISSN, BadIdentifier, Scheme
from proceedings.model.people import Committee, Person

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_NUMBERED = re.compile(
    rf"(?:the\s+)?(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*\(?\b(?:19|20)\d\d\b\)?\s*$")
#: What the template of aclpub2 says where a value belongs.
_TEMPLATE = re.compile(
    r"^(?:name of the|conference (?:start|end) date|isbn number|location of)", re.IGNORECASE
)
_EDITORS = frozenset({"belz anya", "smaranda muresan", "preslav nakov", "aline villavicencio"})


def edition_of(
    folder: Folder, committees: Sequence[Committee], sponsors: tuple[Sponsor, ...]
) -> EditionContent:
    """The edition; what the template of aclpub2 left is told, and not taken."""
    details = next(
        folder.entries("details", "conference_details.yml", "conference-details.yml"), None
    )
    if details is None:
        details = Entry({}, set())
    venue = _said(folder, details, "anthology_venue_id")
    start, end = (_day(folder, details, key) for key in ("start_date", "end_date"))
    name, ordinal = numbered(_said(folder, details, "event_name"))
    year = start[:4]
    if folder.source.named("program.yml"):
        _told(folder, details, "the export names no time zone; UTC was taken", "program-zone")
    return EditionContent(
        name=_YEAR.sub("", name),
        short=f"{venue} {year}".strip() if year not in venue else venue,
        series=venue,
        ordinal=ordinal,
        start=start,
        end=end if end > start else "",
        place=_said(folder, details, "location"),
        title=_said(folder, details, "book_title"),
        editors=tuple(_editors(folder, details, committees)),
        publisher=_said(folder, details, "publisher"),
        isbn=_identifier(folder, details, ISBN, "isbn"),
        issn=_identifier(folder, details, ISSN, "issn"),
        doi=_identifier(folder, details, DOI, "doi"),
        committees=tuple(committees),
        sponsors=sponsors,
    )


def numbered(name: str) -> tuple[str, str]:
    """An event's name without "The Second", and the number.

    >>> numbered("The Second Workshop on Tests"), numbered("ACL"), numbered("60th Meeting")
    (('Workshop on Tests', '2'), ('ACL', ''), ('Meeting', '60'))
    """
    match = _NUMBERED.fullmatch(name)
    if match is None:
        return name, ""
    number = match["digits"] or str(_ORDINALS.index(match["word"].casefold()) + 1)
    return match["rest"], str(int(number))


def _said(folder: Folder, details: Entry, key: str) -> str:
    text = plain_text(details.text(key))
    if _TEMPLATE.match(text):
        _told(folder, details, f'{key} is still that of the template: "{text}"')
        return ""
    return text


def _day(folder: Folder, details: Entry, key: str) -> str:
    text = details.text(key)
    found = day(text)
    if text and not found:
        _told(folder, details, f'{key}: "{text}" is no date')
    return found


def _identifier(folder: Folder, details: Entry, scheme: Scheme, key: str) -> str:
    text = details.text(key)
    try:
        return scheme.read(text) if text else ""
    except BadIdentifier as error:
        _told(folder, details, f"{error}; it was not taken")
        return ""


def _editors(folder: Folder, details: Entry, committees: Iterable[Committee]) -> Iterable[Person]:
    """The editors; one who is on no committee may be left from another event's file."""
    known = {
        member.person.identity for group in committees for member in group.members if member.person
    }
    for one in folder.within(details, "editors", "editors"):
        person = folder.person(one)
        if person is None or _TEMPLATE.match(person.name.full):
            folder.leave(one, str(dict(one.data))[:60], "no editor is named")
            continue
        if person.name.full.casefold() in _EDITORS and person.identity not in known:
            folder.leave(one, person.name.full, "an editor of the template, on no committee")
            _told(folder, one, f'editor "{person.name.full}" is left from the template')
            continue
        if known and person.identity not in known:
            message = f'editor "{person.name.full}" is on no committee; they may be left over'
            folder.tell(one, "volume-data", message, "take them out, if they are")
        folder.take(one, f"editor {person.name.full}", "edition.yml: volume")
        yield person


def _told(folder: Folder, entry: Entry, message: str, code: str = "volume-data") -> None:
    folder.tell(entry, code, message, "write what is right into edition.yml")
