from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proceedings.exports.search import Record

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


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def some(count: int) -> Iterator[Record]:
    """So many records for the search, each different."""
    for number in range(count):
        yield Record(
            address=f"papers/p{number}.html",
            kind="paper" if number % 3 else "short",
            title=f"The {_LETTERS[number % 26] * 4} of number {number}",
            people=(f"Łukasz {_LETTERS[number % 7] * 3}", f"Zoé {_LETTERS[number % 5] * 3}"),
            award="Best paper" if number % 20 == 0 else "",
            text=" ".join(f"word{n * number % 97}" for n in range(40)),
        )


def contents(folder: Path) -> dict[str, bytes]:
    """What stands in the files of a folder, by their paths."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
