from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pypdf import PdfReader

Run = Callable[..., "CompletedProcess[str]"]


def test_the_sample_is_without_a_finding_but_its_open_place_and_builds(
    run: Run, tmp_path: Path
) -> None:
    made = run("init", "workshop")
    assert made.returncode == 0
    assert made.stdout == (
        "Made workshop/editions with the edition sample-2026; next: cd workshop && proceedings build\n"
    )
    done = run("build", cwd=tmp_path / "workshop")
    assert done.returncode == 0
    assert "(1 note)" in done.stdout.splitlines()[-1]
    site = tmp_path / "workshop/build/site/sample-2026"
    assert len(PdfReader(site / "papers/first.pdf").pages) == 2
    assert "paper.second" in PdfReader(site / "sample-2026.pdf").named_destinations


def test_init_does_not_touch_a_folder_that_has_something_in_it(run: Run, tmp_path: Path) -> None:
    run("init", ".")
    done = run("init", ".")
    assert done.returncode == 2
    assert '"editions" is not empty' in done.stderr


def test_a_new_edition_is_without_a_finding(run: Run, tmp_path: Path) -> None:
    run("init", ".")
    made = run("new", "fastpath-2027")
    assert made.returncode == 0
    assert run("check", "fastpath-2027").returncode == 0


@pytest.mark.parametrize("name", ["Fast Path", "../x", "a/b", ""])
def test_a_name_that_cannot_be_an_address_is_refused(run: Run, name: str) -> None:
    run("init", ".")
    done = run("new", name)
    assert done.returncode == 2
    assert "cannot be an address" in done.stderr
