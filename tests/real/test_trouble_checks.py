"""Files that are known for the trouble they make: the checks tell each by the kind of trouble.

`python -m tests.real.trouble_checks ../shared/samples/trouble-pdfs` prints the table.
"""

from __future__ import annotations

from pathlib import Path

from tests.real.trouble_checks import CODES, told


def test_each_of_69_files_is_told_under_its_heading(shared: Path, tmp_path: Path) -> None:
    rows = list(told(shared / "samples" / "trouble-pdfs", tmp_path))
    assert len(rows) == 69
    assert {row.kind for row in rows} == set(CODES)
    assert [row for row in rows if row.expected not in row.codes] == []
