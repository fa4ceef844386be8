"""The other editions of an archive, read no further than a page of one of them needs.

Whoever has read the whole archive has them already (`Sibling.of`); this is for one edition that is
built by itself.
"""

from __future__ import annotations

import re
from pathlib import Path

from proceedings.model.siblings import Sibling
from proceedings.source.files import read_text
from proceedings.source.located import Map, Value
from proceedings.source.yaml_text import read_yaml

_YEAR = re.compile(r"\d{4}(?=-\d\d-\d\d)")


def read_siblings(archive: Path) -> tuple[Sibling, ...]:
    """The editions in the folder *archive*; one that cannot be read is left out, and reports it."""
    found = (_sibling(file.parent) for file in sorted(archive.glob("*/edition.yml")))
    return tuple(sibling for sibling in found if sibling is not None)


def _sibling(folder: Path) -> Sibling | None:
    text, problems = read_text(folder / "edition.yml")
    data = None if problems else read_yaml(text, folder / "edition.yml")[0]
    event = data.get("event") if isinstance(data, Map) else None
    year = _YEAR.match(_text(event, "start"))
    if year is None or not _text(event, "short"):
        return None
    series = _text(event, "series") or _text(event, "name")
    papers = sum(file.stem.casefold() != "readme" for file in (folder / "papers").glob("*.md"))
    return Sibling(folder.name, _text(event, "short"), series, int(year[0]), papers)


def _text(data: Value, key: str) -> str:
    value = data.get(key) if isinstance(data, Map) else None
    return value if isinstance(value, str) else ""
