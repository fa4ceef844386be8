"""What a search over the archive knows of each page: a record, written as a small page of HTML.

The records come from the model and not from the pages of the site, so that neither navigation nor
BibTeX is found, the same edition gives the same index, and a page need not be read to index it.
A record is in the form that pagefind reads: its text is searched, its metadata is searched and
printed. What results are narrowed by stands in files of our own (`Facets`): pagefind's own filters
are written in another order at each run.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from proceedings.model.citation_keys import citation_key
from proceedings.model.contribution import Contribution
from proceedings.model.directory import Directory
from proceedings.model.edition import Edition
from proceedings.model.names import fold
from proceedings.model.pages import PageRange
from proceedings.model.volume import Pagination
from proceedings.words import Words

#: What a record is of, beside the kinds of contributions.
EDITION, PERSON = "edition", "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One page as it is found, told apart and printed among the results."""

    address: str  #: of the page, seen from the folder that is indexed: "papers/klimovic.html"
    kind: str
    title: str
    people: tuple[str, ...] = ()
    venue: str = ""  #: searched too: "klimovic fastpath 2021"
    pages: str = ""  #: as printed: "pages 11–20"
    award: str = ""
    text: str = ""
    keywords: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()  #: each leads to this page and to no other
    pdf_bytes: int = 0

    @property
    def length(self) -> int:
        """About how many characters are searched."""
        return len(self.title) + len(self.text)

    def html(self) -> str:
        """Write the record as the page that pagefind reads."""
        fields = "".join(
            f'<i data-pagefind-meta="{name}[data-v]" data-v="{escape(value)}"></i>'
            for name, value in self._fields()
            if value
        )
        given = self.text or f"{self.title} {self.kind}"  # pagefind passes over pages without text
        text = "".join(f"<p>{escape(part)}</p>" for part in (given, *self.keywords))
        return f"<!DOCTYPE html><html><body data-pagefind-body>{fields}{text}</body></html>\n"

    def _fields(self) -> Iterator[tuple[str, str]]:
        people = ", ".join(self.people)
        words = folded_words(" ".join((self.title, people, self.text, *self.keywords)))
        yield "title", self.title
        yield "people", people
        yield "venue", self.venue
        yield "also", " ".join((*self.identifiers, *words))
        yield "pages", self.pages
        yield "pdf", str(self.pdf_bytes or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """All that the record of a contribution is made of, which need not be read to be compared.

    What `repr` writes of it is equal for equal records.
    """

    paper: Contribution
    edition: str
    key: str  #: of citations
    venue: str
    span: PageRange | None  #: in the volume
    pdf_bytes: int

    @property
    def address(self) -> str:
        """Where its page is, as a record has it."""
        return f"papers/{self.paper.id}.html"

    @property
    def length(self) -> int:
        """About how many characters are searched."""
        return len(self.paper.title.source) + len(self.paper.abstract.source)

    def record(self, words: Words) -> Record:
        """Make the record; *words* are the language of the search page: that of the archive."""
        paper = self.paper
        return Record(
            address=self.address,
            kind=paper.kind.value,
            title=_title(paper, words),
            people=tuple(dict.fromkeys(" / ".join(a.name.writings) for a in paper.authors)),
            venue=self.venue,
            pages=_pages(self.span, words) if self.span else "",
            award=paper.award,
            text=" ".join(paper.abstract.text().split()),
            keywords=paper.keywords,
            identifiers=(f"{self.edition}/{paper.id}", *filter(None, (self.key, paper.doi))),
            pdf_bytes=0 if paper.withdrawn else self.pdf_bytes,
        )


def edition_entries(
    edition: Edition, numbers: Pagination, pdf_bytes: Mapping[str, int]
) -> Iterator[Entry]:
    """Give an entry for each contribution; *pdf_bytes* says how large its PDF is, by its id."""
    for paper in edition.contributions:
        yield Entry(
            paper=paper,
            edition=edition.id,
            key=citation_key(edition, paper),
            venue=edition.event.short,
            span=numbers.get(paper.id),
            pdf_bytes=pdf_bytes.get(paper.id, 0),
        )


def _pages(span: PageRange, words: Words) -> str:
    if span.article:
        return words.say("article {number}", number=span)
    if span.count == 1:
        return words.say("page {number}", number=span)
    return words.say("pages {numbers}", numbers=span)


def _title(paper: Contribution, words: Words) -> str:
    title = paper.full_title
    if paper.removed:
        return words.say("Removed: {title}", title=title)
    return f"{words.say('Retracted:')} {title}" if paper.retracted else title


def person_records(directory: Directory) -> Iterator[Record]:
    """Give a record for each person's page: their names, and where they are."""
    for profile in directory.profiles.values():
        yield Record(
            address=f"people/{profile.id}.html",
            kind=PERSON,
            title=profile.name.full,
            venue=profile.affiliation,
            text=" · ".join(profile.spellings),
            identifiers=(profile.orcid,) if profile.orcid else (),
        )


def archive_records(editions: Iterable[Edition], people: Iterable[Record] = ()) -> Iterator[Record]:
    """Give a record for each edition's front page, and those of the archive's *people*."""
    for edition in editions:
        event = edition.event
        yield Record(
            address=f"{edition.id}/index.html",
            kind=EDITION,
            title=event.short,
            venue=event.place,
            text=" ".join((event.name, edition.summary.text())),
            identifiers=(edition.id, *filter(None, (edition.volume.doi, edition.volume.isbn))),
        )
    yield from people


@dataclass(frozen=True, slots=True)
class Facets:
    """What the results are narrowed by, for all pages of an index and in their order.

    *ids* are what pagefind calls the pages, *digest* is that of all that the index was made of.
    """

    records: Sequence[Record]
    ids: Sequence[str]
    digest: str

    def pages(self) -> str:
        """Write which page is of which kind, and which has an award: a JSON object."""
        kinds = sorted({record.kind for record in self.records})
        return _json(
            {
                "of": self.digest,
                "ids": " ".join(self.ids),
                "kinds": kinds,
                "kind": [kinds.index(record.kind) for record in self.records],
                "award": {n: record.award for n, record in enumerate(self.records) if record.award},
            }
        )

    def people(self) -> str:
        """Write who has which pages: a JSON object, name to the pages' numbers."""
        found: dict[str, list[int]] = {}
        for number, record in enumerate(self.records):
            for name in record.people:
                found.setdefault(name, []).append(number)
        return _json(dict(sorted(found.items())))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def folded_words(text: str) -> tuple[str, ...]:
    """Give the words of *text* as the site folds them, where folding does more than drop accents.

    Whoever searches for "lukasz" means Łukasz too; that é is e the search engine knows itself.

    >>> folded_words("Łukasz Kästner, Große Straße")
    ('grosse', 'lukasz', 'strasse')
    """
    foreign = " ".join(word for word in text.split() if not word.isascii())
    return tuple(sorted(set(fold(foreign).split("-")) - _without_accents(foreign)))


def _without_accents(text: str) -> set[str]:
    letters = unicodedata.normalize("NFD", text.lower())
    plain = "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’.")
    return {*re.findall(r"\w+", unicodedata.normalize("NFC", plain)), ""}
