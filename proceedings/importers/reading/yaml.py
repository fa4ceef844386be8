"""YAML of strangers: every scalar as text, bounded, and what is wrong costs only itself.

Where a file is no YAML, its parts are read one by one: the items of its list, or its keys.
libyaml's own trees are not used, because nesting without an end overflows its stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from proceedings.importers.reading.letters import decode, mended
from proceedings.importers.reading.source import SourceFile
from proceedings.model.findings import Finding, Severity

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # a PyYAML built without libyaml reads the same, slowly
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

_DEEPEST = 40
_LARGEST = 3_000_000  #: values, aliases counted as often as they stand for something
_PART = re.compile(r"^(?:- |-$)", re.MULTILINE)
_KEY = re.compile(r"^[^\s#\-][^:\n]*:(?=\s|$)", re.MULTILINE)


class Object(dict[str, Any]):
    """A mapping that knows its line."""

    line = 0


@dataclass(slots=True)
class _Open:
    """A mapping or list that is not closed yet."""

    value: Any
    anchor: str = ""
    key: str | None = None
    size: int = 1


def read_yaml(file: SourceFile) -> tuple[Any, list[Finding]]:
    """What *file* holds, and what of it could not be read; None where nothing could."""
    return read_yaml_text(decode(file.data()).text, file)


def read_yaml_text(whole_text: str, file: SourceFile) -> tuple[Any, list[Finding]]:
    """The same for a text of *file*, which begins in its first line."""
    try:
        return _parse(whole_text), []
    except yaml.YAMLError as error:
        whole = error
    found: list[Any] = []
    findings: list[Finding] = []
    for start, text in _parts(whole_text):
        try:
            found.append(_parse(text, start))
        except yaml.YAMLError as error:
            findings.append(_finding(file, error, start))
    kept = [one for one in found if one]
    if all(isinstance(one, Object) for one in kept):
        joined = Object({key: value for one in kept for key, value in one.items()})
        return joined or None, findings or [_finding(file, whole, 0)]
    listed = [value for one in kept if isinstance(one, list) for value in one]
    return listed, findings or [_finding(file, whole, 0)]


def objects(value: Any) -> Iterator[Object]:
    """The mappings of a list, or one that stands alone."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Object):
            yield one


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The items of the list that *text* is, or its keys, with the lines before each."""
    pattern = _PART if _PART.search(text) else _KEY
    starts = [match.start() for match in pattern.finditer(text)]
    before = [0] if text[: min(starts, default=0)].strip() else []
    starts = [*before, *starts]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=bool(starts)):
        yield text.count("\n", 0, start), text[start:end]


def _finding(file: SourceFile, error: yaml.YAMLError, before: int) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or "it has a character that YAML forbids"
    return Finding(
        code="yaml-syntax",
        message=f"this is no YAML: {problem}; the entry that it stands in was not read",
        cure="check the indentation and the quotes of this line",
        severity=Severity.ERROR,
        file=Path(file.place),
        line=before + 1 + (mark.line if mark is not None else 0),
    )


def _parse(text: str, before: int = 0) -> Any:
    builder = _Builder(before)
    for event in yaml.parse(text, Loader=_Loader):
        builder.take(event)
    return builder.root


@dataclass(slots=True)
class _Builder:
    before: int
    root: Any = None
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Any, int]] = field(default_factory=dict)

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            plain = event.implicit[0] and event.value in ("", "~", "null", "Null", "NULL")
            text = event.value if event.value.isascii() else mended(event.value)
            self._put(None if plain else text, event.anchor or "", 1)
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchors:
                raise _error(event, "undefined alias")
            value, size = self.anchors[event.anchor]
            self._put(value, "", size)
            if self.open and self.open[-1].size > _LARGEST:
                raise _error(event, "aliases make it far too large")
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(self.open) >= _DEEPEST:
                raise _error(event, "it is nested too deeply")
            is_map = isinstance(event, yaml.MappingStartEvent)
            value = Object() if is_map else []
            if isinstance(value, Object) and event.start_mark is not None:
                value.line = self.before + event.start_mark.line + 1
            self.open.append(_Open(value, event.anchor or ""))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self.open.pop()
            self._put(done.value, done.anchor, done.size)

    def _put(self, value: Any, anchor: str, size: int) -> None:
        if anchor:
            self.anchors[anchor] = (value, size)
        if not self.open:
            self.root = value if self.root is None else self.root
            return
        top = self.open[-1]
        top.size += size
        if isinstance(top.value, list):
            top.value.append(value)
        elif top.key is None:
            top.key = value if isinstance(value, str) else ""
        else:
            top.value.setdefault(top.key, value)
            top.key = None


def _error(event: yaml.Event, problem: str) -> yaml.MarkedYAMLError:
    error = yaml.MarkedYAMLError(problem=problem)
    error.problem_mark = event.start_mark  # type: ignore[assignment]  # libyaml's own kind
    return error
