"""What stands below a folder, as editors see it and as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.source.listing import entries_below, paths_below, stamp_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files, a hidden folder and a hidden file, an empty folder, and links."""
    found = tmp_path / "folder"
    for path in ("a.md", "papers/b.md", "papers/deep/c.md", ".hidden/d.md", "papers/.e.md"):
        (found / path).parent.mkdir(parents=True, exist_ok=True)
        (found / path).write_text(path)
    (found / "empty").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/f.md").write_text("f")
    (found / "linked").symlink_to(tmp_path / "elsewhere")
    (found / "g.md").symlink_to(tmp_path / "elsewhere/f.md")
    (found / "nowhere.md").symlink_to(tmp_path / "nothing")
    return found


def test_all_files_are_listed_and_a_link_is_one(folder: Path) -> None:
    assert paths_below(folder) == {
        *("a.md", "papers/b.md", "papers/deep/c.md", ".hidden/d.md", "papers/.e.md"),
        *("linked", "g.md", "nowhere.md"),
    }


def test_editors_have_no_hidden_files_and_links_are_what_they_lead_to(folder: Path) -> None:
    assert {path for path, _ in entries_below(folder, of_editors=True)} == {
        *("a.md", "papers/b.md", "papers/deep/c.md", "linked/f.md", "g.md"),
    }


def test_each_file_tells_what_it_is(folder: Path) -> None:
    found = {path: stamp_of(entry.stat()) for path, entry in entries_below(folder, of_editors=True)}
    assert found["papers/b.md"] == stamp_of((folder / "papers/b.md").stat())
    assert found["papers/b.md"][0] == len("papers/b.md")


def test_where_there_is_no_folder_there_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert paths_below(tmp_path / "nothing") == paths_below(tmp_path / "file") == set()
