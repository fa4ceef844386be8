"""Front matter in JATS says what a paper's page says."""

from __future__ import annotations

import pytest
from lxml import etree

from proceedings.exports.exporters import EXPORTERS
from proceedings.exports.given import File
from proceedings.model.archive import Archive
from tests.exports.depositing import given
from tests.exports.deposits.conftest import Export


@pytest.fixture
def meta(export: Export) -> etree._Element:
    text = export("jats")["numbers-2026/jats/roots.xml"]
    found = etree.fromstring(text.encode()).find("front/article-meta")
    assert found is not None
    return found


def plain(root: etree._Element, path: str) -> list[str]:
    return [" ".join("".join(map(str, n.itertext())).split()) for n in root.findall(path)]


def test_each_paper_of_the_volume_has_a_file(export: Export) -> None:
    assert list(export("jats")) == [
        *(f"numbers-2026/jats/{id_}.xml" for id_ in ("roots", "poster", "retracted")),
        *(f"parts-2025/jats/{id_}.xml" for id_ in ("head", "tail")),
    ]


def test_titles_keep_their_markup(meta: etree._Element) -> None:
    title = meta.find("title-group/article-title")
    assert title is not None
    names = [etree.QName(node).localname for node in title]
    assert names == ["italic", "inline-formula", "sub", "monospace", "ext-link"]
    assert plain(meta, "title-group/trans-title-group/trans-title") == ["Des racines rapides"]


def test_a_name_in_two_scripts_has_alternatives(meta: etree._Element) -> None:
    [names] = meta.findall(".//name-alternatives")
    assert [(n.tag, "".join(map(str, n.itertext())).split()) for n in names] == [
        ("name", ["王", "小明"]),
        ("name", ["Wang", "Xiaoming"]),
        ("string-name", ["王小明"]),
    ]
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [n.get(language) for n in names] == ["und-Hani", "und-Latn", "und-Hani"]


def test_single_names_and_organisations_are_not_split(meta: etree._Element) -> None:
    assert plain(meta, ".//contrib[@contrib-type='author']/collab") == ["The Sphinx Developers"]
    assert plain(meta, ".//name[@name-style='given-only']/given-names") == ["Suharto"]


def test_authors_refer_to_their_institutions(meta: etree._Element) -> None:
    first = meta.find(".//contrib")
    assert first is not None
    assert first.get("corresp") == "yes"
    assert [x.get("rid") for x in first.findall("xref")] == ["aff1", "aff2"]
    institutions = {a.get("id"): plain(a, ".//institution") for a in meta.findall("aff")}
    assert institutions == {"aff1": ["Numbers Lab"], "aff2": ["Arizona State University"]}


def test_the_event_the_pages_and_the_licence_are_said(meta: etree._Element) -> None:
    assert plain(meta, "conference/*") == [
        "2026-06-01/2026-06-03", "Workshop on Numbers & Signs", "Numbers 2026", "7", "Ghent, Belgium",
    ]  # fmt: skip
    assert plain(meta, "fpage") + plain(meta, "lpage") == ["1", "9"]
    license_ref = "{http://www.niso.org/schemas/ali/1.0/}license_ref"
    assert plain(meta, f".//{license_ref}") == ["https://creativecommons.org/licenses/by/4.0/"]


def test_an_abstract_in_another_language_stands_beside_the_first(meta: etree._Element) -> None:
    [other] = meta.findall("trans-abstract")
    assert other.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert len(meta.findall("abstract")) == 1


def test_an_issn_that_is_missing_is_noted(archive: Archive) -> None:
    made = EXPORTERS["jats"](given(archive))
    notes = [found for found in made if not isinstance(found, File)]
    assert [(note.edition, note.message) for note in notes] == [
        ("parts-2025", "volume.issn is missing: JATS asks for that of the series")
    ]
