"""When Python looks for garbage: not where thousands of objects are made that all stay.

Papers are half a million small objects. To go through them time and again, while they are made
and whenever something else is, took a quarter of a build that has little to do.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: New objects before the youngest are looked at; Python's own 700 cost a tenth of a build in which
#: one of ten thousand papers has changed.
_MANY = 50_000


@contextmanager
def left_alone() -> Iterator[None]:
    """Make many objects without looking for garbage among them, then or just after."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # all are old now, and no more the first to be looked at
        if was_enabled:
            gc.enable()


@contextmanager
def taken_as_lasting() -> Iterator[None]:
    """Take all that there is now as lasting: what is made from here on is looked at, and rarely."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_MANY)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
