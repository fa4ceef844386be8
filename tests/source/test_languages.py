"""Whether there are words in the language of an archive or an edition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.source import read_archive

Write = Callable[[dict[str, str]], Path]

EDITION = """
event:
  name: Workshop on Tests
  short: Tests 2026
  start: 2026-06-01
  timezone: Europe/Berlin
  place: Ghent, Belgium
"""


def said(folder: Path) -> list[str]:
    _, findings = read_archive(folder)
    ours = (finding for finding in findings if finding.code != "index-missing")
    return [str(finding).replace(f"{folder.resolve()}/", "") for finding in ours]


@pytest.mark.parametrize("language", ["en", "en-GB", "fr", "fr-CA", "FR"])
def test_a_language_that_has_words_is_no_matter(language: str, write: Write) -> None:
    archive = f"title: Tests\nlanguage: {language}\n"
    folder = write({"archive.yml": archive, "tests/edition.yml": EDITION})

    assert said(folder) == []


def test_a_language_without_words_is_noted_where_it_is_chosen(write: Write) -> None:
    folder = write(
        {
            "archive.yml": "title: Tests\nlanguage: tlh\n",
            "inherits/edition.yml": EDITION,
            "says/edition.yml": EDITION + "language: de-AT\n",
        }
    )

    assert said(folder) == [
        'archive.yml:2: note: language: headings and labels are English, there are none in "tlh"; '
        'there are some in "en" and "fr" [words-missing]',
        "says/edition.yml:7: note: language: headings and labels are English, "
        'there are none in "de-AT"; there are some in "en" and "fr" [words-missing]',
    ]
