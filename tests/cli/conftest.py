from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def _built_once(
    write_archive: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = write_archive(tmp_path_factory.mktemp("built"))
    command = [sys.executable, "-m", "proceedings", "--archive", ".", "new", "more-2027"]
    subprocess.run(command, cwd=folder, check=True)
    command = [sys.executable, "-m", "proceedings", "--archive", ".", "build"]
    subprocess.run(command, cwd=folder, check=True)
    return folder


@pytest.fixture
def built(_built_once: Path, tmp_path: Path) -> Path:
    """An archive of two editions, with the site that was built of it in build/site."""
    shutil.copytree(_built_once, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `proceedings` as a person does, in the test's folder."""

    def proceedings(*words: str | Path, cwd: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "proceedings", *map(str, words)]
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)

    return proceedings
