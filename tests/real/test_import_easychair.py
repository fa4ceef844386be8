"""EasyChair's own tables, 1,001 submissions, become an edition: counts in and out, and its site."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported
from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.source.edition import read_edition


@pytest.fixture(scope="module")
def tables(shared: Path) -> Path:
    return shared / "samples/easychair"


@pytest.fixture(scope="module")
def report(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    target = tmp_path_factory.mktemp("editions") / "sample-2025"
    return import_edition("easychair", Source.open([tables]), target, Wishes())


@pytest.fixture(scope="module")
def edition(report: Imported) -> Edition:
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert edition is not None
    assert [str(f) for f in findings if f.severity > Severity.NOTE] == []
    return edition


def rows(tables: Path, name: str) -> list[dict[str, str]]:
    with (tables / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def of(report: Imported, name: str) -> list[str]:
    """What became of the rows of a table: "" where they were taken, else the reason."""
    return [row.reason for row in report.rows if f"{name}:" in row.place]


def test_the_sample_is_recognised(tables: Path) -> None:
    assert recognised(Source.open([tables])) == "easychair"


def test_every_submission_is_taken_or_left_out_with_its_reason(report: Imported) -> None:
    assert Counter(of(report, "submission.csv")) == {
        "": 180,
        "rejected": 497,
        "no decision": 188,
        'rejected ("desk reject")': 57,
        "deleted": 49,
        "withdrawn": 30,
    }


def test_every_member_of_the_committee_is_there_once(report: Imported, edition: Edition) -> None:
    fates = Counter(reason.partition(" (")[0] for reason in of(report, "committee.csv"))
    (committee,) = edition.committees
    assert fates == {"": len(committee.members), "the committee has them already": 2801 - fates[""]}
    roles = [member.role for member in committee.members]
    assert list(dict.fromkeys(roles)) == ["Associate chair", "Senior PC member", ""]


def test_what_a_heading_among_topics_is_no_topic(report: Imported, edition: Edition) -> None:
    assert Counter(of(report, "topics.csv")) == {"it is a heading above topics": 13}
    assert len(edition.call.topics) == 286


def test_authors_stand_in_the_order_of_their_rows(
    report: Imported, edition: Edition, tables: Path
) -> None:
    taken = {
        row.name.split()[0]: row.taken_as for row in report.rows if "submission.csv" in row.place
    }
    listed: dict[str, list[str]] = {}
    for row in rows(tables, "author.csv"):
        listed.setdefault(row["submission #"], []).append(f"{row['first name']} {row['last name']}")
    papers = {
        paper.id: [author.name.full for author in paper.authors] for paper in edition.contributions
    }
    numbers = [n for n, id_ in taken.items() if id_ in papers]
    assert len(numbers) == 180
    assert [n for n in numbers if papers[taken[n]] != listed[n]] == []


def test_no_address_is_in_any_file(report: Imported, tables: Path) -> None:
    addresses = {row["email"] for row in rows(tables, "author.csv")}
    files = [path for path in report.target.rglob("*") if path.is_file()]
    assert [path.name for path in files if "@" in path.read_text("utf-8")] == []
    assert not addresses & set(" ".join(report.table()).split())


def test_columns_that_were_not_taken_are_named(report: Imported) -> None:
    assert report.unused == {
        "author.csv: person #": 3019,
        "committee.csv: #": 2801,
        "submission.csv: last updated": 1001,
        "submission.csv: notified": 1001,
        "submission.csv: reviews sent": 1001,
        "submission.csv: submitted": 1001,
    }


def test_a_second_import_writes_nothing(report: Imported) -> None:
    assert isinstance(report.source, Source)
    again = import_edition("easychair", report.source, report.target, Wishes())
    assert (again.written, again.kept, again.changes) == ((), (), ())


def test_the_command_imports_and_builds_the_first_rows(tables: Path, tmp_path: Path) -> None:
    """A part of them: the whole is imported above, and how many there are is no matter here."""

    def proceedings(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "proceedings", *words]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    shutil.copytree(tables, tmp_path / "tables")
    for name in ("submission.csv", "committee.csv"):
        with (tables / name).open(encoding="utf-8", newline="") as stream:
            first = list(islice(csv.reader(stream), 151))
        with (tmp_path / "tables" / name).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(first)
    proceedings("init", ".")
    done = proceedings("import", "tables", "--edition", "sample-2025")
    assert "the export does not say all of its event" in done.stderr
    taken = len(list((tmp_path / "editions/sample-2025/papers").glob("*.md")))
    built = proceedings("build", "sample-2025")
    assert (built.returncode, "error" in built.stderr) == (0, False), built.stderr[-2000:]
    pages = list((tmp_path / "build/site/sample-2025/papers").glob("*.html"))
    assert (taken, len(pages)) == (26, 26)
