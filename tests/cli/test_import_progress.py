"""A long import shows on a terminal how far it is, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

TABLE = "#,title,authors,submitted,keywords,decision,abstract\n" + "".join(
    f"{number},Title {number},Ada Lovelace,,bugs,accept,Short.\n" for number in range(1, 4)
)


def words(folder: Path) -> list[str]:
    (folder / "editions").mkdir()
    (folder / "submission.csv").write_text(TABLE)
    sources = ["submission.csv", "--edition", "wot-2026"]
    return [sys.executable, "-m", "proceedings", "import", "easychair", *sources]


def read(terminal: int) -> Iterator[bytes]:
    with suppress(OSError):  # Linux's word for the end of a terminal
        while data := os.read(terminal, 1 << 16):
            yield data


def test_a_terminal_sees_how_many_papers_are_read_and_written(tmp_path: Path) -> None:
    terminal, inner = pty.openpty()
    with subprocess.Popen(
        words(tmp_path), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=inner
    ) as process:
        os.close(inner)
        seen = b"".join(read(terminal)).decode()
    os.close(terminal)
    assert process.returncode == 1  # the export says nothing of its event
    assert ("Submissions  [" in seen, "Papers  [" in seen, "3/3" in seen) == (True, True, True)


def test_a_pipe_sees_findings_alone(tmp_path: Path) -> None:
    done = subprocess.run(
        words(tmp_path), cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "3/3" not in done.stderr
    assert [line.rpartition("[")[2] for line in done.stderr.splitlines()[:-1]] == ["event-unknown]"]
