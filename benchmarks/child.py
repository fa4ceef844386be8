"""One job in a process of its own: `python -m benchmarks.child JOB EDITION CACHE OUT`.

Prints what the work took as one line of JSON. The interpreter's start and the imports are before
the clock, for every job alike; whoever started the process knows what all of it took.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.jobs import JOBS, Request, Stages, cpu, wall


def main(job: str, edition: str, cache: str, out: str) -> None:
    request = Request(Path(edition), Path(cache), Path(out))
    stages = Stages()
    work = JOBS[job](request)
    cpu_before, wall_before = cpu(), wall()
    work(stages)
    used = {"cpu": cpu() - cpu_before, "wall": wall() - wall_before, "stages": stages.seconds}
    sys.stdout.write(json.dumps(used))


if __name__ == "__main__":
    main(*sys.argv[1:])
