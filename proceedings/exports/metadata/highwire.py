"""The meta tags that Google Scholar and Zotero read from a page ("Highwire Press" tags).

Their order is part of the format: Zotero takes its item type from the last type-giving tag, and
its title of the proceedings from `citation_inbook_title` alone; so that one comes first, and
`citation_conference_title` after it.
"""

from __future__ import annotations

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition, VolumeInfo
from proceedings.model.names import Name
from proceedings.model.volume import Pagination

Tags = list[tuple[str, str]]


def tags(
    edition: Edition, contribution: Contribution, pagination: Pagination, pdf_url: str = ""
) -> Tags:
    """The tags of a contribution's page, in order; empty ones are left out.

    *pdf_url* is where the paper's PDF stands: absolute, in the folder of the page.
    """
    volume, event = edition.info_of(edition.part_of(contribution.id)), edition.event
    pages = pagination.get(contribution.id)
    authors = [author.name for author in contribution.authors]
    found: Tags = [("citation_title", contribution.full_title)]
    found += [("citation_author", _author(name, len(authors) == 1)) for name in authors]
    found += [
        ("citation_publication_date", f"{volume.date:%Y/%m/%d}"),
        ("citation_inbook_title", volume.title if pages else ""),
        ("citation_conference_title", f"{event.name} ({event.short})"),
        ("citation_conference_place", event.place),
    ]
    found += _container(volume)
    if pages:
        found += [
            ("citation_firstpage", pages.first_label),
            ("citation_lastpage", pages.last_label),
        ]
    found += [
        ("citation_doi", contribution.doi),
        ("citation_language", contribution.language or edition.language),
        ("citation_keywords", "; ".join(contribution.keywords)),
        ("citation_abstract", " ".join(contribution.abstract.text().split())),
        ("citation_abstract_html_url", _page_url(edition, contribution)),
        ("citation_pdf_url", pdf_url),
    ]
    return [(name, content) for name, content in found if content]


def volume_tags(edition: Edition) -> Tags:
    """The tags of the edition's front page, which readers' programs take for a book."""
    volume = edition.volume
    found: Tags = [("citation_title", volume.title)]
    found += [("citation_editor", _author(p.name, False)) for p in volume.editors]
    found += [("citation_publication_date", f"{volume.date:%Y/%m/%d}")]
    found += _container(volume)
    found += [("citation_doi", volume.doi), ("DC.type", "book")]
    return [(name, content) for name, content in found if content]


def _container(volume: VolumeInfo) -> Tags:
    return [
        ("citation_series_title", volume.series),
        ("citation_volume", volume.number),
        ("citation_publisher", volume.publisher),
        ("citation_isbn", volume.isbn),
        ("citation_issn", volume.issn),
    ]


def _page_url(edition: Edition, contribution: Contribution) -> str:
    base = edition.base_url
    return f"{base}{edition.id}/papers/{contribution.id}.html" if base else ""


def _author(name: Name, alone: bool) -> str:
    """A name as Zotero splits it rightly.

    A trailing comma keeps an organisation whole. A single author whose family name has a blank
    in it would be split in two persons; a no-break space after the comma prevents that.

    >>> _author(Name.parse("Anna Maria van der Berg"), True)
    'van der Berg,\\xa0Anna Maria'
    >>> _author(Name("The Sphinx Developers", organisation=True), False)
    'The Sphinx Developers,'
    """
    last = " ".join(part for part in (name.particle, name.family, name.suffix) if part)
    if name.organisation:
        return f"{last},"
    if not name.given:
        return last
    return f"{last},\u00a0{name.given}" if alone and " " in last else f"{last}, {name.given}"
