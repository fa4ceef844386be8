from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Build = Callable[..., Any]


def test_the_editors_words_stand_around_the_models_parts(site: Any) -> None:
    text = site.text("index", "main")
    parts = [
        "Rich 2026", "3rd Workshop on Rich Tests", "1–2 June 2026 · Ghent, Belgium · held with",
        "Edited by Ada Lovelace (London), Charles Babbage (Cambridge)", "Whole proceedings PDF",
        "A workshop with everything.", "Preface", "Opening 1 keynote", "Background",
        "Call for contributions", "Organizers", "Previous editions", "News", "Dates", "Event",
        "Related", "Volume",
    ]  # fmt: skip
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_the_contents_have_every_contribution_by_section(site: Any) -> None:
    assert site.texts("index", "#edition-papers h2") == [
        "Opening 1 keynote",
        "Learning 1 paper, 1 short paper",
        "Systems 1 demonstration, 1 paper",
        "Posters 1 poster, 1 paper",
        "Further papers 1 paper",
    ]
    rows = site.links("index", ".entry-title a")
    assert [href for _, href in rows] == [
        f"papers/{id_}.html"
        for id_ in (
            "keynote",
            "long",
            "short",
            "many",
            "retracted",
            "beside",
            "withdrawn",
            "revised",
        )
    ]
    assert site.texts("index", ".jump a") == [
        "Opening", "Learning", "Systems", "Posters", "Further papers",
    ]  # fmt: skip


def test_a_row_has_pages_pdf_and_what_is_special(site: Any) -> None:
    metas = site.texts("index", ".entry-meta")
    assert metas[0].startswith("pages 1–12 · Paper · Best paper · PDF of Measuring")
    assert metas[4] == "Poster · Only on the second day."
    assert metas[5] == "Paper · withdrawn"


def test_the_downloads_are_the_volume_the_program_and_the_citations(site: Any) -> None:
    assert site.links("index", ".actions a") == [
        ("Whole proceedings PDF", "rich-2026.pdf"),
        ("Program", "program.html"),
        ("BibTeX of all", "rich-2026.bib"),
        ("RIS of all", "rich-2026.ris"),
        ("CSL-JSON of all", "rich-2026.json"),
    ]
    assert {
        "rich-2026.bib",
        "rich-2026.ris",
        "rich-2026.json",
        "CITATION.cff",
    } <= site.files().keys()


def test_the_call_has_topics_kinds_limits_and_rules(site: Any) -> None:
    assert site.texts("index", "#edition-call h3 + ul > li") == ["Tests of n kinds", "Fields"]
    terms = site.texts("index", "#edition-call dt")
    limits = site.texts("index", "#edition-call dd")
    assert dict(zip(terms, limits, strict=True)) == {
        "Full paper": "8–10 pages",
        "Poster": "up to 1 page",
    }
    assert "Submitted through The Chair." in site.text("index", "#edition-call")


def test_dates_that_are_open_are_said_to_be(site: Any) -> None:
    assert site.texts("index", "#edition-dates dd") == ["1 March 2026", "to be determined firm"]
    assert site.text("index", "#edition-dates p") == "Anywhere on earth."


def test_open_places_of_a_committee_are_said_to_be(site: Any) -> None:
    assert site.texts("index", ".people li") == [
        "Ada LovelaceiD General Chair London",
        "To be determined Publicity Chair",
    ]


def test_previous_editions_are_linked_here_or_elsewhere(site: Any) -> None:
    assert site.links("index", "#edition-history a") == [
        ("Rich 2025", "../earlier-2025/index.html"),
        ("Rich 2024", "https://example.org/2024"),
    ]
    assert "with Tests 2024, half day" in site.text("index", "#edition-history")


def test_what_an_edition_does_not_have_is_not_shown(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive / "earlier-2025")
    assert made.warnings == ""
    assert made.texts("index", "h1, h2") == ["Rich 2025", "Previous editions", "Volume"]
    assert made.texts("index", ".actions, #edition-call, #edition-papers, #edition-figures") == []


def test_the_volume_is_not_linked_where_none_will_stand(rich: Path, build: Build) -> None:
    made = build(rich, proceedings_volume=False)
    assert "rich-2026.pdf" not in [href for _, href in made.links("index", "a")]


def test_an_edition_without_its_prose_is_built_all_the_same(rich: Path, build: Build) -> None:
    (rich / "index.md").unlink()
    made = build(rich)
    assert made.warnings == ""
    assert made.text("index", "h1") == "Rich 2026"
    (rich / "index.md").write_text("# There it is\n")
    made = build(rich)
    assert made.warnings == ""
    assert made.text("index", "h1") == "There it is"


def test_prose_without_a_heading_gets_the_name_of_the_event(rich: Path, build: Build) -> None:
    (rich / "index.md").write_text("Only words.\n")
    made = build(rich)
    assert made.text("index", "h1") == "Rich 2026"
    assert "Only words." in made.text("index", ".front")


def test_publisher_and_isbn_stand_below_the_editors(site: Any) -> None:
    assert site.texts("index", ".main-column .source") == [
        "Edited by Ada Lovelace (London), Charles Babbage (Cambridge)",
        "Test Press · ISBN 978-3-16-148410-0",
    ]


def test_the_editions_of_the_series_before_and_after_are_linked(
    rich_archive: Path, build: Build
) -> None:
    made = build(rich_archive / "rich-2026")
    assert made.links("index", ".editions-around a") == [
        ("‹ Rich 2025", "../earlier-2025/index.html"),
        ("All editions", "../index.html"),
    ]
    made = build(rich_archive / "earlier-2025", out="earlier")
    assert made.links("index", ".editions-around a") == [
        ("All editions", "../index.html"),
        ("Rich 2026 ›", "../rich-2026/index.html"),
    ]


def test_a_chart_has_its_numbers_in_a_table(rich: Path, build: Build) -> None:
    years = "".join(
        f"  - {{name: Rich {year}, held: {{talks: {year - 2015}}}}}\n" for year in range(2018, 2024)
    )
    file = rich / "edition.yml"
    file.write_text(file.read_text().replace("history:\n", f"history:\n{years}"))
    made = build(rich)
    assert made.warnings == ""
    assert made.texts("index", "#edition-figures figcaption") == ["Contributions over the years"]
    assert made.texts("index", "#edition-figures th[scope=row]") == [
        *(str(year) for year in range(2018, 2024)), "2026",
    ]  # fmt: skip
    assert made.texts("index", "#edition-figures td") == ["3", "4", "5", "6", "7", "8", "8"]
    alternative = made.one("index", "#edition-figures svg")["aria-label"]
    expected = "Bar chart: Contributions over the years. The most: 2023, 8."
    assert alternative == expected


def test_a_small_edition_has_no_figures(site: Any) -> None:
    assert site.texts("index", "#edition-figures") == []
