from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path


def test_a_terminal_shows_progress_and_keeps_none_of_it(archive: Path) -> None:
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "proceedings", "--archive", ".", "build"]
    done = subprocess.run(
        command, cwd=archive, stdout=subprocess.PIPE, stderr=terminal, check=False
    )
    os.close(terminal)
    shown = os.read(main, 10_000).decode()
    os.close(main)
    assert done.returncode == 0
    lines = [line for line in shown.split("\r\033[K") if line]
    assert lines == ["[0/1] tests-2026", "[1/1] tests-2026", "[1/1] the archive's own pages"]
    assert done.stdout.decode().endswith("Wrote build/site/index.html (no findings)\n")
