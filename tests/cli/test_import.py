from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]


def test_a_source_that_is_none_is_named_without_a_traceback(run: Run, tmp_path: Path) -> None:
    (tmp_path / "editions").mkdir()
    (tmp_path / "empty").mkdir()
    done = run("import", "pmlr", "empty", "--edition", "x-2019")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert not (tmp_path / "editions/x-2019").exists()


def test_a_source_that_is_not_there_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "editions").mkdir()
    done = run("import", "pmlr", "nowhere", "--edition", "x-2019")
    assert done.returncode == 2
    assert "there is no nowhere; give a file or a folder" in done.stderr


def test_an_edition_s_name_must_be_an_address(run: Run, tmp_path: Path) -> None:
    done = run("import", "pmlr", ".", "--edition", "../x")
    assert done.returncode == 2
    assert "cannot be an address" in done.stderr
