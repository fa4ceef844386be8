"""The files of an edition, written from what an importer knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from proceedings.importers.content import (
    Attachment,
    EditionContent,
    PaperContent,
    SectionContent,
)
from proceedings.importers.myst import escape, wrap
from proceedings.importers.plain_yaml import InOneLine, Plain, write_yaml
from proceedings.model.contribution import Kind
from proceedings.model.names import Name


def edition_yml(edition: EditionContent) -> str:
    """edition.yml, its keys in the order of the form."""
    return write_yaml(
        {
            "event": {
                "name": edition.name,
                "short": edition.short,
                "series": edition.series,
                "ordinal": edition.ordinal,
                "start": edition.start,
                "end": edition.end,
                "timezone": edition.timezone,
                "place": edition.place,
                "url": edition.url,
            },
            "volume": {
                "title": edition.title,
                "editors": [_person(name) for name in edition.editors],
                "publisher": edition.publisher,
                "date": edition.date,
                "series": edition.volume_series,
                "number": edition.number,
                "issn": edition.issn,
                "order": edition.order,
            },
        }
    )


def program_yml(sections: Iterable[SectionContent]) -> str:
    """program.yml: sections without times, which order the volume."""
    return write_yaml(
        {"sessions": [{"title": s.title, "items": list(s.papers)} for s in sections if s.papers]}
    )


def paper_md(paper: PaperContent) -> str:
    """A paper's file: its metadata, a blank line, its abstract."""
    metadata: dict[str, Plain] = {
        "title": paper.title,
        "kind": "" if paper.kind is Kind.PAPER else paper.kind.value,
        "authors": [_person(name) for name in paper.authors],
        "keywords": list(paper.keywords),
        "pages": paper.pages,
        **_resources(paper.attachments),
    }
    body = f"\n{paper.abstract}\n" if paper.abstract else ""
    return f"---\n{write_yaml(metadata)}---\n{body}"


def index_md(edition: EditionContent) -> str:
    """The front page: a heading, and the event's facts in one sentence."""
    number = f"the {_ordinal(int(edition.ordinal))} " if edition.ordinal.isdigit() else ""
    facts = [f"These are the proceedings of {number}{edition.name}", edition.place]
    sentence = ", ".join(fact for fact in (*facts, _days(edition.start, edition.end)) if fact)
    return f"# {escape(edition.short)}\n\n{wrap(escape(sentence))}.\n"


def _person(name: Name) -> Plain:
    if name.organisation:
        return InOneLine(organisation=name.family)
    return InOneLine(
        given=name.given, particle=name.particle, family=name.family, suffix=name.suffix
    )


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
