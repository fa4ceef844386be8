"""The colours of the theme, computed from its tokens (WCAG 2.2), and what its style sheets weigh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proceedings.model.colours import DARK_GROUNDS, LIGHT_GROUNDS, least_contrast
from sphinx_proceedings.assets import SOME, STYLE, content

STYLES = Path(__file__).parents[2] / "extensions/sphinx_proceedings/theme/proceedings/styles"
TOKEN = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
SCHEMES = ("light", "dark")

#: Foreground, ground, and the least contrast between them.
PAIRS = [
    *[(text, ground, 4.5) for text in ("text", "muted", "link") for ground in ("page", "surface")],
    ("visited", "page", 4.5),
    ("on-link", "link", 4.5),
    ("control", "page", 3.0),
    *[(tone, f"{tone}-ground", 4.5) for tone in ("retracted", "corrected", "note", "break", "hit")],
    *[(f"{tone}-bar", "page", 3.0) for tone in ("retracted", "corrected", "note")],
    ("now", "page", 4.5),
    *[(f"track-{number}", "page", 4.5) for number in range(1, 7)],
]


def tokens(scheme: str) -> dict[str, str]:
    """The colours on pages of *scheme*."""
    found = TOKEN.findall((STYLES / "tokens.css").read_text("utf-8"))
    return {name: colours[SCHEMES.index(scheme)] for name, *colours in found}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("text", "ground", "least"), PAIRS, ids=[f"{a} on {b}" for a, b, _ in PAIRS]
)
def test_every_text_stands_out_from_its_ground(
    scheme: str, text: str, ground: str, least: float
) -> None:
    found = tokens(scheme)
    assert least_contrast(found[text], (found[ground],)) >= least


@pytest.mark.parametrize(
    ("scheme", "grounds"), [("light", LIGHT_GROUNDS), ("dark", DARK_GROUNDS)], ids=SCHEMES
)
def test_an_accent_is_mended_for_the_grounds_that_the_pages_have(
    scheme: str, grounds: tuple[str, ...]
) -> None:
    found = tokens(scheme)
    assert grounds == (found["page"], found["surface"], found["break-ground"])


def test_no_part_of_the_style_sheet_knows_colours_of_its_own() -> None:
    """Greys of paper and white plates are written short; every other colour is a token."""
    own = re.compile(r"#[0-9a-fA-F]{6}\b|prefers-color-scheme")
    parts = {file.name: file.read_text("utf-8") for file in STYLES.glob("*.css")}
    found = {name: own.findall(text) for name, text in parts.items() if name != "tokens.css"}
    assert {name for name, colours in found.items() if colours} == set()


@pytest.mark.parametrize("page", sorted({page for pages in SOME.values() for page in pages}))
def test_no_kind_of_page_loads_more_than_a_little_style(page: str) -> None:
    loaded = [STYLE, *(name for name, pages in SOME.items() if page.startswith(pages))]
    assert sum(len(content(name).encode()) for name in loaded) <= 20_000
