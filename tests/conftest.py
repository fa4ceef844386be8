"""What all tests share: archives made of plain files, and small PDFs drawn for them."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.plan import Description, Plan, Section
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.intake.paper import Intake
from tests import sites
from tests.browser.chromium import CHROMIUM
from tests.clients.programs import missing
from tests.exports.schemas import crossref_folder
from tests.gates.checker import CHECKER
from tests.gates.schema_org import FILES

pytest_plugins = ["sphinx.testing.fixtures"]
collect_ignore = ["roots"]

# The same examples at every run, so that a change alone can break a test; and no time limits,
# because machines are shared. To search further: HYPOTHESIS_PROFILE=search make test
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


WriteFiles = Callable[[dict[str, str]], Path]
DrawPdf = Callable[..., Path]

EDITION = """
event:
  name: Workshop on Tests
  short: Tests 2026
  series: Tests
  start: 2026-06-01
  timezone: Europe/Berlin
  place: Ghent, Belgium
volume:
  editors: [Ada Lovelace (London)]
  abstract_pages: true
committees:
  - {name: Organizers, members: [{role: Chair, name: Ada Lovelace, affiliation: London}]}
"""


ARCHIVE = {
    "archive.yml": "title: Test Proceedings\npublisher: Test Press\n",
    "index.md": "# Test Proceedings\n\nAll of them.\n",
    "tests-2026/edition.yml": EDITION + "front_matter: [preface]\n",
    "tests-2026/index.md": "# Tests 2026\n\nSee {paper}`turing` and {person}`Alan Turing`.\n",
    "tests-2026/preface.md": "# Preface\n\nWelcome to the *tests*.\n",
    "tests-2026/program.yml": """
        sessions:
          - title: Morning
            items:
              - {start: 9:00, end: 10:00, paper: hopper}
              - {start: 10:00, end: 10:30, paper: turing}
          - {title: Coffee, kind: break, start: 10:30, end: 11:00}
          - title: Late morning
            items:
              - {start: 11:00, end: 11:30, paper: noether}
        """,
    "tests-2026/papers/hopper.md": """
        ---
        title: On Bugs
        kind: invited
        authors: [Grace Hopper (Navy)]
        ---
        A talk about $x^2$ moths.
        """,
    "tests-2026/papers/turing.md": """
        ---
        title: On Computable Numbers
        authors:
          - {name: Alan Turing, affiliation: Cambridge, orcid: 0000-0002-1825-0097}
        ---
        The *Entscheidungsproblem* has no solution.
        """,
    "tests-2026/papers/noether.md": """
        ---
        title: Invariants
        authors: [Emmy Noether (Göttingen), Alan Turing (Cambridge)]
        keywords: [symmetry]
        ---
        Symmetries conserve.
        """,
}


def pytest_report_header() -> list[str]:
    """Say which tests cannot run here, and what they lack."""
    said = []
    if not (Path(__file__).parents[2] / "shared").is_dir():
        said.append("tests/real does not run: the real data it reads is not beside the repository")
    if CHROMIUM is None:
        said.append("tests/browser does not run: install the package chromium-headless-shell")
    if not (shutil.which("java") and CHECKER.exists()):
        said.append("the HTML checker does not run: install Java, then `make html-checker`")
    if not shutil.which("qpdf"):
        said.append("tests/real cannot check what was written: install the package qpdf")
    if crossref_folder() is None:
        said.append("deposits are not checked by schema: `make schemas`, or put ../shared there")
    if not FILES:
        said.append("JSON-LD is not checked by schema.org's vocabulary: `make schemas`")
    if lacking := missing():
        said.append(f"tests/clients does not run: install {', '.join(lacking)}")
    return said


@pytest.fixture(scope="session", autouse=True)
def _one_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """All builds of a test run share what is kept of papers and fonts: cutting a font is slow."""
    shared = tmp_path_factory.getbasetemp().parent / "proceedings-cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROCEEDINGS_CACHE", str(shared))
        yield


@pytest.fixture(scope="session")
def _sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"


@pytest.fixture(scope="session")
def rich_site(_sites: Path) -> Path:
    """The archive in which every field is filled, built; to be read only."""
    return sites.once(sites.rich, _sites)


@pytest.fixture(scope="session")
def bundled_site(_sites: Path) -> Path:
    """The editions of this repository, built; to be read only."""
    return sites.once(sites.bundled, _sites)


@pytest.fixture(scope="session")
def french_site(_sites: Path) -> Path:
    """An archive in French, built; to be read only."""
    return sites.once(sites.french, _sites)


@pytest.fixture(scope="session")
def large_site(_sites: Path) -> Path:
    """An edition of 800 papers, built; to be read only."""
    return sites.once(sites.large, _sites)


def _write(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return folder


def _draw(file: Path, pages: int = 1, text: str = "page") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(file), pagesize=(595, 842), invariant=1)
    for number in range(1, pages + 1):
        canvas.drawString(100, 400, f"{text} {number}")
        canvas.showPage()
    canvas.save()
    return file


@pytest.fixture
def write(tmp_path: Path) -> WriteFiles:
    """Write files by their path below a new folder; texts may be indented. Returns the folder."""
    return lambda texts: _write(tmp_path, texts)


@pytest.fixture(scope="session")
def draw() -> DrawPdf:
    """Draw a PDF whose pages say which they are."""
    return _draw


@pytest.fixture(scope="session")
def write_archive() -> Callable[[Path], Path]:
    """Write an archive of one edition: a talk, two papers, a program, a preface; all is well."""

    def archive(folder: Path) -> Path:
        _draw(folder / "tests-2026/papers/turing.pdf", 3)
        _draw(folder / "tests-2026/papers/noether.pdf", 2)
        return _write(folder, ARCHIVE)

    return archive


@pytest.fixture
def archive(write_archive: Callable[[Path], Path], tmp_path: Path) -> Path:
    """The archive of `write_archive` in the test's own folder."""
    return write_archive(tmp_path)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Intake], Path]:
    """Write a paper that was taken in as a file of its own, with nothing added to its pages."""

    def write(taken: Intake) -> Path:
        section = Section(taken.path, range(len(taken.pages)), boxes=taken.pages)
        about = Description(title="Taken in", date=dt.date(2026, 6, 1))
        plan = Plan(description=about, fonts=Fonts(tmp_path), sections=(section,))
        assemble(plan, tmp_path / "taken-in.pdf")
        return tmp_path / "taken-in.pdf"

    return write
