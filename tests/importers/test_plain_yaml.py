"""YAML that looks as if an editor had written it, and reads back as what it was."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from proceedings.importers.plain_yaml import InOneLine, Plain, write_yaml
from proceedings.source.yaml_text import read_yaml

#: YAML's own signs among letters, blanks of all kinds, and letters beyond ASCII.
texts = st.text(":#-?*&!|>%@`'\"[]{},=~<\\/ \n\u00a0\u2028é汉😀abcn019.", min_size=1, max_size=40)
keys = st.text("abcdefghij_", min_size=1, max_size=8)
values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(keys, inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(keys, values, min_size=1, max_size=4))
@example({"a": "no", "b": "010", "c": "2019-07-03", "d": "null", "e": "~", "f": "<<", "g": "="})
@example({"a": "Title: with colon # and hash", "b": "- x", "c": "'quoted'", "d": "a\nb\n"})
def test_what_is_written_reads_back(data: dict[str, Plain]) -> None:
    read, findings = read_yaml(write_yaml(data), Path("x.yml"))
    assert (read, findings) == (data, [])


def test_keys_keep_their_order_and_lists_are_indented() -> None:
    data: dict[str, Plain] = {
        "title": "On Bugs",
        "authors": [InOneLine(given="Ada", family="De Bock")],
        "pages": "2-13",
        "date": "2019-06-29",
        "doi": "",
        "keywords": [],
    }
    assert write_yaml(data) == (
        "title: On Bugs\n"
        "authors:\n"
        "  - {given: Ada, family: De Bock}\n"
        "pages: 2-13\n"
        "date: 2019-06-29\n"
    )


def test_one_value_in_two_places_is_written_twice() -> None:
    person = InOneLine(given="Ada", family="Lovelace")
    written = write_yaml({"authors": [person], "editors": [person]})
    assert written.count("{given: Ada, family: Lovelace}") == 2
