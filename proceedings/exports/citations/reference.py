"""The reference to a contribution as readers copy it: one sentence, in HTML."""

from __future__ import annotations

from html import escape

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.identifiers import DOI
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.volume import Pagination
from proceedings.words import Words

_MOST = 20  #: authors that are named; of more, the first of them and "et al."


def formatted(edition: Edition, contribution: Contribution, pagination: Pagination) -> str:
    """Authors (year). Title. In *Proceedings*, pages. Publisher. DOI.

    The words between them are those of the edition's language.
    """
    volume, words = edition.info_of(edition.part_of(contribution.id)), edition.words
    pages = pagination.get(contribution.id)
    names = _list(words, [author.name for author in contribution.authors])
    title = edition.marked(contribution, _title(words, contribution))
    if pages:
        number = f", {volume.number}" if volume.number else ""
        series = f" ({escape(volume.series)}{escape(number)})" if volume.series else ""
        volume_title = f"<cite>{escape(volume.title)}</cite>"
        held = f"{words.say('In {volume}', volume=volume_title)}{series}"
        place = f"{held}, {_quoted(words, pages)}"
    else:
        place = escape(held_at(edition, contribution))
    parts = [f"{names} ({volume.date.year})" if names else f"({volume.date.year})", title, place]
    parts += [escape(volume.publisher)] if volume.publisher and pages else []
    text = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)
    doi = contribution.doi
    link = f' <a href="{escape(DOI.url(doi))}">https://doi.org/{escape(doi)}</a>'
    return text + (link if doi else "")


def held_at(edition: Edition, contribution: Contribution) -> str:
    """What a talk that is not in the volume was, and where it was given, as plain text."""
    words, event = edition.words, edition.event
    kind = words.say(contribution.kind.label)
    return words.say("{kind} at {event}, {place}", kind=kind, event=event.short, place=event.place)


def _title(words: Words, contribution: Contribution) -> str:
    title, subtitle = contribution.title.inline_html(), contribution.subtitle.inline_html()
    own = Words.of(contribution.language) if contribution.language else words
    return own.say("{title}: {subtitle}", title=title, subtitle=subtitle) if subtitle else title


def _quoted(words: Words, pages: PageRange) -> str:
    if pages.article:
        return words.say("article {number}", number=pages)
    return words.count(pages.count, "p. {pages}", "pp. {pages}", pages=pages)


def _list(words: Words, names: list[Name]) -> str:
    """Names in the order of print: "Ada Lovelace, Grace Hopper, and Annie Easley"."""
    shown = [escape(name.full) for name in names[:_MOST]]
    if len(names) > _MOST:
        return words.say("{names}, et al", names=", ".join(shown))
    return words.join(shown)
