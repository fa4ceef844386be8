from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Build = Callable[..., Any]


def test_formulas_in_prose_are_mathml_with_the_editions_macros(site: Any) -> None:
    assert site.text("index", "#background math") == "ℒ(x)≤1"
    assert site.one("preface", "main math")["display"] == "block"


def test_no_page_asks_for_mathjax(site: Any) -> None:
    assert [name for name, data in site.files().items() if b"mathjax" in data.lower()] == []


def test_a_formula_that_cannot_be_read_is_shown_as_it_is_and_reported(
    rich: Path, build: Build
) -> None:
    (rich / "preface.md").write_text("# Preface\n\nSee $\\nothing{x}$.\n")
    made = build(rich)
    assert made.text("preface", "main code") == "\\nothing{x}"
    assert "preface.md:3: WARNING: " in made.warnings
    assert made.warnings.endswith("[proceedings.markup-math]\n")


def test_an_equation_with_a_label_is_numbered_and_can_be_referred_to(
    rich: Path, build: Build
) -> None:
    (rich / "preface.md").write_text("# Preface\n\n$$a = b$$ (eq)\n\nBy {eq}`eq`.\n")
    made = build(rich)
    assert made.warnings == ""
    assert made.text("preface", ".eqno") == "(1)"
    assert made.links("preface", "main p a") == [("(1)", "#equation-eq")]
