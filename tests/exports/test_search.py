"""What the search knows of each page."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from proceedings.exports.search import (
    Facets,
    Record,
    archive_records,
    edition_entries,
    folded_words,
    person_records,
)
from proceedings.model.contribution import Kind, Notice
from proceedings.model.directory import directory_of
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.volume import Pagination
from proceedings.words import Words
from tests.exports.conftest import Change

ENGLISH = Words.of("en")


def records_of(
    edition: Edition, numbers: Pagination, pdf_bytes: dict[str, int], words: Words
) -> list[Record]:
    return [entry.record(words) for entry in edition_entries(edition, numbers, pdf_bytes)]


def test_a_name_of_another_script_is_found_by_its_transliteration(edition: Edition) -> None:
    name = Name("王小明", family_first=True, latin=Name("Wang", "Xiaoming", family_first=True))
    paper = replace(edition.contribution("turing"), authors=(Person(name),))
    other = replace(edition, contributions=(paper,))
    (record,) = records_of(other, Pagination({}), {}, other.words)
    assert record.people == ("王小明 / Wang Xiaoming",)
    people = {person.title: person.text for person in person_records(directory_of([other]))}
    assert people["王小明"] == "Wang Xiaoming"


def test_each_contribution_has_a_record_with_what_is_searched_and_shown(
    edition: Edition, pagination: Pagination
) -> None:
    talk, turing, noether = records_of(edition, pagination, {"turing": 4321}, ENGLISH)
    assert talk.kind == "invited"
    assert talk.text == "A talk about x² moths."
    assert turing == Record(
        address="papers/turing.html",
        kind="paper",
        title="On Computable Numbers",
        people=("Alan Turing",),
        venue="Tests 2026",
        pages="pages 2–4",
        text="The Entscheidungsproblem has no solution.",
        identifiers=("tests-2026/turing", "turing-2026-computable"),
        pdf_bytes=4321,
    )
    assert noether.keywords == ("symmetry",)


def test_what_is_shown_is_said_in_the_language_of_the_search_page(
    edition: Edition, pagination: Pagination
) -> None:
    talk, *_ = records_of(edition, pagination, {}, Words.of("fr"))
    assert talk.pages == Words.of("fr").say("page {number}", number=1)


@pytest.mark.parametrize("state", ["retracted", "removed"])
def test_a_paper_says_in_its_title_what_became_of_it(changed: Change, state: str) -> None:
    edition, _, pagination = changed(**{state: Notice(dt.date(2026, 7, 1), "wrong")})
    _, turing, _ = records_of(edition, pagination, {}, ENGLISH)
    assert turing.title == f"{state.capitalize()}: On Computable Numbers"


def test_a_withdrawn_paper_has_no_pdf_among_the_results(changed: Change) -> None:
    edition, _, pagination = changed(withdrawn=Notice(dt.date(2026, 7, 1), "wrong"))
    _, turing, _ = records_of(edition, pagination, {"turing": 4321}, ENGLISH)
    assert turing.pdf_bytes == 0


def test_a_paper_is_found_by_its_doi(changed: Change) -> None:
    edition, _, pagination = changed(doi="10.5555/12345")
    _, turing, _ = records_of(edition, pagination, {}, ENGLISH)
    assert turing.identifiers[-1] == "10.5555/12345"


@pytest.mark.parametrize(
    "change",
    [
        {"title": Markup("On Moths")},
        {"abstract": Markup("Another abstract.")},
        {"authors": (Person(Name("Moth")),)},
        {"keywords": ("moths",)},
        {"award": "Best paper"},
        {"doi": "10.5555/12345"},
        {"kind": Kind.SHORT},
        {"retracted": Notice(dt.date(2026, 7, 1), "wrong")},
        {"withdrawn": Notice(dt.date(2026, 7, 1), "wrong")},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_record_has_another_entry(changed: Change, change: dict[str, Any]) -> None:
    (edition, _, pagination), (other, _, numbers) = changed(), changed(**change)
    pdfs = {"turing": 4321}
    assert records_of(edition, pagination, pdfs, ENGLISH) != records_of(
        other, numbers, pdfs, ENGLISH
    )
    assert list(map(repr, edition_entries(edition, pagination, pdfs))) != list(
        map(repr, edition_entries(other, numbers, pdfs))
    )


def test_the_entry_knows_pages_and_pdf(edition: Edition, pagination: Pagination) -> None:
    found = {
        repr(list(edition_entries(edition, numbers, pdfs)))
        for numbers in (pagination, Pagination({}))
        for pdfs in ({}, {"turing": 1})
    }
    assert len(found) == 4


def test_nothing_that_an_author_wrote_is_markup_in_a_record(changed: Change) -> None:
    edition, _, pagination = changed(title=Markup('On <b data-pagefind-ignore="all"> & "tags"'))
    _, turing, _ = records_of(edition, pagination, {}, ENGLISH)
    assert 'data-v="On &lt;b data-pagefind-ignore=&quot;all&quot;&gt; &amp; &quot;tags&quot;"' in (
        turing.html()
    )


def test_a_record_without_a_text_has_its_title_for_one() -> None:
    record = Record(address="papers/x.html", kind="panel", title="On Moths")
    assert "<p>On Moths panel</p>" in record.html()


def test_editions_and_people_are_found_too(edition: Edition) -> None:
    people = tuple(person_records(directory_of([edition])))
    records = tuple(archive_records([edition], people))
    assert [(record.kind, record.address) for record in records[:2]] == [
        ("edition", "tests-2026/index.html"),
        ("person", "people/grace-hopper.html"),
    ]
    (turing,) = (record for record in people if record.title == "Alan Turing")
    assert turing.venue == "Cambridge"
    assert turing.identifiers == ("0000-0002-1825-0097",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łukasz Ørsted", ("lukasz", "orsted")),
        ("Straße, ﬁne", ("fine", "strasse")),
        ("Kästner, Zoé", ()),  # pagefind itself knows that é is e
        ("plain words", ()),
        ("王小明", ()),
    ],
)
def test_words_are_written_folded_where_pagefind_does_not_fold_them(
    text: str, words: tuple[str, ...]
) -> None:
    assert folded_words(text) == words


def test_the_facets_tell_what_each_page_is_and_whose() -> None:
    records = [
        Record(address="papers/a.html", kind="short", title="A", people=("Bo", "Al")),
        Record(address="papers/b.html", kind="paper", title="B", people=("Bo",), award="Best"),
    ]
    facets = Facets(records, ["en_1", "en_2"], "digest")
    assert json.loads(facets.pages()) == {
        "of": "digest",
        "ids": "en_1 en_2",
        "kinds": ["paper", "short"],
        "kind": [1, 0],
        "award": {"1": "Best"},
    }
    assert json.loads(facets.people()) == {"Al": [0], "Bo": [0, 1]}
