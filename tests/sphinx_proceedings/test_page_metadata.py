from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Build = Callable[..., Any]


def tags(site: Any, name: str) -> list[tuple[str, str]]:
    found = site.page(name).select("head meta[name^=citation_], head meta[name^='DC.']")
    return [(tag["name"], tag["content"]) for tag in found]


@pytest.fixture
def published(rich_archive: Path, build: Build) -> Any:
    """The rich edition of an archive that has an address."""
    file = rich_archive / "archive.yml"
    file.write_text(file.read_text() + "base_url: https://example.org/proceedings\n")
    return build(rich_archive / "rich-2026")


def test_the_tags_are_in_the_order_that_zotero_needs(published: Any) -> None:
    names = [name for name, _ in tags(published, "papers/long")]
    assert names == [
        "citation_title",
        *["citation_author"] * 6,
        "citation_publication_date",
        "citation_inbook_title",
        "citation_conference_title",
        *names[10:],
    ]
    assert "citation_journal_title" not in names
    page = published.page("papers/long")
    assert page.select("head [property='og:type'], .Z3988") == []


def test_the_pdf_has_an_absolute_address_in_the_folder_of_the_page(published: Any) -> None:
    found = dict(tags(published, "papers/long"))
    base = "https://example.org/proceedings/rich-2026/papers"
    assert found["citation_pdf_url"] == f"{base}/long.pdf"
    assert (found["citation_firstpage"], found["citation_lastpage"]) == ("1", "12")
    assert published.one("papers/long", "link[rel=canonical]")["href"] == f"{base}/long.html"
    assert published.one("papers/long", "meta[property='og:url']")["content"] == f"{base}/long.html"
    assert (published.out / "papers/long.pdf").exists()


def test_without_an_address_nothing_absolute_is_claimed(site: Any) -> None:
    found = dict(tags(site, "papers/long"))
    assert found["citation_title"].startswith("Measuring the Accuracy of Bayesian Networks")
    assert "citation_pdf_url" not in found
    assert site.page("papers/long").select("link[rel=canonical], [property='og:url']") == []


def test_a_talk_without_a_pdf_points_to_none(published: Any) -> None:
    assert "citation_pdf_url" not in dict(tags(published, "papers/keynote"))


def test_the_other_forms_of_a_paper_are_named(site: Any) -> None:
    found = {
        tag["rel"][0]: (tag["href"], tag.get("type"))
        for tag in site.page("papers/long").select("head link")
        if tag["rel"][0] in ("cite-as", "item", "describedby")
    }
    assert found == {
        "cite-as": ("https://doi.org/10.5555/rich.1", None),
        "item": ("long.pdf", "application/pdf"),
        "describedby": ("long.bib", "application/x-bibtex"),
    }


def test_a_link_preview_has_title_site_and_opening_words(site: Any) -> None:
    page = site.page("papers/short")
    found = {t["property"]: t["content"] for t in page.select("meta[property^='og:']")}
    assert found == {
        "og:title": "Short & Sweet",
        "og:site_name": "Rich 2026",
        "og:description": "Brief.",
    }


def test_the_front_page_is_a_book_known_by_its_folder(published: Any) -> None:
    found = dict(tags(published, "index"))
    assert (found["DC.type"], found["citation_isbn"]) == ("book", "978-3-16-148410-0")
    address = "https://example.org/proceedings/rich-2026/"
    assert published.one("index", "link[rel=canonical]")["href"] == address
