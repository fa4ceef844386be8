"""The colours of the theme, computed from its tokens (WCAG 2.2, relative luminance)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "extensions/sphinx_proceedings/theme/proceedings/static"
TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6});")

#: Foreground, ground, and the least contrast between them.
PAIRS = [
    *[(text, ground, 4.5) for text in ("text", "muted", "link") for ground in ("page", "surface")],
    ("visited", "page", 4.5),
    ("on-link", "link", 4.5),
    ("control", "page", 3.0),
    ("retracted", "retracted-ground", 4.5),
    ("retracted-bar", "page", 3.0),
    ("corrected", "corrected-ground", 4.5),
    ("corrected-bar", "page", 3.0),
    ("break", "break-ground", 4.5),
]


def tokens(scheme: str) -> dict[str, str]:
    """The tokens of a colour scheme; the dark one overrides the light one."""
    text = (CSS / "proceedings.css").read_text(encoding="utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)", 1)
    found = dict(TOKEN.findall(light))
    if scheme == "dark":
        found |= dict(TOKEN.findall(dark.split("/* Ground */")[0]))
    return found


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground", "least"), PAIRS, ids=[f"{a} on {b}" for a, b, _ in PAIRS]
)
def test_every_text_stands_out_from_its_ground(
    scheme: str, text: str, ground: str, least: float
) -> None:
    found = tokens(scheme)
    assert contrast(found[text], found[ground]) >= least


def test_the_contrast_of_black_and_white_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
