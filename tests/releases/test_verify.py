"""A copy of a site beside its manifests: every file that is not what was published is named."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from proceedings.cli.main import cli
from proceedings.source.listing import paths_below


@pytest.fixture
def mirror(bundled_site: Path, tmp_path: Path) -> Path:
    shutil.copytree(bundled_site, tmp_path / "mirror")
    return tmp_path / "mirror"


def verify(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["verify", str(folder), *options])


def named(done: Result) -> list[tuple[str, str]]:
    findings = json.loads(done.stdout)["findings"]
    return sorted((found["code"], found["file"]) for found in findings)


def test_a_clean_mirror_is_what_was_published(mirror: Path) -> None:
    done = verify(mirror)
    assert (done.exit_code, done.stdout) == (0, "")
    count = len(paths_below(mirror)) - 1
    assert done.stderr == f"{count} files in {mirror}: all as published\n"


def test_one_byte_flipped_in_each_of_a_hundred_files_is_found_in_each(mirror: Path) -> None:
    paths = sorted(paths_below(mirror) - {"manifest.json"})
    chosen = random.Random(8).sample(  # noqa: S311
        [p for p in paths if (mirror / p).stat().st_size], 100
    )
    for path in chosen:
        data = bytearray((mirror / path).read_bytes())
        data[len(data) // 2] ^= 1
        (mirror / path).write_bytes(data)
    done = verify(mirror, "--format", "json")
    assert done.exit_code == 1
    assert named(done) == sorted(("verify-changed", str(mirror / path)) for path in chosen)


def test_what_is_missing_and_what_is_unexpected_is_named(mirror: Path) -> None:
    (mirror / "index.html").unlink()
    (mirror / "papers").mkdir()
    (mirror / "papers/extra.html").write_text("x", "utf-8")
    assert named(verify(mirror, "--format", "json")) == [
        ("verify-missing", str(mirror / "index.html")),
        ("verify-unexpected", str(mirror / "papers/extra.html")),
    ]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 9}', "\x00"])
def test_a_manifest_that_is_none_is_a_finding(mirror: Path, text: str) -> None:
    (mirror / "manifest.json").write_text(text, "utf-8")
    assert named(verify(mirror, "--format", "json")) == [
        ("verify-manifest", str(mirror / "manifest.json"))
    ]


def test_a_folder_without_a_manifest_is_a_finding(tmp_path: Path) -> None:
    assert named(verify(tmp_path, "--format", "json")) == [("verify-manifest", str(tmp_path))]
