"""YAML as editors mean it.

No scalar has a type of its own: `no`, `010` and `9:30` arrive as they were written, and the form
that asks for a flag, a number or a time reads them as that. Duplicate keys are findings, and so
are aliases of lists and mappings: nothing that one writes in a hurry needs them, and they can
blow up.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from proceedings.model.findings import Finding
from proceedings.source.located import Map, Seq, Value

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml reads the same, eight times slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 50  #: nesting beyond this is no edition's file
_DEEP = "it is nested too deeply"


def read_yaml(text: str, file: Path, first_line: int = 1) -> tuple[Value, list[Finding]]:
    """Parse *text*, which begins at *first_line* of *file*.

    Returns what could be read (None where nothing could) and what is wrong with it.
    """
    reader = _Reader(file, first_line)
    try:
        if _may_be_deep(text) and (line := _too_deep(text)) is not None:
            return None, [reader.finding("yaml-depth", line, _DEEP, "write it flat")]
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return None, [reader.syntax_error(error)]
    except RecursionError:
        return None, [reader.finding("yaml-depth", 0, _DEEP, "write it flat")]
    value = None if node is None else reader.value(node, 0)
    return value, reader.findings


def _may_be_deep(text: str) -> bool:
    """Whether *text* has the signs, or the indents, that deep nesting takes."""
    return max(text.count("["), text.count("{"), text.count("- ")) > MAX_DEPTH or " " * 99 in text


def _too_deep(text: str) -> int | None:
    """The line that opens one level too many.

    libyaml makes its tree by recursion and without a bound, so the levels are counted before.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH * 4:  # what is less deep can be read, and named where it is
            return event.start_mark.line if event.start_mark else 0
    return None


class _Reader:
    """Turns one file's nodes into located values, and collects what is wrong."""

    def __init__(self, file: Path, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.findings: list[Finding] = []
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, depth: int) -> Value:
        line = node.start_mark.line
        if id(node) in self.seen:
            self._report("yaml-alias", line, "an alias (*) is not read", "write the value out")
            return None
        if depth > MAX_DEPTH:
            self._report("yaml-depth", line, _DEEP, "write it flat")
            return None
        if isinstance(node, yaml.MappingNode):
            self.seen.add(id(node))
            return self._map(node, depth)
        if isinstance(node, yaml.SequenceNode):
            self.seen.add(id(node))
            return self._seq(node, depth)
        is_plain = isinstance(node, yaml.ScalarNode) and not node.style
        return None if is_plain and node.value in ("", "~") else str(node.value)

    def _map(self, node: yaml.MappingNode, depth: int) -> Map:
        mapping = Map(self.file, self.first_line + node.start_mark.line)
        for key_node, value_node in node.value:
            line = key_node.start_mark.line
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            if not key:
                self._report("yaml-key", line, "a key must be a word", "quote the key")
            elif key in mapping:
                first = mapping.lines[key][1]
                message = f'"{key}" stands here again; it stands in line {first} already'
                self._report("duplicate-key", line, message, "keep one of the two")
            else:
                mapping.put(key, self.value(value_node, depth + 1), self.first_line + line)
        return mapping

    def _seq(self, node: yaml.SequenceNode, depth: int) -> Seq:
        sequence = Seq(self.file, self.first_line + node.start_mark.line)
        for item in node.value:
            line = self.first_line + item.start_mark.line
            sequence.put(self.value(item, depth + 1), line)
        return sequence

    def _report(self, code: str, line: int, message: str, cure: str) -> None:
        self.findings.append(self.finding(code, line, message, cure))

    def finding(self, code: str, line: int, message: str, cure: str) -> Finding:
        return Finding(
            code=code, message=message, cure=cure, file=self.file, line=self.first_line + line
        )

    def syntax_error(self, error: yaml.YAMLError) -> Finding:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = str(getattr(error, "problem", None) or "it has a character that YAML forbids")
        line = mark.line if mark is not None else 0
        return self.finding("yaml-syntax", line, f"this is no YAML: {problem}", _cure(problem))


#: What usually stands behind libyaml's words.
_CURES = {
    "mapping values are not allowed": "put a value that holds a colon in quotes",
    "found character that cannot start any token": "indent with spaces, and quote @ ` % at a start",
    "found unexpected end of stream": "close the quotation mark",
    "did not find expected key": "check the indentation and the quotes of this line",
    "could not find expected ':'": 'write "key: value", with a space after the colon',
    "undefined alias": "quote a value that begins with *",
    "forbids": "remove the control character",
}


def _cure(problem: str) -> str:
    return next((cure for sign, cure in _CURES.items() if sign in problem), "check the line above")
