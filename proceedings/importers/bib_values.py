r"""The values of a .bib file's fields: what braces and quotes hold, macros, and `#` between them.

    month = sep # "~14",  address = "Ghent, " # land

A macro is what an @string of the file says; those of the months are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_MACRO = re.compile(r"[^\W\d][^\s{}\"#,%'()=]*")


@dataclass(slots=True)
class Macros:
    """The macros of a file, by their names in lower case."""

    values: dict[str, str] = field(default_factory=dict)

    def define(self, name: str, raw: str) -> None:
        self.values[name.lower()] = self.value(raw)[0]

    def value(self, raw: str) -> tuple[str, tuple[str, ...]]:
        """What *raw* says, and the macros in it that nobody has defined.

        >>> macros = Macros({"land": "Belgium"})
        >>> macros.value('"Ghent, " # LAND'), macros.value("{a # b}"), macros.value("acm")
        (('Ghent, Belgium', ()), ('a # b', ()), ('acm', ('acm',)))
        """
        unknown: list[str] = []
        parts = _parts(raw) if "#" in raw else [raw.strip()]
        value = "".join(_part(part, self.values, unknown) for part in parts)
        return value, tuple(unknown)


def _part(part: str, values: Mapping[str, str], unknown: list[str]) -> str:
    if part[:1] in ("{", '"') and part[-1:] in ("}", '"') and len(part) > 1:
        return part[1:-1]
    known = values.get(part.lower())
    if known is not None:
        return known
    if _MACRO.fullmatch(part) and part.lower() not in _MONTHS:
        unknown.append(part)
    return part


def _parts(raw: str) -> Iterator[str]:
    """What stands between the `#` that no braces and no quotes hold."""
    depth, quoted, start = 0, False, 0
    for at, sign in enumerate(raw):
        depth += (sign == "{") - (sign == "}")
        if sign == '"' and depth == 0:
            quoted = not quoted
        elif sign == "#" and depth == 0 and not quoted:
            yield raw[start:at].strip()
            start = at + 1
    yield raw[start:].strip()
