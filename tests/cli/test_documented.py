"""Each command is in the handbook."""

from __future__ import annotations

import re
from pathlib import Path

from proceedings.cli.main import COMMANDS

DOCS = Path(__file__).parents[2] / "docs"


def test_the_handbook_shows_the_help_of_every_command() -> None:
    shown = re.findall(
        r"^```\{command-help\} (.+)$", (DOCS / "command.md").read_text(), re.MULTILINE
    )
    assert sorted(shown) == sorted(COMMANDS)
