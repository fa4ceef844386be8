"""The outline of a file, and its named destinations (ISO 32000-1, 12.3.2 and 12.3.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.plan import Bookmark
from proceedings.pdf.assembly.writer import Writer

#: Called with a page of the volume, from 0, and a height on it; gives the written destination.
Target = Callable[[int, float | None], bytes]
_CHILDREN = b" /First %d 0 R /Last %d 0 R /Count %d"
_LEAF = 64  #: names in one node of a name tree


def write_outline(writer: Writer, bookmarks: Sequence[Bookmark], target: Target) -> int:
    """Write the outline, which is not empty; returns the number of its root."""
    outline = _Outline(writer, target)
    root = writer.reserve()
    first, last = outline.siblings(bookmarks, root)
    writer.add(b"<< /Type /Outlines" + _CHILDREN % (first, last, len(bookmarks)) + b" >>", root)
    return root


@dataclass(frozen=True, slots=True)
class _Outline:
    writer: Writer
    target: Target

    def siblings(self, bookmarks: Sequence[Bookmark], parent: int) -> tuple[int, int]:
        """Write *bookmarks* below *parent*; returns the numbers of the first and the last one."""
        first = self.writer.reserve(len(bookmarks))
        last = first + len(bookmarks) - 1
        items = []
        for number, bookmark in enumerate(bookmarks, start=first):
            item = b"<< /Title %b /Parent %d 0 R" % (syntax.string(bookmark.title), parent)
            if number > first:
                item += b" /Prev %d 0 R" % (number - 1)
            if number < last:
                item += b" /Next %d 0 R" % (number + 1)
            if bookmark.page is not None:
                item += b" /Dest " + self.target(bookmark.page, bookmark.top)
            if bookmark.children:
                below = self.siblings(bookmark.children, number)
                # What lies below is closed at first, which the sign says.
                item += _CHILDREN % (*below, -len(bookmark.children))
            items.append(item + b" >>")
        self.writer.add_all(items, first)
        return first, last


def write_names(writer: Writer, destinations: Mapping[str, bytes]) -> int:
    """Write a name tree (7.9.6) of *destinations*, by name; returns the number of its root."""
    names = sorted((name.encode("utf-8"), value) for name, value in destinations.items())
    leaves = [names[first : first + _LEAF] for first in range(0, len(names), _LEAF)]
    kids = [writer.add(_leaf(leaf)) for leaf in leaves]
    return writer.add(syntax.dictionary({"Kids": syntax.array(map(syntax.reference, kids))}))


def _leaf(names: Sequence[tuple[bytes, bytes]]) -> bytes:
    limits = [names[0][0], names[-1][0]]
    pairs = (part for name, value in names for part in (_byte_string(name), value))
    return syntax.dictionary(
        {"Limits": syntax.array(map(_byte_string, limits)), "Names": syntax.array(pairs)}
    )


def _byte_string(name: bytes) -> bytes:
    return b"<" + name.hex().encode("ascii") + b">"
