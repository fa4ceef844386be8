"""Tests on real data that lies beside the repository, not in it.

They run wherever that data is there; elsewhere the report's head says that they did not.
"""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the tests of this folder out where their data is not."""
    return True if collection_path.suffix == ".py" and not SHARED.is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real data."""
    return SHARED
