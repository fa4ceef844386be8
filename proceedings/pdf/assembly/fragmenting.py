"""From a document in memory to the fragment that a volume copies."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from itertools import chain

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from proceedings.pdf import reading
from proceedings.pdf.assembly.fragment import KEY_SIZE, Fragment, Slots
from proceedings.pdf.assembly.saved import SavedObject, saved_objects

#: Names, in the catalogue, the objects that `Fragment.named` is to hold.
NAMED = "/ProceedingsNamed"

#: The names of the fonts of stamps begin with this, and those of no page that they are drawn on.
STAMP = "/Stamp"
#: Stands among the fonts of a page, where those of its stamps are to stand.
_FONTS = f"{STAMP}Fonts"
_CATALOGUE = 1  #: its number in a file that the library has saved
_PARENT = re.compile(rb"/Parent \d+ 0 R")
_CONTENTS = re.compile(rb"/Contents \[([^\]]*)\] ")
_NUMBER = re.compile(rb"(\d+) 0 R\b")
_PASSES = 8  #: so deep are the objects that a stream refers to looked at for its key


def fragment_of(pdf: Pdf) -> Fragment:
    """Serialise *pdf*, which is changed on the way; pages must have their own boxes and rotation.

    Raises what the library raises where it cannot write the document.
    """
    _lay_out(pdf)
    saved = saved_objects(pdf)
    catalogue = saved[_CATALOGUE].text
    root, mark = _numbers(catalogue, b"/Pages")[0], _numbers(catalogue, _FONTS.encode())[0]
    pages = _numbers(saved[root].text, b"/Kids")
    others = [n for n in range(1, len(saved)) if n not in {_CATALOGUE, root, mark, *pages}]
    plain = [number for number in others if saved[number].data is None]
    streams = [number for number in others if saved[number].data is not None]
    index = {number: place for place, number in enumerate([*pages, *plain, *streams])}
    writer = _Writer(index, mark)
    for number in pages:
        writer.page(index[number], saved[number])
    for number in [*plain, *streams]:
        writer.object(index[number], saved[number])
    layers = _numbers(catalogue, b"/OCGs")
    keys = _keys(saved, {*pages, *layers, _CATALOGUE, root, mark})
    data = [saved[number].data or b"" for number in streams]
    return Fragment(
        pages=len(pages),
        text=b"".join(writer.pieces),
        gaps=writer.gaps,
        starts=writer.starts,
        passed=writer.passed,
        lengths=array("Q", map(len, data)),
        keys=b"".join(keys.get(number, bytes(KEY_SIZE)) for number in streams),
        data=b"".join(data),
        layers=tuple(index[number] for number in layers),
        hidden=tuple(index[number] for number in _numbers(catalogue, b"/OFF")),
        named=tuple(index[number] for number in _numbers(catalogue, NAMED.encode())),
    )


def _lay_out(pdf: Pdf) -> None:
    """Hang all pages from one node, and make each a plain dictionary of numbers and references."""
    pages = list(pdf.pages)
    mark = pdf.Root[_FONTS] = pdf.make_indirect(Dictionary())
    root = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=len(pages)))
    for page in pages:
        page.obj["/Resources"] = _with_mark(pdf, page, mark)
        page.obj["/Contents"] = Array(_contents(page))
        for key in ("/Annots", "/Group"):
            if key in page.obj:
                page.obj[key] = pdf.make_indirect(page.obj[key])
        page.obj["/Parent"] = root
    root["/Kids"] = Array([page.obj for page in pages])
    pdf.Root["/Pages"] = root


def _contents(page: Page) -> list[Object]:
    contents = reading.entry(page.obj, "/Contents")
    streams = list(contents) if isinstance(contents, Array) else [contents]
    return [stream for stream in streams if isinstance(stream, Stream)]


def _with_mark(pdf: Pdf, page: Page, mark: Object) -> Object:
    """The resources of *page* as an object of its own, with the mark among its fonts."""
    own = reading.dictionary(page.obj, "/Resources")
    resources = Dictionary() if own is None else own
    fonts = reading.dictionary(resources, "/Font")
    marked = Dictionary() if fonts is None else Dictionary(dict(fonts.items()))
    marked[_FONTS] = mark
    resources["/Font"] = marked
    return pdf.make_indirect(resources)


class _Writer:
    """Writes the template; *index* says how the fragment counts each object of the saved file."""

    def __init__(self, index: Mapping[int, int], mark: int) -> None:
        self.pieces: list[bytes] = []
        self.gaps = array("I")
        self.starts, self.passed = array("I"), array("I")
        self._index, self._mark = index, mark
        self._slots = Slots(len(index))
        self._length = 0  #: of the text without the gaps

    def page(self, page: int, saved: SavedObject) -> None:
        """A page's dictionary, with gaps for what the volume puts into it."""
        slots = self._slots
        rest = _PARENT.sub(b"", saved.text, count=1)
        own = _CONTENTS.search(rest)
        drawn = own[1] if own is not None else b""
        if own is not None:
            rest = rest[: own.start()] + rest[own.end() :]
        self._begin(page)
        gaps = [slots.parent(page), slots.before(page)]
        self._put([b"<< /Parent ", b" 0 R /Contents [ ", b""], gaps)
        self._saved(drawn)
        self._put([b"", b"]", b""], [slots.after(page), slots.entries(page)])
        self._saved(rest.removeprefix(b"<<"))
        self._put([b"\nendobj\n"], [])

    def object(self, index: int, saved: SavedObject) -> None:
        self._begin(index)
        self._saved(saved.text)
        self._put([b"\nendobj\n" if saved.data is None else b"\nstream\n"], [])

    def _begin(self, index: int) -> None:
        self.starts.append(self._length)
        self.passed.append(len(self.gaps))
        self._put([b"", b" 0 obj\n"], [index])

    def _put(self, texts: Sequence[bytes], gaps: Sequence[int]) -> None:
        """Write *texts* with a gap between each two of them."""
        self._length += sum(map(len, texts))
        self.pieces.append(b"%b".join(text.replace(b"%", b"%%") for text in texts))
        self.gaps.extend(gaps)

    def _saved(self, text: bytes) -> None:
        """*text* with a gap for each number; what is not in the fragment becomes null."""
        texts, numbers = SavedObject(text).parts()
        if not all(number in self._index for number in numbers):
            texts, numbers = self._without_strangers(texts, numbers)
            self._put(texts, [self._index.get(number, self._slots.fonts) for number in numbers])
            return
        rest = [b" 0 R" + text for text in texts[1:]]
        self._put([texts[0], *rest], [self._index[number] for number in numbers])

    def _without_strangers(
        self, texts: Sequence[bytes], numbers: Sequence[int]
    ) -> tuple[list[bytes], list[int]]:
        """The same where some numbers are the mark, whose name goes, or of no object we have."""
        kept, gaps = [texts[0]], list[int]()
        for number, text in zip(numbers, texts[1:], strict=True):
            if number == self._mark:
                kept[-1] = kept[-1].removesuffix(b"%b " % _FONTS.encode())
                kept.append(text)
                gaps.append(number)
            elif number in self._index:
                kept.append(b" 0 R" + text)
                gaps.append(number)
            else:
                kept[-1] += b"null" + text
        return kept, gaps


