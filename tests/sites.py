"""Built sites that tests of many files look at: each is made once in a run of pytest.

The workers of pytest-xdist share them: the first one builds, the others wait for it.
"""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from benchmarks.site.corpus import write_edition

REPOSITORY = Path(__file__).parents[1]
RICH = REPOSITORY / "tests" / "sphinx_proceedings" / "roots" / "archive"
#: The PDFs of the edition that has everything, and their pages.
PDFS = {
    "long": 12, "short": 4, "many": 2, "retracted": 3, "revised": 5, "withdrawn": 1,
    "long-slides": 1, "welcome": 1,
}  # fmt: skip
FRENCH = REPOSITORY / "tests" / "words" / "actes"
FRENCH_PDFS = {"chatelet": 3, "pascal": 2, "lovelace": 1}


def rich(folder: Path) -> Path:
    """The archive in which every field is filled, as the command builds it."""
    shutil.copytree(RICH, folder / "editions")
    with (folder / "editions" / "earlier-2025" / "edition.yml").open("a", encoding="utf-8") as file:
        file.write('theme: {accent: "#ffd21e"}\n')  # too pale to be read as it is
    papers = folder / "editions" / "rich-2026" / "papers"
    _draw_all(papers, PDFS)
    (papers / "long-data.zip").write_bytes(b"PK" + bytes(2_000))
    return build("--archive", str(folder / "editions"), "build", "--output", str(folder))


def french(folder: Path) -> Path:
    """An archive of one edition in French."""
    shutil.copytree(FRENCH, folder / "editions")
    _draw_all(folder / "editions" / "ecrits-2026" / "papers", FRENCH_PDFS)
    return build("--archive", str(folder / "editions"), "build", "--output", str(folder))


def bundled(folder: Path) -> Path:
    """The editions of this repository, as `make build` makes them."""
    return build("build", "--output", str(folder))


def large(folder: Path) -> Path:
    """An archive of one edition of 800 papers, without its volume."""
    write_edition(folder / "editions", 800)
    words = ("build", "--only", "site", "--output", str(folder))
    return build("--archive", str(folder / "editions"), *words)


def build(*words: str) -> Path:
    """Run the command; a finding that it exits with is no matter here, a site must be there."""
    command = [sys.executable, "-m", "proceedings", *words]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    site = Path(words[-1]) / "site"
    assert (site / "index.html").exists(), done.stderr
    return site


def _draw_all(folder: Path, pages: Mapping[str, int]) -> None:
    for name, count in pages.items():
        _draw(folder / f"{name}.pdf", count)


def _draw(file: Path, pages: int) -> None:
    canvas = Canvas(str(file), pagesize=(595, 842), invariant=1)
    for number in range(pages):
        canvas.drawString(100, 400, f"{file.stem} {number + 1}")
        canvas.showPage()
    canvas.save()


def once(make: Callable[[Path], Path], shared: Path) -> Path:
    """What *make* makes in *shared*, made by whoever comes first."""
    shared.mkdir(parents=True, exist_ok=True)
    folder = shared / make.__name__
    with (shared / f"{make.__name__}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            working = shared / f"{make.__name__}.new"
            shutil.rmtree(working, ignore_errors=True)
            working.mkdir()
            site = make(working).relative_to(working)
            (working / "where").write_text(str(site), "utf-8")
            working.rename(folder)
    return folder / (folder / "where").read_text("utf-8")
