"""JSON of strangers: a whole file or a line an object, bounded, never a traceback."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from proceedings.importers.reading.letters import decode, mended
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.tables import column
from proceedings.importers.report import SourceError


def read_json(file: SourceFile) -> Any:
    """What *file* holds; of lines of JSON, the list of them. SourceError where it is neither."""
    text = decode(file.data()).text
    try:
        return json.loads(text)
    except RecursionError:
        raise SourceError(f"{file.place} is nested too deeply", "export it again") from None
    except ValueError as error:
        lines = _lines(text)
        if lines is None:
            raise SourceError(f"{file.place} is no JSON: {error}", "export it again") from None
        return lines


def _lines(text: str) -> list[Any] | None:
    """The values of lines of JSON; None where a line is none."""
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()] or None
    except (ValueError, RecursionError):
        return None


@dataclass(slots=True)
class Fields:
    """An object, by whose keys it is asked in any case; *used* is what all of its kind were asked.

    A value of another type than was asked for counts as not there.
    """

    data: Mapping[str, Any]
    used: set[str] = field(default_factory=set)
    _keys: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for key in self.data:
            self._keys.setdefault(column(key), key)

    def value(self, *names: str) -> Any:
        """The first filled value under one of *names*; of `{"value": …}`, what is in it."""
        found: Any = None
        for name in names:
            key = self._keys.get(column(name))
            if key is not None:
                self.used.add(key)
                value = self.data[key]
                inner = value["value"] if isinstance(value, dict) and "value" in value else value
                found = inner if found in _EMPTY else found
        return found

    def text(self, *names: str) -> str:
        return as_text(self.value(*names))

    def texts(self, *names: str) -> list[str]:
        """The texts of a list; a text alone is a list of one."""
        value = self.value(*names)
        values = value if isinstance(value, list) else [value]
        return [text for text in map(as_text, values) if text]

    def objects(self, *names: str, used: set[str]) -> Iterator[Fields]:
        """The objects of a list, or of one alone; *used* is what they all were asked."""
        value = self.value(*names)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield Fields(one, used)

    def object(self, name: str, used: set[str]) -> Fields:
        """The object under *name*, without anything where there is none."""
        return next(self.objects(name, used=used), Fields({}, used))


_EMPTY: tuple[Any, ...] = (None, "", [], {})


def as_text(value: Any) -> str:
    """A text or number as text; empty where it is neither.

    >>> as_text(" a "), as_text(12), as_text(True), as_text(None)
    ('a', '12', 'yes', '')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    if not isinstance(value, str):
        return ""
    return value.strip() if value.isascii() else mended(value.strip())


def words(value: Any) -> str:
    """A text, or the name of an object, or the first of its languages, English before others.

    >>> words({"de": "Vortrag", "en": "Talk"}), words({"name": "Main"}), words(None)
    ('Talk', 'Main', '')
    """
    if isinstance(value, dict):
        found = (as_text(value.get(key)) for key in ("name", "title", "label", "en"))
        rest = (one.strip() for one in value.values() if isinstance(one, str))
        return next(filter(None, (*found, *rest)), "")
    return as_text(value)


def shown(value: Any) -> str:
    """What a report calls a value that is not what it should be: its keys, never its addresses.

    >>> shown({"email": "ada@example.org", "id": 3}), shown("ada@example.org"), shown(None)
    ('email, id', 'a text', 'None')
    """
    if isinstance(value, dict):
        return ", ".join(map(str, value))[:60]
    if isinstance(value, str | list):
        return "a text" if isinstance(value, str) else "a list"
    return str(value)


def unused(objects: Iterable[Fields], within: str = "") -> Counter[str]:
    """The keys that nobody asked for, and how many of *objects* have something there."""
    return Counter(
        f"{within}{key}"
        for one in objects
        for key, value in one.data.items()
        if key not in one.used and value not in _EMPTY
    )
