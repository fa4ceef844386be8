"""The feeds, as a feed reader's parser reads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest

from proceedings.exports.atom import EDITIONS, PAPERS, feeds
from proceedings.model.archive import Archive, ArchiveInfo
from proceedings.model.contribution import Contribution, Notice
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person

BASE = "https://example.org/proceedings/"
INFO = ArchiveInfo(title="Tests & Trials", publisher="Test Press", base_url=BASE)


def read(archive: Archive, path: str, **sizes: dict[str, int]) -> Any:
    """The feed at *path*; the parser takes it for a whole and valid one."""
    parsed = feedparser.parse(feeds(archive, sizes)[path])
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


@pytest.fixture
def archive(edition: Edition) -> Archive:
    return Archive(folder=edition.folder.parent, info=INFO, editions=(edition,))


def with_papers(archive: Archive, *papers: Contribution, **changes: Any) -> Archive:
    edition = replace(archive.editions[0], contributions=papers, **changes)
    return replace(archive, editions=(edition,))


def paper(id_: str = "one", **changes: Any) -> Contribution:
    return replace(Contribution(id=id_, title=Markup(f"Paper {id_}")), **changes)


def test_the_feed_of_editions_says_what_was_held_when_and_where(archive: Archive) -> None:
    feed = read(archive, EDITIONS)
    assert feed.feed.title == "Tests & Trials"
    assert feed.feed.id == f"{BASE}feed.xml"
    assert [entry.title for entry in feed.entries] == ["Tests 2026"]
    entry = feed.entries[0]
    assert entry.link == entry.id == f"{BASE}tests-2026/"
    assert entry.summary == "1 June 2026 · Ghent, Belgium\n3 contributions"
    assert [author.name for author in entry.authors] == ["Ada Lovelace"]


def test_an_entry_of_a_paper_has_its_authors_its_keywords_and_its_abstract(
    archive: Archive,
) -> None:
    feed = read(archive, PAPERS)
    by_title = {entry.title: entry for entry in feed.entries}
    assert set(by_title) == {"On Bugs", "On Computable Numbers", "Invariants"}
    invariants = by_title["Invariants"]
    assert [author.name for author in invariants.authors] == ["Emmy Noether", "Alan Turing"]
    assert [tag.term for tag in invariants.tags] == ["Tests 2026", "symmetry"]
    assert invariants.summary == "<p>Symmetries conserve.</p>"
    assert invariants.link == f"{BASE}tests-2026/papers/noether.html"


def test_a_formula_in_an_abstract_comes_as_mathml(archive: Archive) -> None:
    text = feeds(archive, {})[PAPERS]
    assert "&lt;math" in text
    assert "<math" not in text


def test_the_days_are_those_of_the_data(archive: Archive) -> None:
    feed = read(archive, PAPERS)
    assert feed.feed.updated == "2026-06-01T00:00:00Z"
    assert {entry.published for entry in feed.entries} == {"2026-06-01T00:00:00Z"}


def test_a_correction_brings_its_paper_to_the_top_with_the_day_of_the_notice(
    archive: Archive,
) -> None:
    notice = Notice(dt.date(2027, 1, 2), "Table 2 was wrong.")
    changed = with_papers(archive, paper("first"), paper("last", erratum=notice))
    feed = read(changed, PAPERS)
    assert [entry.title for entry in feed.entries] == ["Paper last", "Paper first"]
    assert feed.entries[0].updated == feed.feed.updated == "2027-01-02T00:00:00Z"
    assert feed.entries[0].published == "2026-06-01T00:00:00Z"


def test_papers_of_one_day_keep_the_order_of_the_volume_and_fifty_are_enough(
    archive: Archive,
) -> None:
    many = with_papers(archive, *(paper(f"{number:02}") for number in range(60)))
    titles = [entry.title for entry in read(many, PAPERS).entries]
    assert titles == [f"Paper {number:02}" for number in range(50)]


def test_an_edition_that_is_being_prepared_is_as_new_as_its_news(archive: Archive) -> None:
    news = ((dt.date(2025, 12, 7), Markup("The site is under construction.")),)
    feed = read(with_papers(archive, news=news), EDITIONS)
    assert feed.entries[0].updated == "2025-12-07T00:00:00Z"
    assert "published" not in feed.entries[0]


def test_a_pdf_that_stands_beside_the_page_is_an_enclosure_with_its_size(
    archive: Archive,
) -> None:
    sizes = {"papers/turing.pdf": 1234}
    feed = read(archive, PAPERS, **{"tests-2026": sizes})
    enclosures = {entry.title: entry.enclosures for entry in feed.entries if entry.enclosures}
    assert enclosures == {
        "On Computable Numbers": [
            {
                "type": "application/pdf",
                "href": f"{BASE}tests-2026/papers/turing.pdf",
                "length": "1234",
            }
        ]
    }


@pytest.mark.parametrize(
    "title",
    ["A < B & C > D", "Quotes \" and '", "<script>alert(1)</script>", "王小明 Ł ↯", "]]>"],
)
def test_a_title_comes_back_as_it_was(archive: Archive, title: str) -> None:
    feed = read(with_papers(archive, paper(title=Markup(title))), PAPERS)
    assert feed.entries[0].title == Markup(title).text()


def test_characters_that_no_xml_may_hold_are_left_out(archive: Archive) -> None:
    author = Person(Name("Turing\x07", "Alan\x00"))
    feed = read(with_papers(archive, paper(authors=(author,))), PAPERS)
    assert feed.entries[0].author == "Alan Turing"


def test_a_paper_in_another_language_says_so(archive: Archive) -> None:
    text = feeds(with_papers(archive, paper(language="fr")), {})[PAPERS]
    assert '<entry xml:lang="fr">' in text


def test_what_is_not_in_the_volume_is_not_announced(archive: Archive) -> None:
    feed = read(with_papers(archive, paper("kept"), paper("talk", archival=False)), PAPERS)
    assert [entry.title for entry in feed.entries] == ["Paper kept"]


def test_there_are_no_feeds_where_the_address_is_unknown(archive: Archive) -> None:
    assert feeds(replace(archive, info=replace(INFO, base_url="")), {}) == {}


def test_there_are_no_feeds_of_nothing(archive: Archive) -> None:
    assert feeds(replace(archive, editions=()), {}) == {}


def test_an_entry_says_what_has_become_of_its_paper(archive: Archive) -> None:
    notice = Notice(dt.date(2026, 7, 1), "It is wrong.")
    told = with_papers(archive, paper("one", retracted=notice), paper("two", removed=notice))
    titles = {entry.title for entry in read(told, PAPERS).entries}
    assert titles == {"Retracted: Paper one", "Removed: Paper two"}
