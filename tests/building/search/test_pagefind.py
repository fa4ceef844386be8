"""Running pagefind: the same bytes at every run, what is loaded and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from proceedings.building.search import pagefind
from proceedings.building.search.pagefind import Indexer, find_indexer
from proceedings.exports.search import Record
from proceedings.model.findings import Finding, Severity
from tests.cli.conftest import contents, some

Index = Callable[..., Path]


def indexer(language: str = "en", *, with_engine: bool = False) -> Indexer:
    found = find_indexer(language, with_engine=with_engine)
    assert isinstance(found, Indexer)
    return found


def kinds(folder: Path) -> list[str]:
    """The files of an index, those that are named after their contents by their kind."""
    names = (name.replace(".en_", "*.en_") for name in contents(folder))
    return sorted({f"*{Path(name).suffix}" if "en_" in name else name for name in names})


@pytest.fixture
def index(tmp_path: Path) -> Index:
    """Index records into a folder of the test."""

    def make(
        records: Sequence[Record], name: str = "one", language: str = "en", **options: bool
    ) -> Path:
        folder = tmp_path / name
        assert indexer(language, **options).make(records, folder, "digest") is None
        return folder

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
        "pagefind-entry.json",
        "pages.json",
        "people.json",
    ]


def test_with_the_engine_it_holds_what_a_browser_runs_too(index: Index) -> None:
    folder = index(tuple(some(3)), with_engine=True)
    without = set(kinds(index(tuple(some(3)), "other")))
    assert set(kinds(folder)) - without == {"pagefind.js", "wasm.en.pagefind"}
    assert (folder / "pagefind.js").read_text("utf-8").endswith("\nexport{Pagefind};\n")


def test_every_page_is_told_by_its_number(index: Index) -> None:
    folder = index(tuple(some(30)))
    pages = json.loads((folder / "pages.json").read_text("utf-8"))
    ids = pages["ids"].split(" ")
    assert len(set(ids)) == 30
    assert all((folder / "fragment" / f"{id_}.pf_fragment").is_file() for id_ in ids)
    assert pages["kinds"] == ["paper", "short"]
    assert pages["kind"][:4] == [1, 0, 0, 1]
    assert pages["award"] == {"0": "Best paper", "20": "Best paper"}
    assert pagefind.made_of(folder) == "digest"


@pytest.mark.parametrize("language", ["en", "fr", "tlh", "zh", "pt-BR", "de_DE"])
def test_any_language_is_indexed(index: Index, language: str) -> None:
    folder = index(tuple(some(3)), language=language, with_engine=True)
    assert len(list(folder.glob("wasm.*.pagefind"))) == 1
    assert len(json.loads((folder / "pages.json").read_text("utf-8"))["ids"].split()) == 3


@pytest.mark.parametrize("title", ["…", "  ", "<!-- -->", "🙂", "王小明", "a" * 5000])
def test_a_page_with_any_title_has_a_place_in_the_index(index: Index, title: str) -> None:
    folder = index((Record(address="papers/x.html", kind="paper", title=title), *some(1)))
    assert len(json.loads((folder / "pages.json").read_text("utf-8"))["ids"].split()) == 2


def test_another_language_or_an_engine_is_another_index() -> None:
    records = tuple(some(3))
    kinds = [indexer("en"), indexer("fr"), indexer("en", with_engine=True)]
    assert len({kind.digest(records) for kind in kinds}) == 3
    assert len({kind.digest_of("these") for kind in kinds}) == 3
    assert {kind.digest_of("") for kind in kinds} == {""}


def failure(found: Finding | None) -> Finding:
    assert found is not None
    assert (found.code, found.severity) == ("search-missing", Severity.WARNING)
    return found


def test_where_pagefind_is_not_installed_a_warning_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    found = find_indexer("en", with_engine=False)
    assert isinstance(found, Finding)
    assert failure(found).message == "the site has no search: pagefind is not installed"
    assert found.cure == 'install it with "pip install pagefind[bin]"'


def test_a_pagefind_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no room on the disk >&2\nexit 3\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    found = failure(indexer().make(tuple(some(3)), tmp_path / "kept" / "one", "digest"))
    assert found.message == "the site has no search: pagefind failed: no room on the disk"
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_pagefind_of_another_make_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind, "_CLASS", "var Pagefind2=class")
    made = indexer(with_engine=True).make(tuple(some(3)), tmp_path / "one", "digest")
    found = failure(made)
    assert found.message.startswith("the site has no search: pagefind 1.")
    assert found.message.endswith(" is made otherwise than was expected")
