"""`proceedings export`: files for other programs, of an edition or of the whole archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from proceedings.cli.main import cli


def _export(archive: Path, *words: str) -> tuple[int, str]:
    cache = ("--cache", str(archive.parent / "cache"))
    done = CliRunner().invoke(cli, ["--archive", str(archive), "export", *words, *cache])
    return done.exit_code, done.stdout


def test_the_archive_is_exported_into_one_file(archive: Path, tmp_path: Path) -> None:
    code, said = _export(archive, "bibtex", "--output", str(tmp_path / "out"))
    file = tmp_path / "out" / "archive.bib"
    assert (code, said) == (0, f"Wrote {file}\n")
    assert file.read_text("utf-8").count("\n@") == 3


def test_an_edition_that_is_named_has_its_own_file(archive: Path, tmp_path: Path) -> None:
    code, _ = _export(archive, "bibtex", "tests-2026", "--output", str(tmp_path / "out"))
    assert code == 0
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["tests-2026.bib"]


def test_a_hyphen_prints_what_would_be_written(archive: Path) -> None:
    code, said = _export(archive, "bibtex", "tests-2026", "--output", "-")
    assert code == 0
    assert said.startswith("@inproceedings{hopper-2026-bugs,\n")


@pytest.mark.parametrize("words", [("endnote7",), ("bibtex", "tests-2025")])
def test_what_is_not_there_is_wrong_usage(archive: Path, words: tuple[str, ...]) -> None:
    assert _export(archive, *words)[0] == 2


def test_a_deposit_that_cannot_be_made_says_what_is_missing(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("--archive", str(archive), "export", "crossref", "--output", str(out))
    done = CliRunner().invoke(cli, [*words, "--cache", str(tmp_path / "cache")])
    assert done.exit_code == 1
    keys = ("base_url", "doi_prefix", "depositor")
    assert [f"{key} is missing" in done.stderr for key in keys] == [True] * 3
    assert not out.exists()
