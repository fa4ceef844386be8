"""One measurement in a process of its own: `… benchmarks.exports.measure FORMAT COUNT [FILE]`.

Without a *FILE* an edition of so many papers is exported; with one, it is read by bibtexparser. The
CPU is that of the exporting, or of the reading, alone: not of starting, nor of making up papers.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

READING = "read by bibtexparser"


@dataclass(frozen=True, slots=True)
class Cost:
    cpu: float  #: seconds
    output: int  #: bytes


def measure(form: str, count: int, file: Path | None = None) -> Cost:
    """Measure in a new process."""
    words = [form, str(count), *([str(file)] if file else [])]
    command = [sys.executable, "-m", "benchmarks.exports.measure", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Cost(**json.loads(done.stdout))


def export(form: str, count: int, file: Path | None = None) -> Cost:
    """Export so many papers, into *file* where one is named."""
    from benchmarks.exports.works import given
    from proceedings.exports.exporters import exported
    from proceedings.exports.given import File

    what = given(count)
    start = time.process_time()
    texts = [made.text for made in exported(form, what) if isinstance(made, File)]
    cpu = time.process_time() - start
    if file is not None:
        file.write_text("".join(texts), "utf-8", newline="\n")
    return Cost(cpu, sum(len(text.encode()) for text in texts))


def read(count: int, file: Path) -> Cost:
    """Read the .bib in *file*, which has so many papers and the volume."""
    from bibtexparser.entrypoint import parse_string

    text = file.read_text("utf-8")
    start = time.process_time()
    library = parse_string(text)
    cpu = time.process_time() - start
    assert len(library.entries) == count + 1  # noqa: S101  else the figure would mean nothing
    return Cost(cpu, len(text.encode()))


def main(form: str, count: str, file: str = "") -> None:
    """Print the cost."""
    cost = read(int(count), Path(file)) if form == READING else export(form, int(count))
    print(json.dumps(asdict(cost)))  # noqa: T201  this is what the process is for


if __name__ == "__main__":
    main(*sys.argv[1:])
