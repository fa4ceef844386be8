"""What `people.yml` says of people: who is one, and who is not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from proceedings.model.directory.names import key_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name is meant: a whole edition, or one of its papers."""

    edition: str
    paper: str = ""

    @classmethod
    def parse(cls, text: str) -> Place:
        """Read "mlsys-2023", or "mlsys-2023/roads".

        >>> Place.parse("mlsys-2023/roads")
        Place(edition='mlsys-2023', paper='roads')
        """
        edition, _, paper = text.strip().partition("/")
        return cls(edition, paper)

    def __str__(self) -> str:
        return f"{self.edition}/{self.paper}" if self.paper else self.edition


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """Someone whom the editors know: all names of theirs are one person.

    With *only*, a name without an ORCID is theirs in these places and nowhere else. An ORCID is
    theirs everywhere.
    """

    name: str  #: as it is to be printed
    id: str = ""  #: the address; empty to take it from the name
    also: tuple[str, ...] = ()  #: other printed names
    orcids: tuple[str, ...] = ()  #: the first one is shown
    dblp: str = ""  #: 65/9612
    url: str = ""
    only: tuple[Place, ...] = ()
    file: Path | None = field(default=None, compare=False)  #: for findings
    line: int = field(default=1, compare=False)

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded forms of all names, each once."""
        return tuple(dict.fromkeys(key_of(name) for name in (self.name, *self.also)))
