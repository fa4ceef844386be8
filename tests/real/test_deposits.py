"""What is deposited of a real volume is valid, and so is each record by DataCite's own schema."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from proceedings.exports.exporters import EXPORTERS
from proceedings.exports.given import File, Given
from proceedings.model.volume import paginate
from proceedings.source import read_archive
from tests.exports.depositing import given, read_files, write_files
from tests.exports.schemas import datacite_problems, problems

KEYS = """
base_url: https://proceedings.example.org
doi_prefix: 10.5555
depositor: {name: Ada Lovelace, email: deposits@example.org}
"""


@pytest.fixture(scope="module")
def isipta(isipta_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Given:
    """ISIPTA 2019 with what a deposit needs."""
    folder = tmp_path_factory.mktemp("deposited") / "editions"
    shutil.copytree(isipta_archive / "editions", folder, copy_function=os.link)
    file = folder / "archive.yml"
    text = file.read_text("utf-8") + KEYS
    file.unlink()  # the other tests' archive has the same file
    file.write_text(text, "utf-8")
    archive, _ = read_archive(folder, ["isipta-2019"])
    counts = {paper.id: 10 for paper in archive.editions[0].contributions if paper.pdf}
    numbers = {"isipta-2019": paginate(archive.editions[0], counts)}
    return Given(archive.info, archive.editions, numbers)


def files(form: str, found: Given) -> dict[str, str]:
    made = EXPORTERS[form](found)
    return {file.name: file.text for file in made if isinstance(file, File)}


def test_a_real_volume_s_deposit_is_valid_and_has_every_paper(isipta: Given) -> None:
    [text] = files("crossref", isipta).values()
    assert problems("crossref5.5.0.xsd", text) == []
    assert text.count("<conference_paper ") == len(isipta.editions[0].contributions)


def test_its_records_at_datacite_are_valid(isipta: Given) -> None:
    records = {name: text for name, text in files("datacite", isipta).items() if ".xml" in name}
    assert len(records) == len(isipta.editions[0].contributions) + 1
    assert [name for name, text in records.items() if datacite_problems(text)] == []


def test_a_record_with_everything_is_valid_by_datacite_s_schema(tmp_path: Path) -> None:
    archive = read_files(write_files(tmp_path))
    for name, text in files("datacite", given(archive)).items():
        assert name.endswith(".csv") or datacite_problems(text) == [], name


def test_the_schema_of_datacite_sees_what_is_wrong(tmp_path: Path) -> None:
    texts = files("datacite", given(read_files(write_files(tmp_path))))
    text = texts["numbers-2026/datacite/poster.xml"]
    assert len(datacite_problems(text.replace('"Poster"', '"Placard"'))) > 0
