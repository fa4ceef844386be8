"""Files that are known for the trouble they make: what becomes of each, and of a volume of them.

The verdicts are in `trouble.tsv`, written by `trouble_table.py`: a file, "taken in" or the code of
its error, its pages, and what is said of it.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Outcome:
    """What the script printed, line by line, and the volume that it wrote."""

    lines: list[str]
    errors: str
    volume: Path


@pytest.fixture(scope="module")
def outcome(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = shared / "samples" / "trouble-pdfs"
    volume = tmp_path_factory.mktemp("trouble") / "volume.pdf"
    command = [sys.executable, str(HERE / "trouble_table.py"), str(folder), "--volume", str(volume)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, f"after {done.stdout.splitlines()[-1:]}: {done.stderr}"
    return Outcome(done.stdout.splitlines(), done.stderr, volume)


def test_each_of_69_files_has_its_verdict(outcome: Outcome) -> None:
    expected = (HERE / "trouble.tsv").read_text("utf-8").splitlines()
    assert len(expected) == 69
    assert outcome.lines[:-1] == expected
    assert outcome.errors == ""


def test_every_page_that_was_taken_in_is_in_the_volume_and_can_be_drawn(outcome: Outcome) -> None:
    rows = [line.split("\t") for line in outcome.lines[:-1]]
    pages = sum(int(count) for _, verdict, count, _ in rows if verdict == "taken in")
    drawn, count = outcome.lines[-1].split("\t")
    assert drawn == "drawn"
    assert pages < int(count) < pages + 20  # the front matter and the index


def test_qpdf_finds_no_fault_with_a_volume_of_all_that_was_taken_in(outcome: Outcome) -> None:
    command = ["qpdf", "--check", str(outcome.volume)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
