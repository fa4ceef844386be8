from __future__ import annotations

import os
from pathlib import Path

import pytest

from proceedings.cli import publish


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
