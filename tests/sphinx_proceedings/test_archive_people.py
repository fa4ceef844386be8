"""People, institutions and keywords of an archive: real builds of its own pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from proceedings.model.directory import directory_of
from proceedings.source import read_archive

A, B = "0000-0002-1825-0097", "0000-0001-5109-3700"


def edition(year: int, rest: str = "") -> str:
    return (
        f"event: {{name: Workshop on Tests, short: Tests {year}, series: Tests, "
        f"start: {year}-06-01, timezone: UTC, place: Ghent}}\n"
        f"volume: {{abstract_pages: true}}\n{rest}"
    )


def paper(title: str, authors: str, more: str = "") -> str:
    return f"---\ntitle: {title}\nauthors: [{authors}]\n{more}---\nAn abstract.\n"


FILES = {
    "archive.yml": "title: Test Proceedings\ncontact: editors@example.org\n",
    "index.md": "# Test Proceedings\n",
    "people.yml": "people:\n  - {name: Vijay Janapa Reddi, also: Vijay Reddi}\n",
    "tests-2024/edition.yml": edition(2024),
    "tests-2024/index.md": "# Tests 2024\n",
    "tests-2024/papers/sorting.md": paper(
        "On *Sorting*",
        f"{{name: Wei Wang, orcid: {A}, affiliation: Fudan University}}, Émile Borel (ETH Zürich)",
        "keywords: [sorting, C++]\naward: Best paper\n",
    ),
    "tests-2024/papers/graphs.md": paper(
        "Graphs & Trees", "Vijay Reddi (Harvard), Émile Borel (ETH Zurich)", "keywords: [Sorting]\n"
    ),
    "tests-2025/edition.yml": edition(
        2025,
        "committees:\n  - {name: Organizers, members: [{name: Émile Borel, role: Chair}, "
        "{name: Ada Lovelace, url: https://example.org/ada}]}\n",
    ),
    "tests-2025/index.md": "# Tests 2025\n",
    "tests-2025/program.yml": dedent(
        """
        sessions:
          - title: Morning
            date: 2025-06-01
            start: 9:00
            chairs: [Émile Borel]
            items:
              - {title: Welcome, speakers: [Émile Borel]}
              - {paper: keys, speakers: [Wei Wang]}
        """
    ),
    "tests-2025/papers/keys.md": paper(
        "Keys",
        f"{{name: Wei Wang, orcid: {B}, affiliation: Lisbon}}, Vijay Janapa Reddi, "
        "{name: Émile Borel, affiliations: [{name: ETH Zurich, ror: https://ror.org/05a28rw58}]}",
        "keywords: [sorting]\n",
    ),
    "tests-2025/papers/talk.md": paper("A Talk", "王小明 (ETH Zurich)", "kind: invited\n"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def root(folder: Path, run_build: Callable[..., Any]) -> Any:
    """The archive's own pages."""
    return run_build(folder, folder.parent / "people-out")


@pytest.fixture(scope="module")
def of_2025(folder: Path, run_build: Callable[..., Any]) -> Any:
    """An edition in the site of the archive."""
    archive, _ = read_archive(folder)
    directory = directory_of(archive.editions, archive.known)
    given = {"edition": archive.editions[0], "archive": archive.info, "directory": directory}
    out = folder.parent / "people-2025"
    return run_build(folder / "tests-2025", out, proceedings_given=lambda: given)


def test_the_pages_are_made_without_a_warning(root: Any) -> None:
    assert root.warnings == ""


def test_the_index_of_people_is_collated_and_counts_their_papers(root: Any) -> None:
    assert root.texts("people/index", "h2") == ["B", "L", "R", "W", "Han"]
    assert root.texts("people/index", ".index-names li") == [
        "Borel, Émile 3",
        "Lovelace, Ada",
        "Reddi, Vijay Janapa 2",
        "Wang, Wei Lisbon 1",
        "Wang, Wei Fudan University 1",
        "王小明 1",
    ]
    assert root.text("people/index", ".when") == "6 names"


def test_a_person_s_papers_stand_by_year_with_their_own_name_in_bold(root: Any) -> None:
    page = "people/emile-borel"
    assert root.text(page, "h1") == "Émile Borel"
    assert root.text(page, ".when") == "ETH Zurich"
    assert root.text(page, ".source") == "3 papers, 1 appearance in a program, 2024–2025"
    assert root.texts(page, ".main-column h2") == ["2025", "2024", "Roles"]
    assert root.texts(page, ".entry-people") == [
        "Wei Wang, Vijay Janapa Reddi, Émile Borel",
        "Vijay Reddi, Émile Borel",
        "Wei Wang, Émile Borel",
    ]
    assert root.texts(page, ".entry-people b") == ["Émile Borel"] * 3
    assert root.links(page, ".entry h3 a") == [
        ("Keys", "../tests-2025/papers/keys.html"),
        ("Welcome", "../tests-2025/program.html#morning"),
        ("Graphs & Trees", "../tests-2024/papers/graphs.html"),
        ("On Sorting", "../tests-2024/papers/sorting.html"),
    ]
    assert root.texts(page, ".entry-meta")[3] == "Tests 2024 · page 2 · Best paper"


