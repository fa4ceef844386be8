"""Real clients over what is published. Where one is not installed, the report's head says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.exports.citations.record import Record
from proceedings.source import read_archive
from tests import torture
from tests.clients.programs import missing
from tests.clients.readers import publish
from tests.clients.works import Published, all_works, numbers

EDITIONS = Path(__file__).parents[2] / "editions"


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    return True if collection_path.name.startswith("test_") and missing() else None


@pytest.fixture(scope="session")
def works(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The bundled editions and the torture edition, with the talks that no volume holds."""
    folder = tmp_path_factory.mktemp("clients")
    archive, _ = read_archive(EDITIONS)
    numbered = [(edition, numbers(edition, folder)) for edition in archive.editions]
    numbered.append(torture.read(folder / "torture"))
    records: list[Record] = []
    for edition, pagination in numbered:
        records += all_works(edition, pagination)
    publish(records, folder)
    return Published(tuple(records), folder)
