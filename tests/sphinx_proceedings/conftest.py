"""An archive in which every field is filled, and real builds of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from reportlab.pdfgen.canvas import Canvas
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

ROOTS = Path(__file__).parent / "roots"

#: The PDFs of the rich edition, and their pages.
PDFS = {
    "long": 12, "short": 4, "many": 2, "retracted": 3, "revised": 5, "withdrawn": 1,
    "long-slides": 1, "welcome": 1,
}  # fmt: skip


@dataclass(frozen=True)
class Site:
    """What a build has made."""

    out: Path
    warnings: str

    def page(self, name: str) -> BeautifulSoup:
        return BeautifulSoup((self.out / f"{name}.html").read_text(encoding="utf-8"), "html.parser")

    def one(self, name: str, selector: str) -> Tag:
        """The only element of a page that *selector* finds."""
        (found,) = self.page(name).select(selector)
        return found

    def text(self, name: str, selector: str) -> str:
        return " ".join(self.one(name, selector).get_text().split())

    def texts(self, name: str, selector: str) -> list[str]:
        return [" ".join(tag.get_text().split()) for tag in self.page(name).select(selector)]

    def links(self, name: str, selector: str) -> list[tuple[str, str]]:
        """The words and the address of each link that *selector* finds."""
        tags = self.page(name).select(selector)
        return [(" ".join(tag.get_text().split()), str(tag["href"])) for tag in tags]

    def files(self) -> dict[str, bytes]:
        return {
            file.relative_to(self.out).as_posix(): file.read_bytes()
            for file in sorted(self.out.rglob("*"))
            if file.is_file()
        }


Build = Callable[..., Site]


def run(source: Path, out: Path, builder: str = "html", jobs: int = 0, **config: Any) -> Site:
    """Build as `sphinx-build` does; without a conf.py the extension is all that is named."""
    warnings = StringIO()
    confdir = source if (source / "conf.py").exists() else None
    config = config if confdir else {"extensions": "sphinx_proceedings", **config}
    with patch_docutils(confdir), docutils_namespace():
        app = Sphinx(
            source, confdir, out, out.with_name(f"{out.name}.doctrees"), builder, config,
            status=None, warning=warnings, parallel=jobs,
        )  # fmt: skip
        app.build()
    return Site(out, re.sub(r"\x1b\[[\d;]*m", "", warnings.getvalue()))


def copy_archive(folder: Path) -> Path:
    """A copy of `roots/archive`, with its PDFs drawn."""
    shutil.copytree(ROOTS / "archive", folder)
    papers = folder / "rich-2026" / "papers"
    for name, pages in PDFS.items():
        canvas = Canvas(str(papers / f"{name}.pdf"), pagesize=(595, 842), invariant=1)
        for number in range(1, pages + 1):
            canvas.drawString(100, 400, f"{name} {number}")
            canvas.showPage()
        canvas.save()
    (papers / "long-data.zip").write_bytes(b"PK" + bytes(2_000))
    return folder


@pytest.fixture(scope="session")
def run_build() -> Build:
    """`run`, for what several tests of a module look at."""
    return run


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a folder; the same *out* builds on what is there."""

    def into(source: Path, out: str = "out", **config: Any) -> Site:
        return run(source, tmp_path / out, **config)

    return into


@pytest.fixture
def rich_archive(tmp_path: Path) -> Path:
    """An archive of two editions, to be changed."""
    return copy_archive(tmp_path / "editions")


@pytest.fixture
def rich(rich_archive: Path) -> Path:
    """The edition that has everything, to be changed."""
    return rich_archive / "rich-2026"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The edition that has everything, built once; to be read only."""
    folder = tmp_path_factory.mktemp("rich")
    return run(copy_archive(folder / "editions") / "rich-2026", folder / "out")
