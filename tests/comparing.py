"""Whether the pages of two PDFs are made of the same, told by following every reference.

What a volume adds to a page, its parent and room for the fonts of stamps, makes no difference;
nor does how a stream is compressed, or in how many streams a page's content is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pikepdf import Array, Dictionary, Object, Page, Pdf, PdfError, Stream

_STORED = ("/Length", "/Filter", "/DecodeParms")


def differences(one: Pdf, other: Pdf) -> list[str]:
    """Where the pages of *one* and *other* are not the same, as paths; empty where they are."""
    return list(_Comparer(one, other).pages())


class _Comparer:
    def __init__(self, one: Pdf, other: Pdf) -> None:
        self._one, self._other = list(one.pages), list(other.pages)
        #: What became of each object; its pages are compared by themselves.
        self._became = {
            a.obj.objgen: b.obj.objgen for a, b in zip(self._one, self._other, strict=False)
        }
        self._waiting: list[tuple[str, Any, Any]] = []

    def pages(self) -> Iterator[str]:
        if len(self._one) != len(self._other):
            yield f"{len(self._one)} and {len(self._other)} pages"
        for number, (a, b) in enumerate(zip(self._one, self._other, strict=False), start=1):
            yield from self._entries(f"page {number}", _page(a), _page(b))
            while self._waiting:
                yield from self._pair(*self._waiting.pop())

    def _pair(self, path: str, a: Any, b: Any) -> Iterator[str]:
        if type(a) is not type(b):
            yield f"{path}: {type(a).__name__} and {type(b).__name__}"
        elif not isinstance(a, Object):
            yield from (f"{path}: {a} and {b}" for _ in range(a != b))
        elif not (a.is_indirect and b.is_indirect):
            yield from self._values(path, a, b)
        elif a.objgen not in self._became:
            self._became[a.objgen] = b.objgen
            yield from self._values(path, a, b)
        elif self._became[a.objgen] != b.objgen:
            yield f"{path}: another object"

    def _values(self, path: str, a: Object, b: Object) -> Iterator[str]:
        kinds = [_kind(value) for value in (a, b)]
        if kinds[0] is not kinds[1]:
            yield f"{path}: {kinds[0].__name__} and {kinds[1].__name__}"
        elif kinds[0] is Array:
            yield from self._entries(path, dict(enumerate(a)), dict(enumerate(b)))
        elif kinds[0] is Dictionary:
            yield from self._entries(path, _entries(a), _entries(b))
        elif kinds[0] is Stream:
            yield from self._entries(path, _stream(a), _stream(b))
        elif bytes(a) != bytes(b):
            yield f"{path}: {bytes(a)!r} and {bytes(b)!r}"

    def _entries(self, path: str, a: Mapping[Any, Any], b: Mapping[Any, Any]) -> Iterator[str]:
        if a.keys() != b.keys():
            yield f"{path}: {sorted(a)} and {sorted(b)}"
        self._waiting += ((f"{path} {key}", a[key], b[key]) for key in a.keys() & b.keys())


def _kind(value: Object) -> type:
    return next((kind for kind in (Array, Dictionary, Stream) if isinstance(value, kind)), bytes)


def _entries(holder: Object) -> dict[str, Any]:
    """The entries of a dictionary; one that is null is as good as absent (ISO 32000-1, 7.3.7)."""
    return {key: value for key in holder.keys() if (value := holder.get(key)) is not None}  # noqa: SIM118


def _stream(stream: Object) -> dict[str, Any]:
    """The entries and the data of a stream, decoded where that can be done."""
    entries = _entries(stream)
    try:
        data = stream.read_bytes()
    except PdfError:
        return entries | {"data": stream.read_raw_bytes()}
    return {k: v for k, v in entries.items() if k not in _STORED} | {"data": data}


def _page(page: Page) -> dict[str, Any]:
    entries = _entries(page.obj)
    resources = _entries(entries.pop("/Resources", Dictionary()))
    entries |= {f"/Resources {key}": value for key, value in resources.items()}
    if not _entries(resources.get("/Font", Dictionary())):
        entries.pop("/Resources /Font", None)
    contents = entries.pop("/Contents", None)
    streams = list(contents) if isinstance(contents, Array) else [contents]
    entries["/Contents"] = b"\n".join(s.read_bytes() for s in streams if isinstance(s, Stream))
    entries.pop("/Parent", None)
    return entries
