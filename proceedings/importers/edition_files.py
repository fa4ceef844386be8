"""The files of an edition, written from what an importer knows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from proceedings.importers import values
from proceedings.importers.content import (
    Attachment,
    EditionContent,
    ItemContent,
    NoticeContent,
    PaperContent,
    SectionContent,
    SessionContent,
)
from proceedings.importers.myst import escape, wrap
from proceedings.importers.plain_yaml import InOneLine, Plain, write_yaml
from proceedings.model.contribution import Kind

#: Names to which English gives an article; others are names of their own.
_MEETING = re.compile(
    r"(?!the\b).*\b(conference|workshop|symposium|meeting|congress|seminar|school|colloquium)\b.*",
    re.IGNORECASE,
)


def edition_yml(edition: EditionContent) -> str:
    """edition.yml, its keys in the order of the form."""
    return write_yaml(
        {
            "event": _event(edition),
            "volume": _volume(edition),
            "summary": edition.summary,
            "language": edition.language,
            "topics": list(edition.topics),
            "dates": [values.key_date(date) for date in edition.dates],
            "dates_note": edition.dates_note,
            "submission": {
                "kinds": [values.submission_kind(kind) for kind in edition.kinds],
                "system": values.link(edition.system),
                "notes": list(edition.call_notes),
            },
            "committees": [values.committee(committee) for committee in edition.committees],
            "sponsors": [
                InOneLine(name=s.name, url=s.url, logo=str(s.logo or ""), level=s.level)
                for s in edition.sponsors
            ],
            "history": [values.previous_edition(previous) for previous in edition.history],
            "links": [values.link(link) for link in edition.links],
            "news": [{"date": date, "text": text} for date, text in edition.news],
            "front_matter": list(edition.front_matter),
            "macros": dict(edition.macros),
        }
    )


def _event(edition: EditionContent) -> Plain:
    return {
        "name": edition.name,
        "short": edition.short,
        "series": edition.series,
        "ordinal": edition.ordinal,
        "start": edition.start,
        "end": edition.end,
        "timezone": edition.timezone,
        "place": edition.place,
        "hours": edition.hours,
        "url": edition.url,
        "held_with": values.link(edition.held_with),
    }


def _volume(edition: EditionContent) -> Plain:
    return {
        "title": edition.title,
        "editors": [values.person(editor) for editor in edition.editors],
        "publisher": edition.publisher,
        "publisher_place": edition.publisher_place,
        "date": edition.date,
        "series": edition.volume_series,
        "number": edition.number,
        "isbn": edition.isbn,
        "issn": edition.issn,
        "doi": edition.doi,
        "anthology": edition.anthology,
        "license": edition.license,
        "order": edition.order,
        "numbering": edition.numbering,
        "abstract_pages": edition.abstract_pages or None,
    }


def program_yml(
    sessions: Iterable[SectionContent | SessionContent],
    notes: Iterable[str] = (),
    attachments: Iterable[Attachment] = (),
) -> str:
    """program.yml: sessions with their times, or sections without, which order the volume."""
    return write_yaml(
        {
            "notes": list(notes),
            **_resources(attachments),
            "sessions": [_session(session) for session in sessions if _is_filled(session)],
        }
    )


def _is_filled(session: SectionContent | SessionContent) -> bool:
    return bool(session.papers if isinstance(session, SectionContent) else session.title)


def _session(session: SectionContent | SessionContent) -> Plain:
    if isinstance(session, SectionContent):
        return {"title": session.title, "items": list(session.papers)}
    return {
        "title": session.title,
        "kind": "break" if session.is_break else "",
        "date": session.date,
        "start": session.start,
        "end": session.end,
        "room": session.room,
        "track": session.track,
        "chairs": [values.person(chair) for chair in session.chairs],
        "items": [_item(item) for item in session.items],
    }


def _item(item: ItemContent) -> Plain:
    written: dict[str, Plain] = {
        "paper": item.paper,
        "title": item.title,
        "start": item.start,
        "end": item.end,
        "room": item.room,
        "speakers_label": item.speakers_label,
        "speakers": [values.person(speaker) for speaker in item.speakers],
        **_resources(item.attachments),
    }
    filled = {key for key, value in written.items() if value}
    return item.paper if filled == {"paper"} else written


def paper_md(paper: PaperContent) -> str:
    """A paper's file: its metadata, a blank line, its abstract."""
    metadata: dict[str, Plain] = {
        "title": paper.title,
        "subtitle": paper.subtitle,
        "kind": "" if paper.kind is Kind.PAPER else paper.kind.value,
        "authors": [values.person(author) for author in paper.authors],
        "keywords": list(paper.keywords),
        "archival": None if paper.archival else False,
        "language": paper.language,
        "pages": paper.pages,
        **_resources(paper.attachments),
        "doi": paper.doi,
        "anthology": paper.anthology,
        "citation_key": paper.citation_key,
        "license": paper.license,
        "award": paper.award,
        "note": paper.note,
        "revisions": [_notice(notice) for notice in paper.revisions],
        "erratum": _notice(paper.erratum),
        "retracted": _notice(paper.retracted),
        "withdrawn": _notice(paper.withdrawn),
    }
    body = f"\n{paper.abstract}\n" if paper.abstract else ""
    return f"---\n{write_yaml(metadata)}---\n{body}"


def _notice(notice: NoticeContent | None) -> Plain:
    if notice is None:
        return ""
    return {"date": notice.date, "reason": notice.reason, "url": notice.url}


def index_md(edition: EditionContent) -> str:
    """The front page: a heading, and the event's facts in one sentence."""
    facts = [f"These are the proceedings of {_called(edition)}", edition.place]
    sentence = ", ".join(fact for fact in (*facts, _days(edition.start, edition.end)) if fact)
    return f"# {escape(edition.short)}\n\n{wrap(escape(sentence))}.\n"


def _called(edition: EditionContent) -> str:
    """The event in a sentence: "the 2nd Workshop on Tests", "the Workshop on Tests", "WoT"."""
    if edition.ordinal.isdigit():
        return f"the {_ordinal(int(edition.ordinal))} {edition.name}"
    return f"the {edition.name}" if _MEETING.fullmatch(edition.name) else edition.name


def _resources(attachments: Iterable[Attachment]) -> dict[str, Plain]:
    """The keys that name what goes with a paper; a single one without a label stands alone."""
    found: dict[str, list[Plain]] = {}
    for item in attachments:
        target: dict[str, Plain] = {"path": item.path} if item.path else {"url": item.url}
        short = item.path or item.url
        written = InOneLine({**target, "label": item.label}) if item.label else short
        found.setdefault(item.key, []).append(written)
    return {key: items[0] if len(items) == 1 else items for key, items in found.items()}


def _ordinal(number: int) -> str:
    """*number* as English writes its ordinal in digits.

    >>> [_ordinal(number) for number in (1, 2, 3, 11, 12, 21, 113)]
    ['1st', '2nd', '3rd', '11th', '12th', '21st', '113th']
    """
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _days(start: str, end: str) -> str:
    """The event's days in words; nothing where they are not known.

    >>> _days("2019-07-03", "2019-07-06"), _days("2012-06-30", "2012-07-01")
    ('3–6 July 2019', '30 June – 1 July 2012')
    """
    if not start:
        return ""
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end or start)
    if first == last:
        return f"{last.day} {last:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    opening = f"{first.day} {first:%B}" if first.year == last.year else f"{first.day} {first:%B %Y}"
    return f"{opening} – {last.day} {last:%B %Y}"
