from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.source.located import Map
from proceedings.source.yaml_text import read_yaml

FILE = Path("edition.yml")


def test_every_scalar_stays_what_was_written() -> None:
    value, findings = read_yaml("a: no\nb: 010\nc: 9:30\nd: 2021-03-28\ne: null\nf: 1e3\n", FILE)
    assert value == {"a": "no", "b": "010", "c": "9:30", "d": "2021-03-28", "e": "null", "f": "1e3"}
    assert findings == []


def test_a_key_without_a_value_has_none() -> None:
    assert read_yaml("a:\nb: ~\nc: ''\n", FILE)[0] == {"a": None, "b": None, "c": ""}


def test_each_value_knows_its_line() -> None:
    value, _ = read_yaml("a: x\n\nb:\n  - y\n  - z: 1\n", FILE, first_line=10)
    assert isinstance(value, Map)
    assert value.lines == {"a": (FILE, 10), "b": (FILE, 12)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a: 1\na: 2\n",
            'edition.yml:2: error: "a" stands here again; it stands in line 1 already; keep one of the two [duplicate-key]',
        ),
        (
            "a: b: c\n",
            "edition.yml:1: error: this is no YAML: mapping values are not allowed in this context; put a value that holds a colon in quotes [yaml-syntax]",
        ),
        (
            "a:\n\t- b\n",
            "edition.yml:2: error: this is no YAML: found character that cannot start any token; indent with spaces, and quote @ ` % at a start [yaml-syntax]",
        ),
        (
            'a: "x\n',
            "edition.yml:2: error: this is no YAML: found unexpected end of stream; close the quotation mark [yaml-syntax]",
        ),
        (
            "a: &x [1]\nb: *x\n",
            "edition.yml:1: error: an alias (*) is not read; write the value out [yaml-alias]",
        ),
        ("[a, b]: c\n", "edition.yml:1: error: a key must be a word; quote the key [yaml-key]"),
        (
            "a: " + "[" * 60 + "]" * 60,
            "edition.yml:1: error: it is nested too deeply; write it flat [yaml-depth]",
        ),
    ],
    ids=["duplicate", "colon", "tab", "quote", "alias", "key", "depth"],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    findings = [str(finding) for finding in read_yaml(text, FILE)[1]]
    assert findings == [said]


def test_a_billion_laughs_are_not_laughed() -> None:
    text = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)
    )
    value, findings = read_yaml(text, FILE)
    assert isinstance(value, Map)
    assert {finding.code for finding in findings} == {"yaml-alias"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: " + "[" * 200_000, id="lists in one line"),
        pytest.param("a: " + "{b: " * 200_000, id="mappings in one line"),
        pytest.param("- " * 200_000, id="lists by hyphens"),
        pytest.param("".join(" " * n + "a:\n" for n in range(3000)), id="mappings by indents"),
    ],
)
def test_nesting_without_an_end_is_a_finding_and_not_the_end_of_the_process(text: str) -> None:
    _, findings = read_yaml(text, FILE)
    assert [finding.code for finding in findings] in (["yaml-depth"], ["yaml-syntax"])
