"""Fragments copied into one file, one after another.

The memory it takes does not grow with the volume: a paper is read, its numbers are filled in, and
it is written before the next one is read. A stream that looks like one that was written before,
whichever paper that came with, is not written again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from proceedings.pdf.assembly.fragment import NO_KEY, Fragment
from proceedings.pdf.assembly.writer import Writer

_END = b"\nendstream\nendobj\n"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one page of a fragment stands in the volume."""

    number: int  #: of its object
    parent: int  #: the node of the page tree that it hangs from
    before: bytes = b""  #: references to what is drawn before its own content
    after: bytes = b""  #: and after it
    entries: bytes = b""  #: more entries of its dictionary


class Splicer:
    """Copies fragments into the file of *writer*."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._written: dict[bytes, int] = {}  #: the number of each stream, by its key
        self.layers: list[int] = []  #: optional content groups of all fragments
        self.hidden: list[int] = []  #: those of them that are off

    def copy(
        self,
        fragment: Fragment,
        places: Sequence[Place],
        fonts: bytes = b"",
        named: Sequence[int] = (),
    ) -> None:
        """Write *fragment* with its pages in *places*.

        *fonts* are entries for the font dictionaries of the pages, *named* the numbers that the
        fragment's named objects must have.
        """
        numbers, is_new = self._numbered(fragment, [place.number for place in places])
        for index, number in zip(fragment.named, named, strict=True):
            numbers[index] = number
        fill = (b"%d " * len(numbers) % tuple(numbers)).split()
        fill.append(fonts)
        for place in places:
            fill += (b"%d" % place.parent, place.before, place.after, place.entries)
        self._write(fragment, fill, numbers, is_new)
        self.layers += (numbers[layer] for layer in fragment.layers)
        self.hidden += (numbers[layer] for layer in fragment.hidden)

    def _numbered(self, fragment: Fragment, pages: list[int]) -> tuple[list[int], list[bool]]:
        """The number of each object, and for each stream whether it is new."""
        count = fragment.plain - fragment.pages
        first = self._writer.reserve(count)
        numbers, is_new = [*pages, *range(first, first + count)], []
        for key in fragment.stream_keys():
            known = self._written.get(key)
            is_new.append(known is None)
            if known is None:
                known = self._writer.reserve()
                if key != NO_KEY:
                    self._written[key] = known
            numbers.append(known)
        return numbers, is_new

    def _write(
        self,
        fragment: Fragment,
        fill: Sequence[bytes],
        numbers: Sequence[int],
        is_new: Sequence[bool],
    ) -> None:
        writer, plain = self._writer, fragment.plain
        text, starts = fragment.filled(fill)
        writer.mark(numbers[: fragment.pages], starts)
        others = numbers[fragment.pages : plain]
        if fragment.named or not others:
            writer.mark(others, starts[fragment.pages : plain])
        else:
            run = range(others[0], others[0] + len(others))
            writer.mark(run, starts[fragment.pages : plain])
        heads = [*starts[plain:], len(text)]
        writer.put((text[: heads[0]],))
        streams = zip(numbers[plain:], heads, heads[1:], fragment.stream_data(), strict=False)
        for number, start, end, data in compress(streams, is_new):
            writer.mark((number,), (0,))
            writer.put((text[start:end], data, _END))
