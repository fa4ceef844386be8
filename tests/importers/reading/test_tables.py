"""Tables of every form are read as rows of text, and hostile ones refused."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from proceedings.importers.reading import bombs, tables
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.tables import Table, missing, peek, read_tables
from proceedings.importers.report import SourceError
from tests.importers.exports import Rows, csv_text, spreadsheetml, write_xlsx

ROWS: Rows = [["#", "Title", "Web page"], ["1", "On Bugs", ""], ["2", "Zoë; her ways", "x"]]


def write(folder: Path, name: str, text: str | bytes) -> SourceFile:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return SourceFile.at(file)


def only(file: SourceFile) -> Table:
    (table,) = read_tables(file)
    return table


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_a_text_is_read_whatever_parts_its_cells(tmp_path: Path, separator: str, end: str) -> None:
    table = only(write(tmp_path, "a.csv", csv_text(ROWS, end, separator)))
    assert [(row.get("#"), row.get("TITLE"), row.line) for row in table.rows] == [
        ("1", "On Bugs", 2),
        ("2", "Zoë; her ways", 3),
    ]


def test_a_long_abstract_is_read_and_others_may_read_theirs_after_a_short_table(
    tmp_path: Path,
) -> None:
    abstract = "word " * 40_000
    long = only(write(tmp_path, "long.csv", f"Paper,Abstract\n1,{abstract}\n"))
    only(write(tmp_path, "short.csv", "Paper,Title\n1,T\n"))
    assert long.rows[0].get("Abstract") == abstract.strip()
    assert [*csv.reader(io.StringIO(abstract))] == [[abstract]]


def test_a_workbook_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    file = SourceFile.at(write_xlsx(tmp_path / "a.xlsx", {"One": ROWS, "Two": ROWS, "None": []}))
    found = read_tables(file)
    assert [table.name for table in found] == [f"{file.place}:One", f"{file.place}:Two"]
    assert [row.place for row in found[1].rows] == [f"{file.place}:Two:2", f"{file.place}:Two:3"]


def test_letters_decoded_twice_are_mended_in_workbooks_and_told(tmp_path: Path) -> None:
    rows = [ROWS[0], ["1", "KÃ¤stner"]]
    table = only(SourceFile.at(write_xlsx(tmp_path / "a.xlsx", {"One": rows})))
    assert [row.get("title") for row in table.rows] == ["Kästner"]
    assert [(f.code, f.message.partition(": ")[2]) for f in table.findings] == [
        ("import-letters", '"1 Kästner"')
    ]


def test_rows_have_the_numbers_that_a_spreadsheet_shows(tmp_path: Path) -> None:
    rows = [["", ""], [""], ["", *ROWS[0]], ["", *ROWS[1]], [""], ["", *ROWS[2]]]
    table = only(SourceFile.at(write_xlsx(tmp_path / "a.xlsx", {"One": rows})))
    assert [(row.line, row.get("#")) for row in table.rows] == [(4, "1"), (6, "2")]


@pytest.mark.parametrize("name", ["a.xls", "a.xml", "a.xlsx"])
def test_an_xml_spreadsheet_is_read_whatever_its_name_says(tmp_path: Path, name: str) -> None:
    text = spreadsheetml({"Main": [["Exported 2026-01-02"], [""], *ROWS]})
    table = only(write(tmp_path, name, text))
    assert [row.get("title") for row in table.rows] == ["On Bugs", "Zoë; her ways"]
    assert table.rows[0].line == 4


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx"])
def test_a_text_under_the_name_of_a_workbook_is_read(tmp_path: Path, name: str) -> None:
    assert len(only(write(tmp_path, name, csv_text(ROWS))).rows) == 2


def test_columns_that_nobody_asked_for_are_known(tmp_path: Path) -> None:
    table = only(write(tmp_path, "a.csv", csv_text(ROWS)))
    table.rows[0].get("number", "#")
    assert table.unused() == {"Title": 2, "Web page": 1}


def test_a_missing_column_is_named_with_its_other_names(tmp_path: Path) -> None:
    table = only(write(tmp_path, "a.csv", csv_text(ROWS)))
    (finding,) = missing(table, "title", "affiliation|organization")
    assert str(finding) == (
        f'{tmp_path}/a.csv: warning: there is no column "affiliation"; it may also be called '
        "organization [column-missing]"
    )


def test_the_guard_before_a_formula_is_taken_away(tmp_path: Path) -> None:
    table = only(write(tmp_path, "a.csv", "#,title\n1,'=1+1\n2,=1+1\n3,'quoted'\n"))
    assert [row.get("title") for row in table.rows] == ["=1+1", "=1+1", "'quoted'"]


def test_the_first_lines_tell_what_a_table_is(tmp_path: Path) -> None:
    text = csv_text([*ROWS, *([["9", "x" * 500, ""]] * 1000)])
    (table,) = peek(write(tmp_path, "a.csv", text))
    assert (table.header, len(table.rows) < 30) == (("#", "Title", "Web page"), True)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.xlsx", b"PK\x03\x04 and nothing else", id="cut zip"),
        pytest.param("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600), id="cut workbook"),
        pytest.param(
            "a.xls", b'<?xml version="1.0"?><a xmlns="urn:schemas-microsoft-com:office:spreadsheet"',
            id="cut xml",
        ),
        pytest.param("a.csv", b"\n\n\n", id="empty"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_and_no_format(tmp_path: Path, name: str, data: bytes) -> None:
    file = write(tmp_path, name, data)
    assert peek(file) == []
    with pytest.raises(SourceError):
        read_tables(file)


def test_more_rows_than_any_event_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    with pytest.raises(SourceError, match="has more than 3 rows"):
        read_tables(write(tmp_path, "a.csv", csv_text([*ROWS, *ROWS])))


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bombs, "LARGEST", 1 << 20)
    file = write_xlsx(tmp_path / "a.xlsx", {"One": [["#", "Title"], ["1", "x" * (1 << 21)]]})
    assert file.stat().st_size < 1 << 14
    with pytest.raises(SourceError, match="unpacks to more than"):
        read_tables(SourceFile.at(file))


def test_a_sheet_with_a_cell_in_its_last_corner_is_refused(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "a.xlsx", {"One": ROWS})
    far = tmp_path / "far.xlsx"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(far, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            new.writestr(member.filename, data.replace(b'r="C3"', b'r="XFD1048576"'))
    with pytest.raises(SourceError, match="a sheet of 16,384 columns by 1,048,576 rows"):
        read_tables(SourceFile.at(far))


def test_a_column_far_to_the_right_costs_no_memory(tmp_path: Path) -> None:
    text = spreadsheetml({"One": ROWS}).replace('ss:Index="3"', 'ss:Index="9999999"')
    table = only(write(tmp_path, "a.xls", text))
    assert [len(row.cells) for row in table.rows] == [2, 2]


@pytest.mark.parametrize("index", ["-1", "abc", "", "99999999999999999999", "²"])
def test_an_index_that_is_none_counts_as_not_given(tmp_path: Path, index: str) -> None:
    text = spreadsheetml({"One": ROWS}).replace('ss:Index="2"', f'ss:Index="{index}"')
    table = only(write(tmp_path, "a.xls", text.replace("<Row>", f'<Row ss:Index="{index}">')))
    assert [row.get("title") for row in table.rows] == ["On Bugs", "Zoë; her ways"]
