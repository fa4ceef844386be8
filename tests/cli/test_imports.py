"""A look at the files tells whether a build would change anything: the model is not loaded for it."""

from __future__ import annotations

import subprocess
import sys

LOADED = "import sys, proceedings.cli.build; print(*sys.modules)"


def test_the_command_that_builds_loads_neither_the_model_nor_sphinx() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "proceedings.building.unchanged" in loaded
    heavy = {"sphinx", "pikepdf", "pydantic", "proceedings.model.edition", "proceedings.checks"}
    assert loaded & heavy == set()
