"""A source's files are found by name, inside the source only."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.importers.source_files import RefusedPathError, SourceFiles


def files(root: Path, *names: str) -> SourceFiles:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF")
    return SourceFiles.below(root, without=root / "target")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        pytest.param("roe19.pdf", "roe19", id="by name"),
        pytest.param("roe19a/roe19a.pdf", "roe19a", id="in its folder"),
        pytest.param("De-Bock19a.PDF", "debock19a", id="in other letters"),
    ],
)
def test_a_pdf_is_found_by_its_name(tmp_path: Path, name: str, wanted: str) -> None:
    assert files(tmp_path, name).pdf([wanted]) == tmp_path / name


def test_the_first_name_wins_and_the_nearest_file(tmp_path: Path) -> None:
    found = files(tmp_path, "a.pdf", "old/a.pdf", "b.pdf")
    assert found.pdf(["b", "a"]) == tmp_path / "b.pdf"
    assert found.pdf(["a"]) == tmp_path / "a.pdf"
    assert found.pdf(["c"]) is None


def test_hidden_folders_and_the_target_are_not_searched(tmp_path: Path) -> None:
    found = files(tmp_path, ".git/a.pdf", "_site/a.pdf", "target/a.pdf", "1/2/3/4/5/a.pdf")
    assert found.files == []


def test_a_pdf_that_no_paper_used_is_named(tmp_path: Path) -> None:
    found = files(tmp_path, "a.pdf", "b.pdf", "c.txt")
    found.pdf(["a"])
    assert [(f.code, f.file, f.message) for f in found.forgotten()] == [
        ("pdf-unknown", tmp_path / "b.pdf", "the PDF belongs to no paper; it was not taken")
    ]


def test_links_are_not_followed_but_named(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/a.pdf").write_bytes(b"%PDF")
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.pdf").symlink_to(tmp_path / "outside/a.pdf")
    (source / "folder").symlink_to(tmp_path / "outside")
    found = SourceFiles.below(source, without=tmp_path)
    assert found.pdf(["a"]) is None
    assert [(f.code, f.file) for f in found.forgotten()] == [
        ("source-link", source / "a.pdf"),
        ("source-link", source / "folder"),
    ]


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


def test_a_path_through_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "secret").write_text("")
    (tmp_path / "source/here").symlink_to(tmp_path)
    found = SourceFiles.below(tmp_path / "source", without=tmp_path)
    with pytest.raises(RefusedPathError, match="leads through a symbolic link"):
        found.named("here/secret", beside=())


def test_a_named_file_is_found_beside_its_paper_too(tmp_path: Path) -> None:
    found = files(tmp_path, "roe19/supp.zip", "all.zip")
    assert found.named("supp.zip", beside=["roe19"]) == tmp_path / "roe19/supp.zip"
    assert found.named("all.zip", beside=["roe19"]) == tmp_path / "all.zip"
    assert found.named("none.zip", beside=["roe19"]) is None
