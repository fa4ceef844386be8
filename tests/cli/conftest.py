from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from proceedings.cli.main import cli
from proceedings.exports.search import Record
from tests import sites

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def _built_once(_sites: Path, write_archive: Callable[[Path], Path]) -> Path:
    def of_the_command(folder: Path) -> Path:
        return _build(write_archive(folder / "archive"))

    return sites.once(of_the_command, _sites)


def _build(folder: Path) -> Path:
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


@pytest.fixture
def talks(archive: Path) -> Path:
    """The archive with talks alone, which have no PDF that anything could be wrong with."""
    for name in ("turing", "noether"):
        (archive / f"tests-2026/papers/{name}.pdf").unlink()
        file = archive / f"tests-2026/papers/{name}.md"
        file.write_text(file.read_text().replace("authors:", "kind: invited\nauthors:"))
    return archive


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run `proceedings` in the test's folder and in its process, which saves a second each time."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(cli, [str(word) for word in words])


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
