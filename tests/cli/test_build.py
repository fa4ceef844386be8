from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pypdf import PdfReader

Run = Callable[..., "CompletedProcess[str]"]


def digest(folder: Path) -> dict[str, str]:
    """Every file below *folder* with the hash of its bytes."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_a_build_makes_the_pages_the_volume_and_the_citations(run: Run, archive: Path) -> None:
    done = run("--archive", archive, "build")
    assert (done.returncode, done.stderr) == (0, "")
    site = archive / "build/site"
    expected = [
        "index.html",
        "tests-2026/index.html",
        "tests-2026/program.html",
        "tests-2026/committees.html",
        "tests-2026/authors.html",
        "tests-2026/preface.html",
        "tests-2026/tests-2026.pdf",
        "tests-2026/tests-2026.bib",
        *(
            f"tests-2026/papers/{paper}.{kind}"
            for paper in ("turing", "noether")
            for kind in ("html", "pdf", "bib", "ris", "json")
        ),
        *("archive.bib", "archive.ris", "archive.json", "tests-2026/CITATION.cff"),
        "tests-2026/papers/hopper.html",
        "tests-2026/papers/hopper.bib",
    ]
    assert [path for path in expected if not (site / path).is_file()] == []
    last = done.stdout.splitlines()[-1]
    assert last == "Wrote build/site/index.html (no findings)"


def test_two_builds_are_the_same_bytes(run: Run, archive: Path) -> None:
    run("--archive", archive, "build", "--output", "one")
    run("--archive", archive, "build", "--output", "two", "--jobs", "1")
    first = digest(archive / "one/site")
    assert first
    assert first == digest(archive / "two/site")


def test_an_error_leaves_the_last_output_as_it_was(run: Run, built: Path) -> None:
    before = digest(built / "build/site")
    file = built / "tests-2026/papers/turing.md"
    file.write_text("---\ntitle: [\n---\n")
    done = run("--archive", built, "build")
    assert done.returncode == 1
    assert "tests-2026/papers/turing.md:" in done.stderr
    assert "Nothing was written: the last output stands (1 error)" in done.stderr
    assert digest(built / "build/site") == before


def test_with_keep_going_the_other_papers_are_built(run: Run, archive: Path) -> None:
    (archive / "tests-2026/papers/turing.pdf").write_bytes(b"no pdf at all")
    done = run("--archive", archive, "build", "--keep-going")
    assert done.returncode == 1
    assert "turing.pdf" in done.stderr
    volume = PdfReader(archive / "build/site/tests-2026/tests-2026.pdf")
    assert "paper.noether" in volume.named_destinations
    assert "paper.turing" not in volume.named_destinations


@pytest.mark.parametrize("only", ["site", "volume", "citations"])
def test_one_part_alone_leaves_the_others_as_they_were(run: Run, built: Path, only: str) -> None:
    before = digest(built / "build/site")
    done = run("--archive", built, "build", "--only", only)
    assert done.returncode == 0
    assert digest(built / "build/site") == before


def test_an_edition_alone_leaves_the_others_as_they_were(run: Run, built: Path) -> None:
    before = digest(built / "build/site")
    done = run("--archive", built, "build", "tests-2026")
    assert done.returncode == 0
    assert digest(built / "build/site") == before


def test_an_edition_that_is_gone_leaves_the_site(run: Run, built: Path) -> None:
    for file in sorted((built / "more-2027").rglob("*"), reverse=True):
        file.unlink()
    (built / "more-2027").rmdir()
    run("--archive", built, "build")
    assert not (built / "build/site/more-2027").exists()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL], ids=["ctrl-c", "kill"])
@pytest.mark.parametrize("after", [0.0, 0.5])
def test_a_stopped_build_leaves_the_last_output_whole(
    run: Run, built: Path, stop: signal.Signals, after: float
) -> None:
    before = digest(built / "build/site")
    command = [sys.executable, "-m", "proceedings", "--archive", str(built), "build"]
    process = subprocess.Popen(command, cwd=built, stderr=subprocess.PIPE, start_new_session=True)
    while process.poll() is None and not list(built.glob("build/.building-*")):
        time.sleep(0.01)
    time.sleep(after)
    os.killpg(process.pid, stop)
    _, said = process.communicate()
    assert b"Traceback" not in said
    assert digest(built / "build/site") == before
    assert run("--archive", built, "build").returncode == 0
    assert digest(built / "build/site") == before
    hidden = [path.name for path in (built / "build").iterdir() if path.name.startswith(".")]
    assert hidden == [".site-notes"]


def test_hostile_text_in_an_abstract_reaches_no_page(run: Run, archive: Path) -> None:
    (archive / "secret.txt").write_text("the secret of the house")
    file = archive / "tests-2026/papers/turing.md"
    file.write_text(
        file.read_text()
        + "\n<script>alert('owned')</script>\n\n```{include} ../../secret.txt\n```\n\n"
        + '```{raw} html\n<b onclick="owned()">raw</b>\n```\n\n[click](javascript:owned())\n'
    )
    done = run("--archive", archive, "build")
    assert done.returncode == 1
    for line, code in (
        (8, "markup-script"),
        (10, "markup-directive"),
        (13, "markup-directive"),
        (17, "markup-link"),
    ):
        (said,) = (text for text in done.stderr.splitlines() if f"turing.md:{line}:" in text)
        assert f"[{code}]" in said
    for page in (archive / "build/site").rglob("*.html"):
        text = page.read_text()
        assert "owned" not in text
        assert "secret of the house" not in text
