"""Where the links of real papers lead, in their own files and in a volume, as pypdf reads both.

Names are resolved by pypdf, not by our code: the k-th link of a page has to lead to the same page
of its paper, shown in the same way, after as before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from proceedings.model.edition import Edition
from proceedings.pdf.intake.papers import TakenIn, take_in_all
from proceedings.pdf.volume import write_volume

#: What a link does: "page" with the page's number and how it is shown, "address", or "dead".
Leads: TypeAlias = tuple[object, ...]
MakeEdition: TypeAlias = Callable[[Path, dict[str, Path]], Edition]


class Targets:
    """The links of one file; pages are counted from the page *first*."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader
        self.named = reader.named_destinations
        pages = enumerate(reader.pages)
        self._numbers = {page.indirect_reference: number for number, page in pages}

    def of(self, number: int, first: int = 0) -> list[Leads]:
        """What each link on the page *number* does, in the order in which the page has them."""
        annotations = (entry.get_object() for entry in self._reader.pages[number].annotations or [])
        return [self._leads(link, first) for link in annotations if link["/Subtype"] == "/Link"]

    def _leads(self, link: Any, first: int) -> Leads:
        action = link.get("/A", {}).get_object() if "/A" in link else {}
        if action.get("/S") == "/URI":
            return ("address", str(action["/URI"]))
        target = link.get("/Dest", action.get("/D"))
        name = target.decode() if isinstance(target, bytes) else target
        target = self.named.get(name) if isinstance(name, str) else target
        page = self._page(target)
        return ("dead",) if page is None else ("page", page - first, *_view(target))

    def _page(self, target: Any) -> int | None:
        if isinstance(target, Destination):
            return self._reader.get_destination_page_number(target)
        if target is None:
            return None
        page = target[0].get_object()  # None where the file has no such object
        return None if page is None else self._numbers.get(page.indirect_reference)


def _view(target: Any) -> Iterator[object]:
    """The way of showing the page, and its numbers, to a thousandth of a unit."""
    values = target.dest_array if isinstance(target, Destination) else target
    yield str(values[1])
    for value in values[2:]:
        plain = value.get_object()
        yield round(float(plain), 3) if isinstance(plain, int | float) else None


@dataclass(frozen=True)
class Collection:
    """Real papers, and the volume made of them."""

    files: Mapping[str, Path]
    taken: TakenIn
    volume: PdfReader

    def before(self, id_: str) -> list[list[Leads]]:
        reader = PdfReader(self.files[id_])
        targets = Targets(reader)
        return [targets.of(number) for number in range(len(reader.pages))]

    def after(self, id_: str, targets: Targets) -> list[list[Leads]]:
        first = self.volume.get_destination_page_number(targets.named[f"paper.{id_}"])
        assert first is not None
        count = len(self.taken.intakes[id_].pages)
        return [targets.of(number, first) for number in range(first, first + count)]


COLLECTIONS = {
    "pmlr-v103": ("*19?/*19?.pdf", 51, Counter(page=4721, address=247)),
    "pmlr-v24": ("*12a/*12a.pdf", 13, Counter(page=1242, address=16, dead=41)),
    "aclpub2-sigturk2026": ("papers/*.pdf", 19, Counter(page=1964, address=897, dead=2)),
}


@pytest.fixture(scope="module", params=COLLECTIONS)
def collection(
    request: pytest.FixtureRequest,
    shared: Path,
    make_edition: MakeEdition,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Collection, Counter[str]]:
    """The papers of one publisher in a volume, and the links that they are known to have."""
    pattern, count, links = COLLECTIONS[request.param]
    files = sorted((shared / "samples" / request.param).glob(pattern))
    assert len(files) == count
    folder = tmp_path_factory.mktemp("links")
    named = {f"p-{file.stem}": file for file in files}
    edition = make_edition(folder / "real", named)
    taken = take_in_all(edition, folder / "cache")
    write_volume(edition, taken.intakes, [], folder / "volume.pdf", folder / "cache")
    return Collection(named, taken, PdfReader(folder / "volume.pdf")), links


def test_every_link_does_what_it_did_and_stays_in_its_paper(
    collection: tuple[Collection, Counter[str]],
) -> None:
    made, links = collection
    targets, found = Targets(made.volume), Counter[str]()
    different: list[tuple[object, ...]] = []
    for id_ in made.files:
        before, after = made.before(id_), made.after(id_, targets)
        pairs = zip(chain(*before), chain(*after), strict=True)
        different += [(id_, *pair) for pair in pairs if pair[0] != pair[1]]
        found += Counter(str(kind) for kind, *_ in chain(*after))
    assert different == []
    assert found == links


def test_every_link_that_is_dead_in_a_source_is_spoken_of_with_its_page(
    collection: tuple[Collection, Counter[str]],
) -> None:
    made, _ = collection
    dead: dict[str, list[int]] = {}
    for id_ in made.files:
        leads = enumerate(made.before(id_), start=1)
        dead[id_] = [number for number, page in leads for what in page if what == ("dead",)]
    said = {finding.paper: finding.message for finding in made.taken.findings}
    for id_, pages in dead.items():
        match = re.search(r"(\d+) links? leads? nowhere, on pages? ([\d, ]+)", said.get(id_, ""))
        spoken = (int(match[1]), [int(n) for n in match[2].split(",")]) if match else (0, [])
        assert spoken == (len(pages), sorted(set(pages))), id_
