"""The bundled editions, built by the command as `make build` does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bibtexparser.entrypoint import parse_string
from bs4 import BeautifulSoup
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
PAGES = {"fastpath-2021": 7, "fastpath-2022": 0, "mlbench-2023": 9, "mlsys-2023": 8}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("bundled")
    command = [sys.executable, "-m", "proceedings", "build", "--output", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out / "site"


@pytest.mark.parametrize(("edition", "pages"), PAGES.items(), ids=PAGES)
def test_each_has_its_volume_and_its_citations(site: Path, edition: str, pages: int) -> None:
    volume = PdfReader(site / edition / f"{edition}.pdf")
    papers = [name for name in volume.named_destinations if name.startswith("paper.")]
    library = parse_string((site / edition / f"{edition}.bib").read_text("utf-8"))
    assert len(papers) == pages
    assert library.failed_blocks == []
    assert len(library.entries) == pages + 1


def test_every_link_within_the_site_leads_to_something(site: Path) -> None:
    dead = []
    for page in site.rglob("*.html"):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        for tag in soup.find_all(href=True):
            address = urlsplit(str(tag["href"]))
            if address.scheme or address.netloc:
                continue
            within = unquote(address.path)
            folder = site if within.startswith("/") else page.parent  # of the host, else here
            target = folder / within.lstrip("/") if within else page
            if not target.is_file() or not has(target, address.fragment):
                dead.append(f"{page.relative_to(site)}: {tag['href']}")
    assert dead == []


def has(page: Path, fragment: str) -> bool:
    if not fragment or page.suffix != ".html":
        return True
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    return soup.find(id=unquote(fragment)) is not None


def test_the_workshop_and_its_edition_lead_to_each_other(site: Path) -> None:
    there = (site / "mlsys-2023/papers/mlbench.html").read_text("utf-8")
    back = (site / "mlbench-2023/index.html").read_text("utf-8")
    assert 'href="../../mlbench-2023/index.html"' in there
    assert 'href="../mlsys-2023/papers/mlbench.html"' in back


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loaded = set()
    for page in site.rglob("*.html"):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        loaded |= {str(tag["src"]) for tag in soup.find_all(src=True)}
        loaded |= {
            str(tag["href"]) for tag in soup.select("link[rel~=stylesheet], link[rel~=icon]")
        }
    assert loaded
    assert [address for address in loaded if "//" in address] == []
