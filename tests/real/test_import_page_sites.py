"""The folders of two workshops' sites: what comes in, what is left out, and that each builds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported
from proceedings.model.archive import ArchiveInfo
from proceedings.model.contribution import Kind
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.source.edition import read_edition


def imported(sample: str, shared: Path, folder: Path) -> tuple[Imported, Edition]:
    source = Source.open([shared / "samples" / sample])
    assert recognised(source) == "page"
    report = import_edition("page", source, folder / sample, Wishes())
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert [str(finding) for finding in findings if finding.severity > Severity.NOTE] == []
    assert edition is not None
    return report, edition


@pytest.fixture(scope="module")
def site_2020(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Imported, Edition]:
    return imported("fastpath-2020", shared, tmp_path_factory.mktemp("editions"))


@pytest.fixture(scope="module")
def site_2022(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Imported, Edition]:
    return imported("fastpath-2022", shared, tmp_path_factory.mktemp("editions"))


def left_out(report: Imported) -> dict[str, str]:
    return {row.place: row.reason for row in report.left_out}


def warnings(report: Imported) -> list[str]:
    """Those that name a line of a page."""
    found = (f for f in report.findings if f.severity > Severity.NOTE and f.line)
    return sorted(f"{f.file.name if f.file else ''}:{f.line} {f.code}" for f in found)


def test_all_of_2020_is_taken_or_named(site_2020: tuple[Imported, Edition]) -> None:
    report, _ = site_2020
    assert (len(report.rows), len(report.taken), len(report.left_out)) == (113, 104, 9)
    assert left_out(report) == {
        "README.md:6": "it leads to the program",
        "README.md:22": "it announces the topics",
        "Call/Call.txt:14": "it is in README.md:17 already",
        "Call/Call.txt:27": "it is in README.md:19 already",
        "Call/Call.txt:40": "it announces the topics",
        "Call/Call.txt:67": "README.md has the topics, and not this one",
        "Call/Call.txt:89": "README.md has no such date",
        "Program.md:15": "its title is still to come",
        "Pyne.md:2": "the program says where its people work",
    }
    assert warnings(report) == [
        "Call.txt:89 page-unplaced",
        "Guan.md:1 page-differs",
        "Program.md:15 page-unplaced",
        "Pyne.md:1 page-differs",
    ]


def test_the_talks_and_papers_of_2020(site_2020: tuple[Imported, Edition]) -> None:
    _, edition = site_2020
    kinds = {work.id: work.kind for work in edition.contributions}
    invited = ["sze", "fursin", "zhu", "grinberg", "banbury", "kambadur"]
    assert kinds == {**dict.fromkeys(invited, Kind.INVITED), "guan": Kind.PAPER, "pyne": Kind.PAPER}
    assert [session.title.text() for session in edition.program.sessions] == (
        ["Invited Speakers", "Technical Papers"]
    )
    pdfs = [work.id for work in edition.contributions if work.pdf]
    assert pdfs == ["pyne"]
    assert all(len(work.abstract.text()) > 500 for work in edition.contributions)
    guan = edition.contribution("guan")
    assert [person.affiliations[0].name for person in guan.authors] == (
        [*["University of Wisconsin"] * 4, "Harvard University"]
    )
    names = [person.name.full for person in edition.contribution("kambadur").authors]
    assert names == ["Anju Kambadur", "Ania Musial", "Ian Hummel"]


def test_the_event_of_2020_is_that_of_its_home_page(site_2020: tuple[Imported, Edition]) -> None:
    report, edition = site_2020
    event = edition.event
    assert (event.short, str(event.start), event.place) == (
        "FastPath 2020",
        "2020-08-23",
        "Virtual",
    )
    assert (event.timezone.key, event.url) == (
        "America/New_York",
        "https://fastpath2020.github.io",
    )
    differing = [f.message for f in report.findings if f.code == "page-differs" and f.file]
    assert [message.split(":")[0] for message in differing if "program has" not in message] == (
        ["start", "end", "place"]
    )
    speakers = (report.target / "speakers.md").read_text("utf-8")
    assert speakers.count("\n## ") == 8  # one each, and three for one talk


def test_all_of_2022_is_taken_or_named(site_2022: tuple[Imported, Edition]) -> None:
    report, _ = site_2022
    assert (len(report.rows), len(report.taken), len(report.left_out)) == (114, 96, 18)
    reasons = sorted(left_out(report).values())
    assert reasons == sorted(
        [
            *["it is not part of a text"] * 7,
            *["it leads back to the program"] * 7,
            "it is no page of the event",
            "it leads to the program",
            "it belongs to the page, not to the event",
            "it announces the topics",
        ]
    )
    assert warnings(report) == ["Moshovos.md:6 page-differs"]


def test_the_program_of_2022_runs_through_the_afternoon(
    site_2022: tuple[Imported, Edition],
) -> None:
    _, edition = site_2022
    times = [
        f"{item.start:%H:%M}"
        for session in edition.program.sessions
        for item in session.items
        if item.start
    ]
    assert times == "08:35 08:40 09:35 11:00 13:05 14:00 15:30 16:00 16:55".split()
    breaks = [
        f"{session.start:%H:%M}–{session.end:%H:%M}"
        for session in edition.program.sessions
        if session.is_break and session.start and session.end
    ]
    assert breaks == ["10:30–11:00", "11:55–13:05", "14:55–15:30"]
    assert edition.event.timezone.key == "America/Chicago"
    assert edition.event.hours.startswith("8:35 am")
    assert [r.label for r in edition.program.resources] == ["Youtube Channel"]


def test_the_talks_of_2022_have_their_own_titles_files_and_links(
    site_2022: tuple[Imported, Edition],
) -> None:
    _, edition = site_2022
    assert edition.contribution("moshovos").title.text().startswith("Boosting")
    tumeo = edition.contribution("tumeo")
    assert tumeo.pdf is not None
    assert [r.path.name if r.path else r.url for r in tumeo.resources] == (
        ["tumeo-slides.pdf", "https://youtu.be/xlzRtADPXY8"]
    )
    assert tumeo.authors[0].url.startswith("https://www.pnnl.gov/")
    opening = edition.program.sessions[0].items[0]
    assert [r.url for r in opening.resources] == ["https://youtu.be/Bx1t98-3KJQ"]


@pytest.mark.parametrize("sample", ["fastpath-2020", "fastpath-2022"])
def test_each_builds_into_a_site_and_a_volume(sample: str, shared: Path, tmp_path: Path) -> None:
    (tmp_path / "editions").mkdir()
    (tmp_path / "editions/archive.yml").write_text("title: Archive\n")
    source = str(shared / "samples" / sample)
    command = [sys.executable, "-m", "proceedings"]
    for words in (["import", source, "--edition", sample], ["build", sample]):
        done = subprocess.run(
            [*command, *words], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert "Traceback" not in done.stderr
        assert done.returncode == (words[0] == "import"), done.stderr  # warnings were told
    site = tmp_path / "build/site" / sample
    assert (site / f"{sample}.pdf").read_bytes()[:5] == b"%PDF-"
    assert (site / "speakers.html").exists()
