"""Abstracts that are not whole, or hold what is none."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper

LONG = " ".join(["Moths are not the only bugs that were found in a relay."] * 8)
OTHERS = {f"papers/p{n}.md": paper(f"Bugs {n}", abstract=f"{n} {LONG}") for n in range(6)}


def test_an_abstract_of_a_few_words_is_named_where_others_have_many(said: Said) -> None:
    files = OTHERS | {"papers/hopper.md": paper(abstract="See the paper.")}
    assert said("abstract-short", files) == [
        'papers/hopper.md:5: the abstract has 3 words: "See the paper."'
    ]
    assert said(
        "abstract-short", {"papers/hopper.md": paper()} | dict(list(OTHERS.items())[:2])
    ) == ['papers/hopper.md:5: the abstract has 3 words: "Moths are bugs."']


def test_short_abstracts_that_all_have_are_a_habit(said: Said) -> None:
    files = {f"papers/p{n}.md": paper(f"Bugs {n}", abstract="See the paper.") for n in range(6)}
    assert said("abstract-short", files) == []


@pytest.mark.parametrize("end", ["and found,", "and found in the", "and then…", "and (", "or..."])
def test_an_abstract_that_breaks_off_is_named(said: Said, end: str) -> None:
    files = OTHERS | {"papers/hopper.md": paper(abstract=f"We looked for moths {end}")}
    shown = " ".join(f"We looked for moths {end}".split(" ")[-4:])
    assert said("abstract-cut", files) == [
        f'papers/hopper.md:5: the abstract breaks off: "{shown}"'
    ]


def test_an_abstract_without_a_full_stop_is_told_where_others_have_one(said: Said) -> None:
    files = OTHERS | {"papers/hopper.md": paper(abstract="We looked for moths")}
    assert said("abstract-cut", files) == [
        'papers/hopper.md:5: the abstract ends without a full stop: "We looked for moths"'
    ]


@pytest.mark.parametrize(
    "end", ["moths!", "*moths.*", "(moths).", "$x$", "see https://example.org"]
)
def test_other_ends_are_ends(said: Said, end: str) -> None:
    files = OTHERS | {"papers/hopper.md": paper(abstract=f"We found {end}")}
    assert said("abstract-cut", files) == []


def test_an_abstract_that_is_the_title_is_named(said: Said) -> None:
    assert said("abstract-title", {"papers/hopper.md": paper(abstract="On bugs.")}) == [
        "papers/hopper.md:5: the abstract is the title once more"
    ]
    assert said("abstract-title", {"papers/hopper.md": paper(abstract="On bugs in relays.")}) == []


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("Abstract:", "Abstract:"),
        ("**Abstract**", "Abstract"),
        ("Abstract—", "Abstract—"),
        ("# Abstract\n\n", "Abstract"),
        ("ABSTRACT", "ABSTRACT"),
    ],
)
def test_the_heading_of_an_abstract_is_named(said: Said, heading: str, shown: str) -> None:
    text = paper(abstract=f"{heading} Moths are bugs.")
    assert said("abstract-heading", {"papers/hopper.md": text}) == [
        f'papers/hopper.md:5: the abstract begins with its heading: "{shown}"'
    ]


def test_keywords_behind_an_abstract_are_named(said: Said) -> None:
    text = paper(abstract="Moths are bugs. Keywords: moths, bugs")
    assert said("abstract-heading", {"papers/hopper.md": text}) == [
        'papers/hopper.md:5: the abstract has its keywords in it: "Keywords:"'
    ]


@pytest.mark.parametrize("text", ["Abstract argumentation is hard.", "Summary statistics lie."])
def test_a_sentence_that_begins_with_the_word_has_no_heading(said: Said, text: str) -> None:
    assert said("abstract-heading", {"papers/hopper.md": paper(abstract=text)}) == []


@pytest.mark.parametrize("reference", ["[12]", "[3, 4]", "[5–7]", r"\[12\]", "[?]"])
def test_a_reference_in_an_abstract_is_told(said: Said, reference: str) -> None:
    text = paper(abstract=f"Moths\nare bugs {reference}.")
    found = said("abstract-references", {"papers/hopper.md": text})
    shown = reference.replace("\\", "")
    line = 5 if "\\" in reference else 6
    message = f'the abstract refers to a list that is not there: "{shown}"'
    assert found == [f"papers/hopper.md:{line}: {message}"]


@pytest.mark.parametrize("text", ["[0, 1]", "x in [1, 2]", "a[1] = 2", "$[12]$", "[4, 3]", "[sic]"])
def test_intervals_and_indices_are_no_references(said: Said, text: str) -> None:
    files = {"papers/hopper.md": paper(abstract=f"Moths {text}.")}
    assert said("abstract-references", files) == []


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("© 2026 the authors.", "© 2026"),
        ("Copyright (c) 2026 by us.", "Copyright (c) 2026"),
        ("All rights reserved.", "All rights reserved"),
        ("Licensed under a Creative Commons licence.", "Licensed under a Creative Commons"),
    ],
)
def test_a_line_of_copyright_is_named(said: Said, line: str, shown: str) -> None:
    text = paper(abstract=f"Moths are bugs.\n{line}")
    assert said("abstract-copyright", {"papers/hopper.md": text}) == [
        f'papers/hopper.md:6: the abstract has a line of copyright in it: "{shown}"'
    ]


def test_research_about_copyright_is_none(said: Said) -> None:
    text = paper(abstract="Copyright law and Creative Commons music (c), with permission to share.")
    assert said("abstract-copyright", {"papers/hopper.md": text}) == []
