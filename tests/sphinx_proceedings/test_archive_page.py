from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Build = Callable[..., Any]


def add_editions(archive: Path, series: str, years: tuple[int, ...]) -> None:
    """Add editions of which nothing is known but when they were."""
    for year in years:
        folder = archive / f"{series.casefold().replace(' ', '-')}-{year}"
        folder.mkdir()
        (folder / "edition.yml").write_text(
            f"event: {{name: Workshop on {series}, short: {series} {year}, series: {series}, "
            f"start: {year}-05-01, timezone: UTC, place: Virtual}}\n",
            encoding="utf-8",
        )
        (folder / "index.md").write_text(f"# {series} {year}\n", encoding="utf-8")


def add_base_url(archive: Path) -> None:
    with (archive / "archive.yml").open("a") as file:
        file.write("base_url: https://example.org/proceedings/\n")


def test_the_newest_editions_are_shown_in_full(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    assert made.warnings == ""
    assert made.text("index", "h1") == "Test Proceedings"
    assert made.texts("index", "main h2") == [
        "Editions",
        "Earlier editions",
        "Recently corrected",
        "About",
    ]
    assert made.links("index", "#latest .entry-title a") == [
        ("Rich 2026", "rich-2026/index.html"),
        ("Rich 2025", "earlier-2025/index.html"),
    ]
    assert made.texts("index", "#latest .entry-meta") == [
        "1–2 June 2026 · Ghent, Belgium · 4 papers, 1 keynote, 1 short paper, 1 demonstration, "
        "1 poster · Program of Rich 2026",
        "30 May 2025 · Virtual",
    ]


def test_the_opening_counts_what_there_is_in_words(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    assert made.text("index", ".when").endswith(
        "4 papers, 1 keynote, 1 short paper, 1 demonstration, 1 poster in 2 editions"
    )


def test_an_archive_needs_no_prose_of_its_own(rich_archive: Path, build: Build) -> None:
    (rich_archive / "index.md").unlink()
    made = build(rich_archive)
    assert made.warnings == ""
    assert made.text("index", "h1") == "Test Proceedings"


def test_editions_elsewhere_are_linked_by_their_year(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    assert made.links("index", "#series a") == [("Rich 2024", "https://example.org/2024")]
    assert made.text("index", "#series a .unseen") == "Rich"


def test_many_editions_are_linked_by_series_and_year(rich_archive: Path, build: Build) -> None:
    add_editions(rich_archive, "Rich", (2020, 2021))
    add_editions(rich_archive, "Spare", (2019,))
    made = build(rich_archive)
    assert made.texts("index", "#latest .entry-title") == ["Rich 2026", "Rich 2025", "Rich 2021"]
    assert made.texts("index", "#series dt") == ["Rich", "Spare"]
    assert made.links("index", "#series-rich dd:not(.elsewhere-years) a") == [
        ("Rich 2026", "rich-2026/index.html"),
        ("Rich 2025", "earlier-2025/index.html"),
        ("Rich 2021", "rich-2021/index.html"),
        ("Rich 2020", "rich-2020/index.html"),
    ]
    assert made.text("index", "#series .elsewhere-years") == "Kept elsewhere: Rich 2024"


def test_from_nine_series_on_they_are_in_the_order_of_the_alphabet(
    rich_archive: Path, build: Build
) -> None:
    names = ["Zeta", "Éta", "Alpha", "Beta", "Delta 10", "Delta 2", "Kappa", "Lambda"]
    for number, name in enumerate(names):
        add_editions(rich_archive, name, (2000 + number, 2010 + number))
    made = build(rich_archive)
    assert made.texts("index", "#series dt") == [
        "Alpha", "Beta", "Delta 2", "Delta 10", "Éta", "Kappa", "Lambda", "Rich", "Zeta",
    ]  # fmt: skip


def test_of_many_series_those_of_one_edition_are_a_list_of_names(
    rich_archive: Path, build: Build
) -> None:
    for name in ("Beta", "Alpha 10", "Alpha 2", "Gamma", "Kappa", "Lambda", "Zeta", "Eta"):
        add_editions(rich_archive, name, (2001,))
    made = build(rich_archive)
    assert made.texts("index", "#series dt") == ["Rich"]
    assert made.links("index", "#series .contents a")[:3] == [
        ("Alpha 2 2001", "alpha-2-2001/index.html"),
        ("Alpha 10 2001", "alpha-10-2001/index.html"),
        ("Beta 2001", "beta-2001/index.html"),
    ]


def test_the_last_corrections_are_told_newest_first(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    told = made.texts("index", "#corrected .entry-meta")
    assert told == [
        "Corrected 1 September 2026 · Rich 2026",
        "Retracted 1 August 2026 · Rich 2026",
        "Withdrawn 1 May 2026 · Rich 2026",
    ]
    hrefs = [href for _, href in made.links("index", "#corrected a")]
    assert hrefs[1] == "rich-2026/papers/retracted.html"


def test_the_search_asks_the_page_of_search(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    form = made.one("index", "form[role=search]")
    assert (form["action"], form["method"]) == ("search.html", "get")
    assert made.one("index", "form input")["name"] == "q"


def test_feeds_are_offered_where_there_are_any(rich_archive: Path, build: Build) -> None:
    assert build(rich_archive).texts("index", ".feeds") == []
    add_base_url(rich_archive)
    made = build(rich_archive)
    assert made.links("index", ".feeds a") == [
        ("Feed of the editions", "feed.xml"),
        ("Feed of the papers", "feed-papers.xml"),
    ]
    heads = made.page("index").select('link[type="application/atom+xml"]')
    assert [head["href"] for head in heads] == ["feed.xml", "feed-papers.xml"]


def test_the_editions_documents_are_not_the_archives(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    names = {name for name in made.files() if name.endswith(".html")}
    assert {name for name in names if "/" not in name} == {"404.html", "index.html", "search.html"}
    assert not {name for name in names if name.startswith(("rich-2026", "earlier-2025"))}


def test_an_archive_builds_around_the_editions_that_are_there_already(
    rich_archive: Path, build: Build
) -> None:
    build(rich_archive / "rich-2026", out="site/rich-2026")
    made = build(rich_archive, out="site")
    assert "rich-2026/papers/long.pdf" in made.files()
    of_front = [href for _, href in made.links("rich-2026/index", ".trail a")]
    of_paper = [href for _, href in made.links("rich-2026/papers/long", ".trail a")]
    assert of_front[0] == "../index.html"
    assert (of_paper[0], of_paper[-1]) == ("../../index.html", "../index.html#section-learning")
