"""The index of the search: whole, the same at every run, and never in the way of a build."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.cli import search_index
from proceedings.cli.search_index import index_archive, index_edition, index_records
from proceedings.exports.search import Record
from proceedings.model.findings import Finding, Severity
from proceedings.model.volume import paginate
from proceedings.source import read_archive

LETTERS = "abcdefghijklmnopqrstuvwxyz"
Index = Callable[..., Path]


def some(count: int) -> Iterator[Record]:
    for number in range(count):
        yield Record(
            address=f"papers/p{number}.html",
            kind="paper" if number % 3 else "short",
            title=f"The {LETTERS[number % 26] * 4} of number {number}",
            people=(f"Łukasz {LETTERS[number % 7] * 3}", f"Zoé {LETTERS[number % 5] * 3}"),
            award="Best paper" if number % 20 == 0 else "",
            text=" ".join(f"word{n * number % 97}" for n in range(40)),
        )


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def kinds(folder: Path) -> list[str]:
    """The files of an index, those that are named after their contents by their kind."""
    names = (name.replace(".en_", "*.en_") for name in contents(folder))
    return sorted({f"*{Path(name).suffix}" if "en_" in name else name for name in names})


@pytest.fixture
def index(tmp_path: Path) -> Index:
    """Index records in a folder of the test, each with a cache of its own; returns the index."""

    def make(records: Sequence[Record], name: str = "one", *, with_engine: bool = False) -> Path:
        folder, kept = tmp_path / name, tmp_path / f"{name}-cache"
        assert index_records(records, folder, "en", kept, with_engine=with_engine) == []
        return folder / "pagefind"

    return make


def test_the_same_records_give_the_same_bytes(index: Index) -> None:
    records = tuple(some(60))
    one, other = contents(index(records, "one")), contents(index(records, "other"))
    assert one == other
    assert len(one) > 60  # a file a page, to be loaded when it is shown


def test_an_index_holds_what_is_loaded_and_nothing_else(index: Index) -> None:
    assert kinds(index(tuple(some(3)))) == [
        "*.pf_fragment",
        "*.pf_index",
        "*.pf_meta",
        "1/pagefind-entry.json",
        "1/pages.json",
        "1/people.json",
    ]


def test_the_archives_own_index_holds_what_a_browser_runs_too(index: Index) -> None:
    folder = index(tuple(some(3)), with_engine=True)
    without = set(kinds(index(tuple(some(3)), "other")))
    assert set(kinds(folder)) - without == {"1/pagefind.js", "1/wasm.en.pagefind"}
    assert (folder / "1" / "pagefind.js").read_text("utf-8").endswith("\nexport{Pagefind};\n")


def test_every_page_is_told_by_its_number(index: Index) -> None:
    folder = index(tuple(some(30))) / "1"
    pages = json.loads((folder / "pages.json").read_text("utf-8"))
    ids = pages["ids"].split(" ")
    assert len(set(ids)) == 30
    assert all((folder / "fragment" / f"{id_}.pf_fragment").is_file() for id_ in ids)
    assert pages["kinds"] == ["paper", "short"]
    assert pages["kind"][:4] == [1, 0, 0, 1]
    assert pages["award"] == {"0": "Best paper", "20": "Best paper"}


def test_a_large_edition_is_indexed_in_parts(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "MOST_TEXT", 5000)
    folder = index(tuple(some(40)))
    parts = sorted(folder.iterdir(), key=lambda part: int(part.name))
    counts = [
        len(json.loads((part / "pages.json").read_text("utf-8"))["ids"].split()) for part in parts
    ]
    assert len(parts) > 1
    assert sum(counts) == 40
    index(tuple(some(3)))
    assert [part.name for part in folder.iterdir()] == ["1"]


def test_a_part_is_made_again_only_where_its_records_changed(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MOST_TEXT", 5000)
    records = tuple(some(40))
    folder = index(records)
    parts = list(folder.iterdir())
    for part in parts:
        (part / "mark").touch()
    index((*records[:-1], replace(records[-1], text="Other words")))
    changed = {part.name for part in parts if not (part / "mark").exists()}
    assert changed == {str(len(parts))}


def test_an_index_comes_from_the_cache_where_nothing_changed(
    tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = tuple(some(5))
    expected = contents(index(records))
    monkeypatch.setattr(search_index.Part, "_make", None)  # it would have to be called
    kept = tmp_path / "one-cache"
    assert index_records(records, tmp_path / "elsewhere", "en", kept) == []
    assert contents(tmp_path / "elsewhere" / "pagefind") == expected
    assert len(list(kept.iterdir())) == 1


def test_an_index_that_is_no_more_leaves_the_cache(tmp_path: Path, index: Index) -> None:
    for count in (5, 6, 7):
        index(tuple(some(count)))
    assert len(list((tmp_path / "one-cache").iterdir())) == 1


@pytest.mark.parametrize("language", ["en", "fr", "tlh", "zh", "pt-BR", "de_DE"])
def test_any_language_is_indexed(tmp_path: Path, language: str) -> None:
    found = index_records(tuple(some(3)), tmp_path, language, tmp_path / "kept", with_engine=True)
    assert found == []
    part = tmp_path / "pagefind" / "1"
    assert len(list(part.glob("wasm.*.pagefind"))) == 1
    assert len(json.loads((part / "pages.json").read_text("utf-8"))["ids"].split()) == 3


@pytest.mark.parametrize("title", ["…", "  ", "<!-- -->", "🙂", "王小明", "a" * 5000])
def test_a_page_with_any_title_has_a_place_in_the_index(index: Index, title: str) -> None:
    folder = index((Record(address="papers/x.html", kind="paper", title=title), *some(1))) / "1"
    assert len(json.loads((folder / "pages.json").read_text("utf-8"))["ids"].split()) == 2


def test_an_archive_notes_which_indexes_there_are(archive: Path, tmp_path: Path) -> None:
    found, _ = read_archive(archive)
    (edition,) = found.editions
    site, cache = tmp_path / "site", tmp_path / "cache"
    numbers = paginate(edition, {"turing": 3, "noether": 2})
    assert index_edition(edition, numbers, site / edition.id, "en", cache) == []
    assert index_archive(found, site, cache) == []
    indexes = json.loads((site / "pagefind" / "indexes.json").read_text("utf-8"))
    assert [index["folder"] for index in indexes] == ["pagefind/1/", "tests-2026/pagefind/1/"]
    assert [indexes[1][key] for key in ("edition", "name", "year")] == [
        *("tests-2026", "Tests 2026", "2026")
    ]
    assert (site / "pagefind" / "1" / "pagefind.js").is_file()
    assert not (site / "tests-2026" / "pagefind" / "1" / "pagefind.js").exists()


def test_an_edition_without_papers_has_no_index(tmp_path: Path) -> None:
    assert index_records((), tmp_path, "en", tmp_path / "kept") == []
    assert not (tmp_path / "pagefind").exists()


def finding(found: list[Finding]) -> Finding:
    (one,) = found
    assert (one.code, one.severity) == ("search-missing", Severity.WARNING)
    return one


def test_without_pagefind_there_is_no_search_and_a_site(
    tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    index(tuple(some(3)))
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    found = finding(index_records(tuple(some(3)), tmp_path / "one", "en", tmp_path / "kept"))
    assert found.message == "the site has no search: pagefind is not installed"
    assert found.cure == 'install it with "pip install pagefind[bin]"'
    assert not (tmp_path / "one" / "pagefind").exists()


def test_a_pagefind_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no room on the disk >&2\nexit 3\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    found = finding(index_records(tuple(some(3)), tmp_path / "site", "en", tmp_path / "kept"))
    assert found.message == "the site has no search: pagefind failed: no room on the disk"
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_pagefind_of_another_make_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_CLASS", "var Pagefind2=class")
    found = finding(
        index_records(tuple(some(3)), tmp_path, "en", tmp_path / "kept", with_engine=True)
    )
    assert found.message.startswith("the site has no search: pagefind 1.")
    assert found.message.endswith(" is made otherwise than was expected")


def test_the_site_that_stands_keeps_its_note(archive: Path, tmp_path: Path) -> None:
    found, _ = read_archive(archive)
    index_archive(found, tmp_path / "stands", tmp_path / "cache")
    (tmp_path / "new" / "pagefind").mkdir(parents=True)
    note = tmp_path / "stands" / "pagefind" / "indexes.json"
    (tmp_path / "new" / "pagefind" / "indexes.json").hardlink_to(note)
    before = note.read_bytes()
    (edition,) = found.editions
    index_edition(edition, paginate(edition, {}), tmp_path / "new" / edition.id, "en", tmp_path)
    index_archive(found, tmp_path / "new", tmp_path / "cache")
    assert note.read_bytes() == before
    assert (tmp_path / "new" / "pagefind" / "indexes.json").read_bytes() != before
