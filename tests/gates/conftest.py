"""What every page must hold, shown without a browser.

Where Java or the HTML checker is not installed, its test does not run, and the report's head says so.
"""

from __future__ import annotations

from pathlib import Path

from tests.gates.checker import CHECKER, JAVA


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the checker's test out where it cannot run."""
    can_check = JAVA is not None and CHECKER.exists()
    return True if collection_path.name == "test_html_checker.py" and not can_check else None
