"""Reading objects of a PDF that anyone may have written: wrong types are as good as absent."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal

from pikepdf import Array, Dictionary, Object, Stream, String


def entry(holder: object, key: str) -> object:
    """The value of *key* in *holder*; None where there is none, or where it is no dictionary."""
    return holder.get(key) if isinstance(holder, Dictionary | Stream) else None


def dictionary(holder: object, key: str) -> Object | None:
    """The dictionary under *key*, if there is one."""
    value = entry(holder, key)
    return value if isinstance(value, Dictionary) else None


def items(holder: object, key: str) -> Iterator[object]:
    """The members of the array under *key*; none where it is no array."""
    value = entry(holder, key)
    return iter(value if isinstance(value, Array) else ())


def name(holder: object, key: str) -> str:
    """The name under *key* without its slash; empty where there is none."""
    text = str(value) if isinstance(value := entry(holder, key), Object) else ""
    return text[1:] if text.startswith("/") else ""


def text(holder: object, key: str) -> str:
    """The text string under *key*, on one line and without control characters."""
    value = entry(holder, key)
    written = str(value) if isinstance(value, String) else ""
    return " ".join("".join(c if c.isprintable() else " " for c in written).split())


def number(value: object) -> float | None:
    """*value* as a finite number; None where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    result = float(value)
    return result if math.isfinite(result) else None


def numbers(holder: object, key: str) -> tuple[float, ...]:
    """The numbers of the array under *key*; whatever is no number is left out."""
    return tuple(n for value in items(holder, key) if (n := number(value)) is not None)


def identity(value: object) -> tuple[int, int] | None:
    """What tells one indirect object from another; None for a direct one."""
    if isinstance(value, Object) and value.is_indirect:
        return value.objgen
    return None
