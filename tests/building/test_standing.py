"""What is known of a site: that it is whole, and as it was made."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.building.site_manifest import write_manifest
from proceedings.building.standing import File, Notes, Standing, files_of, read_standing, settle
from proceedings.releases.ledger import sha256_of
from proceedings.source.listing import stamp_of

FILES = ("index.html", "tests-2026/index.html", "tests-2026/papers/turing.html")


def make(site: Path, last: Standing) -> Standing:
    """Make a site of files, note it, and read what was noted."""
    new, notes = site.with_name("new"), Notes(site.with_name("notes"))
    notes.folder.mkdir()
    for path in FILES:
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        (new / path).write_bytes(os.fsencode(path))
    old = site.with_name("old")
    if site.exists():
        (new / FILES[0]).unlink()
        os.link(site / FILES[0], new / FILES[0])
        site.rename(old)
    notes.finish(new, site, "everything", [], write_manifest(new, last.files))
    new.rename(site)
    settle(site)
    shutil.rmtree(old, ignore_errors=True)
    return read_standing(site)


def files(site: Path) -> dict[str, File]:
    """What there is to know of the files of *site*."""
    paths = (*FILES, "manifest.json")
    return {path: (stamp_of((site / path).stat()), sha256_of(site / path)) for path in paths}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    found = tmp_path / "site"
    make(found, read_standing(found))
    return found


def test_a_site_is_known_with_its_files(site: Path) -> None:
    found = files_of(read_standing(site))
    assert found == files(site)


def test_a_file_that_is_shared_with_the_site_before_is_known_as_it_was(site: Path) -> None:
    last = read_standing(site)
    last = replace(last, files=files_of(last))
    again = make(site, last)
    found = files_of(again)
    assert found == files(site)
    assert found[FILES[0]] == last.files[FILES[0]]
    assert found[FILES[1]] != last.files[FILES[1]]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda file: file.unlink(), id="removed"),
        pytest.param(lambda file: file.write_text("Other words"), id="changed"),
        pytest.param(lambda file: file.with_name("new.html").touch(), id="added"),
        pytest.param(lambda file: file.rename(file.with_name("new.html")), id="renamed"),
        pytest.param(lambda file: os.utime(file, (1, 1)), id="of another time"),
        pytest.param(
            lambda file: (file.rename(file.with_name("x")), file.symlink_to("x")), id="a link"
        ),
    ],
)
def test_a_site_that_someone_changed_is_not_known(
    site: Path, change: Callable[[Path], object]
) -> None:
    change(site / FILES[2])
    assert files_of(read_standing(site)) == {}


def test_a_file_may_have_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = os.fsdecode(b"tests-2026/caf\xe9.zip")
    monkeypatch.setattr(sys.modules[__name__], "FILES", (*FILES, name))
    found = make(tmp_path / "site", read_standing(tmp_path / "site"))
    assert name in files_of(found)


def test_another_folder_in_its_place_is_not_known(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "copy")
    shutil.rmtree(site)
    (tmp_path / "copy").rename(site)
    assert read_standing(site).everything == ""


@pytest.mark.parametrize("name", ["files", "site.json", "found.pickle"])
@pytest.mark.parametrize("damage", [Path.unlink, lambda file: file.write_bytes(b"\x80\x81")])
def test_what_is_noted_and_damaged_says_nothing(
    site: Path, name: str, damage: Callable[[Path], object]
) -> None:
    damage(site.with_name(".site-notes") / name)
    found = read_standing(site)
    assert found.everything == "" or files_of(found) == {}
