"""A whole volume of real papers: 51 papers, 440 pages, every link where it was."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.volume_info import VolumeInfo
from proceedings.pdf.intake.paper import Intake, take_in
from proceedings.pdf.volume import VolumeReport, write_volume

Volume: TypeAlias = tuple[PdfReader, VolumeReport, dict[str, Path]]


@pytest.fixture(scope="module")
def volume(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Volume:
    """The volume, what was reported of it, and the papers' own files."""
    folders = sorted((shared / "samples" / "pmlr-v103").glob("*19?"))
    files = {folder.name: folder / f"{folder.name}.pdf" for folder in folders}
    cache = tmp_path_factory.mktemp("cache")
    papers = {id_: take_in(file, cache) for id_, file in files.items()}
    out = cache / "volume.pdf"
    report = write_volume(edition(papers), papers, [], out, cache)
    return PdfReader(out), report, files


def edition(papers: dict[str, Intake]) -> Edition:
    start = dt.date(2019, 7, 3)
    event = Event(
        name="International Symposium",
        short="ISIPTA 2019",
        start=start,
        end=dt.date(2019, 7, 6),
        timezone=ZoneInfo("Europe/Brussels"),
        place="Ghent",
    )
    return Edition(
        id="isipta-2019",
        folder=Path("isipta-2019"),
        event=event,
        volume=VolumeInfo(title="Proceedings", date=start),
        contributions=tuple(
            Contribution(
                id=id_,
                title=Markup(f"The paper {id_}"),
                authors=(Person(Name(id_[:-3].capitalize())),),
            )
            for id_ in papers
        ),
    )


def test_all_papers_with_all_pages_and_links_are_in_it(volume: Volume) -> None:
    reader, report, files = volume
    assert len(files) == 51
    assert len(report.starts) == 51
    assert report.body == 440 + 1  # the author index has a page
    assert len(reader.pages) == report.front + report.body
    assert all(came == are for came, are in report.links.values())
    assert sum(are for _, are in report.links.values()) == 4968
    assert report.findings == ()


def test_each_paper_has_its_number_printed_in_the_contents_and_on_its_first_page(
    volume: Volume,
) -> None:
    reader, report, files = volume
    contents = " ".join(reader.pages[page].extract_text() for page in range(3, report.front))
    for id_ in files:
        number = str(report.starts[id_])
        page = report.front + report.starts[id_] - 1
        assert f"The paper {id_} {number} " in f"{' '.join(contents.split())} "
        assert number in reader.pages[page].extract_text().split()
        assert reader.page_labels[page] == number
