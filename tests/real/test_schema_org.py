"""The JSON-LD of every page, against the vocabulary of schema.org."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.real.schema_org import Vocabulary, vocabulary


@pytest.fixture(scope="module")
def known(shared: Path) -> Vocabulary:
    return vocabulary(shared / "schemas" / "schemaorg-current-https-30.0.jsonld")


def test_every_page_keeps_to_the_vocabulary(
    rich_site: Path, bundled_site: Path, known: Vocabulary
) -> None:
    wrong: dict[str, list[str]] = {}
    types: set[str] = set()
    for site in (rich_site, bundled_site):
        for page in sorted(site.rglob("*.html")):
            tree = BeautifulSoup(page.read_text("utf-8"), "html.parser")
            for script in tree.select("script[type='application/ld+json']"):
                node = json.loads(script.get_text())
                types.add(str(node["@type"]))
                if errors := list(known.errors(node)):
                    wrong[str(page.relative_to(site))] = errors
    assert wrong == {}
    assert types == {
        "ScholarlyArticle",
        "CreativeWork",
        "['PublicationVolume', 'Book']",
        "ProfilePage",
        "WebSite",
    }


@pytest.mark.parametrize(
    ("node", "error"),
    [
        ({"@type": "Paper"}, ": no type Paper"),
        ({"@type": "Book", "writer": "A"}, "/writer: no such property"),
        (
            {"@type": "PublicationVolume", "isbn": "1"},
            "/isbn: no property of ['CreativeWork', 'PublicationVolume', 'Thing']",
        ),
        (
            {"@type": "Book", "author": "Ada"},
            "/author: 'Ada' is none of ['Organization', 'Person']",
        ),
    ],
    ids=["a type", "a property", "a property of another type", "a value of another type"],
)
def test_what_the_vocabulary_does_not_know_is_found(
    node: dict[str, str], error: str, known: Vocabulary
) -> None:
    assert list(known.errors(node)) == [error]
