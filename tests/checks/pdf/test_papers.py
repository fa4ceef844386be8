"""How messages name pages."""

from __future__ import annotations

from proceedings.checks.pdf.papers import pages


def test_of_many_runs_of_pages_five_are_named() -> None:
    assert pages([1, 3, 5, 7, 9, 11, 13]) == "pages 1, 3, 5, 7, 9 and 2 more"
    assert pages([1, 3, 5, 7, 9, 11, 11]) == "pages 1, 3, 5, 7, 9, 11"
