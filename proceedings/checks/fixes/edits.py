"""Changing one value in a file of the editors, and no other byte of it.

A value is changed where it is written, and the file is then read again: only if every other value
is what it was, and this one what it should be, the change stands. What is written in a way that
this does not reach (an escape in quotation marks, a line that breaks in the wrong place) is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from proceedings.checks.fixes.mends import Mend

_OPENS = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_WORDS = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")  # of each line, without the blanks around them


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A value of a file's YAML; offsets are in the YAML, lines in the file."""

    value: str
    start: int
    end: int
    line: int  #: of its key, or where it begins as an item
    last: int
    item: int  #: the line on which the item of a list begins that it is a part of; else 0


@dataclass(frozen=True, slots=True)
class _Parts:
    """A file in pieces; all of them together are the file."""

    opening: str  #: the line that opens the front matter
    data: str  #: YAML
    closing: str = ""
    body: str = ""

    @property
    def first_line(self) -> int:
        """The line on which the YAML begins."""
        return self.opening.count("\n") + 1

    @property
    def body_line(self) -> int:
        return self.first_line + self.data.count("\n") + 1

    def with_(self, data: str = "", body: str = "") -> str:
        """The file with one of its pieces replaced."""
        return self.opening + (data or self.data) + self.closing + (body or self.body)


def edited(text: str, line: int, mend: Mend, *, is_myst: bool) -> str | None:
    """*text* with *mend* done to the values that stand on *line*; None where that is not sure.

    It is the same text where no value there has anything to mend.

    With *is_myst* it is a file with front matter; below that, the whole abstract is one value.
    """
    parts = _parts(text) if is_myst else _Parts(*_without_mark(text))
    if parts is None:
        return text
    if parts.body and line >= parts.body_line:
        return parts.with_(body=by_line(parts.body, mend))
    data = _edited_yaml(parts, line, mend)
    return None if data is None else parts.with_(data=data)


def _edited_yaml(parts: _Parts, line: int, mend: Mend) -> str | None:
    data, found = parts.data, _scalars(parts.data, parts.first_line)
    here = [n for n, one in enumerate(found) if one.line <= line <= one.last]
    inside = [n for n, one in enumerate(found) if one.item == line]
    for numbers in (here, inside):
        wanted = [n for n in numbers if mend(found[n].value) != found[n].value]
        for number in wanted:
            changed = _changed(data, parts.first_line, number, mend)
            if changed is None:
                return None
            data = changed
        if wanted:
            return data
    return data


def _changed(data: str, first_line: int, number: int, mend: Mend) -> str | None:
    """*data* with the scalar of this *number* mended; None where no way of writing is right."""
    before = _scalars(data, first_line)
    old = before[number]
    others = [one.value for n, one in enumerate(before) if n != number]
    right = {mend(old.value), by_line(old.value, mend)}
    for new in _ways(data[old.start : old.end], mend):
        changed = data[: old.start] + new + data[old.end :]
        found = [one.value for one in _scalars(changed, first_line)]
        if len(found) == len(before) and found.pop(number) in right and found == others:
            return changed
    return None


def _ways(written: str, mend: Mend) -> Iterator[str]:
    """A value as it would be written: without its quotation marks mended as a whole, or by line."""
    quote = written[:1] if written[:1] in ("'", '"') and written[-1:] == written[:1] else ""
    inner = written[len(quote) : len(written) - len(quote)]
    yield f"{quote}{mend(inner)}{quote}"
    yield f"{quote}{by_line(inner, mend)}{quote}"


def by_line(text: str, mend: Mend) -> str:
    """Each line of *text* mended by itself, but for the blanks around it."""
    return _WORDS.sub(lambda found: mend(found[0]), text)


def _scalars(data: str, first_line: int) -> list[_Scalar]:
    """The values of *data* in the order of the file; none where it is no YAML."""
    try:
        # The reader in Python counts characters as Python does, whatever signs there are.
        root = yaml.compose(data, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return []
    return list(_below(root, first_line, 0, 0)) if root is not None else []


def _below(node: yaml.Node, first_line: int, line: int, item: int) -> Iterator[_Scalar]:
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark, node.end_mark
        last = end.line - (end.column == 0 and end.line > start.line)
        yield _Scalar(node.value, start.index, end.index, line, first_line + last, item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _below(value, first_line, first_line + key.start_mark.line, item)
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            begins = first_line + one.start_mark.line
            yield from _below(one, first_line, begins, begins)


def _parts(text: str) -> _Parts | None:
    opens = _OPENS.match(text)
    closes = _CLOSES.search(text, opens.end()) if opens else None
    if opens is None or closes is None:
        return None
    start, end = opens.end(), closes.start()
    closing, newline, body = text[end:].partition("\n")
    return _Parts(text[:start], text[start:end], closing + newline, body)


def _without_mark(text: str) -> tuple[str, str]:
    """A byte-order mark, and the text behind it."""
    return (text[:1], text[1:]) if text.startswith("\ufeff") else ("", text)
