"""Files of many works: whole, and cut where programs would refuse them for their size."""

from __future__ import annotations

import pytest

from proceedings.exports.citations.formats import BESIDE, FORMATS, Format, Frame
from proceedings.exports.citations.record import records_of
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_large_file_is_cut_between_works_and_none_is_lost(
    form: Format, edition: Edition, pagination: Pagination
) -> None:
    records = list(records_of(edition, pagination))
    largest = max(len(form.write([record]).encode()) for record in records)
    parts = list(form.parts(records, largest + 10))
    works = [work for part in parts for work in form.frame.within(part).split("\0")]
    assert len(parts) > 1
    assert all(len(part.encode()) <= largest + 10 for part in parts)
    assert form.frame.around(works) == form.write(records)


@pytest.mark.parametrize("form", BESIDE, ids=lambda form: form.name)
def test_the_file_of_an_edition_is_what_its_papers_files_hold(
    form: Format, edition: Edition, pagination: Pagination
) -> None:
    records = list(records_of(edition, pagination))
    works = [form.frame.within(form.write([record])) for record in records]
    assert form.frame.around(works) == form.write(records)


def test_a_work_that_is_larger_than_a_file_may_be_has_a_file_of_its_own(edition: Edition) -> None:
    form = Format("x", "X", "x", "text/plain", lambda _: "work", Frame("<", ",", ">"))
    records = list(records_of(edition, Pagination({})))
    assert list(form.parts(records, 3)) == ["<work>"] * len(records)
