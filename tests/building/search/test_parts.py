"""The parts of an index: where they are cut, and that one is made only where its pages changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.building.search import parts as search_parts
from proceedings.building.search.pagefind import Indexer, find_indexer
from proceedings.building.search.parts import Batch, Shelf, cut, parts_in
from proceedings.exports.search import Record
from tests.cli.conftest import contents, some

Put = Callable[..., Path]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The addresses of what was handed to pagefind, index by index."""
    found: list[list[str]] = []
    make = Indexer.make

    def noted(self: Indexer, records: Sequence[Record], out: Path, digest: str) -> object:
        found.append([record.address for record in records])
        return make(self, records, out, digest)

    monkeypatch.setattr(Indexer, "make", noted)
    return found


@pytest.fixture
def put(tmp_path: Path, made: list[list[str]]) -> Put:
    """Put parts of records into a folder; those that are not new must not ask for a record."""

    def into(
        parts: Sequence[Sequence[Record]], out: str = "out", known: Sequence[int] = ()
    ) -> Path:
        def batch(number: int, part: Sequence[Record]) -> Batch:
            def records() -> Iterator[Sequence[Record]]:
                assert number not in known, "its records were made"
                yield part

            return Batch(repr(part), records)

        indexer = find_indexer("en", with_engine=False)
        assert isinstance(indexer, Indexer)
        batches = [batch(number, part) for number, part in enumerate(parts)]
        del made[:]
        assert Shelf(tmp_path / "kept", indexer).put(batches, tmp_path / out) is None
        return tmp_path / out

    return into


def without(files: dict[str, bytes], part: str) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith(part)}


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "kept").glob("index-*"))


def test_what_has_not_changed_is_neither_indexed_nor_read(
    tmp_path: Path, put: Put, made: list[list[str]]
) -> None:
    records = tuple(some(9))
    one, two, three = records[:3], records[3:6], records[6:]
    before = contents(put([one, two, three]))
    assert len(made) == 3
    other = (replace(two[0], text="Other words"), *two[1:])
    after = contents(put([one, other, three], "elsewhere", known=(0, 2)))
    assert made == [[record.address for record in other]]
    assert without(after, "2/") == without(before, "2/")
    assert after != before
    assert len(kept(tmp_path)) == 3


def test_a_part_that_is_now_another_in_number_is_not_indexed_again(
    put: Put, made: list[list[str]]
) -> None:
    one, two, new = tuple(some(2)), tuple(some(4))[2:], tuple(some(6))[4:]
    before = contents(put([one, two]))
    after = contents(put([new, one, two], known=(1, 2)))
    assert len(made) == 1
    assert {path: data for path, data in after.items() if path.startswith("3/")} == {
        f"3{path[1:]}": data for path, data in before.items() if path.startswith("2/")
    }


def test_parts_that_are_no_more_leave_index_and_cache(tmp_path: Path, put: Put) -> None:
    parts = [tuple(some(2)), tuple(some(4))[2:], tuple(some(6))[4:]]
    folder = put(parts)
    assert [part.name for part in parts_in(folder)] == ["1", "2", "3"]
    put(parts[:1], known=(0,))
    assert [part.name for part in parts_in(folder)] == ["1"]
    assert len(kept(tmp_path)) == 1


@pytest.mark.parametrize("damage", ["", "[1]", '{"a": 1}', '{"a'])
def test_where_the_list_of_what_is_kept_is_damaged_all_is_read_again(
    tmp_path: Path, put: Put, made: list[list[str]], damage: str
) -> None:
    parts = [tuple(some(2)), tuple(some(4))[2:]]
    before = contents(put(parts))
    (tmp_path / "kept/parts.json").write_text(damage)
    assert contents(put(parts, "elsewhere")) == before
    assert made == []  # the records are what they were, and so is their index
    put(parts, known=(0, 1))


def test_a_part_that_is_gone_from_the_cache_is_made_again(
    tmp_path: Path, put: Put, made: list[list[str]]
) -> None:
    parts = [tuple(some(2)), tuple(some(4))[2:]]
    before = contents(put(parts))
    (tmp_path / "kept" / kept(tmp_path)[0]).rename(tmp_path / "gone")
    assert contents(put(parts, "elsewhere")) == before
    assert len(made) == 1


def test_records_of_unknown_origin_are_read_each_time(tmp_path: Path, made: list[object]) -> None:
    indexer = find_indexer("en", with_engine=False)
    assert isinstance(indexer, Indexer)
    asked: list[int] = []

    def records() -> Iterator[Sequence[Record]]:
        asked.append(1)
        yield tuple(some(2))

    for _ in range(2):
        Shelf(tmp_path / "kept", indexer).put([Batch("", records)], tmp_path / "out")
    assert (len(asked), len(made)) == (2, 1)


def test_no_part_has_more_text_than_pagefind_has_memory_for() -> None:
    records = tuple(some(400))
    assert [len(part) for part in cut(records)] == [400]
    assert list(cut(())) == []


def ends(records: Sequence[Record]) -> list[str]:
    return [part[-1].address for part in cut(records)]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of a few records."""
    monkeypatch.setattr(search_parts, "MOST_TEXT", 4000)
    monkeypatch.setattr(search_parts, "_ENOUGH", 0.4)
    monkeypatch.setattr(search_parts, "_ONE_IN", 4)


@pytest.mark.usefixtures("small")
def test_parts_follow_each_other_and_none_is_too_long() -> None:
    records = tuple(some(200))
    parts = list(cut(records))
    assert tuple(record for part in parts for record in part) == records
    assert all(sum(record.length for record in part) <= 4000 for part in parts)
    assert all(sum(record.length for record in part) > 1600 for part in parts[:-1])


@pytest.mark.usefixtures("small")
def test_a_page_that_comes_goes_or_grows_moves_few_ends() -> None:
    records = tuple(some(200))
    new = replace(records[90], address="papers/new.html")
    grown = replace(records[90], text=f"{records[90].text} and more")
    for changed in (
        (*records[:90], new, *records[90:]),
        (*records[:90], *records[91:]),
        (*records[:90], grown, *records[91:]),
    ):
        assert len(set(ends(records)) ^ set(ends(changed))) <= 4
        assert ends(changed)[-8:] == ends(records)[-8:]


def test_one_page_may_be_longer_than_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_parts, "MOST_TEXT", 10)
    assert [len(part) for part in cut(tuple(some(3)))] == [1, 1, 1]


def test_the_list_of_what_is_kept_names_each_index(tmp_path: Path, put: Put) -> None:
    put([tuple(some(2)), tuple(some(4))[2:]])
    found = json.loads((tmp_path / "kept/parts.json").read_text())
    assert sorted(f"index-{part}" for parts in found.values() for part in parts) == kept(tmp_path)
