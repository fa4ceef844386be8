"""The files of an export, of whoever made it: bounded, and never followed out."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

import pytest

from proceedings.importers.reading import source as module
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError


def _zip(file: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in members.items():
            zipped.writestr(name.replace("_", "/"), data)
    return file


def _refused(found: Source) -> list[str]:
    return [finding.message for finding in found.findings]


def test_folders_zips_and_files_are_one_export(tmp_path: Path) -> None:
    (tmp_path / "folder/deep").mkdir(parents=True)
    (tmp_path / "folder/deep/a.csv").write_text("a")
    (tmp_path / "b.csv").write_text("bb")
    packed = _zip(tmp_path / "c.zip", papers_12=b"pdf")
    found = Source.open([tmp_path / "folder", tmp_path / "b.csv", packed])
    assert [(file.name, file.data()) for file in found.files] == [
        ("b.csv", b"bb"),
        ("deep/a.csv", b"a"),
        ("papers/12", b"pdf"),
    ]
    assert found.named("A.csv".casefold()) is found.files[1]


def test_the_edition_itself_is_no_part_of_the_export(tmp_path: Path) -> None:
    (tmp_path / "x-2026").mkdir()
    (tmp_path / "x-2026/edition.yml").write_text("")
    (tmp_path / "a.csv").write_text("")
    found = Source.open([tmp_path], without=tmp_path / "x-2026")
    assert [file.name for file in found.files] == ["a.csv"]


def test_a_zip_in_a_folder_is_opened_where_it_holds_what_is_asked_for(tmp_path: Path) -> None:
    inner = _zip(tmp_path / "inner.zip", finals_3=b"pdf")
    (tmp_path / "export").mkdir()
    _zip(tmp_path / "export/finals.zip", a_1=b"pdf", a_2=inner.read_bytes(), **{".._3": b"up"})
    _zip(tmp_path / "export/code.zip", b_1=b"code")
    (tmp_path / "export/damaged.zip").write_bytes(b"PK\x03\x04 and no more")
    found = Source.open([tmp_path / "export"])
    found.open_zips(lambda names: "a/1" in names)
    assert [file.name for file in found.files] == [
        "code.zip", "damaged.zip", "finals/a/1", "finals/a/2",
    ]  # fmt: skip
    assert [(f.code, f.message) for f in found.findings] == [
        ("source-refused", "its name leads out of the zip; it was not taken"),
        ("source-zip", "the zip was opened; it holds 2 files"),
    ]
    found.open_zips(lambda names: True)
    assert "finals/a/2" in [file.name for file in found.files]  # a zip within a zip


def test_a_zip_in_a_folder_is_bounded_as_one_that_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST_ZIP", 1 << 10)
    (tmp_path / "export").mkdir()
    _zip(tmp_path / "export/finals.zip", a=bytes(1 << 11))
    found = Source.open([tmp_path / "export"])
    with pytest.raises(SourceError, match=r"finals\.zip unpacks to more than"):
        found.open_zips(lambda names: True)


def test_a_link_is_not_followed_and_told(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "export").mkdir()
    os.symlink(tmp_path / "secret", tmp_path / "export/a.csv")
    os.symlink(tmp_path, tmp_path / "export/up")
    found = Source.open([tmp_path / "export"])
    assert found.files == []
    message = "it is a symbolic link, which is not followed; it was not taken"
    assert _refused(found) == [message, message]


@pytest.mark.parametrize("name", ["../a.csv", "/etc/a.csv", "C:/a.csv", "x/../../a.csv"])
def test_a_name_that_leads_out_of_its_zip_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr(name, "x")
    found = Source.open([file])
    assert found.files == []
    assert _refused(found) == ["its name leads out of the zip; it was not taken"]


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    member = zipfile.ZipInfo("a.csv")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr(member, "/etc/passwd")
    assert Source.open([file]).files == []


def test_a_zip_that_would_fill_the_disk_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST_ZIP", 1 << 20)
    file = _zip(tmp_path / "a.zip", bomb=bytes(2 << 20))
    assert file.stat().st_size < 10_000
    with pytest.raises(SourceError, match="unpacks to more than"):
        Source.open([file])


def test_a_zip_that_says_less_than_it_holds_is_damaged(tmp_path: Path) -> None:
    file = _zip(tmp_path / "a.zip", bomb=bytes(1 << 20))
    data = file.read_bytes().replace((1 << 20).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    file.write_bytes(data)
    (bomb,) = Source.open([file]).files
    with pytest.raises(SourceError, match=r"a\.zip:bomb is damaged"):
        bomb.data()


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + bytes(100)])
def test_a_damaged_zip_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(SourceError, match=r"a\.zip is a damaged zip"):
        Source.open([tmp_path / "a.zip"])


def test_too_many_files_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.csv").write_text("")
    with pytest.raises(SourceError, match="holds more than 3 files"):
        Source.open([tmp_path])
