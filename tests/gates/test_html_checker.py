"""The Nu HTML checker finds no error on any page."""

from __future__ import annotations

from pathlib import Path

from tests.gates.checker import errors


def test_the_bundled_editions_have_no_error(bundled_site: Path) -> None:
    assert errors(bundled_site) == []


def test_an_archive_in_which_everything_occurs_has_no_error(rich_site: Path) -> None:
    assert errors(rich_site) == []


def test_an_archive_in_another_language_has_no_error(french_site: Path) -> None:
    assert errors(french_site) == []


def test_the_checker_sees_an_error(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>A page</title><p id=a>One<p id=a>Two"
    (tmp_path / "page.html").write_text(page, "utf-8")
    assert errors(tmp_path) == ["page.html:1: Duplicate ID “a”."]
