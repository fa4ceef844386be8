"""What was read of a site so far, and what became of each of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proceedings.importers.latex_signs import Remark
from proceedings.importers.page.blocks import Block, Words
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.report import Row
from proceedings.model.call import KeyDate, SubmissionKind
from proceedings.model.event import Link, PreviousEdition
from proceedings.model.findings import Finding, Severity
from proceedings.model.names import fold
from proceedings.model.people import Member


@dataclass(frozen=True, slots=True)
class Page:
    """One file of a site."""

    file: SourceFile
    blocks: Sequence[Block]
    title: str = ""  #: that of its front matter

    @property
    def name(self) -> str:
        return self.file.name

    @property
    def path(self) -> Path:
        return Path(self.file.place)


@dataclass(frozen=True, slots=True)
class Said:
    value: Any
    place: str


@dataclass(slots=True)
class Facts:
    """The facts of the event, from all pages; what is said first holds."""

    said: dict[str, Said] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)  #: markup, by its folded words
    topics_page: str = ""  #: the page that has them
    dates: dict[str, KeyDate] = field(default_factory=dict)  #: by the folded name
    dates_page: str = ""
    date_lines: dict[str, tuple[Page, int]] = field(default_factory=dict)
    dates_note: str = ""
    kinds: dict[str, SubmissionKind] = field(default_factory=dict)
    system: Link | None = None
    call_notes: dict[str, str] = field(default_factory=dict)
    committees: dict[str, dict[str, Member]] = field(default_factory=dict)
    history: dict[str, PreviousEdition] = field(default_factory=dict)
    news: dict[str, tuple[str, str]] = field(default_factory=dict)
    sponsors: dict[str, str] = field(default_factory=dict)  #: address by name
    links: dict[str, Link] = field(default_factory=dict)  #: by address
    prose: dict[str, list[Block]] = field(default_factory=dict)  #: by the page's name
    seen: dict[str, str] = field(default_factory=dict)  #: where a paragraph stands, by its words
    rows: list[Row] = field(default_factory=list)
    found: dict[Finding, None] = field(default_factory=dict)  #: each once

    def get(self, key: str, default: Any = None) -> Any:
        return self.said[key].value if key in self.said else default

    def say(self, key: str, value: Any, page: Page, line: int) -> None:
        """*value* is what the page says of *key*; another value, said before, stays.

        One that was said to be approximate gives way.
        """
        place = f"{page.name}:{line}"
        before = self.said.setdefault(key, Said(value, place))
        if _key(before.value) != _key(value):
            message = f'{key}: "{_shown(value)}" here, "{_shown(before.value)}" in {before.place}'
            self.find(page, line, "page-differs", message, "write the right one into edition.yml")
            if re.match(r"approx|about|around|~", _shown(before.value), re.IGNORECASE):
                self.said[key] = Said(value, place)

    def address(self, label: str, url: str) -> None:
        """The event's own address is the first that its name leads to; others are links."""
        own = self.said.setdefault("url", Said(url, ""))
        if own.value.rstrip("/") != url.rstrip("/"):
            self.links.setdefault(url, Link(label, url))

    def took(self, page: Page, words: Words | str, where: str, line: int = 0) -> None:
        self.rows.append(Row(_place(page, words, line), _name(words), taken_as=where))

    def left(self, page: Page, words: Words | str, reason: str, line: int = 0) -> None:
        self.rows.append(Row(_place(page, words, line), _name(words), reason=reason))

    def unplaced(self, page: Page, words: Words | str, reason: str, line: int = 0) -> None:
        """Leave out what may matter: it is a warning too."""
        self.left(page, words, reason, line)
        at = words.line if isinstance(words, Words) else line
        message = f'"{_name(words)}" has no place in an edition: {reason}'
        self.find(page, at, "page-unplaced", message, "write it where it belongs", is_warning=True)

    def remark(self, page: Page, line: int, remarks: Sequence[Remark]) -> None:
        for remark in remarks:
            self.find(page, line, remark.code, remark.message, remark.cure)

    def find(
        self, page: Page, line: int, code: str, message: str, cure: str, *, is_warning: bool = False
    ) -> None:
        severity = Severity.WARNING if is_warning else Severity.NOTE
        found = Finding(
            code=code, message=message, cure=cure, severity=severity, file=page.path, line=line
        )
        self.found[found] = None


def key_of(text: str) -> str:
    """What is equal for the ways in which pages write one thing."""
    return fold(text).replace("-", "")


def _key(value: Any) -> str:
    return key_of(_shown(value))


def _shown(value: Any) -> str:
    return value.label if isinstance(value, Link) else str(value)


def _place(page: Page, words: Words | str, line: int) -> str:
    return f"{page.name}:{words.line if isinstance(words, Words) else line}"


def _name(words: Words | str) -> str:
    text = words.text if isinstance(words, Words) else words
    return text if len(text) <= 60 else f"{text[:59]}…"
