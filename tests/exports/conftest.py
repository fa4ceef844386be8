from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination, paginate
from proceedings.source import read_archive

Change = Callable[..., tuple[Edition, Contribution, Pagination]]


@pytest.fixture
def edition(archive: Path) -> Edition:
    return read_archive(archive)[0].editions[0]


@pytest.fixture
def pagination(edition: Edition) -> Pagination:
    return paginate(edition, {"turing": 3, "noether": 2})


@pytest.fixture
def changed(edition: Edition) -> Change:
    """The edition with Turing's paper changed; its page numbers with it."""

    def change(**changes: object) -> tuple[Edition, Contribution, Pagination]:
        contributions = tuple(
            replace(paper, **changes) if paper.id == "turing" else paper  # type: ignore[arg-type]
            for paper in edition.contributions
        )
        other = replace(edition, contributions=contributions)
        return other, other.contribution("turing"), paginate(other, {"turing": 3, "noether": 2})

    return change
