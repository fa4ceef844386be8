"""An archive to search in: names with accents, a DOI, an award, a long list."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from tests.conftest import DrawPdf

EDITION = """
    event:
      name: Workshop on {name}
      short: {name} {year}
      start: {year}-06-01
      timezone: Europe/Berlin
      place: Ghent, Belgium
    """
PAPERS = {
    "alpha-2024/papers/streets.md": """
        title: Große Straßen im Norden
        authors: [Łukasz Ørsted, Zoé Kästner]
        keywords: [asphalt]
        ---
        Where streets are wide and networks are scheduled.
        """,
    "alpha-2024/papers/machine.md": """
        title: A Universal Machine
        authors: [Alan Turing]
        doi: 10.5555/machine.7
        award: Best paper
        ---
        A machine that computes whatever can be computed, with one tape.
        """,
    "beta-2025/papers/means.md": """
        title: Clusters
        authors: [Grace Hopper]
        ---
        Of k things the nearest k are taken, and one network is left.
        """,
    "beta-2025/papers/moths.md": """
        title: On Moths
        kind: keynote
        authors: [Grace Hopper]
        ---
        What is found in a relay, in a machine.
        """,
}
PROGRAM = """
    sessions:
      - title: Opening
        items: [moths, means]
      - title: Tapes
        items: [tape-0, tape-1, tape-2, tape-3, tape-4, tape-5, tape-6, tape-7]
      - title: More tapes
        items: [tape-8, tape-9, tape-10, tape-11]
    """


def build(folder: Path, draw: DrawPdf) -> Path:
    """The site of two editions, of which one has many papers on tapes."""
    texts = {"archive.yml": "title: Test Proceedings\n", "beta-2025/program.yml": PROGRAM, **PAPERS}
    for name, year in (("Alpha", 2024), ("Beta", 2025)):
        texts[f"{name.lower()}-{year}/edition.yml"] = EDITION.format(name=name, year=year)
    for number in range(12):
        text = f"title: Tape {number}\nauthors: [Ada Lovelace]\n---\nMore tape.\n"
        texts[f"beta-2025/papers/tape-{number}.md"] = text
    for name, text in texts.items():
        file = folder / "editions" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        opening = "---\n" if file.suffix == ".md" else ""
        file.write_text(opening + dedent(text).lstrip("\n"), "utf-8")
    draw(folder / "editions" / "alpha-2024" / "papers" / "machine.pdf", 3)
    words = ["--archive", folder / "editions", "build", "--only", "site", "--output", folder]
    words += ["--keep-going"]  # the other papers have no PDF
    command = [sys.executable, "-m", "proceedings", *map(str, words)]
    subprocess.run(command, capture_output=True, check=False)
    assert (folder / "site" / "pagefind" / "indexes.json").is_file()
    return folder / "site"