def _numbers(text: bytes, key: bytes) -> list[int]:
    """The objects that the reference or the array of references under *key* names."""
    found = re.search(re.escape(key) + rb" (?:\[([^\]]*)\]|(\d+ 0 R))", text)
    return [int(number) for number in _NUMBER.findall(found[1] or found[2])] if found else []


def _keys(saved: Sequence[SavedObject], own: set[int]) -> dict[int, bytes]:
    """A key for each object, the same for objects that are made of the same.

    None for *own*, which belong to their document whatever they look like, and for whatever leads
    to one of them or to itself.
    """
    keys: dict[int, bytes] = {}
    parts = {n: saved[n].parts() for n in range(1, len(saved)) if n not in own}
    waiting = {n: set(numbers) for n, (_, numbers) in parts.items() if own.isdisjoint(numbers)}
    for _ in range(_PASSES):
        ready = [number for number, numbers in waiting.items() if numbers <= keys.keys()]
        for number in ready:
            del waiting[number]
            keys[number] = _key(saved[number], *parts[number], keys)
    return keys


def _key(
    saved: SavedObject, texts: Sequence[bytes], numbers: Sequence[int], keys: Mapping[int, bytes]
) -> bytes:
    """A digest of the text, with keys in place of the numbers, and of the data."""
    interleaved = chain.from_iterable(zip(texts, (keys[n] for n in numbers), strict=False))
    digest = blake2b(b"".join(interleaved) + texts[-1], digest_size=KEY_SIZE)
    if saved.data is not None:
        digest.update(b"\nstream\n")
        digest.update(saved.data)
    return digest.digest()
