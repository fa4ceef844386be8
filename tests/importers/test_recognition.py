"""The format of an export is known without its name, or each that was tried says what it misses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from proceedings.importers.formats import FORMATS, recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from tests.importers.every_format import EXPORTS, write
from tests.importers.exports import run


def test_there_is_an_export_of_each_format() -> None:
    assert sorted(EXPORTS) == sorted(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_is_known_and_read_without_its_name(form: str, tmp_path: Path) -> None:
    folder = write(form, tmp_path / "export")
    assert recognised(Source.open([folder])) == form
    assert run(form, folder).taken


@pytest.mark.parametrize("form", FORMATS)
def test_a_zip_of_an_export_is_known_too(form: str, tmp_path: Path) -> None:
    folder = write(form, tmp_path / "export")
    file = shutil.make_archive(str(tmp_path / "zipped"), "zip", tmp_path, folder.name)
    assert recognised(Source.open([Path(file)])) == form
    assert run(form, Path(file)).taken


def test_a_folder_of_no_format_names_all_that_were_tried(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    with pytest.raises(SourceError) as error:
        recognised(Source.open([tmp_path]))
    first, *lines = str(error.value).split("\n")
    assert first == f"{tmp_path} has none of the known formats:"
    assert [line.split()[0] for line in lines] == list(FORMATS)
    assert all(len(line.split()) > 4 for line in lines)
    assert lines[-1].endswith("; name the format")
