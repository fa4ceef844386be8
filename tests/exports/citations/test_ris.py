"""RIS, read back with rispy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import example, given

from proceedings.exports.citations import ris
from proceedings.exports.citations.record import Record
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Person
from tests.exports.citations.works import PAPER, PROCEEDINGS, TALK, one_line, papers, people

TEXT = """\
TY  - CONF
ID  - turing-2026-computable
TI  - On Computable Numbers
AU  - Turing, Alan M.
T2  - International Workshop on Tests (Tests 2026)
C3  - Proceedings of Tests 2026
A2  - Lovelace, Ada
A2  - van der Berg, Jan
T3  - Series in Tests
C1  - Berlin
VL  - 7
PB  - Test Press
SP  - 11
EP  - 20
SN  - 978-3-16-148410-0
PY  - 2026
DA  - 2026/09/30
CY  - Ghent, Belgium
DO  - 10.5555/tests.2026.2
UR  - https://example.org/tests-2026/papers/turing.html
L1  - https://example.org/tests-2026/papers/turing.pdf
KW  - machines
KW  - numbers, real
LA  - en
AB  - It halts. Or it does not.
N1  - Retracted 1 May 2027: it halts
ER  -\x20
"""


def test_a_paper_says_its_conference_and_its_proceedings_each_in_its_own_field() -> None:
    assert ris.reference(PAPER) == TEXT.replace("\n", "\r\n")


def _read(record: Record) -> dict[str, Any]:
    (found,) = rispy.loads(ris.reference(record))
    return dict(found)


def test_a_talk_says_what_it_was_and_names_no_volume() -> None:
    found = _read(TALK)
    assert (found["type_of_reference"], found["type_of_work"]) == ("CPAPER", "Invited talk")
    assert found["secondary_title"] == "International Workshop on Tests (Tests 2026)"
    assert found["date"] == "2026/09/14"
    assert not found.keys() & {"custom3", "publisher", "issn", "volume", "secondary_authors"}


def test_the_volume_is_a_book_with_its_editors_in_its_series() -> None:
    text = ris.reference(PROCEEDINGS)
    assert text.startswith("TY  - BOOK\r\n")
    assert "ED  - Lovelace, Ada\r\nED  - van der Berg, Jan\r\n" in text
    found = _read(PROCEEDINGS)
    assert found["title"] == "Proceedings of Tests 2026"
    assert (found["secondary_title"], found["volume"]) == ("Series in Tests", "7")
    assert found["place_published"] == "Berlin"


def test_an_issn_stands_where_there_is_no_isbn() -> None:
    found = _read(replace(PAPER, volume=replace(PAPER.volume, isbn="")))
    assert found["issn"] == "2640-3498"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name.parse("Anna van der Berg"), "van der Berg, Anna"),
        (Name.parse("King, Jr, Martin Luther"), "King, Martin Luther, Jr"),
        (Name("The Sphinx Developers", organisation=True), "The Sphinx Developers,"),
        (Name("NASA", organisation=True), "NASA,"),
        (Name("Ibn Sina"), "Ibn Sina,"),
        (Name("Plato"), "Plato"),
        (Name("王", "小明"), "王, 小明"),
    ],
    ids=lambda value: value.full if isinstance(value, Name) else "",
)
def test_a_name_is_written_so_that_no_client_turns_it_round(name: Name, written: str) -> None:
    assert _read(replace(PAPER, authors=people(name)))["authors"] == [written]


def test_no_value_begins_another_field() -> None:
    found = _read(replace(PAPER, full_title="A title\nER  - \nTY  - JOUR", note="a\rDO  - 1"))
    assert found["title"] == "A title ER - TY - JOUR"
    assert found["notes"] == ["a DO - 1"]
    assert found["type_of_reference"] == "CONF"


def _written(person: Person) -> Name:
    """What of a name RIS tells apart."""
    name = person.name
    whole = f"{name.particle} {name.family}".strip()
    return Name(whole, name.given, suffix=name.suffix)


def _name(text: str) -> Name:
    parts = text.removesuffix(",").split(", ")
    family, given, suffix = (*parts, "", "")[:3]
    return Name(family, given, suffix=suffix)


def _pages(found: dict[str, Any]) -> str:
    return "–".join(found[end] for end in ("start_page", "end_page") if end in found)


@given(papers())
@example(replace(PAPER, pages=PageRange(7, 7)))
def test_what_is_read_back_is_what_the_model_says(record: Record) -> None:
    found, volume = _read(record), record.volume
    assert [_name(text) for text in found.get("authors", [])] == [*map(_written, record.authors)]
    editors = found.get("secondary_authors", [])
    assert [_name(text) for text in editors] == [*map(_written, volume.editors)]
    read = {
        field: found.get(field, "")
        for field in (
            *("id", "title", "custom3", "publisher", "custom1", "tertiary_title", "volume"),
            *("issn", "date", "year", "doi", "language", "abstract"),
        )
    }
    assert read == {
        "id": record.key,
        "title": record.full_title,
        "custom3": volume.title,
        "publisher": volume.publisher,
        "custom1": volume.publisher_place,
        "tertiary_title": volume.series,
        "volume": volume.number,
        "issn": volume.isbn,
        "date": record.date.strftime("%Y/%m/%d"),
        "year": str(record.date.year),
        "doi": record.doi,
        "language": record.language,
        "abstract": one_line(record.abstract.text()),
    }
    assert _pages(found) == str(record.pages or "")
    assert found.get("keywords", []) == [*record.keywords]
    assert found.get("notes", []) == ([record.note] if record.note else [])
    assert found["urls"] == [record.url]
