"""YAML as an editor would have written it.

Keys in the order given, one space after the colon, lists indented, quotes only where YAML needs
them, letters as letters. Values are texts: the reader of an edition's files gives a text a type
where a form asks for one, so that numbers and dates need no quotes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import yaml

Plain: TypeAlias = "str | bool | Sequence[Plain] | Mapping[str, Plain] | None"

WIDTH = 100

#: Words that other readers of YAML would take for something else than text.
_QUOTED = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")


class InOneLine(dict[str, Plain]):
    """A short mapping that is written as `{given: Ada, family: Lovelace}`."""


class _Dumper(yaml.SafeDumper):
    yaml_implicit_resolvers = {  # noqa: RUF012  the name and form are PyYAML's
        first: [(tag, pattern) for tag, pattern in resolvers if tag in _QUOTED]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _in_one_line(dumper: _Dumper, data: InOneLine) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)


_Dumper.add_representer(InOneLine, _in_one_line)


def write_yaml(data: Mapping[str, Plain]) -> str:
    """*data* as a YAML document; what is empty is left out.

    >>> print(write_yaml({"title": "A: b", "pages": "11-20", "keywords": ["no", "x"], "doi": "",
    ...                   "archival": False}),
    ...       end="")
    title: 'A: b'
    pages: 11-20
    keywords:
      - 'no'
      - x
    archival: false
    """
    return yaml.dump(
        _filled(data),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=WIDTH,
    )


def _filled(data: Any) -> Any:
    """*data* without empty values, as the types that PyYAML knows."""
    if isinstance(data, Mapping):
        kept = {key: _filled(value) for key, value in data.items()}
        return type(data)({key: value for key, value in kept.items() if _says(value)})  # type: ignore[call-arg]
    if data is None or isinstance(data, str | bool):
        return data
    return [value for value in map(_filled, data) if _says(value)]


def _says(value: Any) -> bool:
    return bool(value) or value is False
