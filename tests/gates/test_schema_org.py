"""The JSON-LD of every page, against the vocabulary of schema.org."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from tests.gates.schema_org import FILES, Vocabulary, vocabulary

Nodes = list[tuple[str, dict[str, Any]]]


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.stem)
def known(request: pytest.FixtureRequest) -> Vocabulary:
    return vocabulary(request.param)


@pytest.fixture(scope="module")
def nodes(rich_site: Path, bundled_site: Path) -> Nodes:
    """The JSON-LD of every page, by its page."""
    found: Nodes = []
    for site in (rich_site, bundled_site):
        for page in sorted(site.rglob("*.html")):
            tree = BeautifulSoup(page.read_text("utf-8"), "html.parser")
            for script in tree.select("script[type='application/ld+json']"):
                found.append((str(page.relative_to(site)), json.loads(script.get_text())))
    return found


def test_every_page_keeps_to_the_vocabulary(nodes: Nodes, known: Vocabulary) -> None:
    wrong = {page: errors for page, node in nodes if (errors := list(known.errors(node)))}
    assert wrong == {}


def test_every_kind_of_page_says_what_it_is(nodes: Nodes) -> None:
    assert {str(node["@type"]) for _, node in nodes} == {
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
