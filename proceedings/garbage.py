"""When Python looks for garbage: not where thousands of objects are made that all stay.

Papers are half a million small objects. To go through them time and again, while they are made
and whenever something else is, took a quarter of a build that has little to do.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
    """Take all that there is now as lasting: only what is made from here on is looked at."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def take_as_lasting_too() -> None:
    """Take what was made since as lasting as well, until `taken_as_lasting` ends."""
    gc.freeze()
