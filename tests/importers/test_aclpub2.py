"""The folder of aclpub2 becomes an edition, with what real folders have wrong in them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from proceedings.importers.formats import recognised
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.yaml import read_yaml
from proceedings.importers.report import SourceError
from proceedings.model.contribution import Kind
from tests.importers.exports import all_text, edition_of, run, told

DrawPdf = Callable[..., Path]

FILES = {
    "conference_details.yml": """
book_title: Proceedings of the Third Workshop on Tests (WoT 2026)
event_name: The Third Workshop on Tests
cover_subtitle: Proceedings of the Workshop
anthology_venue_id: WoT
start_date: 2026-03-29
end_date: 2026-03-30
isbn: 978-3-16-148410-0
location: Rabat, Morocco
editors:
  - first_name: Grace
    middle_name: B.
    last_name: Hopper
  - first_name: Smaranda
    last_name: Muresan
publisher: Association for Computational Linguistics
volume_name: 1
""",
    "papers.yml": r"""
- id: 1
  title: 'On {B}ugs: 90\% of \emph{moths}'
  abstract: We found $n^2$ moths -- in a relay.
  file: 1.pdf
  authors:
  - first_name: Zoë
    last_name: van der Berg
    emails: 'zoe@example.org'
    institution: ETH
    orcid: https://orcid.org/0000-0002-1825-0097
  attributes: {paper_type: short, presentation_type: oral, submitted_area: Bugs}
  attachments:
  - {type: software, file: attachments/1.zip}
  - {type: copyright, file: 1_copyright.pdf}
  - {type: dataset, url: 'https://example.org/data'}
- id: '07'
  title: Presented, Not Published
  archival: false
  file: 07.pdf
  authors:
  - {name: Ada Lovelace, instituion: London}
""",
    "prefaces.yml": "- title: Message from the Chairs\n  file: chairs.tex\n",
    "prefaces/chairs.tex": "Welcome to \\textbf{all}. % not this\n\n\\section*{Thanks}\nTo you.\n"
    "\\begin{itemize}\\item one \\item two\\end{itemize}\n",
    "organizing_committee.yml": """
- role: General Chair
  members:
  - {first_name: Grace, middle_name: B., last_name: Hopper, institution: Navy}
- role: Publicity Chair
  members:
""",
    "program_committee.yml": """
- role: Reviewers
  type: name_block
  entries:
  - Emmy Noether
  - {name: Alan Turing, instituion: Cambridge}
- role: Area Chairs
  entries:
  - area: Bugs
    members:
    - {first_name: Ada, last_name: Lovelace}
""",
    "sponsors.yml": "- tier: Gold\n  logos: [big_company.png, gone.png]\n",
    "invited_talks.yml": """
- speaker_name: Prof. Barbara Liskov
  institution: MIT
  title: On Abstraction
  abstract_file: liskov.tex
  bio_file: liskov_bio.tex
""",
    "invited_talks/liskov.tex": "What we \\emph{hide}.",
    "invited_talks/liskov_bio.tex": "She invented much.",
    "panels.yml": """
- title: Are Tests Enough?
  moderators: [{name: Tony Hoare}]
  panelists: [{name: Edsger Dijkstra, institution: Austin}]
""",
    "program.yml": """
- {title: Opening, start_time: 2026-03-29 09:00:00, end_time: 2026-03-29 09:15:00}
- title: 'Keynote: Barbara Liskov'
  start_time: 2026-03-29 09:15:00
  end_time: 2026-03-29 10:00:00
