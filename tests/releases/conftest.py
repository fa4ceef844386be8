"""An archive that is kept in git, and the commands over it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from proceedings.cli.main import cli
from tests.conftest import DrawPdf

EDITION = "tests-2026"


@dataclass(frozen=True)
class Workplace:
    """Where an editor works: `editions/` in git, `build/` beside it."""

    folder: Path
    draw: DrawPdf

    @property
    def edition(self) -> Path:
        return self.folder / "editions" / EDITION

    @property
    def site(self) -> Path:
        return self.folder / "build" / "site"

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        )
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def run(self, *arguments: str) -> Result:
        """A command, as one who stands in the folder gives it."""
        archive, cache = self.folder / "editions", self.folder / "build" / "cache"
        more = ["--cache", str(cache)] if arguments[0] in {"build", "release", "check"} else []
        output = ["--output", str(self.folder / "build")] if arguments[0] == "build" else []
        return CliRunner().invoke(cli, ["--archive", str(archive), *arguments, *more, *output])

    def release(self, version: str, date: str) -> Result:
        return self.run("release", EDITION, version, "--date", date)

    def build(self, *arguments: str) -> Path:
        done = self.run("build", *arguments)
        assert done.exit_code == 0, done.output
        return self.site / EDITION

    def edit(self, path: str, old: str, new: str) -> None:
        """Put *new* in the place of *old* in a file of the edition."""
        file = self.edition / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1, (path, old)
        file.write_text(text.replace(old, new), "utf-8")

    def revise(self, paper: str, pages: int, reason: str) -> None:
        """Put a new PDF in the place of a paper's, and keep the one before."""
        papers = self.edition / "papers"
        (papers / f"{paper}.pdf").rename(papers / f"{paper}.v1.pdf")
        self.draw(papers / f"{paper}.pdf", pages, "revised")
        told = f"{{date: 2026-07-01, reason: {reason}, replaced: papers/{paper}.v1.pdf}}"
        self.edit(f"papers/{paper}.md", "\nauthors:", f"\nrevisions: [{told}]\nauthors:")


def workplace(folder: Path, write_archive: Callable[[Path], Path], draw: DrawPdf) -> Workplace:
    """An archive of one edition in git; all is committed."""
    write_archive(folder / "editions")
    place = Workplace(folder, draw)
    (folder / ".gitignore").write_text("build/\n", "utf-8")
    place.git("init", "-q", "-b", "main")
    place.git("config", "user.name", "Ada Lovelace")
    place.git("config", "user.email", "ada@example.org")
    place.commit("Begin")
    return place


@pytest.fixture
def place(tmp_path: Path, write_archive: Callable[[Path], Path], draw: DrawPdf) -> Workplace:
    return workplace(tmp_path, write_archive, draw)
