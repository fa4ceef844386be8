"""A source's files are found by name, inside the source only."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.source_files import RefusedPathError, SourceFiles


def files(root: Path, *names: str, below: str = "") -> SourceFiles:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF")
    return SourceFiles(Source.open([root]), below)


def name(found: SourceFile | None) -> str:
    return found.name if found else ""


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        pytest.param("roe19.pdf", "roe19", id="by name"),
        pytest.param("roe19a/roe19a.pdf", "roe19a", id="in its folder"),
        pytest.param("De-Bock19a.PDF", "debock19a", id="in other letters"),
    ],
)
def test_a_pdf_is_found_by_its_name(tmp_path: Path, file: str, wanted: str) -> None:
    assert name(files(tmp_path, file).pdf([wanted])) == file


def test_the_first_name_wins_and_the_nearest_file(tmp_path: Path) -> None:
    found = files(tmp_path, "a.pdf", "old/a.pdf", "b.pdf")
    assert name(found.pdf(["b", "a"])) == "b.pdf"
    assert name(found.pdf(["a"])) == "a.pdf"
    assert found.pdf(["c"]) is None


def test_what_a_site_was_made_into_is_not_taken_for_the_papers_own(tmp_path: Path) -> None:
    found = files(tmp_path, ".git/a.pdf", "_site/a.pdf", "_site/b/b.pdf")
    assert found.pdf(["a"]) is None
    assert found.published() == []
    assert [name(file) for file in found.made()] == ["_site/a.pdf", "_site/b/b.pdf"]


def test_a_folder_with_the_papers_name_tells_its_id(tmp_path: Path) -> None:
    assert files(tmp_path, "roe19a/roe19a.pdf", "roe19a/supp.pdf").published() == ["roe19a"]


def test_a_volume_that_lies_in_a_folder_is_read_from_there(tmp_path: Path) -> None:
    found = files(tmp_path, "v7/a.pdf", "v7/_posts/1.md", "v8/b.pdf", below="v7/")
    assert name(found.at("a.pdf")) == "v7/a.pdf"
    assert [name(file) for file in found.within("_posts/", ".md")] == ["v7/_posts/1.md"]
    assert found.pdf(["b"]) is None


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("../secret", id="upwards"),
        pytest.param("a/../../secret", id="upwards inside"),
        pytest.param("/etc/passwd", id="absolute"),
        pytest.param("C:/secret", id="a drive"),
        pytest.param("..\\secret", id="backslashes"),
    ],
)
def test_a_path_that_leads_out_is_refused(tmp_path: Path, path: str) -> None:
    found = files(tmp_path / "source", "a.pdf")
    (tmp_path / "secret").write_text("")
    with pytest.raises(RefusedPathError, match="leads out of the source"):
        found.named(path, beside=())


def test_a_path_through_a_link_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "secret").write_text("")
    (tmp_path / "source/here").symlink_to(tmp_path)
    assert files(tmp_path / "source").named("here/secret", beside=()) is None


def test_a_named_file_is_found_beside_its_paper_too(tmp_path: Path) -> None:
    found = files(tmp_path, "roe19/supp.zip", "all.zip")
    assert name(found.named("supp.zip", beside=["roe19"])) == "roe19/supp.zip"
    assert name(found.named("all.zip", beside=["roe19"])) == "all.zip"
    assert found.named("none.zip", beside=["roe19"]) is None
