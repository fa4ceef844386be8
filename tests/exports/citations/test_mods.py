"""MODS, read back with lxml; with bibutils in tests/clients."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from lxml import etree

from proceedings.exports.citations import mods
from proceedings.exports.citations.record import Record
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from tests.exports.citations.works import PAPER, PROCEEDINGS, TALK, papers, people, titled

NAMES = {"m": "http://www.loc.gov/mods/v3", "x": "http://www.w3.org/1999/xlink"}


def _read(*records: Record) -> etree._Element:
    works = "\n".join(map(mods.work, records))
    root = etree.fromstring(f"{mods.BEFORE}{works}{mods.AFTER}".encode())
    return root[0]


def _all(record: Record, path: str) -> list[str]:
    found = _read(record).xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [str(getattr(value, "text", value)) for value in found]


def test_a_paper_stands_in_its_volume_and_that_in_its_series() -> None:
    host = "m:relatedItem[@type='host']"
    expected = {
        "m:titleInfo/m:title": ["On Computable Numbers"],
        "m:name/m:namePart": ["Alan M.", "Turing"],
        "m:name/m:role/m:roleTerm[@type='code']": ["aut"],
        "m:name/m:affiliation": ["King's College"],
        "m:name/m:nameIdentifier[@type='orcid']": ["https://orcid.org/0000-0002-1825-0097"],
        "m:language/m:languageTerm": ["en"],
        "m:note": ["Retracted 1 May 2027: it halts"],
        "m:subject/m:topic": ["machines", "numbers, real"],
        "m:identifier[@type='citekey']": ["turing-2026-computable"],
        "m:identifier[@type='doi']": ["10.5555/tests.2026.2"],
        "m:location/m:url[@access='raw object']": [PAPER.pdf_url],
        "m:accessCondition/@x:href": ["https://creativecommons.org/licenses/by/4.0/"],
        f"{host}/m:titleInfo/m:title": ["Proceedings of Tests 2026"],
        f"{host}/m:name[@type='personal']/m:namePart[@type='family']": ["Lovelace", "van der Berg"],
        f"{host}/m:name/m:role/m:roleTerm[@type='text']": ["editor", "editor"],
        f"{host}/m:originInfo/m:publisher": ["Test Press"],
        f"{host}/m:originInfo/m:place/m:placeTerm": ["Berlin"],
        f"{host}/m:originInfo/m:dateIssued": ["2026-09-30"],
        f"{host}/m:identifier": ["978-3-16-148410-0", "10.5555/tests.2026"],
        f"{host}/m:relatedItem[@type='series']/m:titleInfo/*": ["Series in Tests", "7"],
        f"{host}/m:relatedItem[@type='series']/m:identifier": ["2640-3498"],
        f"{host}/m:part/m:extent/*": ["11", "20"],
        f"{host}/m:name[@type='conference']/m:namePart": [
            "International Workshop on Tests (Tests 2026)",
            "Ghent, Belgium",
            "2026-09-14/2026-09-16",
        ],
    }
    assert {path: _all(PAPER, path) for path in expected} == expected


def test_a_talk_has_speakers_and_names_no_volume() -> None:
    assert _all(TALK, "m:name/m:role/m:roleTerm") == ["spk", "speaker"]
    assert _all(TALK, "m:genre") == ["Invited talk"]
    assert _all(TALK, "m:relatedItem/m:name/m:namePart")[1] == "Ghent, Belgium"
    assert _all(TALK, "m:relatedItem/m:titleInfo") == []


def test_the_volume_is_a_work_of_its_own() -> None:
    assert _all(PROCEEDINGS, "m:titleInfo/m:title") == ["Proceedings of Tests 2026"]
    assert _all(PROCEEDINGS, "m:relatedItem/m:titleInfo/m:title") == ["Series in Tests"]
    assert _all(PROCEEDINGS, "m:identifier[@type='doi']") == ["10.5555/tests.2026"]
    bare = replace(PROCEEDINGS.volume, series="")
    assert _all(replace(PROCEEDINGS, volume=bare), "m:part/m:detail/m:number") == ["7"]


def test_an_article_s_number_is_no_page() -> None:
    record = replace(PAPER, pages=PageRange(1, 9, "e12:", article="e12"))
    assert _all(record, "m:relatedItem/m:part/m:detail[@type='article']/m:number") == ["e12"]
    assert _all(record, "m:relatedItem/m:part/m:extent") == []


def test_parts_of_names_have_their_types() -> None:
    record = replace(
        PAPER,
        authors=people("King, Jr, Martin Luther", Name("R & D Group", organisation=True)),
    )
    assert _all(record, "m:name/m:namePart/@type") == ["given", "family", "termsOfAddress"]
    assert _all(record, "m:name[@type='corporate']/m:namePart") == ["R & D Group"]


def test_a_name_in_another_script_says_it_and_has_its_transliteration() -> None:
    name = Name("王", "小明", family_first=True, latin=Name("Wang", "Xiaoming"))
    record = replace(PAPER, authors=people(name))
    assert _all(record, "m:name/@script") == ["Hani"]
    assert _all(record, "m:name/m:namePart") == ["小明", "王"]
    other = "m:name/m:alternativeName[@altType='transliteration']/m:namePart[@script='Latn']"
    assert _all(record, other) == ["Xiaoming", "Wang"]


def test_a_subtitle_has_its_own_element() -> None:
    record = replace(titled(PAPER, "On *Numbers*"), subtitle=Markup("A Story"))
    assert _all(record, "m:titleInfo/*") == ["On Numbers", "A Story"]


@given(papers())
def test_any_work_is_well_formed_and_keeps_its_names(record: Record) -> None:
    read = _read(record)
    assert len(read.findall("m:name", NAMES)) == len(record.authors)
    assert len(read.findall("m:subject", NAMES)) == len(record.keywords)
