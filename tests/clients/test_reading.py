"""Every client reads every entry that we write, and each field of it as it was.

What a client cannot do stands in `limits`, with its reason.
"""

from __future__ import annotations

import pytest

from tests.clients.comparing import differences, unused
from tests.clients.readers import CLIENTS
from tests.clients.works import Published


@pytest.mark.parametrize("name", CLIENTS)
def test_it_reads_every_field_of_every_entry_as_it_was(name: str, works: Published) -> None:
    client = CLIENTS[name]
    meant = client.meant(works.records)
    wrong, used = differences(name, meant, client.read(client.file(works.folder)))
    assert wrong == []
    assert unused(name, used) == []


@pytest.mark.parametrize("name", ["pandoc", "pandoc-biblatex"])
def test_capitals_that_mean_something_are_not_lowered(name: str, works: Published) -> None:
    client = CLIENTS[name]
    read = client.read(client.file(works.folder))
    titles = {entry["title"] for entry in read.values()}
    assert "iPhone and eBay: The McDonald’s HTTP/2 of arXiv in NaCl, PhD" in titles
    assert "Bayes at 90% of DNA in van der Waals gases" in titles
