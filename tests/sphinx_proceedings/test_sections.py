"""The contents of an edition that is too large for one page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proceedings.model.contribution import Contribution
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from sphinx_proceedings.pages.rows import in_pages

Build = Callable[..., Any]

EDITION = """\
event:
  name: Workshop on Many Things
  short: Many 2026
  start: 2026-06-01
  timezone: UTC
  place: Virtual
volume: {abstract_pages: true}
"""


def write_edition(folder: Path, papers: int, sessions: dict[str, range]) -> Path:
    """An edition of so many papers, in sessions by their numbers."""
    (folder / "papers").mkdir(parents=True)
    (folder / "edition.yml").write_text(EDITION)
    (folder / "index.md").write_text("# Many 2026\n\nAll of them.\n")
    program = ["sessions:\n"]
    for title, numbers in sessions.items():
        program.append(f"  - title: {title}\n    chairs: [Ada Lovelace]\n    items:\n")
        program += [f"      - paper: p{number:03}\n" for number in numbers]
    (folder / "program.yml").write_text("".join(program) if sessions else "sessions: []\n")
    for number in range(papers):
        text = f"---\ntitle: Paper {number}\nauthors: [Author{number} Name]\n---\nWords.\n"
        (folder / "papers" / f"p{number:03}.md").write_text(text)
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, run_build: Build) -> Any:
    """A built edition of 160 papers: two sessions, and some papers in none."""
    folder = tmp_path_factory.mktemp("many")
    sessions = {"Theory": range(100), "Day 2": range(100, 155)}
    made = run_build(write_edition(folder / "many-2026", 160, sessions), folder / "out")
    assert made.warnings == ""
    return made


def test_the_front_page_lists_the_sections_with_their_counts(many: Any) -> None:
    assert many.links("index", ".contents a") == [
        ("Theory", "sections/theory.html"),
        ("Day 2", "sections/day-2.html"),
        ("Papers", "sections/other.html"),
    ]
    assert many.texts("index", ".contents .count") == ["100 papers", "55 papers", "5 papers"]
    assert many.text("index", "#edition-papers h2") == "Contents 160 papers"
    assert many.texts("index", ".entry") == []


def test_places_on_the_front_page_that_others_link_are_still_there(many: Any) -> None:
    assert [tag["id"] for tag in many.page("index").select(".contents li[id]")] == [
        "section-theory",
        "section-day-2",
        "section-other",
    ]


def test_the_page_of_a_section_has_its_papers_chairs_and_neighbours(many: Any) -> None:
    page = "sections/day-2"
    assert many.text(page, "h1") == "Day 2"
    assert many.text(page, ".when") == "Many 2026 · 55 papers"
    assert many.text(page, "article > .source") == "Chair: Ada Lovelace"
    rows = many.links(page, ".entry-title a")
    assert len(rows) == 55
    assert rows[0] == ("Paper 100", "../papers/p100.html")
    assert [href for _, href in many.links(page, ".around a")] == ["theory.html", "other.html"]


def test_all_titles_are_on_one_list(many: Any) -> None:
    (link,) = many.links("index", "#edition-papers p a")
    assert link == ("All titles on one list", "titles.html")
    assert len(many.texts("titles", ".entry-title")) == 160
    first = many.page("titles").select_one(".entry")
    assert " ".join(first.get_text().split()) == "Paper 0 Author0 Name 1"


def test_an_edition_of_150_papers_lists_them_itself(tmp_path: Path, build: Build) -> None:
    made = build(write_edition(tmp_path / "few-2026", 150, {}))
    assert len(made.texts("index", ".entry")) == 150
    assert not (made.out / "titles.html").exists()


def test_sessions_of_one_name_have_pages_of_their_own(tmp_path: Path, build: Build) -> None:
    folder = write_edition(tmp_path / "many-2026", 151, {})
    (folder / "program.yml").write_text(
        "sessions:\n"
        "  - {title: Posters, id: posters, items: [{paper: p000}]}\n"
        "  - {title: Posters, id: Posters!, items: [{paper: p001}]}\n"
    )
    made = build(folder)
    addresses = [href for _, href in made.links("index", ".contents a")]
    assert len(set(addresses)) == 3
    assert all((made.out / address).is_file() for address in addresses)


def paper(number: int, title: str = "Title") -> Contribution:
    author = Person(Name(f"Family{number}", "Given"))
    return Contribution(id=f"p{number}", title=Markup(title), authors=(author,))


def test_a_long_list_goes_on_on_another_page() -> None:
    papers = [paper(number) for number in range(1000)]
    parts = in_pages(papers)
    assert [paper for part in parts for paper in part] == papers
    assert [len(part) for part in parts] == [215, 215, 215, 215, 140]


def test_long_titles_make_for_more_pages_and_bare_rows_for_fewer() -> None:
    plain = [paper(number) for number in range(1000)]
    formulas = [paper(number, r"On $\sum_{i=0}^n x_i^2$ and $\sqrt{n}$") for number in range(1000)]
    assert len(in_pages(formulas)) > len(in_pages(plain)) > len(in_pages(plain, are_bare=True))


def test_a_paper_that_is_a_page_by_itself_is_not_lost() -> None:
    huge = [paper(number, "Word " * 50_000) for number in range(3)]
    assert [len(part) for part in in_pages(huge)] == [1, 1, 1]


def test_nothing_makes_one_empty_page() -> None:
    assert in_pages([]) == ((),)
