"""The seeds as pages: what an import makes of them, beside the editions that editors made.

`page_differences.txt` has every line in which the two differ, and why.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported, SourceError
from proceedings.model.archive import ArchiveInfo
from proceedings.model.contribution import Kind
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.source.edition import read_edition
from tests.real.edition_lines import lines_of

HERE = Path(__file__).parent
EDITIONS = HERE.parents[1] / "editions"
SEEDS = {
    "fastpath-2021": ("fastpath-2021-call.md", "fastpath-2021-program.md"),
    "fastpath-2022": ("fastpath-2022-home.txt",),
    "mlbench-2023": ("mlbench-2023-program.txt",),
    "mlsys-2023": ("mlsys-2023-workshops.txt",),
}
#: Read, taken and left out of each; and how many files were written.
COUNTS = {
    "fastpath-2021": (55, 54, 1, 10),
    "fastpath-2022": (42, 39, 3, 2),
    "mlbench-2023": (43, 42, 1, 12),
    "mlsys-2023": (9, 8, 1, 11),
}
#: Sentences are compared; of those that differ, the beginnings are enough to know them.
PROSE = ("call: ", "note: ", "topic: ", "dates: ", "summary: ")

Read = Callable[[str], tuple[Imported, Edition]]


@pytest.fixture(scope="module")
def imported(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Import the pages of an edition, once."""
    root = tmp_path_factory.mktemp("editions")
    known: dict[str, tuple[Imported, Edition]] = {}

    def run(name: str) -> tuple[Imported, Edition]:
        if name not in known:
            source = Source.open([shared / "seeds" / file for file in SEEDS[name]])
            assert recognised(source) == "page"
            report = import_edition("page", source, root / name, Wishes())
            known[name] = report, edition_at(root / name)
        return known[name]

    return run


def edition_at(folder: Path) -> Edition:
    """The edition in *folder*, which has neither errors nor warnings."""
    edition, findings = read_edition(folder, ArchiveInfo(title="Archive"))
    assert [str(finding) for finding in findings if finding.severity > Severity.NOTE] == []
    assert edition is not None
    return edition


def shown(line: str) -> str:
    is_prose = line.startswith(PROSE)
    return f"{line[:34]}…" if is_prose and len(line) > 35 else line


def differences(name: str, ours: Edition) -> list[str]:
    """What the editors' edition has (-) and the imported one has (+)."""
    bundled, _ = read_edition(EDITIONS / name, ArchiveInfo(title="Archive"))
    assert bundled is not None
    compared = difflib.ndiff(lines_of(bundled), lines_of(ours))
    return sorted(f"{line[0]} {shown(line[2:])}" for line in compared if line[0] in "+-")


def explained(name: str) -> list[str]:
    """The lines under the edition's heading; each group stands under its reason."""
    text = (HERE / "page_differences.txt").read_text("utf-8")
    part = text.split(f"== {name}\n")[1].split("\n== ")[0]
    groups = part.strip().split("\n\n")
    assert all(group.startswith("# ") for group in groups)
    lines = [line for line in part.splitlines() if line and not line.startswith("# ")]
    return sorted(lines)


@pytest.mark.parametrize("name", SEEDS)
def test_every_line_that_differs_from_the_editors_edition_is_explained(
    imported: Read, name: str
) -> None:
    assert differences(name, imported(name)[1]) == explained(name)


@pytest.mark.parametrize("name", SEEDS)
def test_every_line_of_the_pages_is_taken_or_named(imported: Read, name: str) -> None:
    report, _ = imported(name)
    counts = (len(report.rows), len(report.taken), len(report.left_out), len(report.written))
    assert counts == COUNTS[name]


