"""An archive that is not kept in git: a release keeps its own sources."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from pathlib import Path

from proceedings.releases.manifest import digests_below
from tests.conftest import DrawPdf
from tests.releases.conftest import Workplace


def test_a_release_keeps_its_sources_and_is_made_again_from_them(
    tmp_path: Path, write_archive: Callable[[Path], Path], draw: DrawPdf
) -> None:
    write_archive(tmp_path / "editions")
    place = Workplace(tmp_path, draw)
    done = place.release("1.0", "2026-06-01")
    assert done.exit_code == 0, done.output
    own = place.edition / "releases/1.0"
    assert sorted(file.name for file in own.iterdir()) == [
        *("changes.md", "ledger.json", "manifest.json", "release.json", "sources.tar.xz"),
    ]
    with tarfile.open(own / "sources.tar.xz") as tar:
        assert "tests-2026/papers/turing.pdf" in tar.getnames()
        assert {(member.mtime, member.uname) for member in tar} == {(315_532_800, "")}
    before = digests_below(place.build() / "v1.0")
    place.edit("papers/turing.md", "On Computable Numbers", "On Other Numbers")
    for folder in ("cache", "site", ".site-notes"):
        (tmp_path / "build" / folder).rename(tmp_path / f"old-{folder}")
    site = place.build()
    assert digests_below(site / "v1.0") == before
    assert "On Computable Numbers" in (site / "papers/turing.html").read_text("utf-8")


def test_a_release_whose_sources_are_gone_is_an_error_and_the_site_stands(
    tmp_path: Path, write_archive: Callable[[Path], Path], draw: DrawPdf
) -> None:
    write_archive(tmp_path / "editions")
    place = Workplace(tmp_path, draw)
    place.release("1.0", "2026-06-01")
    place.build()
    before = digests_below(place.site)
    (place.edition / "releases/1.0/sources.tar.xz").unlink()
    (tmp_path / "build/cache").rename(tmp_path / "old")
    done = place.run("build")
    assert done.exit_code == 1
    assert "the sources of release 1.0 cannot be had" in done.output
    assert digests_below(place.site) == before
