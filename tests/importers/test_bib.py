"""A .bib is read whole: what is odd in it is mended or named, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.importers.bib import Bibliography, read_bib
from proceedings.importers.report import SourceError


def bib(folder: Path, text: str) -> Bibliography:
    file = folder / "x.bib"
    file.write_text(text, encoding="utf-8")
    return read_bib(file)


def told(found: Bibliography) -> list[str]:
    """The findings without their file."""
    return [str(finding).split("x.bib:", 1)[1] for finding in found.findings]


def test_an_entry_has_its_fields_with_their_lines(tmp_path: Path) -> None:
    found = bib(tmp_path, '\n@InProceedings{a,\n  title = {On {B} \\\'e},\n  pages = "2--3"\n}\n')
    (entry,) = found.entries
    assert (entry.kind, entry.key, entry.place) == ("inproceedings", "a", "x.bib:2")
    assert entry.get("title") == r"On {B} \'e"
    assert entry.place_of("pages") == (tmp_path / "x.bib", 4)
    assert entry.place_of("doi") == (tmp_path / "x.bib", 2)
    assert found.findings == []


def test_the_first_field_that_says_anything_is_taken(tmp_path: Path) -> None:
    (entry,) = bib(tmp_path, "@misc{a, supp = {}, supplementary = {s.pdf}}").entries
    assert entry.get("supp", "supplementary") == "s.pdf"
    assert entry.get("none") == ""


def test_an_abstract_keeps_its_paragraphs(tmp_path: Path) -> None:
    (entry,) = bib(tmp_path, "@misc{a, abstract = {One\n  two.\n\n  Three.}}").entries
    assert entry.raw("abstract") == "One\n  two.\n\n  Three."


@pytest.mark.parametrize(
    ("text", "keys", "finding"),
    [
        pytest.param(
            "@misc{a, title={A}}\n@misc{a, title={B}}",
            ["a", "a"],
            '2: warning: "a" is the key of the entry in line 1 already; '
            "give one of the two another key [bib-duplicate-key]",
            id="one key twice",
        ),
        pytest.param(
            "@misc{a,\n title={A},\n title={B}}",
            ["a"],
            '3: warning: "title" stands in line 2 already; that one is taken; '
            "delete one of the two [bib-duplicate-field]",
            id="one field twice",
        ),
        pytest.param(
            "@misc{a,\n abtract={A}}",
            ["a"],
            '2: note: the field "abtract" was read as "abstract"; '
            'write "abstract" [bib-field-name]',
            id="misspelt field",
        ),
        pytest.param(
            "@misc{a,\n Title={A}}\n@misc{b,\n Title={B}}",
            ["a", "b"],
            '2: note: the field "Title" in 2 entries was read as "title"; '
            'write "title" [bib-field-name]',
            id="capitalised field",
        ),
        pytest.param(
            "@misc{a,\n title={A}\n pages={3}}",
            ["a"],
            '2: warning: a comma is missing before "pages"; it was put in; '
            "end each field with a comma [bib-syntax]",
            id="comma missing",
        ),
        pytest.param(
            "@misc{a, title={A}\n@misc{b, title={B}}",
            ["b"],
            '1: error: the entry "@misc{a, title={A}" cannot be read; it was left out; '
            "close its braces, and begin it with @kind{key, [bib-syntax]",
            id="entry never closed",
        ),
        pytest.param(
            "@misc{a, title={A}}\nmisc{b, title={B}}",
            ["a"],
            '2: warning: text between the entries is not read: "misc{b, title={B}}"; '
            "begin each entry with @, and close the one before it [bib-text]",
            id="@ missing",
        ),
    ],
)
def test_what_is_odd_is_named_with_its_line(
    tmp_path: Path, text: str, keys: list[str], finding: str
) -> None:
    found = bib(tmp_path, text)
    assert [entry.key for entry in found.entries] == keys
    assert told(found) == [finding]


def test_a_field_after_a_missing_comma_is_read(tmp_path: Path) -> None:
    (entry,) = bib(tmp_path, "@misc{a,\n title={A}\n pages={3}}").entries
    assert (entry.get("title"), entry.get("pages")) == ("A", "3")


def test_an_entry_that_cannot_be_read_has_a_row(tmp_path: Path) -> None:
    (row,) = bib(tmp_path, "@misc{a, title={A}\n").lost
    assert (row.place, row.name, row.taken_as) == ("x.bib:1", "@misc{a, title={A}", "")


def test_strings_and_comments_are_no_entries(tmp_path: Path) -> None:
    found = bib(tmp_path, '@string{p = "Press"}\n@comment{x}\nWords.\n@misc{a, publisher = p}\n')
    assert [entry.get("publisher") for entry in found.entries] == ["Press"]
    assert found.findings == []


def test_a_file_in_an_old_encoding_is_read_and_named(tmp_path: Path) -> None:
    file = tmp_path / "x.bib"
    file.write_bytes("@misc{a,\n title = {Café “x”}}".encode("cp1252"))
    found = read_bib(file)
    assert found.entries[0].get("title") == "Café “x”"
    assert told(found) == [
        "2: warning: the file is not UTF-8; it was read as Windows-1252; "
        "compare the names with the papers, and save the file as UTF-8 [bib-encoding]"
    ]


def test_windows_line_ends_and_a_byte_order_mark_are_nothing(tmp_path: Path) -> None:
    file = tmp_path / "x.bib"
    file.write_bytes(b"\xef\xbb\xbf@misc{a,\r\n title = {A}\r\n}\r\n")
    found = read_bib(file)
    assert [entry.place_of("title")[1] for entry in found.entries] == [2]
    assert found.findings == []


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.bib"
    file.write_bytes(b"%PDF-1.7\0\0")
    with pytest.raises(SourceError, match=r"is no text; give the volume's \.bib file"):
        read_bib(file)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("acm", "ACM Press"),
        ("ACM", "ACM Press"),
        ('"In " # acm # {, 2nd}', "In ACM Press, 2nd"),
        ('jul # "~3"', "jul~3"),
        ("{a # b}", "a # b"),
        ('"{"}a # b{"}"', '{"}a # b{"}'),
        ("2019", "2019"),
    ],
)
def test_macros_are_replaced_and_parts_joined(tmp_path: Path, written: str, value: str) -> None:
    found = bib(tmp_path, f'@string{{acm = "ACM " # {{Press}}}}\n@misc{{a, title = {written}}}')
    assert found.entries[0].get("title") == value
    assert found.findings == []
