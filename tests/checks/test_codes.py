"""Which codes there are: those of checks, and those of reading, and none in both."""

from __future__ import annotations

import pytest

from proceedings.checks.codes import OF_LISTS, READING, known_codes, not_a_code, unknown_prefixes
from proceedings.checks.registry import all_checks


def test_no_check_has_a_code_of_reading() -> None:
    assert sorted((READING | OF_LISTS) & all_checks().keys()) == []
    assert {"text-spaces", "unknown-key", "accepted-unused"} <= known_codes()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("text-space", 'write "text-spaces"'),
        ("unknown_key", 'write "unknown-key"'),
        ("zzz", "`proceedings check --list` has them"),
    ],
)
def test_the_nearest_code_is_named(code: str, said: str) -> None:
    assert not_a_code(code) == said


def test_a_prefix_is_known_where_some_code_begins_with_it() -> None:
    assert unknown_prefixes(["text", "text-spaces", "pdf-", "ttl", "text-spacess"]) == [
        "ttl",
        "text-spacess",
    ]
