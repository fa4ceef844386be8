"""The feeds of an archive (Atom, RFC 4287): its editions, and its newest papers.

Every day in them is one that the data says, so the same archive has the same feeds at any time. An
entry is known by its address, which stays; so there are feeds only where the address is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest
from urllib.parse import quote

from proceedings.exports.xml import DECLARATION, container, element
from proceedings.model.archive import Archive, ArchiveInfo
from proceedings.model.changes import last_changed
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.identifiers import DOI
from proceedings.model.markup import Markup
from proceedings.model.people import Person
from proceedings.words import Words

MEDIA_TYPE = "application/atom+xml"
EDITIONS, PAPERS = "feed.xml", "feed-papers.xml"  #: where the feeds stand, from the root

_MOST = 50  #: entries of a feed
_NAMESPACE = "http://www.w3.org/2005/Atom"

#: The bytes of an edition's files, by their paths below its folder.
Sizes = Mapping[str, Mapping[str, int]]


def feeds(archive: Archive, sizes: Sizes) -> dict[str, str]:
    """Write the feeds of *archive* by their paths; none where it has no address or no edition.

    *sizes* has, for each edition's id, the bytes of its files, which say how much a reader loads.
    """
    if not (archive.info.base_url and archive.editions):
        return {}
    return {EDITIONS: editions_feed(archive), PAPERS: papers_feed(archive, sizes)}


def editions_feed(archive: Archive) -> str:
    """Write the feed of the newest editions."""
    info, words = archive.info, Words.of(archive.info.language)
    newest = archive.editions[:_MOST]
    entries = (_edition_entry(info, edition, words) for edition in newest)
    updated = max(edition_updated(edition) for edition in newest)
    return _feed(info, info.title, EDITIONS, updated, entries)


def papers_feed(archive: Archive, sizes: Sizes) -> str:
    """Write the feed of the papers that were published or changed last."""
    info, words = archive.info, Words.of(archive.info.language)
    newest = list(_newest(archive.editions))
    updated = max((day for day, _, _ in newest), default=archive.editions[0].volume.date)
    title = words.say("{archive}: papers", archive=info.title)
    entries = (
        _paper_entry(info, edition, paper, sizes.get(edition.id, {}))
        for _, edition, paper in newest
    )
    return _feed(info, title, PAPERS, updated, entries)


def _newest(
    editions: Iterable[Edition],
) -> Iterator[tuple[dt.date, Edition, Contribution]]:
    """The papers that changed last; of one day, in the order of the archive and the volume."""
    dated = (
        (last_changed(edition, paper), edition, paper)
        for edition in editions
        for paper in edition.contributions
        if paper.archival
    )
    yield from nlargest(_MOST, dated, key=lambda found: found[0])


def edition_updated(edition: Edition) -> dt.date:
    """The day of the last thing that is known to have happened to *edition*.

    Its news count as well: an edition that is being prepared has nothing else.
    """
    days = [last_changed(edition, paper) for paper in edition.contributions]
    return max([*days, *(date for date, _ in edition.news)], default=edition.volume.date)


def _feed(
    info: ArchiveInfo, title: str, path: str, updated: dt.date, entries: Iterable[str]
) -> str:
    own = f"{info.base_url}{path}"
    parts = [
        element("id", own),
        element("title", title),
        element("updated", _moment(updated)),
        container("author", [element("name", info.publisher or info.title)]),
        element("link", rel="self", type=MEDIA_TYPE, href=own),
        element("link", rel="alternate", type="text/html", href=info.base_url),
        *entries,
    ]
    feed = container("feed", parts, xmlns=_NAMESPACE, xml_lang=info.language)
    return f"{DECLARATION}{feed}\n"


def _edition_entry(info: ArchiveInfo, edition: Edition, words: Words) -> str:
    address, event = f"{info.base_url}{edition.id}/", edition.event
    where = " · ".join(filter(None, (words.days(event.start, event.end), event.place)))
    about = [where, edition.summary.text(), _count(edition, words)]
    published = _moment(edition.volume.date) if edition.contributions else ""
    parts = [
        element("id", address),
        element("title", event.short),
        element("published", published) if published else "",
        element("updated", _moment(edition_updated(edition))),
        element("link", rel="alternate", type="text/html", href=address),
        *_authors(edition.volume.editors),
        element("category", term=event.series),
        element("summary", "\n".join(filter(None, about))),
    ]
    return container("entry", _said(parts), xml_lang=_other(edition.language, info.language))


def _count(edition: Edition, words: Words) -> str:
    count = len(edition.contributions)
    return words.count(count, "{count} contribution", "{count} contributions") if count else ""


def _paper_entry(
    info: ArchiveInfo, edition: Edition, paper: Contribution, sizes: Mapping[str, int]
) -> str:
    path = f"papers/{quote(paper.id)}"
    address = f"{info.base_url}{edition.id}/{path}"
    size = sizes.get(f"papers/{paper.id}.pdf")
    pdf = {"type": "application/pdf", "href": f"{address}.pdf", "length": str(size)}
    doi = DOI.url(paper.doi) if paper.doi else ""
    parts = [
        element("id", f"{address}.html"),
        element("title", edition.listed_title(paper)),
        element("published", _moment(edition.volume.date)),
        element("updated", _moment(last_changed(edition, paper))),
        element("link", rel="alternate", type="text/html", href=f"{address}.html"),
        element("link", rel="enclosure", **pdf) if size else "",
        element("link", rel="cite-as", href=doi) if doi else "",
        *_authors(paper.authors),
        *(element("category", term=term) for term in (edition.event.short, *paper.keywords)),
        _abstract(paper.abstract),
    ]
    language = paper.language or edition.language
    return container("entry", _said(parts), xml_lang=_other(language, info.language))


def _abstract(abstract: Markup) -> str:
    """The abstract as escaped HTML (RFC 4287, 3.1.1.2); its formulas are MathML."""
    return element("summary", abstract.html(), type="html") if abstract else ""


def _authors(people: Iterable[Person]) -> Iterator[str]:
    for person in people:
        orcid = f"https://orcid.org/{person.orcid}" if person.orcid else ""
        parts = [element("name", person.name.full), element("uri", orcid) if orcid else ""]
        yield container("author", _said(parts))


def _said(parts: Iterable[str]) -> list[str]:
    """The elements that say something: an empty one is none."""
    return [part for part in parts if part and part not in {"<category/>", "<summary/>"}]


def _other(language: str, usual: str) -> str:
    return language if language != usual else ""


def _moment(date: dt.date) -> str:
    """A day as RFC 3339 writes a moment: its beginning, in universal time."""
    return f"{date.isoformat()}T00:00:00Z"
