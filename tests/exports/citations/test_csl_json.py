"""CSL-JSON, read back with json; against its schema in tests/real."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proceedings.exports.citations import csl_json
from proceedings.exports.citations.csl_text import csl_text
from proceedings.exports.citations.record import Record
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from tests.exports.citations.works import (
    PAPER,
    PROCEEDINGS,
    TALK,
    escaped,
    lines,
    one_line,
    papers,
    people,
    titled,
)


def _read(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(csl_json.item(record))
    return found


def test_a_paper_says_all_that_csl_can_say() -> None:
    assert _read(PAPER) == {
        "id": "turing-2026-computable",
        "citation-key": "turing-2026-computable",
        "type": "paper-conference",
        "title": "On Computable Numbers",
        "author": [{"family": "Turing", "given": "Alan M."}],
        "editor": [
            {"family": "Lovelace", "given": "Ada"},
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        ],
        "container-title": "Proceedings of Tests 2026",
        "collection-title": "Series in Tests",
        "volume": "7",
        "page": "11-20",
        "publisher": "Test Press",
        "publisher-place": "Berlin",
        "ISBN": "978-3-16-148410-0",
        "ISSN": "2640-3498",
        "event-title": "International Workshop on Tests (Tests 2026)",
        "event-place": "Ghent, Belgium",
        "event-date": {"date-parts": [[2026, 9, 14], [2026, 9, 16]]},
        "issued": {"date-parts": [[2026, 9, 30]]},
        "DOI": "10.5555/tests.2026.2",
        "URL": "https://example.org/tests-2026/papers/turing.html",
        "abstract": "It halts.\n\nOr it does not.",
        "keyword": "machines, numbers, real",
        "language": "en",
        "note": "Retracted 1 May 2027: it halts",
        "custom": {
            "pdf": "https://example.org/tests-2026/papers/turing.pdf",
            "license": "CC-BY-4.0",
            "orcid": {"Alan M. Turing": "0000-0002-1825-0097"},
        },
    }


def test_a_talk_is_a_speech_and_the_volume_a_book() -> None:
    talk, volume = _read(TALK), _read(PROCEEDINGS)
    assert (talk["type"], talk["genre"]) == ("speech", "Invited talk")
    assert "publisher" not in talk
    assert (volume["type"], volume["title"]) == ("book", "Proceedings of Tests 2026")
    assert "container-title" not in volume


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (Name("The Sphinx Developers", organisation=True), {"literal": "The Sphinx Developers"}),
        (Name("Plato"), {"family": "Plato"}),
        (
            Name.parse("King, Jr, Martin Luther"),
            {"family": "King", "given": "Martin Luther", "suffix": "Jr"},
        ),
        (
            Name.parse("Nagy János", family_first=True),
            {"family": "Nagy", "given": "János", "static-ordering": True},
        ),
    ],
    ids=["organisation", "one name", "suffix", "family first"],
)
def test_a_name_is_in_csl_s_parts(name: Name, parts: dict[str, object]) -> None:
    assert _read(replace(PAPER, authors=people(name)))["author"] == [parts]


def test_one_day_is_no_range_of_days() -> None:
    day = replace(PAPER.event, end=PAPER.event.start)
    assert _read(replace(PAPER, event=day))["event-date"] == {"date-parts": [[2026, 9, 14]]}


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("A *title*", "A <i>title</i>"),
        ("A **title**", "A <b>title</b>"),
        ("H{sub}`2`O", "H<sub>2</sub>O"),
        ("x{sup}`2`", "x<sup>2</sup>"),
        ("{DNA} here", '<span class="nocase">DNA</span> here'),
        ("In $O(n^2)$", "In O(n²)"),
        (r"a \< b & c", "a < b & c"),
        (r"\<i\> and \</sup\>", "<\u2060i> and <\u2060/sup>"),
        ("[words](https://example.org)", "words"),
    ],
)
def test_formatted_text_has_csl_s_elements_and_no_other(source: str, written: str) -> None:
    assert csl_text(Markup(source)) == written


def test_a_subtitle_follows_its_title() -> None:
    record = replace(titled(PAPER, "On *Numbers*"), subtitle=Markup("A {DNA} Story"))
    written = 'On <i>Numbers</i>: A <span class="nocase">DNA</span> Story'
    assert _read(record)["title"] == written


def _name(parts: dict[str, str]) -> Name:
    if "literal" in parts:
        return Name(parts["literal"], organisation=True)
    particle, suffix = parts.get("non-dropping-particle", ""), parts.get("suffix", "")
    return Name(parts["family"], parts.get("given", ""), particle, suffix)


@given(papers())
@example(titled(PAPER, escaped("<i>a</i> <b> {x} $y$ *z*")))
def test_what_is_read_back_is_what_the_model_says(record: Record) -> None:
    found, volume = _read(record), record.volume
    assert tuple(map(_name, found.get("author", []))) == tuple(p.name for p in record.authors)
    assert tuple(map(_name, found.get("editor", []))) == tuple(p.name for p in volume.editors)
    assert found["title"].replace("<\u2060", "<") == one_line(record.title.text())
    assert found["issued"]["date-parts"] == [[record.date.year, record.date.month, record.date.day]]
    read = {
        field: found.get(field, "")
        for field in (
            *("container-title", "publisher", "publisher-place", "collection-title", "volume"),
            *("page", "DOI", "URL", "note", "keyword", "abstract"),
        )
    }
    assert read == {
        "container-title": volume.title,
        "publisher": volume.publisher,
        "publisher-place": volume.publisher_place,
        "collection-title": volume.series,
        "volume": volume.number,
        "page": str(record.pages or "").replace("–", "-"),
        "DOI": record.doi,
        "URL": record.url,
        "note": record.note,
        "keyword": ", ".join(record.keywords),
        "abstract": record.abstract.text(),
    }


@given(st.lists(lines, min_size=1, max_size=3))
def test_a_file_of_several_works_is_one_list(titles: list[str]) -> None:
    items = [csl_json.item(titled(PAPER, escaped(title))) for title in titles]
    assert len(json.loads(f"[{','.join(items)}]")) == len(titles)
