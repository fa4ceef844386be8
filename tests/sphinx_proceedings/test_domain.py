from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx.util.inventory import InventoryFile

Build = Callable[..., Any]


def test_prose_refers_to_papers_people_and_sessions_by_their_names(site: Any) -> None:
    assert site.links("index", ".front a.reference") == [
        ("Measuring the Accuracy of Bayesian Networks under ℒ₂ Constraints: A Study of Nine "
         "Models: With an Appendix", "papers/long.html"),
        ("Grace Hopper", "authors.html#grace-hopper"),
        ("Kurt Gödel", "authors.html#kurt-godel"),
    ]  # fmt: skip
    assert site.links("preface", "main a.reference") == [
        ("the keynote", "papers/keynote.html"),
        ("Learning", "program.html#learning"),
    ]


def test_a_title_in_a_reference_is_no_code(site: Any) -> None:
    assert site.page("preface").select("main a code, main a .pre") == []


def test_someone_who_only_serves_leads_to_the_committees(rich: Path, build: Build) -> None:
    (rich / "preface.md").write_text("# Preface\n\nThanks to {person}`ada-lovelace`.\n")
    made = build(rich)
    assert made.links("preface", "main a") == [("Ada Lovelace", "committees.html#ada-lovelace")]


def test_a_reference_to_nothing_is_a_warning(rich: Path, build: Build) -> None:
    (rich / "preface.md").write_text("# Preface\n\n{paper}`nobody` {person}`No One`\n")
    lines = build(rich).warnings.splitlines()
    assert lines == [
        f"{rich}/preface.md:3: WARNING: proceedings:{kind} reference target not found: {name} "
        f"[ref.{kind}]"
        for kind, name in (("paper", "nobody"), ("person", "No One"))
    ]


def test_the_inventory_has_every_object_for_other_projects(site: Any) -> None:
    with (site.out / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, "https://example.org", lambda a, b: f"{a}/{b}")
    papers = inventory["proceedings:paper"]
    assert len(papers) == 8
    assert papers["short"].uri == "https://example.org/papers/short.html"
    assert papers["short"].display_name == "Short & Sweet"
    assert inventory["proceedings:session"]["learning"].uri.endswith("program.html#learning")
    assert inventory["proceedings:person"]["kurt-godel"].display_name == "Kurt Gödel"


def test_another_edition_refers_to_it_by_its_inventory(
    rich_archive: Path, build: Build, site: Any
) -> None:
    earlier = rich_archive / "earlier-2025"
    (earlier / "conf.py").write_text(
        "extensions = ['sphinx_proceedings', 'sphinx.ext.intersphinx']\n"
        f"intersphinx_mapping = {{'rich': ('../rich-2026/', {str(site.out / 'objects.inv')!r})}}\n"
    )
    (earlier / "index.md").write_text("# Rich 2025\n\n{external+rich:proceedings:paper}`short`\n")
    made = build(earlier)
    assert made.warnings == ""
    assert ("Short & Sweet", "../rich-2026/papers/short.html") in made.links("index", "a")


def test_sessions_of_a_program_without_days_are_sections_of_the_contents(
    rich: Path, build: Build
) -> None:
    program = rich / "program.yml"
    program.write_text("sessions:\n  - title: Learning\n    items: [long, short]\n")
    made = build(rich)
    assert made.warnings == ""
    assert made.links("preface", "main a")[1] == ("Learning", "index.html#section-learning")
    assert made.text("index", "#section-learning h2") == "Learning 1 paper, 1 short paper"
