"""`proceedings fonts`: what is printed of fonts and letters without one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def armenian(archive: Path) -> Path:
    """An archive with a title in a script that no package of ours has."""
    file = archive / "tests-2026/papers/turing.md"
    text = file.read_text().replace("On Computable Numbers", "On Computable Numbers (Ա)")
    file.write_text(text)
    return archive


def test_the_fonts_of_each_edition_are_listed(run: Run, archive: Path) -> None:
    done = run("--archive", archive, "fonts")
    edition, first, *others = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert edition == "tests-2026"
    assert first.startswith("  NotoSerif: ")
    assert first.endswith(" different")
    assert others == []


def test_a_letter_without_a_font_is_listed_with_its_place(run: Run, armenian: Path) -> None:
    done = run("--archive", armenian, "fonts", "tests-2026")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-4:] == [
        "  no font has",
        "    Ա  U+0531 ARMENIAN CAPITAL LETTER AYB",
        "        papers/turing: tests-2026/papers/turing.md",
        "        name a font file that has it under `fonts:` in edition.yml",
    ]


def test_the_json_report_has_a_version_and_every_letter(run: Run, armenian: Path) -> None:
    report = json.loads(run("--archive", armenian, "fonts", "--format", "json").stdout)
    (edition,) = report["editions"]
    assert report["version"] == 1
    assert edition["edition"] == "tests-2026"
    assert [font["font"] for font in edition["fonts"]] == ["NotoSerif"]
    assert edition["uncovered"] == [
        {
            "character": "Ա",
            "code": "U+0531",
            "name": "ARMENIAN CAPITAL LETTER AYB",
            "cure": "name a font file that has it under `fonts:` in edition.yml",
            "places": [{"place": "papers/turing", "file": "tests-2026/papers/turing.md"}],
        }
    ]


def test_a_font_that_cannot_be_read_is_told(run: Run, archive: Path) -> None:
    with (archive / "tests-2026/edition.yml").open("a") as file:
        file.write("fonts: edition.yml\n")
    done = run("--archive", archive, "fonts")
    assert done.returncode == 1
    assert done.stderr.endswith(
        'error: "edition.yml" cannot be read as a font; '
        "name a TrueType or OpenType file (.ttf, .otf) [font-unusable]\n"
    )