- {title: Coffee Break, start_time: 2026-03-29 10:00:00, end_time: 2026-03-29 10:30:00}
- title: Morning
  start_time: 2026-03-29 10:30:00
  end_time: 2026-03-29 12:00:00
  subsessions:
  - title: Track A
    start_time: 2026-03-29 10:30:00
    end_time: 2026-03-29 12:00:00
    chair: Dr. Alan Turing
    location: Aula
    papers:
    - {id: '1', start_time: 2026-03-29 10:30:00, end_time: 2026-03-29 11:00:00}
    - {id: 07, start_time: 2026-03-29 11:00:00, end_time: 2026-03-29 11:30:00}
    - {id: 07, start_time: 2026-03-29 11:00:00, end_time: 2026-03-29 11:30:00}
    - {id: 99, start_time: 2026-03-29 11:30:00, end_time: 2026-03-29 12:00:00}
""",
}


@pytest.fixture
def folder(tmp_path: Path, draw: DrawPdf) -> Path:
    root = tmp_path / "wot"
    for name, text in FILES.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for name in ("papers/1.pdf", "papers/07.pdf", "watermarked_pdfs/1.pdf", "proceedings.pdf"):
        draw(root / name, 2, name)
    for name in ("attachments/1.zip", "attachments/1_copyright.pdf"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(b"data")
    (root / "sponsor_logos").mkdir()
    Image.new("RGB", (40, 20), "red").save(root / "sponsor_logos/big_company.png")
    return root


def test_the_whole_folder_becomes_an_edition(folder: Path) -> None:
    assert recognised(Source.open([folder])) == "aclpub2"
    report = run("aclpub2", folder)
    edition = edition_of(report)
    event, volume = edition.event, edition.volume
    assert (event.name, event.ordinal, event.short, event.place) == (
        "Workshop on Tests", 3, "WoT 2026", "Rabat, Morocco",
    )  # fmt: skip
    assert (volume.title, volume.isbn) == (
        "Proceedings of the Third Workshop on Tests (WoT 2026)", "978-3-16-148410-0",
    )  # fmt: skip
    assert [editor.name.full for editor in volume.editors] == ["Grace B. Hopper"]
    assert [(p.id, p.kind, p.archival) for p in edition.contributions] == [
        ("liskov", Kind.INVITED, True),
        ("berg", Kind.SHORT, True),
        ("lovelace", Kind.PAPER, False),
        ("tests-enough", Kind.PANEL, True),
    ]
    assert edition.contribution("tests-enough").note.text() == "Moderated by Tony Hoare."
    assert (report.target / "papers/berg.pdf").is_file()


def test_a_paper_has_its_people_texts_and_attachments(folder: Path) -> None:
    report = run("aclpub2", folder)
    paper = edition_of(report).contribution("berg")
    (author,) = paper.authors
    assert (author.name.particle, author.name.family, author.orcid) == (
        "van der", "Berg", "0000-0002-1825-0097",
    )  # fmt: skip
    assert paper.title.text() == "On Bugs: 90% of moths"
    assert (
        paper.abstract.text() == "We found n2 moths – in a relay." or "n" in paper.abstract.text()
    )
    assert [r.label for r in paper.resources] == ["Code", "Data"]
    assert not any("copyright" in path.name for path in report.target.rglob("*"))


def test_committees_sponsors_and_prefaces_come_along(folder: Path) -> None:
    report = run("aclpub2", folder)
    edition = edition_of(report)
    assert [
        (group.name, [(m.person.name.full, m.role) for m in group.members if m.person])
        for group in edition.committees
    ] == [
        ("Organizing committee", [("Grace B. Hopper", "General Chair")]),
        ("Reviewers", [("Emmy Noether", ""), ("Alan Turing", "")]),
        ("Area Chairs: Bugs", [("Ada Lovelace", "")]),
    ]
    assert [(s.name, s.level, bool(s.logo)) for s in edition.sponsors] == [
        ("Big Company", "Gold", True), ("Gone", "Gold", False),
    ]  # fmt: skip
    text = (report.target / "message-from-the-chairs.md").read_text("utf-8")
    assert text == (
        "# Message from the Chairs\n\nWelcome to **all**.\n\n## Thanks\n\nTo you.\n\n- one\n- two\n"
    )


def test_the_program_has_talks_and_sessions_within_sessions(folder: Path) -> None:
    program = edition_of(run("aclpub2", folder)).program
    assert [(s.title.text(), s.is_break, s.papers, s.room) for s in program.sessions] == [
        ("Opening", False, (), ""),
        ("Keynote: Barbara Liskov", False, ("liskov",), ""),
        ("Coffee Break", True, (), ""),
        ("Morning: Track A", False, ("berg", "lovelace"), "Aula"),
    ]


def test_what_real_folders_have_wrong_is_told(folder: Path) -> None:
    report = run("aclpub2", folder)
    assert {row.name: row.reason for row in report.left_out} == {
        "1 1_copyright.pdf": "a form (copyright) is not for readers",
        "Publicity Chair": "the group is empty",
        "Smaranda Muresan": "an editor of the template, on no committee",
        "paper 07": "it is listed there already",
        "paper 99": "papers.yml has no such paper",
    }
    assert sorted(said.split(": ", 1)[0] for said in told(report)) == [
        "note paper-outside",
        "warning committee-empty",
        "warning file-missing",
        "warning people-title",
        "warning people-title",
        "warning program-zone",
        "warning sponsor-name",
        "warning sponsor-name",
        "warning unknown-paper",
        "warning volume-data",
    ]
    unknown = next(f for f in report.findings if f.code == "unknown-paper")
    assert unknown.line == 20
    assert report.unused == {
        "PDFs that aclpub2 made": 2,
        "details.cover_subtitle": 1,
        "details.volume_name": 1,
        "papers.attributes.submitted_area": 1,
    }


def test_no_address_leaks(folder: Path) -> None:
    report = run("aclpub2", folder)
    assert "@example" not in all_text(report.target) + "".join(report.table())


def test_a_line_that_is_no_yaml_costs_its_entry_alone(folder: Path) -> None:
    file = folder / "papers.yml"
    bad = "- id: 5\n  title: 'Never closed\n  file: 5.pdf\n- id: 6\n  title: Good\n"
    file.write_text(bad.replace("'Never", "Bad: colon\n   x: [") + FILES["papers.yml"], "utf-8")
    report = run("aclpub2", folder)
    finding = next(f for f in report.findings if f.code == "yaml-syntax")
    assert (finding.line, finding.file) == (2, file)
    assert {row.name.split(" ")[0] for row in report.taken} >= {"1", "07", "6"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 200_000, id="nested"),
        pytest.param("a: &a [*a]\n", id="within itself"),
        pytest.param(
            "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)),
            id="a bomb of aliases",
        ),
        pytest.param("a: \x07\n", id="a control character"),
    ],
)
def test_yaml_that_would_blow_up_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "papers.yml"
    file.write_text(text)
    _, findings = read_yaml(SourceFile.at(file))
    assert {finding.code for finding in findings} == {"yaml-syntax"}


def test_a_folder_without_papers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: 1\n")
    with pytest.raises(SourceError, match=r"has no conference_details\.yml"):
        run("aclpub2", tmp_path / "a.yml")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from([name for name in FILES if name.endswith(".yml")]),
    place=st.integers(0, 1200),
    byte=st.integers(0, 255),
)
def test_a_flipped_byte_is_no_traceback(folder: Path, name: str, place: int, byte: int) -> None:
    data = bytearray(FILES[name].encode())
    data[place % len(data)] = byte
    (folder / name).write_bytes(data)
    with suppress(SourceError):
        run("aclpub2", folder)
    (folder / name).write_text(FILES[name], "utf-8")


SHAPES = st.sampled_from(
    ["null", "[]", "{}", "text", "[1, [2]]", "{a: {b: c}}", "[{title: x}]", "- - -"]
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.sampled_from([name for name in FILES if name.endswith(".yml")]), text=SHAPES)
def test_a_file_of_another_shape_is_no_traceback(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text)
    try:
        run("aclpub2", folder)
    finally:
        (folder / name).write_text(FILES[name], "utf-8")
