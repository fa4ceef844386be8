"""What every page must hold, shown without a browser.

Where what a test reads with is not installed it does not run, and the report's head says so.
"""

from __future__ import annotations

from pathlib import Path

from tests.gates.checker import CHECKER, JAVA
from tests.gates.schema_org import FILES

_CAN_RUN = {
    "test_html_checker.py": JAVA is not None and CHECKER.exists(),
    "test_schema_org.py": bool(FILES),
}


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out the tests that cannot run."""
    return None if _CAN_RUN.get(collection_path.name, True) else True
