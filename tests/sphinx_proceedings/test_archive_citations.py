"""The citation files of the whole archive, on its site."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string

from proceedings.exports.citations import formats

Build = Callable[..., Any]


def test_all_works_of_all_editions_are_in_one_file_of_each_format(
    rich_archive: Path, build: Build
) -> None:
    made = build(rich_archive)
    assert made.warnings == ""
    bib, ris, items = (
        (made.out / f"archive.{suffix}").read_text("utf-8") for suffix in ("bib", "ris", "json")
    )
    keys = [entry.key for entry in parse_string(bib).entries]
    assert {"rich-2026-proceedings", "earlier-2025-proceedings"} <= set(keys)
    assert [found["id"] for found in rispy.loads(ris)] == keys
    assert [item["id"] for item in json.loads(items)] == keys
    assert not any("abstract" in item for item in json.loads(items))


def test_the_archive_s_home_leads_to_them(rich_archive: Path, build: Build) -> None:
    assert build(rich_archive).links("index", ".formats a") == [
        ("BibTeX", "archive.bib"),
        ("RIS", "archive.ris"),
        ("CSL-JSON", "archive.json"),
    ]


def test_a_file_that_would_be_too_large_is_several(
    rich_archive: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "LARGEST", 1500)
    made = build(rich_archive)
    parts = sorted(made.out.glob("archive-*.bib"))
    assert len(parts) > 1
    assert not (made.out / "archive.bib").exists()
    assert all(part.stat().st_size <= 1500 for part in parts)
    shown = [name for name, href in made.links("index", ".formats a") if href.endswith(".bib")]
    assert shown == [part.name for part in parts]
