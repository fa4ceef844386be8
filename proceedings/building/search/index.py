"""The indexes that the search page loads: what is in each, and where they are.

Each edition has an index of its own, so that one that changes is indexed alone. The archive's own
holds the editions and the people, and with it stands what a browser runs to search in all of them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from proceedings.building.search.pagefind import Indexer, find_indexer, made_of
from proceedings.building.search.parts import Batch, Shelf, cut, parts_in
from proceedings.building.standing import ARCHIVE
from proceedings.exports.search import Entry, Record, archive_records, edition_entries
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.sources import digest_of
from proceedings.model.volume import Pagination
from proceedings.words import Words

FOLDER = "pagefind"  #: beside the pages that are indexed; its parts are called 1, 2, …
INDEXES = "indexes.json"  #: in the archive's, what all of them are


def index_edition(
    edition: Edition, numbers: Pagination, folder: Path, language: str, cache: Path
) -> list[Finding]:
    """Index the papers of *edition*, whose pages stand in *folder*, into `folder/pagefind`.

    *language* is the archive's, in which all editions are searched; *cache* keeps the index.
    """
    sizes = {
        paper.id: file.stat().st_size
        for paper in edition.contributions
        if (file := folder / "papers" / f"{paper.id}.pdf").is_file()
    }
    words = Words.of(language)

    def records(part: Sequence[Entry]) -> list[list[Record]]:
        return [[entry.record(words) for entry in part]]

    entries = tuple(edition_entries(edition, numbers, sizes))
    batches = [Batch(digest_of(*map(repr, part)), partial(records, part)) for part in cut(entries)]
    return index_batches(
        batches, folder, find_indexer(language, with_engine=False), cache / "search" / edition.id
    )


def index_archive(
    archive: Archive,
    folder: Path,
    cache: Path,
    people: Callable[[], Sequence[Record]] = tuple,
    people_of: str = "",
) -> list[Finding]:
    """Index the editions and the *people* of *archive*, whose site stands in *folder*.

    *people_of* is a digest of all that the people are made of; empty where that is unknown. Comes
    last: it notes which indexes of editions there are.
    """
    editions = tuple(archive_records(archive.editions))
    of = digest_of(repr(editions), people_of) if people_of else ""
    batch = Batch(of, lambda: cut((*editions, *people())))
    language, kept = archive.info.language, cache / "search" / ARCHIVE
    findings = index_batches([batch], folder, find_indexer(language, with_engine=True), kept)
    if (folder / FOLDER).is_dir():
        text = json.dumps(list(_indexes(archive, folder)), ensure_ascii=False, indent=0)
        file = folder / FOLDER / INDEXES
        file.unlink(missing_ok=True)  # the site that stands may share it
        file.write_text(f"{text}\n", "utf-8")
    return findings


def index_batches(
    batches: Sequence[Batch], folder: Path, indexer: Indexer | Finding, kept: Path
) -> list[Finding]:
    """Have the index of *batches* in `folder/pagefind`; *kept* is the folder of its cache.

    Where it cannot be made there is none, and a warning says why.
    """
    out = folder / FOLDER
    hindered = indexer if isinstance(indexer, Finding) else Shelf(kept, indexer).put(batches, out)
    if hindered or not parts_in(out):
        shutil.rmtree(out, ignore_errors=True)
    return [hindered] if hindered else []


def _indexes(archive: Archive, folder: Path) -> Iterator[dict[str, object]]:
    """Where the indexes are, the one with the engine first, then the newest edition's."""
    for part in parts_in(folder / FOLDER):
        yield {"folder": f"{FOLDER}/{part.name}/", "of": made_of(part)}
    for edition in archive.editions:
        about = {"edition": edition.id, "name": edition.event.short, "year": str(edition.year)}
        for part in parts_in(folder / edition.id / FOLDER):
            where = f"{edition.id}/{FOLDER}/{part.name}/"
            yield {"folder": where, "of": made_of(part), **about}
