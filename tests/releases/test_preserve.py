"""A release as a bag: valid by its own digests, the same each time, and enough to make it again."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from click.testing import Result
from lxml import etree

from proceedings.building.version_build import build_version
from proceedings.releases.manifest import digests_below, read_manifest
from proceedings.source.releases import read_release
from tests.conftest import DrawPdf
from tests.releases.conftest import EDITION, Workplace, workplace

NAME = f"{EDITION}-1.0"


@dataclass(frozen=True)
class Preserved:
    place: Workplace
    archive: Path

    def read(self) -> dict[str, bytes]:
        """The files of the bag by their paths in it."""
        with ZipFile(self.archive) as opened:
            names = opened.namelist()
            assert {name.partition("/")[0] for name in names} == {NAME}
            return {name.removeprefix(f"{NAME}/"): opened.read(name) for name in names}

    def again(self, *options: str, cache: str = "build/cache") -> Result:
        folder = self.place.folder
        return self.place.run(
            *("preserve", EDITION, "--output", str(folder / "kept"), "--site", "none"),
            *("--cache", str(folder / cache), *options),
        )


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory, write_archive: Callable[[Path], Path], draw: DrawPdf
) -> Preserved:
    place = workplace(tmp_path_factory.mktemp("preserve"), write_archive, draw)
    (place.folder / ".gitignore").write_text("build/\nkept/\n", "utf-8")
    place.edit("papers/noether.md", "\nauthors:", "\nlicense: CC-BY-4.0\nauthors:")
    place.commit("Prepare")
    done = place.release("1.0", "2026-06-01")
    assert done.exit_code == 0, done.output
    found = Preserved(place, place.folder / "kept" / f"{NAME}.zip")
    done = found.again("--folder")
    assert done.exit_code == 0, done.output
    return found


def lines(text: bytes) -> dict[str, str]:
    """The digests of a manifest by path."""
    rows = (line.split("  ", 1) for line in text.decode().splitlines())
    return {path: digest for digest, path in rows}


def test_every_digest_of_the_bag_is_right_and_none_is_missing(made: Preserved) -> None:
    files = made.read()
    assert files["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    digests = {path: sha256(data).hexdigest() for path, data in files.items()}
    own = digests.pop("tagmanifest-sha256.txt")
    assert own not in digests.values()
    payload = {path: sha for path, sha in digests.items() if path.startswith("data/")}
    tags = {path: sha for path, sha in digests.items() if path not in payload}
    assert lines(files["manifest-sha256.txt"]) == payload
    assert lines(files["tagmanifest-sha256.txt"]) == tags
    assert len(payload) > 40


def test_the_bag_tells_what_it_holds_and_how_much(made: Preserved) -> None:
    files = made.read()
    size = sum(len(data) for path, data in files.items() if path.startswith("data/"))
    count = sum(path.startswith("data/") for path in files)
    info = dict(row.split(": ", 1) for row in files["bag-info.txt"].decode().splitlines())
    assert info.pop("Bag-Software-Agent").startswith("proceedings ")
    assert info == {
        "Source-Organization": "Test Press",
        "External-Description": "Proceedings of Tests 2026: Workshop on Tests, release 1.0",
        "External-Identifier": NAME,
        "Bagging-Date": "2026-06-01",
        "Bag-Group-Identifier": EDITION,
        "Payload-Oxum": f"{size}.{count}",
    }


def test_the_same_release_gives_the_same_bytes(made: Preserved) -> None:
    before = made.archive.read_bytes()
    made.archive.unlink()
    assert made.again("1.0").exit_code == 0
    assert made.archive.read_bytes() == before
    with ZipFile(made.archive) as opened:
        members = opened.infolist()
    assert [m.filename for m in members] == sorted(m.filename for m in members)
    assert {(m.date_time[0], m.compress_type) for m in members} == {(1980, ZIP_STORED)}


def test_the_sources_in_it_make_the_pages_in_it(made: Preserved, tmp_path: Path) -> None:
    data = made.archive.with_suffix("") / "data"
    manifest = read_manifest((data / "release/manifest.json").read_text("utf-8"))
    assert digests_below(data / "sources") == manifest.sources
    assert digests_below(data / "pages", "manifest.json") == manifest.outputs
    (tmp_path / "pages").mkdir()
    release = read_release(data / "release")
    build_version(data / "sources", EDITION, release, tmp_path / "pages", tmp_path / "cold")
    assert digests_below(tmp_path / "pages") == manifest.outputs


def test_zenodo_is_told_who_what_when_and_nobody_s_address(made: Preserved) -> None:
    text = made.read()["metadata/.zenodo.json"].decode()
    assert "@" not in text
    told = json.loads(text)
    assert told["contributors"][1] == {
        "name": "Turing, Alan",
        "affiliation": "Cambridge",
        "orcid": "0000-0002-1825-0097",
        "type": "Researcher",
    }
    names = [person["name"] for person in told["contributors"]]
    assert names == ["Hopper, Grace", "Turing, Alan", "Noether, Emmy"]  # each once
    chosen = ("upload_type", "publication_type", "publication_date", "version", "access_right")
    assert [told[key] for key in chosen] == ["publication", "book", "2026-06-01", "1.0", "closed"]
    assert told["conference_acronym"] == "Tests 2026"
    assert "<li>On Computable Numbers</li>" in told["description"]


def test_a_library_gets_dublin_core_and_the_citations(made: Preserved) -> None:
    files = made.read()
    root = etree.fromstring(files[f"metadata/{EDITION}.dublin-core.xml"])
    told = [(etree.QName(child).localname, child.text) for child in root]
    assert ("title", "Proceedings of Tests 2026: Workshop on Tests") in told
    assert ("contributor", "Ada Lovelace") in told
    for suffix in ("bib", "ris", "json"):
        assert files[f"metadata/{EDITION}.{suffix}"] == files[f"data/pages/{EDITION}.{suffix}"]


def test_an_archive_stays_until_another_is_whole(made: Preserved) -> None:
    before = made.archive.read_bytes()
    for kept in (made.place.folder / "build/cache/releases").glob("*/*/papers/turing.md"):
        text = kept.read_text("utf-8")
        kept.write_text(text.replace("Numbers", "Letters"), "utf-8")
        done = made.again()
        kept.write_text(text, "utf-8")
        assert done.exit_code == 1
        assert "turing.md is not what was released" in done.output
        assert made.archive.read_bytes() == before
        assert [p.name for p in sorted(made.archive.parent.iterdir())] == [NAME, f"{NAME}.zip"]
        return
    pytest.fail("the sources of the release are not in the cache")


@pytest.mark.parametrize(
    ("version", "message"), [("2.0", "has no release 2.0; it has 1.0"), ("../x", "has no release")]
)
def test_a_release_that_is_not_there_is_wrong_usage(
    made: Preserved, version: str, message: str
) -> None:
    done = made.again(version)
    assert done.exit_code == 2
    assert message in done.output
