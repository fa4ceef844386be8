"""Samples imported and built by the command, as an editor would."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path


def built(root: Path, source: Path, edition: str, *options: str) -> Path:
    """The site of an archive at *root* with *source* imported as *edition*.

    An import may end in 1, which says that there are warnings; a build ends in 1 where a paper
    lacks its PDF, and keeps going.
    """
    archive = root / "archive"
    archive.mkdir()
    _run(archive, "init", ".")
    _run(archive, "import", str(source), "--edition", edition, may_warn=True)
    _run(archive, "build", edition, *options, may_warn="--keep-going" in options)
    return archive / "build/site"


def rebuilt(root: Path, edition: Path, *options: str) -> Path:
    """The site of an archive at *root* with the folder *edition*, which an import has written."""
    shutil.copytree(edition, root / "archive/editions" / edition.name)
    (root / "archive/editions/archive.yml").write_text("title: Samples\npublisher: Press\n")
    _run(root / "archive", "build", edition.name, *options)
    return root / "archive/build/site"


def _run(cwd: Path, *words: str, may_warn: bool = False) -> None:
    command = [sys.executable, "-m", "proceedings", *words]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode in ((0, 1) if may_warn else (0,)), done.stderr
    assert "Traceback" not in done.stderr
