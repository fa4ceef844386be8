"""The fonts that a document prints with, and what is missing of them (ISO 32000-1, 9.5 to 9.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream

from proceedings.pdf import reading

_SUBSET = re.compile(r"[A-Z]{6}\+")
_PLAIN = re.compile(r"/[\w.+-]+")  #: a name that content streams cannot write in another way
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
#: Character collections that a reader knows the Unicode of (9.10.2).
_KNOWN = frozenset({"Japan1", "GB1", "CNS1", "Korea1", "KR"})
_GLYPHS = 4  #: of a Type 3 font that are looked at
_BITMAP = re.compile(rb"(?:^|\s)BI\s")  #: an inline image begins


@dataclass(frozen=True, slots=True)
class Font:
    """A font as the document has it."""

    name: str  #: without the mark of a subset; of a Type 3 font mostly empty
    kind: str  #: "Type1", "TrueType", "Type0", "Type3", …
    page: int  #: where it is met first, from 1
    is_embedded: bool = True
    is_bitmap: bool = False  #: a Type 3 font whose letters are pictures
    is_mapped: bool = True  #: whether the file tells which letters its signs are


def fonts_of(pdf: Pdf, pages: int) -> tuple[Font, ...]:
    """The fonts of the first *pages* pages and of the drawings in them, in the order of pages.

    One that is not embedded counts only where the content sets text in it: many programs name
    Helvetica in every drawing.
    """
    walk = _Walk()
    found: dict[tuple[str, str, bool, bool, bool], Font] = {}
    for number, page in enumerate(pdf.pages[:pages], start=1):
        for font in walk.fonts(page.obj, number):
            key = (font.name, font.kind, font.is_embedded, font.is_bitmap, font.is_mapped)
            found.setdefault(key, font)
    return tuple(found.values())


class _Walk:
    """Goes through the resources of page after page; whatever was met is not looked at again."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()  #: fonts that were told, and drawings

    def fonts(self, page: Object, number: int) -> Iterator[Font]:
        below = [page]
        while below:
            holder = below.pop()
            resources = reading.dictionary(holder, "/Resources")
            yield from self._in(resources, holder, number)
            for key in ("/XObject", "/Pattern"):
                below += self._drawings(reading.dictionary(resources, key))

    def _in(self, resources: Object | None, holder: Object, number: int) -> Iterator[Font]:
        fonts = reading.dictionary(resources, "/Font")
        for name, font in fonts.items() if fonts is not None else ():
            identity = reading.identity(font)
            if identity in self._seen or not isinstance(font, Dictionary):
                continue
            described = _font(font, number)
            if described.is_embedded or _sets_text(holder, name):
                self._seen.add(identity or (0, 0))
                yield described

    def _drawings(self, named: Object | None) -> Iterator[Object]:
        """The forms and tiling patterns under these names, each once."""
        for value in (value for _, value in named.items()) if named is not None else ():
            identity = reading.identity(value)
            if identity is None or identity in self._seen or not isinstance(value, Stream):
                continue
            self._seen.add(identity)
            if "/Resources" in value:
                yield value


def _font(font: Object, page: int) -> Font:
    kind = reading.name(font, "/Subtype")
    name = _SUBSET.sub("", reading.name(font, "/BaseFont") or reading.name(font, "/Name"), count=1)
    if kind == "Type3":
        return Font("", kind, page, is_bitmap=_is_bitmap(font))
    descends = next(reading.items(font, "/DescendantFonts"), None) if kind == "Type0" else font
    descriptor = reading.dictionary(descends, "/FontDescriptor")
    is_embedded = any(isinstance(reading.entry(descriptor, key), Stream) for key in _FILES)
    is_mapped = kind != "Type0" or _is_mapped(font, descends)
    return Font(name, kind, page, is_embedded=is_embedded, is_mapped=is_mapped)


def _is_mapped(font: Object, descends: object) -> bool:
    """Whether a composite font tells what its codes mean, itself or by a known collection."""
    if reading.entry(font, "/ToUnicode") is not None:
        return True
    encoding = reading.entry(font, "/Encoding")
    if isinstance(encoding, Name) and not str(encoding).startswith("/Identity"):
        return True
    collection = reading.dictionary(descends, "/CIDSystemInfo")
    return reading.text(collection, "/Ordering") in _KNOWN


def _is_bitmap(font: Object) -> bool:
    letters = reading.dictionary(font, "/CharProcs")
    for number, letter in enumerate(letters.keys() if letters is not None else ()):
        drawn = reading.entry(letters, letter)
        if number == _GLYPHS:
            break
        if isinstance(drawn, Stream) and _BITMAP.search(_read(drawn)):
            return True
    return False


def _sets_text(holder: Object, name: str) -> bool:
    """Whether the content of *holder* chooses the font called *name*."""
    contents = holder if isinstance(holder, Stream) else reading.entry(holder, "/Contents")
    if isinstance(contents, Array):
        parts = [part for part in contents if isinstance(part, Stream)]
    else:
        parts = [contents] if isinstance(contents, Stream) else []
    if not _PLAIN.fullmatch(name):
        return bool(parts)
    chosen = re.compile(rb"%b[\s\x00]+[-+.\d]+[\s\x00]+Tf" % re.escape(name.encode()))
    return any(chosen.search(_read(part)) for part in parts)


def _read(stream: Stream) -> bytes:
    try:
        return stream.read_bytes()
    except (PdfError, RuntimeError):
        return b""
