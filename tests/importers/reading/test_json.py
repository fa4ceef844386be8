"""JSON is read whole or line by line, and asked by names in any case."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.importers.reading.json import Fields, read_json, unused
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.report import SourceError


def file(folder: Path, data: bytes) -> SourceFile:
    (folder / "a.json").write_bytes(data)
    return SourceFile.at(folder / "a.json")


@pytest.mark.parametrize(
    ("data", "value"),
    [
        pytest.param(b'{"a": [1]}', {"a": [1]}, id="object"),
        pytest.param(b'\xef\xbb\xbf"x"', "x", id="with a mark"),
        pytest.param('{"a": "Kästner"}'.encode("cp1252"), {"a": "Kästner"}, id="another encoding"),
        pytest.param(b'{"a": 1}\r\n\r\n{"a": 2}\r\n', [{"a": 1}, {"a": 2}], id="lines"),
    ],
)
def test_json_of_every_form_is_read(tmp_path: Path, data: bytes, value: object) -> None:
    assert read_json(file(tmp_path, data)) == value


@pytest.mark.parametrize(
    "data", [b"", b"{", b"{}\n{", b"[" * 200_000, b"1" * 10_000], ids=lambda data: data[:4].decode()
)
def test_what_is_no_json_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError):
        read_json(file(tmp_path, data))


def test_fields_are_asked_in_any_case_and_the_first_filled_name_counts() -> None:
    fields = Fields(
        {"Given_Name": "", "first": "Ada", "n": 3, "list": ["a", None, 2], "x": {"y": 1}}
    )
    assert fields.text("given name", "first") == "Ada"
    assert (fields.text("n"), fields.text("x"), fields.text("none")) == ("3", "", "")
    assert (fields.texts("list"), fields.texts("first")) == (["a", "2"], ["Ada"])
    assert fields.object("x", set()).text("y") == "1"
    assert fields.object("n", set()).text("y") == ""


def test_what_stands_in_a_value_is_the_value() -> None:
    assert Fields({"title": {"value": "A"}}).text("title") == "A"


def test_letters_decoded_twice_are_mended() -> None:
    assert Fields({"name": "KÃ¤stner"}).text("name") == "Kästner"


def test_keys_that_nobody_asked_for_are_counted_over_all_objects() -> None:
    used: set[str] = set()
    objects = [Fields({"a": 1, "b": 2, "c": None}, used), Fields({"a": 1, "b": []}, used)]
    objects[0].text("a")
    assert unused(objects, "x.") == {"x.b": 1}
