"""A client's entries beside the model's, field by field."""

from __future__ import annotations

from collections.abc import Iterator

from tests.clients.limits import LIMITS, Limit
from tests.clients.meant import Shelf, bare, has_markup


def differences(client: str, meant: Shelf, read: Shelf) -> tuple[list[str], set[Limit]]:
    """What *client* has read otherwise than it is meant, and the limits that explain the rest."""
    wrong = [f"{key}: not read" for key in meant.keys() - read.keys()]
    wrong += [f"{key}: read, but nobody wrote it" for key in read.keys() - meant.keys()]
    used: set[Limit] = set()
    limits = [limit for limit in LIMITS if client in limit.clients.split()]
    for key, name, right, found in _fields(meant, read):
        limit = next((known for known in limits if known.explains(name, right, found)), None)
        if limit:
            used.add(limit)
        else:
            wrong.append(f"{key}: {name}: {found!r} is not {right!r}")
    return wrong, used


def _fields(meant: Shelf, read: Shelf) -> Iterator[tuple[str, str, object, object]]:
    """The fields that differ."""
    for key in meant.keys() & read.keys():
        for name in sorted(meant[key].keys() | read[key].keys()):
            right, found = meant[key].get(name), read[key].get(name)
            if right != found and not _is_alike(right, found):
                yield key, name, right, found


def _is_alike(right: object, found: object) -> bool:
    """Whether both say one thing where there are formulas or styles."""
    if not (isinstance(right, str) and isinstance(found, str) and has_markup(right)):
        return False
    return bare(right) == bare(found)


def unused(client: str, used: set[Limit]) -> list[str]:
    """The limits of *client* that explain nothing any more."""
    mine = (limit for limit in LIMITS if client in limit.clients.split())
    return [f"{limit.field}: {limit.reason}" for limit in mine if limit not in used]
