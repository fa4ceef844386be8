"""`theme:` in archive.yml and edition.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.model.archive import Archive
from proceedings.model.colours import Accent
from proceedings.source import read_archive

WriteFiles = Callable[[dict[str, str]], Path]

EDITION = """
event: {name: Workshop, short: Tests 2026, start: 2026-06-01, timezone: UTC, place: Ghent}
"""
NOTE = "; so links can be read (4.5:1); nothing has to be done [accent-mended]"


def read(write: WriteFiles, archive: str, edition: str) -> tuple[Archive, list[str]]:
    texts = {"archive.yml": f"title: A\n{archive}", "e/edition.yml": EDITION + edition}
    folder = write({**texts, "e/index.md": "# T\n"})
    found, findings = read_archive(folder)
    return found, [str(finding).replace(f"{folder.resolve()}/", "") for finding in findings]


def test_an_edition_has_the_accent_of_its_archive_until_it_names_its_own(
    write: WriteFiles,
) -> None:
    shared, findings = read(write, 'theme: {accent: "#C8102E"}\n', "")
    assert findings == [
        f'archive.yml:2: note: accent: "#c8102e" is shown as #c8102e, on dark pages as #f26078{NOTE}'
    ]
    assert shared.info.accent == shared.editions[0].accent == Accent.of("#c8102e")
    own, _ = read(write, 'theme: {accent: "#C8102E"}\n', 'theme: {accent: "#ff0"}\n')
    assert own.editions[0].accent == Accent.of("#ffff00")
    assert own.info.accent == Accent.of("#c8102e")


@pytest.mark.parametrize(
    ("theme", "finding"),
    [
        (
            "theme:\n  accent: #0b57a4\n",
            "e/edition.yml:2: error: theme: accent: it is empty, for a # without quotes begins a "
            'comment; write accent: "#0b57a4" [value]',
        ),
        (
            "theme: {accent: blue}\n",
            'e/edition.yml:2: error: theme.accent: "blue" is no colour; write it as "#0b57a4", '
            "in quotes [value]",
        ),
        (
            'theme: {acent: "#0b57a4"}\n',
            'e/edition.yml:2: error: unknown key "acent"; write "accent" [unknown-key]',
        ),
    ],
    ids=["a comment", "a name", "a misspelt key"],
)
def test_what_is_no_accent_is_said_and_left_out(
    theme: str, finding: str, write: WriteFiles
) -> None:
    found, findings = read(write, "", theme)
    assert findings == [finding]
    assert found.editions[0].accent is None
