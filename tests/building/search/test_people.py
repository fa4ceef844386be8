"""Whoever the search finds, from build to build."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from proceedings.building.people import People
from proceedings.building.search.people import people_records
from proceedings.exports.search import person_records
from proceedings.model.directory import Directory, directory_of
from proceedings.source import read_archive


def never() -> NoReturn:
    raise AssertionError("the editions were looked through")


def test_people_are_looked_for_once(archive: Path, tmp_path: Path) -> None:
    directory: Directory = directory_of(read_archive(archive)[0].editions)
    first = people_records(People(lambda: directory, {}), "digest", tmp_path / "cache")
    assert first == tuple(person_records(directory))
    assert len(first) > 2
    assert people_records(People(never, {}), "digest", tmp_path / "cache") == first


def test_other_people_take_the_place_of_those_before(archive: Path, tmp_path: Path) -> None:
    directory = directory_of(read_archive(archive)[0].editions)
    for digest in ("one", "two"):
        people_records(People(lambda: directory, {}), digest, tmp_path)
    assert [file.name for file in (tmp_path / "search").iterdir()] == ["people-two.json"]


def test_people_of_unknown_origin_are_not_kept(archive: Path, tmp_path: Path) -> None:
    directory = directory_of(read_archive(archive)[0].editions)
    assert people_records(People(lambda: directory, {}), "", tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_without_pages_of_people_none_are_found(tmp_path: Path) -> None:
    assert people_records(None, "digest", tmp_path) == ()
