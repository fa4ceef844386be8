"""Every volume that an edition asks for is built, and its website leads to all of them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

Run = Callable[..., "CompletedProcess[str]"]

VOLUMES = """
volumes:
  - {title: "Part I: Numbers", sessions: morning, isbn: 978-1-86197-876-9}
  - {sessions: late-morning, isbn: 978-0-306-40615-7}
  - abstracts
  - {kind: program, id: pocket}
"""


def asking(archive: Path, volumes: str, volume: str = "") -> Path:
    file = archive / "tests-2026/edition.yml"
    file.write_text(file.read_text().replace("volume:\n", f"volume:\n{volume}") + volumes)
    return archive


def downloads(page: Path) -> list[tuple[str, str]]:
    links = BeautifulSoup(page.read_text(), "html.parser").select(".actions a")
    found = [(" ".join(link.get_text().split()), str(link["href"])) for link in links]
    return [(re.sub(r"\d+ KB", "N KB", words), href) for words, href in found]


@pytest.fixture(scope="module")
def site(
    write_archive: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """The edition's folder of a site with all of `VOLUMES`, and what the build said."""
    archive = asking(write_archive(tmp_path_factory.mktemp("volumes")), VOLUMES)
    command = [sys.executable, "-m", "proceedings", "--archive", ".", "build"]
    done = subprocess.run(command, cwd=archive, capture_output=True, text=True, check=True)
    return archive / "build/site/tests-2026", done.stdout + done.stderr


def test_all_volumes_are_built_and_listed_with_their_sizes(site: tuple[Path, str]) -> None:
    folder, said = site
    assert "4 volumes of " in said
    assert "(no findings)" in said
    assert downloads(folder / "index.html")[:4] == [
        ("Part I: Numbers PDF · N KB · 12 pages", "tests-2026-part-1.pdf"),
        ("Part II PDF · N KB · 10 pages", "tests-2026-part-2.pdf"),
        ("Book of abstracts PDF · N KB · 9 pages", "tests-2026-abstracts.pdf"),
        ("Program to print PDF · N KB · 3 pages", "pocket.pdf"),
    ]
    assert sorted(file.name for file in folder.glob("*.pdf")) == [
        "pocket.pdf",
        "tests-2026-abstracts.pdf",
        "tests-2026-part-1.pdf",
        "tests-2026-part-2.pdf",
    ]


def test_a_paper_s_page_and_files_name_its_part(site: tuple[Path, str]) -> None:
    papers = site[0] / "papers"
    page = BeautifulSoup((papers / "noether.html").read_text(), "html.parser")
    text = " ".join(page.get_text().split())
    assert "Workshop on Tests, Part II, pages 5–6" in text
    assert "ISBN978-0-306-40615-7" in text
    assert "isbn = {978-0-306-40615-7}" in (papers / "noether.bib").read_text()
    stamped = PdfReader(papers / "noether.pdf")
    assert "Part II, pages 5–6." in " ".join(stamped.pages[0].extract_text().split())
    assert stamped.page_labels == ["5", "6"]


def test_pages_within_papers_are_the_same_everywhere(run: Run, archive: Path) -> None:
    asked = "  numbering: by-paper\n  open_right: papers\n  dividers: true\n  keyword_index: true\n"
    done = run("--archive", asking(archive, "", asked), "build")
    assert (done.returncode, done.stderr) == (0, "")
    site = archive / "build/site/tests-2026"
    page = BeautifulSoup((site / "papers/turing.html").read_text(), "html.parser")
    tags = {str(tag["name"]): str(tag["content"]) for tag in page.select("meta[name]")}
    assert (tags["citation_firstpage"], tags["citation_lastpage"]) == ("2:1", "2:3")
    assert "pages 2:1–2:3" in " ".join(page.get_text().split())
    assert "pages = {2:1--2:3}" in (site / "papers/turing.bib").read_text()
    labels = PdfReader(site / "tests-2026.pdf").page_labels
    front = labels.index("0:1")
    assert front % 2 == 0
    assert labels[front:] == [
        *("0:1", "0:2", "1:1", "1:2", "2:1", "2:2", "2:3", "2:4", "2:5", "2:6"),
        *("3:1", "3:2", "K:1", "A:1"),
    ]


def test_a_volume_that_is_no_longer_made_is_gone(run: Run, archive: Path) -> None:
    file = archive / "tests-2026/edition.yml"
    before = file.read_text()
    run("--archive", asking(archive, "volumes: [proceedings, program]\n"), "build")
    site = archive / "build/site/tests-2026"
    assert (site / "tests-2026-program.pdf").is_file()
    file.write_text(before)
    run("--archive", archive, "build", "--only", "volume")
    assert [path.name for path in site.glob("*.pdf")] == ["tests-2026.pdf"]


def test_two_builds_of_all_volumes_have_the_same_bytes(
    run: Run, archive: Path, write_archive: Callable[[Path], Path], tmp_path: Path
) -> None:
    other = write_archive(tmp_path / "elsewhere" / "deep")
    built = []
    for folder in (archive, other):
        run("--archive", asking(folder, VOLUMES), "build", "--only", "volume", cwd=folder)
        files = sorted((folder / "build/site/tests-2026").glob("*.pdf"))
        built.append({file.name: file.read_bytes() for file in files})
    assert len(built[0]) == 4
    assert built[0] == built[1]
