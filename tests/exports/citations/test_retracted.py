"""A paper that was retracted says so in every format; one that was removed is in none."""

from __future__ import annotations

import datetime as dt
import json
from html import unescape

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string

from proceedings.exports.citations import bibtex, cff, csl_json, reference, ris
from proceedings.exports.citations.files import citation_files
from proceedings.exports.citations.formats import FORMATS, Format
from proceedings.exports.citations.record import Record, record_of, records_of
from proceedings.exports.indexers import dblp
from proceedings.model.contribution import Notice
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from tests.exports.conftest import Change

NOTICE = Notice(dt.date(2026, 8, 1), "The proof is wrong.")
TITLE = "Retracted: On Computable Numbers"
NOTE = "Retracted 2026-08-01: The proof is wrong."


@pytest.fixture
def retracted(changed: Change) -> Record:
    return record_of(*changed(retracted=NOTICE))


def field(record: Record, name: str) -> str:
    """What a reader of BibTeX finds in a field."""
    [entry] = parse_string(bibtex.entry(record)).entries
    return str(entry.fields_dict[name].value)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_title_says_it_first(retracted: Record, form: Format) -> None:
    written = unescape(form.one(retracted)).replace("{", "").replace("}", "")
    assert TITLE.casefold() in written.casefold()  # a style may write titles its own way


def test_readers_get_title_note_and_status(retracted: Record) -> None:
    assert (field(retracted, "title"), field(retracted, "note")) == (TITLE, NOTE)
    [read] = rispy.loads(ris.reference(retracted))
    assert (read["title"], read["notes"]) == (TITLE, [NOTE])
    item = json.loads(csl_json.item(retracted))
    assert (item["title"], item["note"], item["status"]) == (TITLE, NOTE, "retracted")


def test_a_subtitle_and_formatted_text_stay_what_they_are(changed: Change) -> None:
    record = record_of(
        *changed(retracted=NOTICE, title=Markup("*Fast* $n^2$"), subtitle=Markup("A Look"))
    )
    assert record.full_title == "Retracted: Fast n²: A Look"
    item = csl_json.item_data(record)
    assert item["title"] == "Retracted: <i>Fast</i> n²: A Look"
    assert field(record, "title") == r"Retracted: \emph{Fast} $n^2$: A Look"


def test_the_reference_and_the_list_of_an_edition_say_it(changed: Change) -> None:
    edition, paper, pagination = changed(retracted=NOTICE)
    assert f"(2026). {TITLE}. In " in reference.formatted(edition, paper, pagination)
    assert f"<title>{TITLE}</title>" in dblp.submission(edition, pagination)
    assert f'"{TITLE}"' in cff.citation_file(records_of(edition, pagination))


def test_the_key_stays(retracted: Record, edition: Edition, changed: Change) -> None:
    assert retracted.key == record_of(*changed()).key


@pytest.mark.parametrize("state", ["removed", "withdrawn"])
def test_what_was_removed_is_in_no_citation_file(changed: Change, state: str) -> None:
    edition, paper, pagination = changed(**{state: NOTICE})
    assert paper.id not in pagination
    assert paper.id not in {file.paper for file in citation_files(edition, pagination)}
    assert paper.id not in [record.id for record in records_of(edition, pagination)]
    assert "Computable" not in dblp.submission(edition, pagination)


def test_the_page_of_a_removed_paper_tells_programs_so(changed: Change) -> None:
    record = record_of(*changed(removed=NOTICE))
    assert record.full_title == "Removed: On Computable Numbers"
    assert record.note == "Removed 2026-08-01: The proof is wrong."
