from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.source import read_archive, read_edition

WriteFiles = Callable[[dict[str, str]], Path]

MINIMAL = """
event:
  name: Workshop on Tests
  short: Tests 2026
  start: 2026-06-01
  timezone: Europe/Berlin
  place: Ghent
volume: {abstract_pages: true}
"""
INFO = ArchiveInfo(title="Test Proceedings", publisher="Test Press")


def read(folder: Path) -> tuple[Edition, list[str]]:
    edition, findings = read_edition(folder, INFO)
    assert edition is not None
    return edition, [said(finding, folder) for finding in findings]


def said(finding: Finding, folder: Path) -> str:
    return str(finding).replace(f"{folder.resolve()}/", "")


def test_a_whole_edition_is_read_without_a_finding(archive: Path) -> None:
    found, findings = read_archive(archive)
    (edition,) = found.editions
    assert findings == []
    assert [paper.id for paper in edition.contributions] == ["hopper", "turing", "noether"]
    assert edition.volume.title == "Proceedings of Tests 2026: Workshop on Tests"
    assert edition.volume.publisher == "Test Press"
    assert edition.contribution("turing").authors[0].orcid == "0000-0002-1825-0097"


def test_times_are_those_of_the_event_s_zone(archive: Path) -> None:
    edition = read_archive(archive)[0].editions[0]
    morning = edition.program.sessions[0]
    assert morning.start == dt.datetime(2026, 6, 1, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert morning.end == dt.datetime(2026, 6, 1, 10, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def test_words_that_other_yaml_readers_turn_into_values_stay_words(write: WriteFiles) -> None:
    folder = write(
        {
            "edition.yml": MINIMAL.replace("Ghent", "no"),
            "index.md": "# T\n",
            "papers/a.md": "---\ntitle: 010\nkind: invited\nauthors: [Null No]\narchival: no\n---\n",
        }
    )
    edition, findings = read(folder)
    paper = edition.contributions[0]
    assert findings == []
    assert (edition.event.place, paper.title.text(), paper.archival) == ("no", "010", False)
    assert paper.authors[0].name.full == "Null No"


def test_an_affiliation_may_be_named_by_its_id(write: WriteFiles) -> None:
    paper = """
        ---
        title: T
        kind: invited
        authors: [{name: A B, affiliations: [x, Elsewhere]}]
        affiliations: [{id: x, name: X University, country: BE}]
        ---
        """
    folder = write({"edition.yml": MINIMAL, "index.md": "# T\n", "papers/a.md": paper})
    edition, _ = read(folder)
    names = [a.name for a in edition.contributions[0].authors[0].affiliations]
    assert names == ["X University", "Elsewhere"]


@pytest.mark.parametrize(
    ("written", "name", "affiliations"),
    [
        ("Ada Lovelace (London)", "Ada Lovelace", ["London"]),
        ("王小明 (清华大学)", "王小明", ["清华大学"]),
        ("佐々木 花子（東京大学）", "佐々木花子", ["東京大学"]),
        ("김민준（서울대학교）", "김민준", ["서울대학교"]),
        ("Acme (Research)", "Acme (Research)", []),
    ],
)
def test_a_person_may_be_written_short(
    write: WriteFiles, written: str, name: str, affiliations: list[str]
) -> None:
    paper = f"---\ntitle: T\nkind: invited\nauthors: [{written}]\n---\n"
    folder = write({"edition.yml": MINIMAL, "index.md": "# T\n", "papers/a.md": paper})
    (author,) = read(folder)[0].contributions[0].authors
    assert (author.name.full, [a.name for a in author.affiliations]) == (name, affiliations)


def test_a_talk_may_run_over_midnight(write: WriteFiles) -> None:
    program = "sessions: [{title: Night, start: '23:30', end: '0:30'}]\n"
    folder = write({"edition.yml": MINIMAL, "index.md": "# T\n", "program.yml": program})
    (night,) = read(folder)[0].program.sessions
    assert night.end is not None
    assert night.end.date() == dt.date(2026, 6, 2)


@pytest.mark.parametrize("start", ["start: '23:00', ", ""], ids=["with", "without"])
def test_items_after_midnight_follow_those_before_it(write: WriteFiles, start: str) -> None:
    """Whether their session says when it begins, or its first item does."""
    times = ("'23:00'", "'23:45', end: '0:30'", "'0:30'")
    items = ", ".join(f"{{title: T, start: {time}}}" for time in times)
    program = f"sessions: [{{title: Night, {start}items: [{items}]}}]\n"
    folder = write({"edition.yml": MINIMAL, "index.md": "# T\n", "program.yml": program})
    (night,) = read(folder)[0].program.sessions
    assert [item.start.day for item in night.items if item.start] == [1, 1, 2]


def test_overrides_correct_an_export_and_say_where_they_are_wrong(write: WriteFiles) -> None:
    folder = write(
        {
            "edition.yml": MINIMAL,
            "index.md": "# T\n",
            "papers/a.md": "---\ntitle: Titel\nkind: invited\nauthors: [A B]\n---\n",
            "overrides.yml": """
                papers:
                  a: {title: Title, kynd: keynote}
                  b: {title: Nobody's}
                edition:
                  volume: {number: 010}
                """,
        }
    )
    edition, findings = read(folder)
    assert edition.contributions[0].title.text() == "Title"
    assert (edition.volume.number, edition.volume.abstract_pages) == ("010", True)
    assert findings == [
        'overrides.yml:2: error: unknown key "kynd"; write "kind" [unknown-key]',
        'overrides.yml:3: error: papers: no paper is called "b"; known are "a" [unknown-paper]',
    ]


def test_a_time_that_the_clock_skips_is_named(write: WriteFiles) -> None:
    folder = write(
        {
            "edition.yml": MINIMAL.replace("2026-06-01", "2026-03-29"),
            "index.md": "# T\n",
            "program.yml": "sessions:\n  - title: Night\n    start: 02:30\n",
        }
    )
    assert read(folder)[1] == [
        "program.yml:3: error: 2026-03-29 02:30 does not exist in Europe/Berlin; "
        "the clock is put forward over it; mend the time or the zone [time-unreal]"
    ]


def test_an_edition_without_an_introduction_is_a_note(write: WriteFiles) -> None:
    assert read(write({"edition.yml": MINIMAL}))[1] == [
        "index.md: note: there is no introduction to the front page; "
        "write this file: a heading and what the event is about [index-missing]"
    ]


def test_a_place_that_nobody_fills_is_a_note(write: WriteFiles) -> None:
    committees = "committees:\n  - {name: Organizers, members: [{role: Chair, name: TBD}, TBD]}\n"
    folder = write({"edition.yml": MINIMAL + committees, "index.md": "# T\n"})
    assert read(folder)[1] == ["edition.yml:9: note: Organizers: 2 to be determined [tbd]"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("papers/x.md", "no front matter", 'has no front matter; begin the file with a line "---", the metadata, and another line "---" [front-matter-missing]'),
        ("papers/x.md", "---\ntitle: x\n", 'the front matter does not end; close it with a line "---" before the abstract [front-matter-open]'),
        ("papers/x.md", "---\nauthors: [A B]\n---\n", '"title" is missing; add "title: …" [key-missing]'),
        ("page.md", "no heading\n", 'the page has no heading; begin it with "# The page\'s title" [page-untitled]'),
        ("program.yml", "[]\n", 'the file is no mapping of keys; write lines such as "sessions: …" [form-empty]'),
    ],
    ids=["no front matter", "open front matter", "no title", "no heading", "a list"],
)  # fmt: skip
def test_a_file_of_the_wrong_form_is_named(
    write: WriteFiles, name: str, text: str, expected: str
) -> None:
    folder = write({"edition.yml": MINIMAL, "index.md": "# T\n", name: text})
    (finding,) = read(folder)[1]
    assert finding.partition("error: ")[2] == expected


def test_a_file_in_another_encoding_is_named_with_its_line(write: WriteFiles) -> None:
    folder = write({"edition.yml": MINIMAL, "index.md": "# T\n"})
    (folder / "papers").mkdir()
    (folder / "papers/a.md").write_bytes(b"---\ntitle: K\xe4stner\n---\n")
    assert read(folder)[1] == [
        "papers/a.md:2: error: byte 0xe4 is not UTF-8; save the file in the encoding UTF-8 "
        "[file-encoding]"
    ]


def test_a_pointer_to_an_edition_that_is_not_there_is_named(archive: Path) -> None:
    file = archive / "tests-2026/edition.yml"
    file.write_text(file.read_text() + "related: [test-2026]\n")
    (finding,) = read_archive(archive)[1]
    assert finding.message == 'no edition is called "test-2026"'
    assert finding.cure == 'write "tests-2026"'


def test_the_volume_may_be_in_the_order_of_the_declared_pages(write: WriteFiles) -> None:
    paper = "---\ntitle: T\nkind: invited\nauthors: [A B]\nsession: {}\npages: {}\n---\n"
    folder = write(
        {
            "edition.yml": MINIMAL.replace("{abstract", "{order: pages, abstract"),
            "index.md": "# T\n",
            "program.yml": "sessions: [{title: Long}, {title: Short}]\n",
            "papers/a.md": paper.format("long", "1-9"),
            "papers/b.md": paper.format("short", "10-12"),
            "papers/c.md": paper.format("long", "13"),
        }
    )
    edition, _ = read(folder)
    assert [paper.id for paper in edition.contributions] == ["a", "b", "c"]
    by_session = [(s.id if s else "", [p.id for p in papers]) for s, papers in edition.by_session()]
    assert by_session == [("long", ["a", "c"]), ("short", ["b"])]
    assert [session for session, _ in edition.sections()] == [None]


def test_a_paper_with_an_id_of_its_own_is_corrected_by_that_id(write: WriteFiles) -> None:
    folder = write(
        {
            "edition.yml": MINIMAL,
            "index.md": "# T\n",
            "papers/README.md": "For the editors.\n",
            "papers/a.md": "---\ntitle: Titel\nid: z\nkind: invited\nauthors: [A B]\n---\n",
            "overrides.yml": "papers: {z: {title: Title}}\n",
        }
    )
    edition, findings = read(folder)
    assert findings == []
    assert [(paper.id, paper.title.text()) for paper in edition.contributions] == [("z", "Title")]
