"""What a job costs: CPU, wall time, peak memory, size of its output.

The process that measures imports next to nothing: on Linux a child's peak memory is at least what
its parent held when it was started.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

#: `ru_maxrss` counts kilobytes, on macOS bytes.
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Times are in seconds, sizes in bytes."""

    cpu: float  #: user and system, of the work alone
    wall: float
    process_cpu: float  #: of the whole process, with its start, imports and preparation
    peak: int  #: the most memory that the process held, the same way
    output: int
    stages: Mapping[str, float]  #: CPU of parts of the work, where it tells them apart


class JobFailedError(RuntimeError):
    """A job ended otherwise than it should; its last words are the message."""


def measure(job: str, edition: Path, cache: Path, out: Path) -> Cost:
    """Run *job* of `benchmarks.jobs` in a new process; its output is removed again."""
    command = [sys.executable, "-m", "benchmarks.child", job, str(edition), str(cache), str(out)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None  # noqa: S101 # it was asked for
    with process.stdout as pipe:
        said = pipe.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise JobFailedError(f"{job} ended with {process.returncode}")
    used = json.loads(said)
    output = out.stat().st_size if out.exists() else 0
    out.unlink(missing_ok=True)
    return Cost(
        cpu=used["cpu"],
        wall=used["wall"],
        process_cpu=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * _MAXRSS_UNIT,
        output=output,
        stages=used["stages"],
    )


def best_of(times: int, job: str, edition: Path, cache: Path, out: Path) -> Cost:
    """The run with the least CPU of several: what disturbs a run only ever adds to it."""
    costs = [measure(job, edition, cache, out) for _ in range(times)]
    return min(costs, key=lambda cost: cost.cpu)
