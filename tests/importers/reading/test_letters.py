"""Text of any program, in the letters that its writer meant."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proceedings.importers.reading.letters import decode

WORDS = [
    "Kästner",
    "Kästner, Çelik; Bjørn Ångström",
    "Zürich, École Polytechnique Fédérale de Lausanne, Universität München",
    "José “Pepe” Núñez",
    "ÉCOLE",
    "Ünal",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
@pytest.mark.parametrize("words", WORDS)
def test_names_come_out_as_they_were_written(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)).text == words


@pytest.mark.parametrize("words", [word for word in WORDS if "“" not in word])
def test_names_in_latin_1_come_out_too(words: str) -> None:
    assert decode(words.encode("latin-1")).text == words


def test_a_mark_of_utf_8_is_no_letter() -> None:
    found = decode(codecs.BOM_UTF8 + b"title,authors\r\n1,2\r")
    assert (found.text, found.encoding) == ("title,authors\n1,2\n", "utf-8")


def test_lines_that_were_decoded_twice_are_mended_and_told() -> None:
    found = decode("Kästner\nKÃ¤stner; Ã‰cole\n“fine”\n".encode())
    assert found.text == "Kästner\nKästner; École\n“fine”\n"
    assert found.mended == ("Kästner; École",)


@given(st.binary(max_size=200))
def test_no_bytes_are_too_strange(data: bytes) -> None:
    assert "\0" not in decode(data).text
