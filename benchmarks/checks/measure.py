"""One measurement in a process of its own, and the papers that are measured.

The process that measures imports next to nothing: on Linux a child's peak memory is at least what
its parent held when it was started.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Input
from benchmarks.make import in_a_process
from benchmarks.measure import JobFailedError

PYPDF = "pypdf, open and page 1"
COLD, SECOND, WARM = "check, cold", "check, one paper changed", "check, nothing changed"

#: `ru_maxrss` counts kilobytes, on macOS bytes.
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    cpu: float  #: seconds, user and system, from the interpreter's start to its end
    wall: float
    peak: int  #: bytes
    lines: int  #: findings that it told


def costs(source: Path, count: int, folder: Path, tell: Callable[[str], object]) -> dict[str, Cost]:
    """Measure on *count* papers, those of *source* as often as it takes, written to *folder*."""
    archive, cache = folder / "archive", folder / "cache"
    edition = _make(source, count, archive, folder)
    check = ["-m", "proceedings", "--archive", str(archive), "check", "--jobs", "1"]
    check += ["--cache", str(cache)]
    found: dict[str, Cost] = {}
    for name in (PYPDF, COLD, WARM, SECOND):
        tell(name)
        if name == SECOND:
            in_a_process("change", edition, "7000001")
        command = ["-m", "benchmarks.checks.read", str(edition)] if name == PYPDF else check
        found[name] = _run(command, folder / "told.txt")
    return found


def _make(source: Path, count: int, archive: Path, folder: Path) -> Path:
    """An archive of one edition, in which no two papers are the same file."""
    original = source
    if not (source / "edition.yml").is_file():
        in_a_process("import", source, folder / "imported")
        original = folder / "imported" / "editions" / "papers"
    archive.mkdir(parents=True)
    (archive / "archive.yml").write_text("title: Benchmark\n", "utf-8")
    in_a_process("repeat", original, archive / "papers", str(count), Input.DISTINCT)
    for number, file in enumerate(sorted((archive / "papers" / "papers").glob("*.md"))):
        # Nobody publishes a title twice, and a finding for each copy is no part of the work.
        text = file.read_text("utf-8")
        file.write_text(
            text.replace("\ntitle: ", f"\nsubtitle: Part {number}\ntitle: ", 1), "utf-8"
        )
    shutil.rmtree(folder / "imported", ignore_errors=True)
    return archive / "papers"


def _run(words: Sequence[str], told: Path) -> Cost:
    """Run Python with *words*; a check that found something ends with 1."""
    started = time.perf_counter()
    with told.open("w+") as out:
        process = subprocess.Popen([sys.executable, *words], stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read()
    if process.returncode not in (0, 1) or "Traceback" in text:
        raise JobFailedError(f"{' '.join(words)} ended with {process.returncode}: {text[-2000:]}")
    return Cost(
        cpu=usage.ru_utime + usage.ru_stime,
        wall=time.perf_counter() - started,
        peak=usage.ru_maxrss * _MAXRSS_UNIT,
        lines=text.count("\n"),
    )
