from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.model.edition import Edition
from proceedings.model.volume import paginate
from proceedings.source import read_archive


@pytest.fixture
def edition(archive: Path) -> Edition:
    return read_archive(archive)[0].editions[0]


def test_papers_follow_each_other_in_the_order_of_the_program(edition: Edition) -> None:
    pagination = paginate(edition, {"turing": 3, "noether": 2})
    assert {id_: str(pagination[id_]) for id_ in pagination} == {
        "hopper": "1", "turing": "2–4", "noether": "5–6",
    }  # fmt: skip
    assert [run.paper for run in pagination.bodies[edition.id].runs] == list(pagination)


def test_a_talk_has_a_page_only_where_the_edition_says_so(edition: Edition) -> None:
    without = replace(edition, volume=replace(edition.volume, abstract_pages=False))
    assert list(paginate(without, {"turing": 3, "noether": 2})) == ["turing", "noether"]


def test_what_is_not_archival_takes_no_page(edition: Edition) -> None:
    papers = tuple(replace(paper, archival=paper.id != "turing") for paper in edition.contributions)
    pagination = paginate(replace(edition, contributions=papers), {"turing": 3, "noether": 2})
    assert "turing" not in pagination
    assert str(pagination["noether"]) == "2–3"
