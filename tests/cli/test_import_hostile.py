"""A hostile export is refused or bounded: the command ends with 1 and a sentence that says why."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., "CompletedProcess[str]"]
TABLE = "title,authors\nOne,Ada Lovelace\n"


@pytest.fixture
def import_(run: Run, tmp_path: Path) -> Callable[..., str]:
    """What the command says of an import that must end with 1, and without a traceback."""
    (tmp_path / "editions").mkdir()

    def refused(*words: str) -> str:
        done = run("import", *words, "--edition", "wot-2026")
        assert (done.returncode, "Traceback" in done.stderr) == (1, False)
        return done.stderr

    return refused


Import = Callable[..., str]


def zipped(file: Path, *members: tuple[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in members:
            target.writestr(name, data)


def test_a_zip_that_unpacks_to_far_more_is_refused(import_: Import, tmp_path: Path) -> None:
    bomb = TABLE.encode() + bytes(210 << 20)
    zipped(tmp_path / "bomb.zip", ("papers.csv", bomb))
    assert (tmp_path / "bomb.zip").stat().st_size < 1 << 20
    assert "bomb.zip:papers.csv has 210 MB; give the export itself" in import_("csv", "bomb.zip")
    assert not (tmp_path / "editions/wot-2026").exists()


def test_a_workbook_of_far_more_cells_is_refused(import_: Import, tmp_path: Path) -> None:
    sheet = b'<worksheet><c r="A1"/><c r="XFD1048576"/></worksheet>'
    zipped(tmp_path / "bomb.xlsx", ("xl/worksheets/sheet1.xml", sheet))
    said = import_("csv", "bomb.xlsx")
    assert "bomb.xlsx has a sheet of 16,384 columns by 1,048,576 rows; save the sheets" in said


def test_a_path_that_climbs_out_of_a_zip_is_not_followed(import_: Import, tmp_path: Path) -> None:
    members = ("../../evil.csv", b"title,authors\nEvil,E\n"), ("papers.csv", TABLE.encode())
    zipped(tmp_path / "a.zip", *members)
    said = import_("csv", "a.zip")
    assert "a.zip:../../evil.csv: error: its name leads out of the zip; it was not taken" in said
    assert not list(tmp_path.rglob("evil*"))
    assert [path.stem for path in (tmp_path / "editions/wot-2026/papers").glob("*.md")] == [
        "lovelace"
    ]


def test_entities_of_xml_are_refused(import_: Import, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("password")
    (tmp_path / "2022.wot.xml").write_text(
        '<!DOCTYPE collection [<!ENTITY e SYSTEM "secret"><!ENTITY f "&e;&e;&e;">]>'
        '<collection id="2022.wot"><volume id="1"><meta><booktitle>W</booktitle></meta>'
        '<paper id="1"><title>&f;</title></paper></volume></collection>'
    )
    assert "entit" in import_("anthology", "2022.wot.xml").casefold()
    assert not any("password" in p.read_text() for p in tmp_path.glob("editions/**/*.md"))


def test_a_formula_is_the_words_that_it_is(import_: Import, tmp_path: Path) -> None:
    text = 'title,authors\n"=HYPERLINK(""http://evil.example"",""A"")",Ada Lovelace\n'
    (tmp_path / "papers.csv").write_text(text)
    assert "event-unknown" in import_("csv", "papers.csv")
    paper = (tmp_path / "editions/wot-2026/papers/lovelace.md").read_text()
    assert 'title: =HYPERLINK("http://evil.example","A")' in paper


def test_a_link_is_not_followed(import_: Import, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("title,authors\nSecret,S\n")
    (tmp_path / "export").mkdir()
    (tmp_path / "export/papers.csv").write_text(TABLE)
    (tmp_path / "export/more.csv").symlink_to(tmp_path / "secret.csv")
    said = import_("csv", "export")
    assert "more.csv: error: it is a symbolic link, which is not followed; it was not taken" in said
    papers = tmp_path / "editions/wot-2026/papers"
    assert [path.name for path in papers.iterdir()] == ["lovelace.md"]


def test_more_than_a_million_rows_are_refused(import_: Import, tmp_path: Path) -> None:
    (tmp_path / "papers.csv").write_text("title,authors\n" + "One,A\n" * 1_000_001)
    said = import_("csv", "papers.csv")
    assert "papers.csv has more than 1,000,000 rows; give the table of one event" in said
    assert not (tmp_path / "editions/wot-2026").exists()


def test_an_export_of_no_format_says_what_each_one_missed(import_: Import, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    said = import_("photo.jpg")
    assert said.startswith("Error: photo.jpg has none of the known formats:\n  easychair has no")
    assert said.endswith("; name the format\n")
