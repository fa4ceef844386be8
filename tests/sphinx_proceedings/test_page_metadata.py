from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proceedings.exports.citations.formats import BESIDE
from tests.sphinx_proceedings.zotero import Item, item, offered

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
    names = [name for name, _ in tags(published, "papers/long") if name.startswith("citation_")]
    assert names == [
        "citation_title",
        *["citation_author"] * 6,
        "citation_publication_date",
        "citation_inbook_title",
        "citation_conference_title",
        *names[10:],
    ]
    page = published.page("papers/long")
    assert page.select("head [property='og:type'], head [name='DC.type'], .Z3988") == []


def test_zotero_reads_a_paper_whole(published: Any) -> None:
    assert item(published.page("papers/long")) == Item(
        "conferencePaper",
        {
            "title": "Measuring the Accuracy of Bayesian Networks under ℒ₂ Constraints: "
            "A Study of Nine Models: With an Appendix",
            "conferenceName": "Workshop on Rich Tests (Rich 2026)",
            "proceedingsTitle": "Proceedings of Rich 2026: Workshop on Rich Tests",
            "date": "2026/07/15",
            "DOI": "10.5555/rich.1",
            "ISBN": "978-3-16-148410-0",
            "publisher": "Test Press",
            "series": "Rich Notes",
            "volume": "3",
            "rights": "https://creativecommons.org/licenses/by/4.0/",
            "pages": "1-12",
        },
        authors=[
            ("Hopper", "Grace"),
            ("van der Berg", "Anna"),
            ("Borel", "Émile"),
            ("Nowak", "Łukasz"),
            ("王小明", ""),
            ("King Jr", "Martin"),
        ],
        editors=[("Lovelace", "Ada"), ("Babbage", "Charles")],
    )


#: Authors as editors write them, and as Zotero has them in the end.
PEOPLE = {
    "one": ("[Anna Maria van der Berg]", [("van der Berg", "Anna Maria")]),
    "juniors": ("[Martin Luther King Jr.]", [("King Jr.", "Martin Luther")]),
    "group": ("[{organisation: The Sphinx Developers}]", [("The Sphinx Developers", "")]),
    "groups": (
        "[{organisation: The Sphinx Developers}, Ada Lovelace]",
        [("The Sphinx Developers", ""), ("Lovelace", "Ada")],
    ),
    "twins": ("[Wei Wang (Ghent), Wei Wang (Lisbon)]", [("Wang", "Wei"), ("Wang", "Wei")]),
    "eastern": (
        "[{name: Nagy János, order: family-first}, {family: 王, given: 小明}]",
        [("Nagy", "János"), ("王", "小明")],
    ),
}


def test_zotero_has_every_author_as_one_person(rich: Path, build: Build) -> None:
    for name, (authors, _) in PEOPLE.items():
        text = f"---\ntitle: T\nkind: poster\narchival: false\nauthors: {authors}\n---\n"
        (rich / "papers" / f"{name}.md").write_text(text)
    site = build(rich)
    found = {name: item(site.page(f"papers/{name}")).authors for name in PEOPLE}
    assert found == {name: people for name, (_, people) in PEOPLE.items()}


def test_zotero_takes_the_front_page_for_a_book(published: Any) -> None:
    found = item(published.page("index"))
    assert (found.type, found.fields["ISBN"]) == ("book", "978-3-16-148410-0")
    assert (found.authors, found.editors) == ([], [("Lovelace", "Ada"), ("Babbage", "Charles")])


def test_zotero_offers_the_book_and_its_papers_on_the_front_page_alone(published: Any) -> None:
    found = offered(published.page("index"))
    base = "https://example.org/proceedings/rich-2026/"
    rows = [base + href for _, href in published.links("index", ".entries .entry-title a")]
    assert [work["rft_id"] for work in found] == [base, *rows]
    assert [work["rft.genre"] for work in found] == ["book", *["proceeding"] * len(rows)]
    others = {path for path, text in published.files().items() if b'class="Z3988"' in text}
    assert others == {"index.html"}


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
    found = [
        (tag["rel"][0], tag["href"], tag.get("type"))
        for tag in site.page("papers/long").select("head link")
        if tag["rel"][0] not in ("stylesheet", "icon", "describedby")
    ]
    assert found == [
        ("cite-as", "https://doi.org/10.5555/rich.1", None),
        ("type", "https://schema.org/AboutPage", None),
        ("type", "https://schema.org/ScholarlyArticle", None),
        ("author", "https://orcid.org/0000-0002-1825-0097", None),
        ("license", "https://spdx.org/licenses/CC-BY-4.0", None),
        ("collection", "../index.html", None),
        ("item", "long.pdf", "application/pdf"),
    ]


@pytest.mark.parametrize(("page", "stem"), [("papers/long", "long"), ("index", "rich-2026")])
def test_every_citation_file_is_named_with_its_type(site: Any, page: str, stem: str) -> None:
    found = {
        (tag["href"], tag["type"]) for tag in site.page(page).select("head link[rel=describedby]")
    }
    assert found == {(f"{stem}.{form.suffix}", form.media_type) for form in BESIDE}


@pytest.mark.parametrize(
    ("page", "kind", "title"),
    [
        ("papers/short", "ScholarlyArticle", "Short & Sweet"),
        ("papers/keynote", "CreativeWork", "On Bugs"),
        (
            "index",
            ["PublicationVolume", "Book"],
            "Proceedings of Rich 2026: Workshop on Rich Tests",
        ),
    ],
)
def test_a_page_says_what_it_is_in_schema_org_s_words(
    site: Any, page: str, kind: str, title: str
) -> None:
    node = json.loads(site.one(page, "script[type='application/ld+json']").string)
    assert (node["@type"], node.get("headline") or node["name"]) == (kind, title)


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
