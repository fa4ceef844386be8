"""Where the links and the outline of a document lead, as explicit destinations.

Names such as `section.1` stand in nearly every paper and collide as soon as two papers are in one
file. An explicit destination holds its page instead (ISO 32000-1, 12.3.2) and cannot.
"""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from proceedings.pdf import reading

_FITS = frozenset({"XYZ", "Fit", "FitH", "FitV", "FitR", "FitB", "FitBH", "FitBV"})
_DEEPEST = 50  #: levels of a name tree; real ones have two or three


class Destinations:
    """All that a document's links may lead to."""

    def __init__(self, pdf: Pdf) -> None:
        self._pages = [page.obj for page in pdf.pages]
        self._index = {page.objgen: index for index, page in enumerate(self._pages)}
        self._named = dict(_old_names(pdf.Root)) | dict(
            names_in(reading.entry(reading.entry(pdf.Root, "/Names"), "/Dests"))
        )

    def resolve(self, destination: object) -> Object | None:
        """*destination* with its page in place of a name; None where it leads nowhere."""
        explicit = self._explicit(destination)
        page = None if explicit is None else self.page(explicit[0])
        if explicit is None or page is None:
            return None
        return Array([self._pages[page], *_view(explicit)])

    def leads(self, destination: object) -> bool:
        """Whether *destination* leads to a page."""
        explicit = self._explicit(destination)
        return explicit is not None and self.page(explicit[0]) is not None

    def _explicit(self, destination: object) -> Object | None:
        """*destination* without a name: an array that begins with something.

        A name may stand for a dictionary that holds the destination, but not for another name.
        """
        if isinstance(destination, String | Name):
            destination = self._named.get(_key(destination))
        if isinstance(destination, Dictionary):
            destination = destination.get("/D")
        return destination if isinstance(destination, Array) and len(destination) else None

    def page(self, target: object) -> int | None:
        """The index of the page that a destination begins with: the page itself or its number."""
        if isinstance(target, int) and 0 <= target < len(self._pages):
            return target
        identity = reading.identity(target)
        return None if identity is None else self._index.get(identity)

    def named_action(self, action: str, page: int) -> Object | None:
        """Where the viewer's own commands `NextPage`, `LastPage` … lead from *page*.

        In a volume they would lead out of the paper, so they become destinations too.
        """
        last = len(self._pages) - 1
        target = {"NextPage": page + 1, "PrevPage": page - 1, "FirstPage": 0, "LastPage": last}
        index = target.get(action, -1)
        return Array([self._pages[index], Name.Fit]) if 0 <= index <= last else None


def _view(destination: Object) -> Iterator[object]:
    """How the page is shown; an unknown way becomes "as it is"."""
    rest = list(destination)[1:]
    fit = str(rest[0])[1:] if rest and isinstance(rest[0], Name) else ""
    if fit not in _FITS:
        yield from (Name.XYZ, None, None, None)
        return
    yield rest[0]
    yield from (reading.number(value) for value in rest[1:5])


def _old_names(root: object) -> Iterator[tuple[bytes, object]]:
    """The destinations of the catalogue's /Dests (PDF 1.1)."""
    names = reading.dictionary(root, "/Dests")
    for name in names.keys() if names is not None else ():
        yield _encoded(name), reading.entry(names, name)


def names_in(tree: object) -> Iterator[tuple[bytes, object]]:
    """The names and values of a name tree (PDF 1.2), whatever order its keys are in."""
    seen: set[tuple[int, int]] = set()
    level = [tree]
    for _ in range(_DEEPEST):
        below: list[object] = []
        for node in level:
            pairs = list(reading.items(node, "/Names"))
            keys = zip(pairs[0::2], pairs[1::2], strict=False)
            yield from ((_key(key), value) for key, value in keys)
            below += (kid for kid in reading.items(node, "/Kids") if _is_new(kid, seen))
        level = below


def _is_new(kid: object, seen: set[tuple[int, int]]) -> bool:
    identity = reading.identity(kid)
    if identity is None or identity in seen:
        return False
    seen.add(identity)
    return True


def _key(name: object) -> bytes:
    return bytes(name) if isinstance(name, String) else _encoded(str(name))


def _encoded(name: str) -> bytes:
    return name.removeprefix("/").encode("utf-8", "surrogateescape")
