"""Python looks for garbage where there may be some."""

from __future__ import annotations

import gc

import pytest

from proceedings import garbage


def test_what_is_made_inside_is_not_looked_through() -> None:
    assert gc.isenabled()
    with garbage.left_alone():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_inside_is_old_afterwards() -> None:
    with garbage.left_alone():
        made = [[number] for number in range(10_000)]
    young = {id(found) for found in gc.get_objects(generation=0)}
    assert not young.intersection(map(id, made))


def test_whoever_does_not_look_is_left_so() -> None:
    gc.disable()
    try:
        with garbage.left_alone():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_after_an_error_garbage_is_looked_for_again() -> None:
    with pytest.raises(ValueError, match="wrong"), garbage.left_alone():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_what_lasts_is_not_looked_through_until_all_is_done() -> None:
    before = gc.get_freeze_count()
    with garbage.taken_as_lasting():
        first = gc.get_freeze_count()
        assert first > before
        more = [[number] for number in range(1_000)]
        garbage.take_as_lasting_too()
        assert gc.get_freeze_count() >= first + len(more)
    assert gc.get_freeze_count() == 0
