"""ISIPTA 2019 end to end: imported from PMLR, built, and read back page by page.

51 papers in 3 sections, 440 pages, name particles, supplements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from bibtexparser.entrypoint import parse_string
from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject

from proceedings.model.edition import Edition
from proceedings.source import read_archive


@dataclass(frozen=True)
class Built:
    """The edition, its folder in the site, and its volume as two readers see it."""

    edition: Edition
    folder: Path
    volume: PdfReader
    sheets: pypdfium2.PdfDocument

    @property
    def labels(self) -> list[str]:
        return self.volume.page_labels

    def first_pages(self) -> dict[str, int]:
        """The page, from 0, on which each paper begins."""
        found = {}
        for name, destination in self.volume.named_destinations.items():
            page = self.volume.get_destination_page_number(destination)
            assert page is not None
            if name.startswith("paper."):
                found[name.removeprefix("paper.")] = page
        return found

    def text(self, page: int, box: tuple[float, float, float, float]) -> str:
        left, bottom, right, top = box
        found = self.sheets[page].get_textpage().get_text_bounded(left, bottom, right, top)
        return " ".join(str(found).split())


@pytest.fixture(scope="module")
def isipta(isipta_archive: Path) -> Built:
    """The edition imported and built by the command."""
    archive, findings = read_archive(isipta_archive / "editions", ["isipta-2019"])
    assert findings == []
    folder = isipta_archive / "build/site/isipta-2019"
    volume = folder / "isipta-2019.pdf"
    return Built(archive.editions[0], folder, PdfReader(volume), pypdfium2.PdfDocument(volume))


def links(page: PageObject) -> Iterator[Any]:
    annotations: Any = page.get("/Annots", ArrayObject()).get_object()
    for reference in annotations:
        annotation = reference.get_object()
        if annotation.get("/Subtype") == "/Link":
            yield annotation


Box = tuple[float, float, float, float]


def inner_links(built: Built, pages: range) -> Iterator[tuple[int, Box, int]]:
    """The links of *pages* that stay in the volume: on which page, where on it, where to."""
    indexes = {page.indirect_reference: n for n, page in enumerate(built.volume.pages)}
    for number in pages:
        for link in links(built.volume.pages[number]):
            action = link.get("/A")
            target = link.get("/Dest") or (action.get_object().get("/D") if action else None)
            if target is not None:
                left, bottom, right, top = (float(value) for value in link["/Rect"])
                yield number, (left, bottom, right, top), indexes[target[0]]


def test_every_paper_is_in_the_volume_with_all_its_pages(isipta: Built) -> None:
    assert len(isipta.edition.contributions) == 51
    first = isipta.first_pages()
    assert sorted(first) == sorted(paper.id for paper in isipta.edition.contributions)
    last_paper = isipta.labels.index("440")
    assert last_paper - isipta.labels.index("1") == 439


def test_every_paper_s_declared_pages_are_those_of_the_volume(isipta: Built) -> None:
    first = isipta.first_pages()
    declared = {p.id: p.declared_pages.partition("–")[0] for p in isipta.edition.contributions}
    assert {id_: isipta.labels[page] for id_, page in first.items()} == declared


def test_the_number_printed_on_a_first_page_is_its_label(isipta: Built) -> None:
    wrong = {}
    for id_, page in isipta.first_pages().items():
        lines = isipta.volume.pages[page].extract_text().split("\n")
        if isipta.labels[page] not in (line.strip() for line in lines):
            wrong[id_] = isipta.labels[page]
    assert wrong == {}


def test_the_number_printed_on_every_page_is_its_label(isipta: Built) -> None:
    start, end = isipta.labels.index("1"), isipta.labels.index("440")
    wrong = []
    for page in range(start, end + 1):
        middle = isipta.sheets[page].get_width() / 2  # a first page has its licence on the left
        foot = isipta.text(page, (middle - 40, 0, middle + 40, 40))
        if foot != isipta.labels[page]:
            wrong.append(isipta.labels[page])
    assert wrong == []


def test_the_contents_print_and_lead_to_each_paper_s_first_page(isipta: Built) -> None:
    front = range(isipta.labels.index("1"))
    printed: dict[int, set[str]] = {}
    for page, box, target in inner_links(isipta, front):
        number = re.search(r"(?<!\S)\d+$", isipta.text(page, box))
        if number:
            printed.setdefault(target, set()).add(number[0])
    first = isipta.first_pages()
    assert {id_: printed.get(page) for id_, page in first.items()} == {
        id_: {isipta.labels[page]} for id_, page in first.items()
    }


def test_the_bib_has_the_same_pages(isipta: Built) -> None:
    library = parse_string((isipta.folder / "isipta-2019.bib").read_text("utf-8"))
    assert library.failed_blocks == []
    first = isipta.first_pages()
    pages = [
        parse_string((isipta.folder / f"papers/{id_}.bib").read_text("utf-8")).entries[0]["pages"]
        for id_ in first
    ]
    assert [text.partition("--")[0] for text in pages] == [isipta.labels[p] for p in first.values()]
    assert len(library.entries) == 52


def test_the_index_names_every_author_and_leads_to_the_pages_it_prints(isipta: Built) -> None:
    back = range(isipta.labels.index("440") + 1, len(isipta.labels))
    text = " ".join(" ".join(isipta.volume.pages[n].extract_text() for n in back).split())
    authors = isipta.edition.authors()
    assert [p.name.inverted for p, _ in authors if p.name.inverted not in text] == []
    numbers = [
        (isipta.text(page, box).strip(", "), isipta.labels[target])
        for page, box, target in inner_links(isipta, back)
    ]
    assert len(numbers) == sum(len(works) for _, works in authors)
    assert [pair for pair in numbers if pair[0] != pair[1]] == []


def test_every_paper_has_as_many_links_as_its_source(isipta: Built) -> None:
    first = isipta.first_pages()
    different = {}
    for paper in isipta.edition.contributions:
        assert paper.pdf is not None
        source = [sum(1 for _ in links(page)) for page in PdfReader(paper.pdf).pages]
        start = first[paper.id]
        volume = [sum(1 for _ in links(isipta.volume.pages[start + n])) for n in range(len(source))]
        if source != volume:
            different[paper.id] = (source, volume)
    assert different == {}


def test_the_links_of_a_paper_stay_in_it(isipta: Built) -> None:
    first = isipta.first_pages()
    strays = []
    for paper in isipta.edition.contributions:
        assert paper.pdf is not None
        pages = range(first[paper.id], first[paper.id] + len(PdfReader(paper.pdf).pages))
        strays += [(paper.id, p, t) for p, _, t in inner_links(isipta, pages) if t not in pages]
    assert strays == []


def test_each_paper_has_its_page_its_pdf_and_its_supplements(isipta: Built) -> None:
    papers = isipta.folder / "papers"
    for paper in isipta.edition.contributions:
        assert (papers / f"{paper.id}.html").is_file()
        assert len(PdfReader(papers / f"{paper.id}.pdf").pages) > 0
        for resource in paper.resources:
            assert resource.path is None or list(papers.rglob(resource.path.name))
