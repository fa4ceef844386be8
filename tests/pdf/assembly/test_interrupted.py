"""A volume is there as it was or as it is to be, never half of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest
from pikepdf import Pdf

from proceedings.pdf.assembly.plan import Section
from proceedings.pdf.geometry import PageBox

Blank: TypeAlias = Callable[..., Pdf]
Splice: TypeAlias = Callable[..., Path]


class Interrupted(BaseException):
    """As a key that stops the build."""


def test_a_build_that_is_stopped_leaves_the_old_file_and_nothing_else(
    blank: Blank, splice: Splice, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = splice(blank(b"1 w"))
    old, beside = file.read_bytes(), sorted(file.parent.iterdir())

    def stop(descriptor: int, chunks: Sequence[bytes]) -> int:
        os.write(descriptor, chunks[0])
        raise Interrupted

    monkeypatch.setattr(os, "writev", stop)
    with pytest.raises(Interrupted):
        splice(blank(b"2 w"))
    assert file.read_bytes() == old
    assert sorted(file.parent.iterdir()) == beside


def test_a_paper_that_is_not_there_leaves_the_old_file(blank: Blank, splice: Splice) -> None:
    file = splice(blank(b"1 w"))
    old, beside = file.read_bytes(), sorted(file.parent.iterdir())
    gone = Section(file.with_name("gone"), range(1), boxes=(PageBox(0, 0, 400, 600),))
    with pytest.raises(FileNotFoundError):
        splice(sections=(Section(file.with_name("0.fragment"), range(1), boxes=gone.boxes), gone))
    assert (file.read_bytes(), sorted(file.parent.iterdir())) == (old, beside)


def test_a_system_that_takes_less_than_it_is_given_gets_the_rest(
    blank: Blank, splice: Splice, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = [blank(b"%d w" % number) for number in range(9)]
    whole = splice(*papers).read_bytes()

    def take_less(descriptor: int, chunks: Sequence[bytes]) -> int:
        return os.write(descriptor, b"".join(chunks)[:100])

    monkeypatch.setattr(os, "writev", take_less)
    assert splice(*papers).read_bytes() == whole
