from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.exports.exporters import EXPORTERS
from proceedings.exports.given import File
from proceedings.model.archive import Archive
from tests.exports.depositing import given, read_files, write_files
from tests.exports.schemas import crossref_folder

Export = Callable[[str], dict[str, str]]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the schemas' tests out where no schema is."""
    has_schemas = crossref_folder() is not None
    return True if collection_path.name == "test_schemas.py" and not has_schemas else None


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return read_files(write_files(tmp_path_factory.mktemp("deposits")))


@pytest.fixture(scope="session")
def export(archive: Archive) -> Export:
    """The files of a format, by their names."""

    def files(form: str) -> dict[str, str]:
        made = EXPORTERS[form](given(archive))
        return {file.name: file.text for file in made if isinstance(file, File)}

    return files
