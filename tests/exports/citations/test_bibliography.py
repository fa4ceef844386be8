"""Works of many editions in one BibTeX file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bibtexparser.entrypoint import parse_string

from proceedings.exports.citations.bibliography import bibliography, entries
from proceedings.model.directory import directory_of
from proceedings.source import read_archive

WriteFiles = Callable[[dict[str, str]], Path]

EDITION = (
    "event: {{name: {0}, short: {0} 2026, start: 2026-06-0{1}, timezone: UTC, place: Ghent}}\n"
)
PAPER = "---\ntitle: Keys\nauthors: [Bo Li]\nkeywords: [locks]\n---\nAn abstract.\n"


def test_it_holds_the_works_of_all_editions_without_abstracts(write: WriteFiles) -> None:
    folder = write(
        {
            "archive.yml": "title: A\n",
            "one-2026/edition.yml": EDITION.format("One", 1),
            "one-2026/papers/keys.md": PAPER,
            "two-2026/edition.yml": EDITION.format("Two", 2),
            "two-2026/papers/keys.md": PAPER,
        }
    )
    archive, _ = read_archive(folder)
    works = directory_of(archive.editions)["bo-li"].works
    text = bibliography(works, entries(archive.editions, {}))
    library = parse_string(text)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [
        "li-2026-keys-b",
        "li-2026-keys",
    ]
    assert {key for entry in library.entries for key in entry.fields_dict} == {
        "title", "author", "howpublished", "month", "year", "keywords",
    }  # fmt: skip
