"""Each real sample is recognised without the name of its format, and no address of it leaks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proceedings.importers.formats import recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from tests.importers.exports import import_into

SAMPLES = {
    "aclpub2-sigturk2026": "aclpub2",
    "easychair": "easychair",
    "fastpath-2020": "page",
    "fastpath-2022": "page",
    "ismir": "csv",
    "ismir/2005.json": "csv",
    "joss-europa": "joss",
    "nime": "bibtex",
    "pmlr-v103": "pmlr",
    "pmlr-v24": "pmlr",
    "pretalx/frab-camp2019.json": "pretalx",
    "pretalx/pretalx-democon.json": "pretalx",
}
#: Addresses that stand in the prose of the sources for readers to write to, and are no author's.
_EMAIL = re.compile(rb"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@pytest.mark.parametrize(("name", "form"), SAMPLES.items())
def test_a_sample_is_recognised(shared: Path, name: str, form: str) -> None:
    assert recognised(Source.open([shared / "samples" / name])) == form


def test_a_folder_of_pdfs_alone_is_no_export(shared: Path) -> None:
    with pytest.raises(SourceError, match="has none of the known formats"):
        recognised(Source.open([shared / "samples/trouble-pdfs"]))


@pytest.mark.parametrize(("name", "form"), SAMPLES.items())
def test_no_address_of_a_sample_is_in_its_edition(
    shared: Path, tmp_path: Path, name: str, form: str
) -> None:
    import_into(shared / "samples" / name, tmp_path / "edition-2026", form)
    texts = [
        path
        for path in (tmp_path / "edition-2026").rglob("*")
        if path.is_file() and path.suffix in (".md", ".yml", ".json")
    ]
    found = {found for path in texts for found in _EMAIL.findall(path.read_bytes())}
    assert sorted(found) == []
