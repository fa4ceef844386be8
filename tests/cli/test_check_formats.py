"""From where a report sees the archive's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.cli.check_formats import repository_of


def test_the_root_is_that_of_the_repository_that_the_archive_is_in(tmp_path: Path) -> None:
    archive = tmp_path / "conference/editions"
    archive.mkdir(parents=True)
    (tmp_path / "conference/.git").mkdir()
    assert repository_of(archive) == tmp_path / "conference"


def test_without_a_repository_it_is_the_folder_that_the_command_runs_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "conference/editions"
    archive.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert repository_of(archive) == tmp_path
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert repository_of(archive) == archive
