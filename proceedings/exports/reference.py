"""The reference to a contribution as readers copy it: one sentence, in HTML."""

from __future__ import annotations

from html import escape

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.volume import Pagination

_MOST = 20  #: authors that are named; of more, the first of them and "et al."


def formatted(edition: Edition, contribution: Contribution, pagination: Pagination) -> str:
    """Authors (year). Title. In *Proceedings*, pages. Publisher. DOI."""
    volume, event = edition.info_of(edition.part_of(contribution.id)), edition.event
    pages = pagination.get(contribution.id)
    names = _list([author.name for author in contribution.authors])
    title = contribution.title.inline_html()
    if contribution.subtitle:
        title += f": {contribution.subtitle.inline_html()}"
    if pages:
        number = f", {volume.number}" if volume.number else ""
        series = f" ({escape(volume.series)}{escape(number)})" if volume.series else ""
        noun = "article" if pages.article else "pp." if pages.count > 1 else "p."
        place = f"In <cite>{escape(volume.title)}</cite>{series}, {noun} {pages}"
    else:
        place = f"{contribution.kind.label} at {escape(event.short)}, {escape(event.place)}"
    parts = [f"{names} ({volume.date.year})" if names else f"({volume.date.year})", title, place]
    parts += [escape(volume.publisher)] if volume.publisher and pages else []
    text = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)
    doi = contribution.doi
    link = f' <a href="https://doi.org/{escape(doi)}">https://doi.org/{escape(doi)}</a>'
    return text + (link if doi else "")


def _list(names: list[Name]) -> str:
    """Names in the order of print: "Ada Lovelace, Grace Hopper, and Annie Easley"."""
    shown = [escape(name.full) for name in names[:_MOST]]
    if len(names) > _MOST:
        return ", ".join([*shown, "et al"])
    if len(shown) < 3:
        return " and ".join(shown)
    return ", ".join([*shown[:-1], f"and {shown[-1]}"])
