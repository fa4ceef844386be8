"""The vocabulary of schema.org, and what in a page's JSON-LD it does not know.

A package has it as it was in 2021 (see `make schemas`); a newer one may lie beside the repository.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.exports.schemas import BESIDE, INSTALLED

FILES = tuple(
    file
    for file in (
        INSTALLED / "schemaorg/data/releases/12.0/schemaorg-current-https.jsonld",
        BESIDE / "schemaorg-current-https-30.0.jsonld",
    )
    if file.exists()
)

_KEYWORDS = ("@context", "@type", "@id")
#: Types whose values are written as text; the vocabulary has them as types of data.
_DATA = {
    str: {"Text", "URL", "Date", "DateTime", "Time", "Duration"},
    bool: {"Boolean"},
    int: {"Number", "Integer"},
}


@dataclass(frozen=True)
class Vocabulary:
    """Types with those that they are a kind of; properties with what has them and is in them."""

    parents: dict[str, set[str]]
    domains: dict[str, set[str]]
    ranges: dict[str, set[str]]

    def kinds(self, type_: str) -> set[str]:
        """*type_* and all that it is a kind of."""
        return {type_}.union(*(self.kinds(parent) for parent in self.parents.get(type_, ())))

    def errors(self, node: dict[str, Any], path: str = "") -> Iterator[str]:
        """What is wrong with *node* and all that it holds."""
        types = _listed(node.get("@type", ()))
        kinds = set[str]().union(*map(self.kinds, types))
        yield from (f"{path}: no type {name}" for name in types if name not in self.parents)
        for name, value in node.items():
            if name not in _KEYWORDS:
                yield from self._errors_of(name, value, kinds, f"{path}/{name}")

    def _errors_of(self, name: str, value: Any, kinds: set[str], path: str) -> Iterator[str]:
        if name not in self.domains:
            yield f"{path}: no such property"
            return
        if not self.domains[name] & kinds:
            yield f"{path}: no property of {sorted(kinds)}"
        for item in _listed(value):
            found = self._kinds_of(item)
            if not self.ranges[name] & found:
                yield f"{path}: {item!r} is none of {sorted(self.ranges[name])}"
            if isinstance(item, dict):
                yield from self.errors(item, path)

    def _kinds_of(self, value: Any) -> set[str]:
        if isinstance(value, dict):
            return set[str]().union(*map(self.kinds, _listed(value.get("@type", ()))))
        return _DATA.get(type(value), set())


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]


@cache
def vocabulary(file: Path) -> Vocabulary:
    """Read the vocabulary as schema.org publishes it."""
    graph = json.loads(file.read_text("utf-8"))["@graph"]
    found = Vocabulary({}, {}, {})
    for node in graph:
        name, types = node["@id"].removeprefix("schema:"), _listed(node["@type"])
        if "rdfs:Class" in types:
            found.parents[name] = _ids(node, "rdfs:subClassOf")
        elif "rdf:Property" in types:
            found.domains[name] = _ids(node, "schema:domainIncludes")
            found.ranges[name] = _ids(node, "schema:rangeIncludes")
    return found


def _ids(node: dict[str, Any], key: str) -> set[str]:
    return {value["@id"].removeprefix("schema:") for value in _listed(node.get(key, []))}
