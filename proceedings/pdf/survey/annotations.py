"""What lies on the pages of a document: links and where they lead, fields, attachments, films."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from pikepdf import Dictionary, Object, String

from proceedings.pdf import reading
from proceedings.pdf.intake.destinations import Destinations
from proceedings.pdf.survey.actions import Action, actions_in, file_name

#: Annotations that play, show or run something (ISO 32000-1, table 169).
_MEDIA = frozenset({"RichMedia", "3D", "Screen", "Movie", "Sound"})
_MOST = 5000  #: links and actions of a file that are kept
_LONGEST = 2000  #: characters of an address


@dataclass(frozen=True, slots=True)
class Link:
    """Where a page leads to outside the file."""

    page: int  #: from 1
    address: str
    is_file: bool = False  #: whether it opens a file instead of an address

    @property
    def web_address(self) -> str:
        """The address without its fragment, if it is one of the web; else empty."""
        try:
            parts = urlsplit(self.address.strip())
            is_web = parts.scheme.lower() in {"http", "https"} and parts.hostname
        except ValueError:
            return ""
        return urlunsplit(parts._replace(fragment="")) if is_web else ""


@dataclass(slots=True)
class Annotations:
    """What was met on the pages so far."""

    destinations: Destinations
    dead: list[int] = field(default_factory=list)  #: the page of each link that leads nowhere
    links: dict[Link, None] = field(default_factory=dict)  #: each address once a page
    actions: list[Action] = field(default_factory=list)
    media: list[tuple[int, str]] = field(default_factory=list)  #: page and kind
    attached: list[str] = field(default_factory=list)  #: names of files
    fields: int = 0

    def read(self, page: Object, number: int) -> None:
        """Look at the annotations of *page*."""
        for annotation in reading.items(page, "/Annots"):
            if isinstance(annotation, Dictionary) and len(self.links) + len(self.dead) < _MOST:
                self._read(annotation, number)

    def _read(self, annotation: Object, number: int) -> None:
        subtype, action = reading.name(annotation, "/Subtype"), annotation.get("/A")
        if subtype == "Link" and self._link(annotation, action, number):
            return
        if subtype == "Widget":
            self.fields += _field_type(annotation) != "Sig"
        elif subtype == "FileAttachment":
            self.attached.append(file_name(reading.entry(annotation, "/FS")))
        elif subtype in _MEDIA:
            self.media.append((number, subtype))
        self.actions += actions_in(annotation, number)

    def _link(self, link: Object, action: object, number: int) -> bool:
        """Follow *link*; tells whether to lead somewhere is all that it does."""
        if not isinstance(action, Dictionary):
            self._inside(link.get("/Dest"), number)
        elif (kind := reading.name(action, "/S")) == "GoTo":
            self._inside(action.get("/D"), number)
        elif kind == "URI" and isinstance(address := action.get("/URI"), String):
            self.links[Link(number, str(address)[:_LONGEST])] = None
        elif kind == "GoToR":
            self.links[Link(number, file_name(action.get("/F")), is_file=True)] = None
        else:
            return False
        return "/AA" not in link and not (isinstance(action, Dictionary) and "/Next" in action)

    def _inside(self, destination: object, number: int) -> None:
        if not self.destinations.leads(destination):
            self.dead.append(number)


def _field_type(widget: Object) -> str:
    """The type of the field that *widget* stands for; what it lacks, the field above it has."""
    return reading.name(widget, "/FT") or reading.name(reading.dictionary(widget, "/Parent"), "/FT")
