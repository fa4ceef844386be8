"""What other editions of the archive are called, for the links that lead there.

Only their titles are read, not the editions: a page that mentions five of them stays cheap.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from proceedings.model.contribution import Crossing
from proceedings.model.markup import Markup
from proceedings.source.files import read_text, split_myst
from proceedings.source.located import Map, Value
from proceedings.source.yaml_text import read_yaml


def label(crossing: Crossing, archive: Path) -> str:
    """The words for a link to another edition, or to a paper in it.

    What the editors wrote, else the name of what it leads to, else its id.
    """
    if crossing.label:
        return crossing.label
    folder = archive / crossing.edition
    edition = _fresh(_event_name, folder / "edition.yml") or crossing.edition
    if not crossing.paper:
        return edition
    title = _fresh(_title, folder / "papers" / f"{crossing.paper}.md") or crossing.paper
    return f"{title} ({edition})"


def _fresh(read: Callable[[Path, int], str], file: Path) -> str:
    """What *read* finds in *file*; asked again only when the file has changed."""
    return read(file, file.stat().st_mtime_ns) if file.exists() else ""


@lru_cache(maxsize=256)
def _event_name(file: Path, changed: int) -> str:
    data = _yaml(file, front_matter=False)
    return _text(_part(data, "event"), "short")


@lru_cache(maxsize=256)
def _title(file: Path, changed: int) -> str:
    return Markup(_text(_yaml(file, front_matter=True), "title")).text()


def _yaml(file: Path, *, front_matter: bool) -> Value:
    """The data of *file*; None where it cannot be read, which its own edition reports."""
    text, problems = read_text(file)
    if front_matter:
        parts, _ = split_myst(text, file)
        text = parts.front_matter if parts else ""
    return None if problems else read_yaml(text, file)[0]


def _part(data: Value, key: str) -> Value:
    return data.get(key) if isinstance(data, Map) else None


def _text(data: Value, key: str) -> str:
    value = _part(data, key)
    return value if isinstance(value, str) else ""
