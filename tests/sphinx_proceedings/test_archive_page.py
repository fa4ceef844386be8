from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Build = Callable[..., Any]


def test_the_archive_lists_its_editions_by_series_and_year(
    rich_archive: Path, build: Build
) -> None:
    made = build(rich_archive)
    assert made.warnings == ""
    assert made.text("index", "h1") == "Test Proceedings"
    assert made.texts("index", "h2") == ["Rich", "About"]
    assert made.links("index", ".entry-title a") == [
        ("Rich 2026", "rich-2026/index.html"),
        ("Rich 2025", "earlier-2025/index.html"),
    ]
    assert made.texts("index", ".entry-meta") == [
        "1–2 June 2026 · Ghent, Belgium · 4 papers, 1 keynote, 1 short paper, 1 demonstration, "
        "1 poster · Program of Rich 2026",
        "30 May 2025 · Virtual",
    ]


def test_an_archive_needs_no_prose_of_its_own(rich_archive: Path, build: Build) -> None:
    (rich_archive / "index.md").unlink()
    made = build(rich_archive)
    assert made.warnings == ""
    assert made.texts("index", "h1, h2") == ["Test Proceedings", "Rich"]


def test_editions_elsewhere_are_named_once_with_what_they_held(
    rich_archive: Path, build: Build
) -> None:
    made = build(rich_archive)
    assert made.links("index", ".elsewhere a") == [("Rich 2024", "https://example.org/2024")]


def test_the_editions_documents_are_not_the_archives(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    assert [name for name in made.files() if name.endswith(".html")] == ["index.html"]


def test_an_archive_builds_around_the_editions_that_are_there_already(
    rich_archive: Path, build: Build
) -> None:
    build(rich_archive / "rich-2026", out="site/rich-2026")
    made = build(rich_archive, out="site")
    assert "rich-2026/papers/long.pdf" in made.files()
    assert made.links("rich-2026/index", ".trail a") == [("Test Proceedings", "../index.html")]
    assert made.links("rich-2026/papers/long", ".trail a") == [
        ("Test Proceedings", "../../index.html"),
        ("Rich 2026", "../index.html"),
    ]
