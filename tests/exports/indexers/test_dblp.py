"""The contents of an edition as dblp's own document type has them."""

from __future__ import annotations

import pytest
from lxml import etree

from proceedings.exports.exporters import EXPORTERS
from proceedings.exports.given import File
from tests.exports.depositing import given, read_files, write_files

#: The order in which dblp wants what stands in each element.
ORDER = {
    "proceedings": "key editor title publisher year isbn doi conf series toc",
    "conf": "acronym number location date url partof",
    "series": "title number",
    "publ": "author title pages doi ee",
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    archive = read_files(write_files(tmp_path_factory.mktemp("dblp")))
    made = EXPORTERS["dblp"](given(archive))
    return {file.name: file.text for file in made if isinstance(file, File)}


def read(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


@pytest.mark.parametrize("name", ["numbers-2026.dblp.xml", "parts-2025.dblp.xml"])
def test_everything_stands_in_the_order_that_dblp_asks_for(
    texts: dict[str, str], name: str
) -> None:
    root = read(texts[name])
    for parent, order in ORDER.items():
        for node in root.iter(parent):
            places = [order.split().index(str(child.tag)) for child in node]
            assert places == sorted(places)


def test_sessions_are_sections_and_papers_have_names_pages_and_address(
    texts: dict[str, str],
) -> None:
    toc = read(texts["numbers-2026.dblp.xml"]).find("proceedings/toc")
    assert toc is not None
    assert [node.tag for node in toc] == ["section", "publ", "publ", "publ"]
    assert [[leaf.text for leaf in node] or node.text for node in toc][:3] == [
        "Roots & Primes",
        [
            "Martin Luther King Jr", "王小明", "The Sphinx Developers", "Anna Maria van der Berg", "Suharto",
            "Fast roots in O(√n) < H₂O and DNA with code & links: A second look",
            "1-9", "10.5555/Own.1", "https://doi.org/10.5555/Own.1",
        ],
        [
            "Grace Hopper", "A Poster", "10",
            "https://proceedings.example.org/numbers-2026/papers/poster.html",
        ],
    ]  # fmt: skip


def test_the_event_is_named_in_english(texts: dict[str, str]) -> None:
    conf = read(texts["numbers-2026.dblp.xml"]).find("proceedings/conf")
    assert conf is not None
    assert [leaf.text for leaf in conf] == [
        "Numbers 2026", "7", "Ghent, Belgium", "1-3 June 2026", "https://numbers.example.org", "Tests 2026",
    ]  # fmt: skip


def test_each_part_has_contents_of_its_own(texts: dict[str, str]) -> None:
    root = read(texts["parts-2025.dblp.xml"])
    assert [node.text for node in root.findall(".//publ/title")] == ["The Head", "The Tail"]
    assert [len(node.findall("toc/publ")) for node in root] == [1, 1]
    assert [node.text for node in root.findall(".//pages")] == ["1:1-1:4", "2:1"]
