"""Who is who, as the last build left it: used while nothing that says so has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.building import people
from proceedings.source import read_archive


def test_another_version_of_the_tool_finds_out_anew(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, _ = read_archive(archive, cache=tmp_path / "cache")
    before = people.made_of(found)
    assert before == people.made_of(found) != ""
    monkeypatch.setattr(people, "tool", lambda: "another")
    assert people.made_of(found) != before
