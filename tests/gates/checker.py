"""The Nu HTML checker, a Java program that npm installs (see `make html-checker`)."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

#: Beside the virtual environment that the tests run in.
CHECKER = Path(sys.prefix) / "html-checker" / "node_modules/vnu-jar/build/dist/vnu.jar"
JAVA = shutil.which("java")


def errors(site: Path) -> list[str]:
    """What the checker holds wrong on the pages of *site*: page, line and reason."""
    options = [
        "--skip-non-html",
        "--errors-only",
        "--stdout",
        "--format",
        "json",
        "--exit-zero-always",
    ]
    command = [JAVA or "java", "-jar", str(CHECKER), *options, str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return list(_sentences(json.loads(done.stdout)["messages"], site))


def _sentences(messages: list[dict[str, str]], site: Path) -> Iterator[str]:
    for message in messages:
        page = message.get("url", "").removeprefix(f"file:{site}/")
        yield f"{page}:{message.get('lastLine', 0)}: {message['message']}"
