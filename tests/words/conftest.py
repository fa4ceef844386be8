"""A French archive of one edition, built as the command builds it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from tests import sites

ACTES = Path(__file__).parent / "actes"
PDFS = {"chatelet": 3, "pascal": 2, "lovelace": 1}  #: pages of each


@dataclass(frozen=True)
class Built:
    """What was built of the edition, and what the command said of it."""

    folder: Path
    said: str

    def pages(self, name: str) -> list[str]:
        """The text of each page of a PDF, its lines as they stand there."""
        with pypdfium2.PdfDocument(self.folder / name) as pdf:
            texts = [page.get_textpage().get_text_range() for page in pdf]
        return [text.replace("\r\n", "\n") for text in texts]

    def html(self, name: str) -> BeautifulSoup:
        return BeautifulSoup((self.folder / name).read_text("utf-8"), "html.parser")


@pytest.fixture(scope="session")
def french(_sites: Path, draw: Callable[..., Path]) -> Built:
    """The edition `actes/ecrits-2026`, site, volumes and citations; to be read only."""

    def actes(folder: Path) -> Path:
        return _built(folder, draw)

    folder = sites.once(actes, _sites)
    return Built(folder / "build/site/ecrits-2026", (folder / "said").read_text("utf-8"))


def _built(folder: Path, draw: Callable[..., Path]) -> Path:
    shutil.copytree(ACTES, folder / "editions")
    for name, pages in PDFS.items():
        draw(folder / f"editions/ecrits-2026/papers/{name}.pdf", pages)
    command = [sys.executable, "-m", "proceedings", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    (folder / "said").write_text(done.stdout + done.stderr, "utf-8")
    return folder
