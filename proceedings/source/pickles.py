"""Files of values of the model: what one run has read, for the next one.

They are pickles, and are trusted as the tool is: only the tool writes into its cache. A file that
is no more whole, or that other code has written, says nothing.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from dataclasses import is_dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parents[1]


def load(file: Path) -> Any:
    """The value in *file*; None where there is none that this code has written."""
    try:
        reader, value = pickle.loads(file.read_bytes())  # noqa: S301
    except Exception:  # noqa: BLE001  # there is none, or it is damaged, which may raise anything
        return None
    return value if reader == _reader() else None


def store(file: Path, value: object) -> None:
    """Put *value* in the place of what *file* holds, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(f".{os.getpid()}")
    with new.open("wb") as opened:
        _Pickler(opened, pickle.HIGHEST_PROTOCOL).dump((_reader(), value))
    new.replace(file)


class _Pickler(pickle.Pickler):
    """Writes values field by field: a frozen dataclass's own way takes four times as long."""

    def reducer_override(self, obj: object) -> Any:
        fields = getattr(type(obj), "__slots__", None)
        if not fields or not is_dataclass(obj):
            return NotImplemented
        return _value, (type(obj), tuple(getattr(obj, name) for name in fields))


def _value(kind: type, values: tuple[object, ...]) -> object:
    """Make a value as it was, past the check that it is frozen."""
    made: object = object.__new__(kind)
    for set_, value in zip(_setters(kind), values, strict=True):
        set_(made, value)
    return made


@lru_cache(maxsize=64)
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(kind, name).__set__ for name in kind.__slots__)  # type: ignore[attr-defined]


@lru_cache(maxsize=1)
def _reader() -> str:
    """A digest of the code that reads files, and of what it makes: `source` and `model`."""
    found = blake2b(digest_size=16)
    for folder in (_PACKAGE / "source", _PACKAGE / "model"):
        for file in sorted(folder.rglob("*.py")):
            found.update(file.read_bytes())
    return found.hexdigest()
