"""What becomes of a value that has a flaw with one right answer."""

from __future__ import annotations

import pytest

from proceedings.checks.fixes.mends import MENDS
from proceedings.checks.registry import all_checks


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("text-spaces", "On  Bugs\tand \t Moths", "On Bugs\tand Moths"),
        ("text-spaces", "  On Bugs  ", "  On Bugs  "),
        ("text-decoded-twice", "Daniel KÃ¤stner", "Daniel Kästner"),
        ("text-decoded-twice", "Ãland", "Ãland"),
        ("text-decoded-twice", "Caf\u00e9 “x”", "Caf\u00e9 “x”"),
        ("text-ligature", "e\ufb03cient \ufb02ow, \u0153uvre", "efficient flow, \u0153uvre"),
        ("text-invisible", "soft\u00adware\u200b \ufeffx", "software x"),
        ("text-invisible", "in\u200dner", "inner"),
        ("text-invisible", "می\u200cخواهم \u200f", "می\u200cخواهم \u200f"),
        ("text-html", "AT&amp;T &#38; &eacute;", "AT&T & é"),
        ("text-html", "&lt;b&gt; &nosuch; R&D;", "&lt;b&gt; &nosuch; R&D;"),
        ("text-html", "&amp;amp;", "&amp;"),
    ],
)
def test_a_value_is_mended_and_what_is_meant_is_left(code: str, before: str, after: str) -> None:
    assert MENDS[code](before) == after


def test_each_mend_belongs_to_a_check() -> None:
    assert sorted(MENDS.keys() - all_checks().keys()) == []


def test_a_check_says_that_its_flaw_is_mended_if_it_is() -> None:
    said = {code for code, check in all_checks().items() if "check --fix" in check.cure}
    assert sorted(said - MENDS.keys()) == []
