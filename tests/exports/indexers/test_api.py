"""The files of the API are what their schema says, lead to each other, and are small."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from proceedings.exports.indexers import api
from proceedings.exports.indexers.api_schema import schema
from proceedings.model.archive import Archive
from proceedings.model.directory import directory_of
from proceedings.model.markup import Markup
from proceedings.model.people import Person
from tests.exports.depositing import given, read_files, write_files

CHECK = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def files(archive: Archive) -> dict[str, Any]:
    found = api.files(archive, given(archive).numbers, directory_of(archive.editions))
    return {path: json.loads(text) for path, text in found}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return read_files(write_files(tmp_path_factory.mktemp("api")))


@pytest.fixture(scope="module")
def found(archive: Archive) -> dict[str, Any]:
    return files(archive)


def test_the_schema_is_one_and_is_published(found: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema())
    assert found["api/v1/schema.json"] == schema()


def test_every_file_is_what_the_schema_says(found: dict[str, Any]) -> None:
    for path, document in found.items():
        if path != "api/v1/schema.json":
            assert [error.message for error in CHECK.iter_errors(document)] == [], path


@pytest.mark.parametrize("kind", ["index", "editions", "edition", "papers", "people"])
def test_the_schema_refuses_what_it_does_not_know(found: dict[str, Any], kind: str) -> None:
    document = next(d for d in found.values() if d.get("kind") == kind)
    assert not CHECK.is_valid({**document, "another": 1})
    assert not CHECK.is_valid({**document, "version": 2})


def test_the_index_leads_to_all_other_files(found: dict[str, Any]) -> None:
    index = found["api/v1/index.json"]
    reached = {"api/v1/index.json", index["schema"], *index["people"]["files"]}
    for list_ in index["editions"]["files"]:
        reached.add(list_)
        for summary in found[list_]["editions"]:
            reached |= {summary["file"], *found[summary["file"]]["papers"]["files"]}
    assert reached == set(found)
    assert (index["editions"]["count"], index["base_url"]) == (
        2,
        "https://proceedings.example.org/",
    )


def test_a_paper_is_said_whole_but_for_its_abstract(found: dict[str, Any]) -> None:
    roots = found["api/v1/numbers-2026/papers-1.json"]["papers"][1]
    authors = roots.pop("authors")
    page = "numbers-2026/papers/roots"
    assert roots == {
        "id": "roots",
        "key": "king-2026-fast",
        "kind": "paper",
        "title": "Fast roots in O(√n) < H₂O and DNA with code & links: A second look",
        "pages": "1-9",
        "doi": "10.5555/Own.1",
        "dblp": "conf/numbers/King26",
        "anthology": "2026.numbers-1.1",
        "keywords": ["roots", "square & cube"],
        "language": "en",
        "license": "CC-BY-4.0",
        "page": f"{page}.html",
        "pdf": f"{page}.pdf",
        "citations": {
            "bibtex": f"{page}.bib", "ris": f"{page}.ris", "csl-json": f"{page}.json",
        },
        "links": [
            {"label": "The slides", "url": "https://slides.example.org/roots"},
            {"label": "Code", "url": "https://code.example.org/roots"},
        ],
    }  # fmt: skip
    assert authors[3] == {
        "name": "Anna Maria van der Berg",
        "family": "van der Berg",
        "given": "Anna Maria",
        "orcid": "0000-0002-1694-233X",
        "person": "anna-maria-van-der-berg",
    }
    assert authors[2] == {"name": "The Sphinx Developers", "person": "the-sphinx-developers"}


def test_people_name_their_papers(found: dict[str, Any]) -> None:
    people = {p["id"]: p for p in found["api/v1/people-1.json"]["people"]}
    assert people["emmy-noether"]["papers"] == ["parts-2025/head", "parts-2025/tail"]
    assert people["grace-hopper"]["affiliations"] == [{"name": "Navy"}]


def test_what_is_not_fine_is_a_status(found: dict[str, Any]) -> None:
    papers = found["api/v1/numbers-2026/papers-1.json"]["papers"]
    assert {p["id"]: p.get("status") for p in papers} == {
        "keynote": None, "roots": None, "poster": None, "retracted": "retracted",
    }  # fmt: skip


def test_a_removed_paper_is_named_without_its_files(tmp_path: Path) -> None:
    file = write_files(tmp_path) / "numbers-2026/papers/roots.md"
    told = "removed: {date: 2026-08-01, reason: A court has ordered it.}"
    file.write_text(file.read_text("utf-8").replace("keywords:", f"{told}\nkeywords:"), "utf-8")
    papers = files(read_files(tmp_path))["api/v1/numbers-2026/papers-1.json"]["papers"]
    roots = next(p for p in papers if p["id"] == "roots")
    assert roots["status"] == "removed"
    assert not {"pdf", "citations", "links", "pages"} & roots.keys()


def test_long_lists_are_cut_and_nothing_is_lost(archive: Archive) -> None:
    edition = archive.editions[0]
    one = edition.contribution("poster")
    many = Person(edition.volume.editors[0].name)
    papers = [replace(one, id=f"p{n:03}", title=Markup(f"Paper {n}")) for n in range(250)]
    papers += [replace(one, id=f"q{n}", authors=(many,) * 800) for n in range(5)]
    papers.append(replace(one, id="huge", keywords=("k" * 300_000,)))
    large = replace(archive, editions=(replace(edition, contributions=tuple(papers)),))
    found = api.files(large, {}, directory_of(large.editions))
    texts = {path: text for path, text in found if "/papers-" in path}
    assert [path.rpartition("-")[2] for path in texts] == [f"{n}.json" for n in range(1, 6)]
    sizes = [len(text.encode()) for text in texts.values()]
    assert max(sizes[:-1]) < 250_000 < sizes[-1]
    ids = [paper["id"] for text in texts.values() for paper in json.loads(text)["papers"]]
    assert ids == [paper.id for paper in papers]


def test_a_change_in_one_paper_changes_one_file(archive: Archive, tmp_path: Path) -> None:
    file = write_files(tmp_path) / "numbers-2026/papers/poster.md"
    file.write_text(file.read_text("utf-8").replace("license: CC0-1.0", "license: MIT"), "utf-8")
    before, after = files(archive), files(read_files(tmp_path))
    changed = [path for path in before if before[path] != after[path]]
    assert changed == ["api/v1/numbers-2026/papers-1.json"]