def test_roles_lead_to_where_they_are_said(root: Any) -> None:
    assert root.links("people/emile-borel", "#roles a") == [
        ("Tests 2025", "../tests-2025/index.html"),
        ("Chair of the session “Morning”", "../tests-2025/program.html#morning"),
        ("Organizers, Chair", "../tests-2025/committees.html#emile-borel"),
    ]


def test_co_authors_and_venues_are_counted(root: Any) -> None:
    aside = ".side-column li"
    assert root.texts("people/emile-borel", aside) == [
        "Vijay Janapa Reddi 2",
        "Wei Wang 1",
        "Wei Wang 1",
        "Tests 3",
    ]
    assert root.links("people/emile-borel", f"{aside} a")[0] == (
        "Vijay Janapa Reddi",
        "../people/vijay-janapa-reddi.html",
    )


def test_people_of_one_name_lead_to_each_other(root: Any) -> None:
    assert root.links("people/wei-wang", ".hatnote a") == [
        ("Wei Wang (Lisbon)", "../people/wei-wang-3700.html")
    ]
    assert root.links("people/wei-wang-3700", ".hatnote a") == [
        ("Wei Wang (Fudan University)", "../people/wei-wang.html")
    ]


def test_a_person_has_citations_and_an_orcid(root: Any) -> None:
    assert root.links("people/wei-wang", ".actions a") == [
        ("BibTeX of all works of Wei Wang", "wei-wang.bib"),
        (f"ORCID {A}", f"https://orcid.org/{A}"),
    ]


def test_other_spellings_are_named_and_their_addresses_lead_on(root: Any) -> None:
    assert "also printed as Vijay Reddi" in root.text("people/vijay-janapa-reddi", ".source")
    assert root.links("people/vijay-reddi", "article a") == [
        ("Vijay Janapa Reddi", "vijay-janapa-reddi.html")
    ]
    robots = root.one("people/vijay-reddi", "meta[name=robots]")
    assert robots["content"] == "noindex"


def test_a_person_s_works_are_one_bibtex_file_without_abstracts(root: Any) -> None:
    text = (root.out / "people/vijay-janapa-reddi.bib").read_text("utf-8")
    assert [line for line in text.splitlines() if line.startswith("@")] == [
        "@inproceedings{wang-2025-keys,",
        "@inproceedings{reddi-2024-graphs,",
    ]
    assert "abstract" not in text


def test_someone_who_has_written_nothing_has_no_bibtex_file(root: Any) -> None:
    assert not (root.out / "people/ada-lovelace.bib").exists()
    assert root.links("people/ada-lovelace", ".actions a") == [
        ("Website example.org", "https://example.org/ada")
    ]


def test_an_institution_has_its_people_and_papers(root: Any) -> None:
    page = "institutions/eth-zurich"
    assert root.text(page, "h1") == "ETH Zurich"
    assert root.text(page, ".when") == "3 papers, 1 invited talk, 2024–2025"
    assert root.links(page, ".source a") == [("ror.org/05a28rw58", "https://ror.org/05a28rw58")]
    assert root.texts(page, ".counted li") == ["Émile Borel 3", "王小明 1"]
    assert root.texts(page, "h3") == ["Keys", "A Talk", "Graphs & Trees", "On Sorting"]


def test_a_keyword_of_many_papers_has_a_page_and_others_a_place_in_the_index(root: Any) -> None:
    assert root.texts("keywords/index", ".names-index > li") == [
        "C++ On Sorting Tests 2024",
        "sorting 3",
    ]
    assert root.links("keywords/index", ".names-index a") == [
        ("On Sorting", "../tests-2024/papers/sorting.html"),
        ("sorting", "sorting.html"),
    ]
    assert root.texts("keywords/sorting", "h3") == ["Keys", "Graphs & Trees", "On Sorting"]


def test_the_indexes_lead_to_each_other(root: Any) -> None:
    assert root.links("keywords/index", ".others a") == [
        ("People", "../people/index.html"),
        ("Institutions", "../institutions/index.html"),
    ]


def test_a_paper_leads_to_people_institutions_and_keywords(of_2025: Any) -> None:
    page = "papers/keys"
    links = [
        href
        for _, href in of_2025.links(page, "main a")
        if href.startswith(("../../people", "../../institutions", "../../keywords"))
    ]
    assert links == [
        "../../people/wei-wang-3700.html",
        "../../people/vijay-janapa-reddi.html",
        "../../people/emile-borel.html",
        "../../institutions/lisbon.html",
        "../../institutions/eth-zurich.html",
        "../../keywords/sorting.html",
    ]


def test_the_author_index_leads_to_the_people_of_the_archive(of_2025: Any) -> None:
    assert of_2025.links("authors", ".names-index .name a") == [
        ("Borel, Émile", "../people/emile-borel.html"),
        ("Reddi, Vijay Janapa", "../people/vijay-janapa-reddi.html"),
        ("Wang, Wei", "../people/wei-wang-3700.html"),
        ("王小明", "../people/%E7%8E%8B%E5%B0%8F%E6%98%8E.html"),
    ]


def test_a_committee_leads_to_the_people_of_the_archive(of_2025: Any) -> None:
    for page in ("committees", "index"):
        assert of_2025.links(page, ".people .name a") == [
            ("Émile Borel", "../people/emile-borel.html"),
            ("Ada Lovelace", "../people/ada-lovelace.html"),
        ]