def test_fastpath_2021_has_its_talks_breaks_slides_and_videos(imported: Read) -> None:
    report, edition = imported("fastpath-2021")
    assert [paper.id for paper in edition.contributions] == (
        ["klimovic", "kaestner", "el-maghraoui", "hari", "mazumdar", "maas", "park"]
    )
    assert {paper.kind for paper in edition.contributions} == {Kind.INVITED}
    labels = [[r.label for r in paper.resources] for paper in edition.contributions]
    assert labels == [*[["Slides", "Video"]] * 5, [], ["Slides", "Video"]]
    breaks = [s.title.text() for s in edition.program.sessions if s.is_break]
    assert breaks == ["Lunch / Dinner / Breakfast", "Break"]
    items = [i.title.text() for s in edition.program.sessions for i in s.items if not i.paper]
    assert items == ["Opening Remarks", "Closing Remarks"]
    assert [finding.code for finding in report.findings] == ["import-letters", "page-differs"]


def test_mlbench_2023_has_its_papers_talks_and_panel(imported: Read) -> None:
    report, edition = imported("mlbench-2023")
    kinds = [paper.kind for paper in edition.contributions]
    assert (kinds.count(Kind.PAPER), kinds.count(Kind.INVITED), kinds.count(Kind.PANEL)) == (
        3,
        5,
        1,
    )
    assert len(edition.contribution("panel").authors) == 5
    breaks = [s.title.text() for s in edition.program.sessions if s.is_break]
    assert breaks == ["Morning Break", "Lunch", "Afternoon Break"]
    items = [i.title.text() for s in edition.program.sessions for i in s.items if not i.paper]
    assert items == ["Introduction", "Conclusion"]
    codes = [finding.code for finding in report.findings]
    assert codes.count("people-brackets") == codes.count("date-far") == 1
    written = "".join((report.target / path).read_text("utf-8") for path in report.written)
    assert "@gmail" not in written
    assert "@anl.gov" not in written


def test_the_eight_workshops_of_mlsys_2023_have_their_people_and_rooms(imported: Read) -> None:
    _, edition = imported("mlsys-2023")
    assert [len(work.authors) for work in edition.contributions] == [3, 4, 3, 5, 7, 7, 8, 5]
    assert all(work.kind is Kind.WORKSHOP and work.abstract for work in edition.contributions)


def test_a_second_import_changes_nothing(imported: Read, shared: Path) -> None:
    report, _ = imported("mlbench-2023")
    source = Source.open([shared / "seeds/mlbench-2023-program.txt"])
    again = import_edition("page", source, report.target, Wishes())
    assert (again.written, again.kept, again.changes) == ((), (), ())


@pytest.mark.parametrize("name", ["fastpath-2021"])
def test_the_same_pages_in_html_are_the_same_edition(
    imported: Read, shared: Path, tmp_path: Path, name: str
) -> None:
    written = []
    for file in SEEDS[name]:
        text = (shared / "seeds" / file).read_text("utf-8")
        html = MarkdownIt("commonmark").enable("table").render(text)
        written.append(tmp_path / Path(file).with_suffix(".html").name)
        written[-1].write_text(f"<!DOCTYPE html><title>x</title><body>{html}", "utf-8")
    import_edition("page", Source.open(written), tmp_path / name, Wishes())
    assert lines_of(edition_at(tmp_path / name)) == lines_of(imported(name)[1])


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
@pytest.mark.parametrize(
    "file",
    [
        *(f"seeds/{file}" for files in SEEDS.values() for file in files),
        "samples/fastpath-2020/Program.md",
        "samples/fastpath-2020/Call/Call.txt",
        "samples/fastpath-2022/Program/README.md",
        "samples/fastpath-2022/Program/Huerta.md",
    ],
)
def test_flipped_bytes_give_an_edition_or_a_reason(
    shared: Path, tmp_path_factory: pytest.TempPathFactory, file: str, data: st.DataObject
) -> None:
    flipped = bytearray((shared / file).read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        flipped[data.draw(st.integers(0, len(flipped) - 1))] = data.draw(st.integers(0, 255))
    folder = tmp_path_factory.mktemp("flipped")
    page = folder / Path(file).name
    page.write_bytes(bytes(flipped))
    with suppress(SourceError):
        report = import_edition("page", Source.open([page]), folder / "edition", Wishes())
        assert report.rows
