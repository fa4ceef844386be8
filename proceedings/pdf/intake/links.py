"""The annotations of a paper's pages: links made independent of names, active content taken off.

As many links leave here as came in. One that leads nowhere, or that would start something, stays
as an annotation without an action, and is spoken of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from pikepdf import Array, Dictionary, Name, Object, Page, String

from proceedings.pdf import reading
from proceedings.pdf.intake.destinations import Destinations

#: What a link keeps (ISO 32000-1, tables 164 and 173), besides where it leads.
_LINK_KEYS = frozenset(
    "/Type /Subtype /Rect /Contents /NM /M /F /AP /AS /Border /C /BS /H /QuadPoints /OC".split()
)
#: Comments and marks that people put on a page; they keep all but their actions.
_KEPT = frozenset(
    "Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut "
    "Stamp Caret Ink Popup Watermark".split()
)
_ACTIVE_KEYS = ("/A", "/AA", "/PA", "/FS", "/AF", "/P", "/StructParent", "/RichMediaContent")
_OPENED = frozenset({"", "http", "https", "mailto", "ftp", "doi", "urn", "tel"})


class Annotations:
    """Cleans page after page and remembers what it took away."""

    def __init__(self, destinations: Destinations) -> None:
        self._destinations = destinations
        self._page = 0  #: the number of the page at hand, from 1
        self._dead: Counter[int] = Counter()  #: links that lead nowhere, by page number
        self._removed: Counter[str] = Counter()  #: kinds of annotations and actions

    def clean(self, page: Page) -> None:
        """Make the annotations of the next *page* safe to stand in a volume."""
        self._page += 1
        kept = [a for a in _annotations(page) if self._cleaned(a)]
        if kept:
            page.obj["/Annots"] = Array(kept)
        elif "/Annots" in page.obj:
            del page.obj["/Annots"]

    def notes(self) -> Iterator[str]:
        """What was taken off, and where links lead nowhere, as sentences."""
        if self._removed:
            counted = (f"{what} ({count})" for what, count in sorted(self._removed.items()))
            yield f"removed: {', '.join(counted)}"
        if self._dead:
            total = self._dead.total()
            what = "1 link leads" if total == 1 else f"{total} links lead"
            yield f"{what} nowhere, on {on_pages(self._dead)}"

    def _cleaned(self, annotation: Object) -> bool:
        subtype = reading.name(annotation, "/Subtype")
        if subtype == "Link":
            self._clean_link(annotation)
        elif subtype in _KEPT:
            _drop(annotation, _ACTIVE_KEYS)
        else:
            self._removed[f"{subtype or 'unknown'} annotation"] += 1
            return False
        return True

    def _clean_link(self, link: Object) -> None:
        uri = self._uri(link)
        target = None if uri is not None else self._target(link)
        _drop(link, set(link.keys()) - _LINK_KEYS)
        if uri is not None:
            link["/A"] = Dictionary(S=Name.URI, URI=uri)
        elif target is not None:
            link["/Dest"] = target
        else:
            self._dead[self._page] += 1

    def _uri(self, link: Object) -> Object | None:
        """The address that *link* opens in a browser, if it is one that does no harm."""
        action = reading.dictionary(link, "/A")
        uri = reading.entry(action, "/URI")
        if reading.name(action, "/S") != "URI" or not isinstance(uri, String):
            return None
        if _scheme(str(uri)) in _OPENED:
            return uri
        self._removed[f"{_scheme(str(uri))}: address"] += 1
        return None

    def _target(self, link: Object) -> Object | None:
        action = reading.dictionary(link, "/A")
        kind = reading.name(action, "/S")
        if action is None:
            return self._destinations.resolve(link.get("/Dest"))
        if kind == "GoTo":
            return self._destinations.resolve(action.get("/D"))
        if kind == "Named":
            return self._destinations.named_action(reading.name(action, "/N"), self._page - 1)
        if kind != "URI":
            self._removed[f"{kind or 'unknown'} action"] += 1
        return None


def count_links(page: Page) -> int:
    """How many link annotations *page* has."""
    return sum(reading.name(a, "/Subtype") == "Link" for a in _annotations(page))


def on_pages(numbers: Iterable[int]) -> str:
    """Where something is, as a sentence names it.

    >>> on_pages([3]), on_pages([2, 1, 3])
    ('page 3', 'pages 1, 2, 3')
    """
    ordered = [str(number) for number in sorted(numbers)]
    return f"page{'s' * (len(ordered) > 1)} {', '.join(ordered)}"


def _annotations(page: Page) -> list[Object]:
    return [a for a in reading.items(page.obj, "/Annots") if isinstance(a, Dictionary)]


def _drop(holder: Object, keys: Iterable[str]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]


def _scheme(uri: str) -> str:
    try:
        return urlsplit(uri.strip()).scheme.lower()
    except ValueError:
        return "malformed"
