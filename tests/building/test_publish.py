from __future__ import annotations

import os
from pathlib import Path

import pytest

from proceedings.building import publish


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    return folder


@pytest.mark.parametrize("can_exchange", [True, False], ids=["exchange", "two renames"])
def test_the_new_site_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    old, new = site(tmp_path / "site", "old"), site(tmp_path / "staging/site", "new")
    publish.publish(new, old)
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.rglob("*.html")) == ["index.html"]


def test_a_build_killed_between_two_renames_is_mended(tmp_path: Path) -> None:
    site(tmp_path / ".site-old", "old")
    publish.restore(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "old"


def test_only_what_a_dead_build_left_is_cleared(tmp_path: Path) -> None:
    kept = [".building-notes", f".building-{os.getppid()}"]
    for name in (*kept, ".building-99999999"):
        (tmp_path / name).mkdir()
    with publish.staging(tmp_path) as folder:
        assert folder.name == f".building-{os.getpid()}"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)


def tree(folder: Path) -> Path:
    for path in ("a.html", "papers/b.html", "papers/c.html", "papers/d/e.pdf"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path)
    return folder


def inodes(folder: Path) -> dict[str, int]:
    return {
        file.relative_to(folder).as_posix(): file.stat().st_ino
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_folder_that_stays_is_shared_file_by_file(tmp_path: Path) -> None:
    old = tree(tmp_path / "old")
    publish.copy_tree(old, tmp_path / "new")
    assert inodes(tmp_path / "new") == inodes(old)


def test_files_of_many_folders_are_linked_at_once(tmp_path: Path) -> None:
    old, paths = tree(tmp_path / "old"), ("a.html", "papers/c.html", "papers/d/e.pdf")
    publish.link_all(old, tmp_path / "new", paths)
    assert inodes(tmp_path / "new") == {path: inodes(old)[path] for path in paths}


def test_where_the_disk_has_no_links_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("this disk has no links")

    monkeypatch.setattr(os, "link", refuse)
    old = tree(tmp_path / "old")
    publish.copy_tree(old, tmp_path / "new")
    publish.link(old / "a.html", tmp_path / "new/z.html")
    found = inodes(tmp_path / "new")
    assert found.keys() == {*inodes(old), "z.html"}
    assert not set(found.values()) & set(inodes(old).values())
    assert (tmp_path / "new/papers/c.html").stat().st_mtime_ns == (
        old / "papers/c.html"
    ).stat().st_mtime_ns


def test_a_file_that_is_not_there_is_not_passed_over(tmp_path: Path) -> None:
    old = tree(tmp_path / "old")
    with pytest.raises(FileNotFoundError):
        publish.link_all(old, tmp_path / "new", ["papers/b.html", "papers/x.html"])
