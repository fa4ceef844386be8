from __future__ import annotations

from dataclasses import replace

import pytest

from proceedings.exports.citations import reference
from proceedings.model.edition import Edition
from proceedings.model.pages import PageRange
from proceedings.model.volume import Pagination
from proceedings.model.volumes import Volume


@pytest.mark.parametrize(
    ("span", "written"),
    [
        (PageRange(2, 4), "pp. 2–4."),
        (PageRange(7, 7), "p. 7."),
        (PageRange(1, 12, "5:"), "pp. 5:1–5:12."),
        (PageRange(1, 9, "e12:", article="e12"), "article e12."),
    ],
    ids=["pages", "page", "by paper", "article"],
)
def test_a_reference_quotes_the_pages_as_they_are_printed(
    edition: Edition, span: PageRange, written: str
) -> None:
    paper = edition.contribution("turing")
    text = reference.formatted(edition, paper, Pagination({"turing": span}))
    title = "Proceedings of Tests 2026: Workshop on Tests"
    assert f"In <cite>{title}</cite>, {written} Test Press." in text


def test_a_reference_names_the_part(edition: Edition, pagination: Pagination) -> None:
    held = replace(edition, volumes=(Volume(id="two", part=2),))
    text = reference.formatted(held, held.contribution("noether"), pagination)
    assert "Workshop on Tests, Part II</cite>, pp. 5–6." in text


def test_the_address_of_a_doi_is_escaped_and_the_doi_is_shown_as_it_is(
    edition: Edition, pagination: Pagination
) -> None:
    paper = replace(edition.contributions[0], doi="10.1000/a<b>#1")
    written = reference.formatted(edition, paper, pagination)
    assert 'href="https://doi.org/10.1000/a%3Cb%3E%231"' in written
    assert ">https://doi.org/10.1000/a&lt;b&gt;#1</a>" in written
