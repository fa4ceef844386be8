"""Tests on real data that lies beside the repository, not in it.

They run wherever that data is there; elsewhere the report's head says that they did not.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.source import read_edition
from tests import sites
from tests.clients.programs import missing

SHARED = Path(__file__).parents[3] / "shared"

MakeEdition = Callable[[Path, dict[str, Path]], Edition]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the tests of this folder out where their data, or the clients, are not."""
    if collection_path.name == "test_clients_isipta.py" and missing():
        return True
    return True if collection_path.suffix == ".py" and not SHARED.is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real data."""
    return SHARED


@pytest.fixture(scope="session")
def isipta_archive(_sites: Path) -> Path:
    """ISIPTA 2019 imported from PMLR and built by the command; to be read only."""
    return sites.once(isipta, _sites)


def isipta(root: Path) -> Path:
    _proceedings(root, "init", ".")
    source = SHARED / "samples" / "pmlr-v103"
    _proceedings(root, "import", "pmlr", str(source), "--edition", "isipta-2019")
    _proceedings(root, "build", "isipta-2019")
    return root


def _proceedings(cwd: Path, *words: str) -> None:
    command = [sys.executable, "-m", "proceedings", *words]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def make_edition() -> MakeEdition:
    """Make an edition of PDFs, by id, in a folder; the title of each paper is its id."""

    def make(folder: Path, files: dict[str, Path]) -> Edition:
        papers = folder / "papers"
        papers.mkdir(parents=True)
        (folder / "edition.yml").write_text(
            "event: {name: Real Papers, short: Real 2026, start: 2026-06-01,"
            " timezone: UTC, place: Ghent}\n"
        )
        for id_, file in files.items():
            (papers / f"{id_}.md").write_text(
                f"---\ntitle: Paper {id_}\nauthors: [Ada {id_}]\n---\n"
            )
            shutil.copyfile(file, papers / f"{id_}.pdf")
        edition, findings = read_edition(folder, ArchiveInfo(title="Tests"))
        assert edition is not None, findings
        return edition

    return make
