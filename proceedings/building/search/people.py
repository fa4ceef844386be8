"""The people that the search finds, kept from build to build.

To find who is who all editions must be looked through. What the search says of people changes only
where something but abstracts has changed, and is kept under a digest of that.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from proceedings.building.people import People
from proceedings.exports.search import Record, person_records

_PEOPLE = "people-"


def people_records(people: People | None, made_of: str, cache: Path) -> tuple[Record, ...]:
    """Give the records of *people*: those in the *cache* where *made_of* is still the same.

    An empty *made_of* says that nobody knows what they were made of.
    """
    if people is None:
        return ()
    file = cache / "search" / f"{_PEOPLE}{made_of}.json"
    if made_of and file.is_file():
        return tuple(map(_read, json.loads(file.read_text("utf-8"))))
    records = tuple(person_records(people.whole))
    if made_of:
        for old in cache.glob(f"search/{_PEOPLE}*.json"):
            old.unlink(missing_ok=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(list(map(asdict, records)), ensure_ascii=False), "utf-8")
    return records


def _read(values: dict[str, object]) -> Record:
    kept = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
    return Record(**kept)  # type: ignore[arg-type]
