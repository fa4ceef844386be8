"""The papers made in a process of their own: `python -m benchmarks.make import|repeat|change …`.

Who measures must stay small (see `measure`), and pikepdf is not.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.corpus import Input, import_edition, mark_streams, papers, repeat


def in_a_process(*words: str | Path) -> None:
    """Run `main` with *words* in a new process."""
    subprocess.run([sys.executable, "-m", "benchmarks.make", *map(str, words)], check=True)


def main(what: str, *words: str) -> None:
    match what, *words:
        case "import", source, folder:
            import_edition(Path(source), Path(folder))
        case "repeat", edition, folder, count, kind:
            repeat(Path(edition), Path(folder), int(count), Input(kind))
        case "change", edition, mark:
            first = papers(Path(edition))[0]
            mark_streams(first, first, int(mark))
        case _:
            raise SystemExit(f"unknown: {what} {' '.join(words)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
