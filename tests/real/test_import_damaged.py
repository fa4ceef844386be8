"""Real exports with flipped and missing bytes: a report or a `SourceError`, never a traceback."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError

_TRIES = 3  #: of each file
SAMPLES = {
    "aclpub2-sigturk2026": ("aclpub2", ".yml", ".tex"),
    "easychair": ("easychair", ".csv"),
    "fastpath-2020": ("page", ".md", ".txt"),
    "fastpath-2022": ("page", ".md"),
    "ismir": ("csv", ".json"),
    "joss-europa": ("joss", ".md"),
    "nime": ("bibtex", ".bib"),
    "pmlr-v103": ("pmlr", ".bib", ".yml"),
    "pmlr-v24": ("pmlr", ".md", ".yml"),
    "pretalx": ("pretalx", ".json"),
}
_MOST = 40_000  #: bytes of a file that are kept, so that the test takes seconds


def damaged(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data[:_MOST])
    for _ in range(20):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found[: chance.choice((len(found), chance.randrange(1, len(found))))])


@pytest.mark.parametrize("name", SAMPLES)
def test_damage_never_stops_an_import(shared: Path, tmp_path: Path, name: str) -> None:
    form, *suffixes = SAMPLES[name]
    root = shared / "samples" / name
    files = [file for file in sorted(root.rglob("*")) if file.suffix in suffixes][:12]
    chance = random.Random(name)  # noqa: S311  the same damage each time
    for turn in range(_TRIES):
        export = tmp_path / str(turn)
        for file in files:
            copy = export / file.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(damaged(file.read_bytes(), chance))
        source = Source.open([export])
        with suppress(SourceError):
            recognised(source)
        with suppress(SourceError):
            report = import_edition(form, source, tmp_path / f"wot-{turn}", Wishes())
            assert report.rows
