"""The indexes of a site: what they hold, where they are, and that a build never fails for them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from proceedings.building.search.index import index_archive, index_edition
from proceedings.building.search.pagefind import made_of
from proceedings.exports.search import Record
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.model.markup import Markup
from proceedings.model.volume import paginate
from proceedings.source import read_archive
from tests.cli.conftest import contents, some


@pytest.fixture
def found(archive: Path) -> Archive:
    return read_archive(archive)[0]


@pytest.fixture
def edition(found: Archive) -> Edition:
    return found.editions[0]


def index(edition: Edition, folder: Path, cache: Path) -> Path:
    numbers = paginate(edition, {"turing": 3, "noether": 2})
    assert index_edition(edition, numbers, folder, "en", cache) == []
    return folder / "pagefind"


def test_an_edition_is_indexed_from_its_papers(edition: Edition, tmp_path: Path) -> None:
    pages = index(edition, tmp_path / "site", tmp_path / "cache") / "1" / "pages.json"
    assert len(json.loads(pages.read_text("utf-8"))["ids"].split()) == len(edition.contributions)


def test_an_abstract_is_read_only_where_one_changed(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    before = contents(index(edition, tmp_path / "one", cache))
    text = Markup.text

    def never(self: Markup) -> str:
        assert "Entscheidungsproblem" not in self.source, "an abstract was read"
        return text(self)

    monkeypatch.setattr(Markup, "text", never)
    assert contents(index(edition, tmp_path / "two", cache)) == before
    changed = replace(edition.contributions[1], abstract=Markup("Entscheidungsproblem, more."))
    contributions = (edition.contributions[0], changed, *edition.contributions[2:])
    with pytest.raises(AssertionError, match="an abstract was read"):
        index(replace(edition, contributions=contributions), tmp_path / "three", cache)


def test_people_are_asked_for_only_where_they_are_others(found: Archive, tmp_path: Path) -> None:
    asked: list[str] = []

    def people_of(name: str) -> Sequence[Record]:
        asked.append(name)
        return tuple(some(3))

    for site, of in (("one", "these"), ("two", "these"), ("three", "others"), ("four", "")):
        index_archive(found, tmp_path / site, tmp_path / "cache", partial(people_of, site), of)
    assert asked == ["one", "three", "four"]
    expected = contents(tmp_path / "one")
    assert all(contents(tmp_path / site) == expected for site in ("two", "three", "four"))


def test_an_archive_notes_which_indexes_there_are(
    found: Archive, edition: Edition, tmp_path: Path
) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    index(edition, site / edition.id, cache)
    assert index_archive(found, site, cache) == []
    indexes = json.loads((site / "pagefind" / "indexes.json").read_text("utf-8"))
    assert [index["folder"] for index in indexes] == ["pagefind/1/", "tests-2026/pagefind/1/"]
    assert [indexes[1][key] for key in ("edition", "name", "year")] == [
        *("tests-2026", "Tests 2026", "2026")
    ]
    assert indexes[1]["of"] == made_of(site / "tests-2026/pagefind/1")
    assert (site / "pagefind" / "1" / "pagefind.js").is_file()
    assert not (site / "tests-2026" / "pagefind" / "1" / "pagefind.js").exists()


def test_an_index_of_the_archive_leaves_those_of_editions_in_the_cache(
    found: Archive, edition: Edition, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    index(edition, tmp_path / "site" / edition.id, cache)
    before = contents(cache / "search" / edition.id)
    index_archive(found, tmp_path / "site", cache)
    assert contents(cache / "search" / edition.id) == before


def test_an_edition_without_papers_has_no_index(edition: Edition, tmp_path: Path) -> None:
    folder = index(edition, tmp_path / "site", tmp_path / "cache")
    assert folder.is_dir()
    index(replace(edition, contributions=()), tmp_path / "site", tmp_path / "cache")
    assert not folder.exists()


def test_without_pagefind_there_is_no_search_and_a_site(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = index(edition, tmp_path / "site", tmp_path / "cache")
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    numbers = paginate(edition, {})
    (warning,) = index_edition(edition, numbers, tmp_path / "site", "en", tmp_path / "cache")
    assert (warning.code, warning.severity) == ("search-missing", Severity.WARNING)
    assert not folder.exists()


def test_the_site_that_stands_keeps_its_note(
    found: Archive, edition: Edition, tmp_path: Path
) -> None:
    index_archive(found, tmp_path / "stands", tmp_path / "cache")
    (tmp_path / "new" / "pagefind").mkdir(parents=True)
    note = tmp_path / "stands" / "pagefind" / "indexes.json"
    (tmp_path / "new" / "pagefind" / "indexes.json").hardlink_to(note)
    before = note.read_bytes()
    index(edition, tmp_path / "new" / edition.id, tmp_path)
    index_archive(found, tmp_path / "new", tmp_path / "cache")
    assert note.read_bytes() == before
    assert (tmp_path / "new" / "pagefind" / "indexes.json").read_bytes() != before
