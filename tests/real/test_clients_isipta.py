"""Real clients over the citations of ISIPTA 2019, as they are exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.model.archive import ArchiveInfo
from proceedings.source.edition import read_edition
from tests.clients.comparing import differences
from tests.clients.readers import CLIENTS, publish
from tests.clients.works import Published, all_works, numbers
from tests.importers.exports import import_into


@pytest.fixture(scope="module")
def works(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("isipta-clients")
    import_into(shared / "samples" / "pmlr-v103", folder / "isipta-2019")
    edition, _ = read_edition(folder / "isipta-2019", ArchiveInfo(title="Archive"))
    assert edition is not None
    records = all_works(edition, numbers(edition, folder))
    publish(records, folder)
    return Published(tuple(records), folder)


@pytest.mark.parametrize("name", CLIENTS)
def test_it_reads_every_field_of_every_entry_as_it_was(name: str, works: Published) -> None:
    client = CLIENTS[name]
    assert len(works.records) == 52
    wrong, _ = differences(
        name, client.meant(works.records), client.read(client.file(works.folder))
    )
    assert wrong == []
