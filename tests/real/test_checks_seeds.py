"""The flaws that life has left in the seeds: told at import, and by `proceedings check`.

An import mends what it can and names the line of the page. Where the page's own words stand in an
edition, as if somebody had copied them, the checks find each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from proceedings.cli.main import cli
from proceedings.importers.formats import Wishes
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source

PAGES = {
    "fastpath-2021": ["seeds/fastpath-2021-call.md", "seeds/fastpath-2021-program.md"],
    "mlbench-2023": ["seeds/mlbench-2023-program.txt"],
    "fastpath-2022": ["samples/fastpath-2022"],
}
#: What an import tells of the page itself: the code, and the line of the page.
AT_IMPORT = [
    ("fastpath-2021", "import-letters", "fastpath-2021-program.md", "KÃ¤stner"),
    ("mlbench-2023", "people-brackets", "mlbench-2023-program.txt", "(Northeastern University, W"),
    ("mlbench-2023", "date-far", "mlbench-2023-program.txt", "May 19, 2022"),
    ("fastpath-2022", "page-differs", "Moshovos.md", "Boosting Machine Learning Innovation"),
]
EVENT = """\
event:
  name: Raw
  short: Raw 2023
  start: 2023-06-08
  timezone: America/New_York
  place: Virtual
"""

#: What the command says: (code, file and line, message).
Check = Callable[..., list[tuple[str, str, str]]]
Import = Callable[[str], dict[str, tuple[str, int]]]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "archive.yml").write_text("title: Archive\n")
    return tmp_path


@pytest.fixture
def imported(shared: Path, archive: Path) -> Import:
    """Import an edition; what it tells, by code, with the page and the line."""

    def run(edition: str) -> dict[str, tuple[str, int]]:
        source = Source.open([shared / page for page in PAGES[edition]])
        report = import_edition("page", source, archive / edition, Wishes())
        return {
            finding.code: (finding.file.name, finding.line)
            for finding in report.findings
            if finding.file and finding.line
        }

    return run


@pytest.fixture
def checked(archive: Path) -> Check:
    """Run `proceedings check` over an edition, for some codes alone."""

    def run(edition: str, *codes: str) -> list[tuple[str, str, str]]:
        words = ["--archive", str(archive), "check", edition, "--format", "json"]
        words += ["--cache", str(archive.parent / "cache"), "--jobs", "1"]
        for code in codes:
            words += ["--select", code]
        told = json.loads(CliRunner().invoke(cli, words, catch_exceptions=False).stdout)["findings"]
        return [
            (f["code"], f"{f['file'].split(f'{edition}/')[-1]}:{f['line']}", f["message"])
            for f in told
        ]

    return run


def lines_with(file: Path, text: str) -> list[int]:
    lines = file.read_text("utf-8").split("\n")
    return [number for number, line in enumerate(lines, start=1) if text in line]


def the_line(file: Path, text: str) -> str:
    """The only line of *file* that has *text*."""
    (number,) = lines_with(file, text)
    return file.read_text("utf-8").split("\n")[number - 1]


@pytest.mark.parametrize(("edition", "code", "page", "words"), AT_IMPORT)
def test_an_import_tells_the_flaw_with_the_line_of_the_page(
    shared: Path, imported: Import, edition: str, code: str, page: str, words: str
) -> None:
    (file,) = (one for path in PAGES[edition] for one in _files(shared / path) if one.name == page)
    name, line = imported(edition)[code]
    assert (name, [line]) == (page, lines_with(file, words))


def _files(path: Path) -> Sequence[Path]:
    return sorted(path.rglob("*")) if path.is_dir() else [path]


def test_places_still_to_come_stay_open_and_are_told_of_the_edition(
    imported: Import, checked: Check, archive: Path
) -> None:
    imported("fastpath-2021")
    groups = lines_with(archive / "fastpath-2021/edition.yml", "- name: Organizers")
    groups += lines_with(archive / "fastpath-2021/edition.yml", "- name: Program Committee")
    assert checked("fastpath-2021", "tbd") == [
        ("tbd", f"edition.yml:{groups[0]}", "Organizers: 2 to be determined"),
        ("tbd", f"edition.yml:{groups[1]}", "Program Committee: 1 to be determined"),
    ]


def test_the_year_that_an_import_leaves_is_found_by_the_check(
    imported: Import, checked: Check, archive: Path
) -> None:
    imported("mlbench-2023")
    (line,) = lines_with(archive / "mlbench-2023/edition.yml", "2022-05-19")
    assert checked("mlbench-2023", "date") == [
        (
            "date-year",
            f"edition.yml:{line}",
            '"Camera Ready Submission Deadline" is on 2022-05-19,'
            " more than a year before the event on 2023-06-08",
        )
    ]


def raw(archive: Path, edition: str, **papers: str) -> None:
    """Write an edition: edition.yml as it is given, and a paper for each of *papers*."""
    folder = archive / "raw-2023"
    (folder / "papers").mkdir(parents=True)
    (folder / "edition.yml").write_text(EVENT + edition, "utf-8")
    for id_, people in papers.items():
        text = f"---\ntitle: A talk\nkind: invited\nauthors:\n{people}---\nIt was given.\n"
        (folder / "papers" / f"{id_}.md").write_text(text, "utf-8")


def test_letters_decoded_twice_are_found_in_an_edition(
    shared: Path, archive: Path, checked: Check
) -> None:
    row = the_line(shared / PAGES["fastpath-2021"][1], "KÃ")
    (name,) = re.findall(r"\*\*\[(.+?)\]", row)
    raw(archive, "", kaestner=f"  - {name}\n")
    assert checked("raw-2023", "text-decoded-twice") == [
        (
            "text-decoded-twice",
            "papers/kaestner.md:5",
            'the name was decoded twice: "KÃ¤stner" is "Kästner"',
        )
    ]


def test_the_bracket_that_is_never_closed_is_found_in_an_edition(
    shared: Path, archive: Path, checked: Check
) -> None:
    talk = the_line(shared / PAGES["mlbench-2023"][0], "Northeastern University, W")
    people = re.split(r", (?=\w+ \w+ \()", talk.split(" - ")[-1].strip())
    assert len(people) == 3
    raw(archive, "", liu="".join(f'  - "{person}"\n' for person in people))
    items = f"sessions:\n  - title: Session 1\n    items:\n      - title: '{talk.strip()}'\n"
    (archive / "raw-2023/program.yml").write_text(items, "utf-8")
    assert checked("raw-2023", "value", "text-brackets") == [
        (
            "value",
            "papers/liu.md:6",
            'authors: "Yanzhi Wang (Northeastern University" has an unbalanced bracket',
        ),
        (
            "text-brackets",
            "program.yml:4",
            "the item has a bracket that is never closed:"
            ' "Yanzhi Wang (Northeastern University, Weisong"',
        ),
    ]


def test_the_wrong_year_is_found_in_an_edition(shared: Path, archive: Path, checked: Check) -> None:
    page = shared / PAGES["mlbench-2023"][0]
    dates = [
        the_line(page, text)
        for text in ("Submission Deadline:   ", "Notification:", "Camera Ready")
    ]
    listed = "".join(
        f'  - {{name: {name}, date: "{date.strip()}"}}\n'
        for name, _, date in (line.partition(":") for line in dates)
    )
    raw(archive, f"dates:\n{listed}")
    assert [found[:2] for found in checked("raw-2023", "date")] == [("date-year", "edition.yml:10")]


def test_places_still_to_come_are_found_in_an_edition(
    shared: Path, archive: Path, checked: Check
) -> None:
    table = (shared / PAGES["fastpath-2021"][0]).read_text("utf-8").split("## Organizers")[1]
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.split("\n")]
    open_ = [cells_[0] for cells_ in cells if cells_ and cells_[-1] == "TBD"]
    assert open_ == ["", "Publicity Chair", "TBD"]
    members = "".join(
        f'      - {{role: "{role or "Program Chair"}", name: TBD}}\n' for role in open_
    )
    raw(archive, f"committees:\n  - name: Organizers\n    members:\n{members}")
    assert checked("raw-2023", "tbd") == [
        ("tbd", "edition.yml:8", "Organizers: 3 to be determined")
    ]


def test_the_title_of_2021_in_the_program_of_2022_is_found(
    shared: Path, imported: Import, checked: Check, archive: Path
) -> None:
    imported("fastpath-2021")
    imported("fastpath-2022")
    row = the_line(shared / "samples/fastpath-2022/Program/README.md", "[Andreas Moshovos]")
    title = row.split("|")[4].strip()
    program = archive / "fastpath-2022/program.yml"
    item = "- paper: moshovos\n"
    told = program.read_text("utf-8").replace(item, f"{item}        title: {title}\n")
    program.write_text(told, "utf-8")
    (line,) = lines_with(program, title)
    own = "Boosting Machine Learning Innovation: Computing Systems that Learn and Adapt"
    assert checked("fastpath-2022", "title-in-program", "title-twice") == [
        (
            "title-in-program",
            f"program.yml:{line}",
            f'the program calls "moshovos" "{title}", its own file "{own}",'
            ' and that is the title of "klimovic" in fastpath-2021',
        )
    ]


def test_a_talk_with_the_title_of_2021_is_found(
    shared: Path, imported: Import, checked: Check, archive: Path
) -> None:
    imported("fastpath-2021")
    imported("fastpath-2022")
    row = the_line(shared / "samples/fastpath-2022/Program/README.md", "[Andreas Moshovos]")
    title = row.split("|")[4].strip()
    talk = archive / "fastpath-2022/papers/moshovos.md"
    talk.write_text(re.sub("(?m)^title: .*$", f"title: {title}", talk.read_text("utf-8")), "utf-8")
    assert checked("fastpath-2022", "title-twice") == [
        (
            "title-twice",
            "papers/moshovos.md:2",
            f'the title is that of "klimovic" in fastpath-2021: "{title}"',
        )
    ]
