"""A folder full of mistakes, by the command: all are named, and the rest is built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from pypdf import PdfReader

Run = Callable[..., "CompletedProcess[str]"]

BROKEN = {
    "edition.yml": "event:\n  name: W\n  short: Broken 2026\n  start: 2026-06-01\n"
    "  timezone: UTC\n  place: no\ntopicz: [a]\ncommittees:\n  - name: Organizers\n    members:\n"
    "      - {name: Ada Lovelace, orcid: 1}\n      - TBD\n      - Grace Hopper\n",
    "index.md": "# Broken 2026\n",
    "program.yml": "sessions:\n  - {title: A, start: 25:00, items: [good, gone, good-talk]}\n",
    "papers/good.md": "---\ntitle: Good\nauthors: [A B]\n---\nAn abstract.\n",
    "papers/good-talk.md": "---\ntitle: Talk\nkind: invited\nauthors: [C D]\n---\n",
    "papers/no-yaml.md": "---\ntitle: a: b\n---\n",
    "papers/no-pdf.md": "---\ntitle: No PDF\nauthors: [E F]\npdf: papers/nowhere.pdf\n---\n",
    "papers/bad-pdf.md": "---\ntitle: Bad PDF\nauthors: [G H]\n---\n",
}


def break_it(archive: Path, draw: Callable[..., Path]) -> None:
    for name, text in BROKEN.items():
        file = archive / "broken-2026" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    draw(archive / "broken-2026/papers/good.pdf", 2)
    (archive / "broken-2026/papers/bad-pdf.pdf").write_bytes(b"<html>404</html>")


def test_all_mistakes_of_all_files_come_in_one_run(
    run: Run, archive: Path, draw: Callable[..., Path]
) -> None:
    break_it(archive, draw)
    done = run("--archive", archive, "build")
    assert done.returncode == 1
    assert not (archive / "build/site").exists()
    said = [line for line in done.stderr.splitlines() if ": error: " in line]
    places = [line.partition(": error: ")[0].removeprefix("broken-2026/") for line in said]
    assert sorted(places) == [
        "edition.yml:11",
        "edition.yml:7",
        "papers/bad-pdf.md:1",
        "papers/no-pdf.md:4",
        "papers/no-yaml.md:2",
        "program.yml:2",
        "program.yml:2",
    ]
    assert "Traceback" not in done.stderr


def test_with_keep_going_everything_else_is_there(
    run: Run, archive: Path, draw: Callable[..., Path]
) -> None:
    break_it(archive, draw)
    done = run("--archive", archive, "build", "--keep-going")
    assert done.returncode == 1
    assert "[build-failed]" not in done.stderr
    site = archive / "build/site"
    assert (site / "tests-2026/tests-2026.pdf").is_file()
    folder = site / "broken-2026"
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    assert pages >= {
        "index.html",
        "committees.html",
        "authors.html",
        "papers/good.html",
        "papers/good-talk.html",
        "papers/no-pdf.html",
        "papers/bad-pdf.html",
    }
    assert "paper.good" in PdfReader(folder / "broken-2026.pdf").named_destinations
    assert (folder / "papers/good.pdf").is_file()
    assert not (folder / "papers/bad-pdf.pdf").exists()
