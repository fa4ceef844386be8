"""What copying out of a PDF leaves."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper


@pytest.mark.parametrize(
    ("code", "title", "message"),
    [
        ("text-ligature", "E\ufb03cient Bugs", 'has "\ufb03" for "ffi": "E\ufb03cient"'),
        (
            "text-invisible",
            "Effi\u00adcient Bugs",
            'has a character that nobody sees (soft hyphen) at "Efficient"',
        ),
        (
            "text-invisible",
            "Bugs\u200b",
            'has a character that nobody sees (zero width space) at "Bugs"',
        ),
        ("text-hyphen", "Inter- national Bugs", 'has a hyphen before a blank: "Inter- national"'),
        (
            "text-accent",
            "L'Universit´e des Bugs",
            'has an accent apart from its letter: "L\'Universit´e"',
        ),
    ],
)
def test_what_a_pdf_leaves_in_a_title_is_named(
    said: Said, code: str, title: str, message: str
) -> None:
    found = said(code, {"papers/hopper.md": paper(title)})
    assert found == [f"papers/hopper.md:2: the title {message}"]


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("text-ligature", "Œuvre et cætera, Straße"),
        ("text-invisible", "می\u200cخواهم 👩\u200d💻"),
        ("text-hyphen", "Pre- and post-war Bugs - an overview"),
        ("text-hyphen", "Ein- und Ausgabe"),
        ("text-accent", "Université, naïve ° 5 µm"),
    ],
)
def test_what_scripts_and_languages_have_is_no_flaw(said: Said, code: str, title: str) -> None:
    assert said(code, {"papers/hopper.md": paper(title)}) == []
