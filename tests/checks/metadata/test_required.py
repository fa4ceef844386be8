"""What contributions lack."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper
from tests.conftest import EDITION


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("abstract", "there is no abstract, which this edition requires"),
        ("keywords", "there are no keywords, which this edition requires"),
        ("affiliations", "there is no affiliation of Ada Lovelace, which this edition requires"),
        ("orcid", "there is no ORCID of Ada Lovelace, which this edition requires"),
        ("doi", "there is no DOI, which this edition requires"),
        ("license", "there is no license, which this edition requires"),
        ("slides", "there are no slides, which this edition requires"),
        ("video", "there is no video, which this edition requires"),
        ("pages", "there are no pages, which this edition requires"),
    ],
)
def test_each_key_that_an_edition_requires_has_a_message(
    said: Said, key: str, message: str
) -> None:
    edition = f"{EDITION}checks:\n  required: [{key}]\n"
    files = {
        "edition.yml": edition,
        "papers/hopper.md": paper(authors="[Ada Lovelace]", abstract=""),
    }
    assert said("required-missing", files) == [f"papers/hopper.md:2: {message}"]
    whole = paper(
        authors="[{name: Ada Lovelace, affiliation: London, orcid: 0000-0002-1825-0097}]",
        keywords="[bugs]",
        doi="10.5555/1",
        license="CC-BY-4.0",
        slides="https://example.org/slides",
        video="https://example.org/video",
        pages="1-2",
    )
    assert said("required-missing", files | {"papers/hopper.md": whole}) == []


def test_a_paper_without_authors_is_named_unless_the_program_says_who_speaks(said: Said) -> None:
    text = "---\ntitle: On Bugs\n---\nMoths are bugs.\n"
    assert said("authors-none", {"papers/hopper.md": text}) == [
        "papers/hopper.md:2: there are no authors"
    ]
    program = (
        "sessions:\n  - title: A\n    items:\n      - {paper: hopper, speakers: [Ada Lovelace]}\n"
    )
    assert said("authors-none", {"papers/hopper.md": text, "program.yml": program}) == []


def test_an_abstract_that_is_missing_is_named_where_others_have_one(said: Said) -> None:
    files = {"papers/a.md": paper("A Bug"), "papers/b.md": paper("Two Bugs", abstract="")}
    assert said("abstract-none", files) == ["papers/b.md:2: there is no abstract"]


def test_papers_without_abstracts_are_counted_and_talks_are_not(said: Said) -> None:
    files = {"papers/hopper.md": paper(abstract=""), "papers/b.md": paper("Two Bugs", abstract="")}
    message = 'papers/b.md:2: 2 of 2 contributions of the kind "paper" have no abstract'
    assert said("abstract-none", files) == [message]
    talks = {name: paper(abstract="", kind="talk") for name in files}
    assert said("abstract-none", talks) == []
