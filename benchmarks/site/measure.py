"""What a command costs: CPU and memory of its process and those that it starts, and what it wrote.

The process that measures imports next to nothing: on Linux a child's peak memory is at least what
its parent held when it was started.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import JobFailedError

#: `ru_maxrss` counts kilobytes, on macOS bytes.
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Times are in seconds, sizes in bytes."""

    cpu: float  #: user and system, from the interpreter's start to its end
    wall: float
    peak: int  #: the most memory that one of the processes held
    pages: int  #: HTML files that are there afterwards
    output: int  #: of all files that are there
    rewritten: tuple[str, ...]  #: the pages that were written by this run


def measure(command: Sequence[str], site: Path) -> Cost:
    """Run *command*, which writes *site*; what it says is shown where it fails."""
    before = _stamps(site)
    started = time.perf_counter()
    with (site.parent / f"{site.name}.log").open("w+") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=_plain())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            log.seek(0)
            raise JobFailedError(
                f"{' '.join(command)} ended with {process.returncode}: {log.read()[-2000:]}"
            )
    wall = time.perf_counter() - started
    after = _stamps(site)
    return Cost(
        cpu=usage.ru_utime + usage.ru_stime,
        wall=wall,
        peak=usage.ru_maxrss * _MAXRSS_UNIT,
        pages=len(after),
        output=sum(file.stat().st_size for file in site.rglob("*") if file.is_file()),
        rewritten=tuple(sorted(page for page, stamp in after.items() if before.get(page) != stamp)),
    )


def _plain() -> dict[str, str]:
    """The environment without a cache of another run."""
    return {key: value for key, value in os.environ.items() if key != "PROCEEDINGS_CACHE"}


def _stamps(site: Path) -> Mapping[str, int]:
    """When each page was written, in nanoseconds."""
    pages = site.rglob("*.html")
    return {page.relative_to(site).as_posix(): page.stat().st_mtime_ns for page in pages}
