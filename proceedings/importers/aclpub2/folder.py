"""The files of an aclpub2 folder, what was read of them, and what became of each entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from proceedings.importers.contacts import Contact, Contacts
from proceedings.importers.content import Attachment
from proceedings.importers.formats import Wishes
from proceedings.importers.latex_signs import Remark
from proceedings.importers.people_lines import people
from proceedings.importers.reading.json import Fields, unused
from proceedings.importers.reading.letters import decode
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.yaml import Object, objects, read_yaml
from proceedings.importers.report import Row
from proceedings.importers.text import plain_text
from proceedings.model.findings import Finding, Severity
from proceedings.model.people import Person


@dataclass(slots=True)
class Entry(Fields):
    """A mapping of a file, with its place."""

    file: Path = Path()
    line: int = 0

    @property
    def place(self) -> str:
        return f"{self.file.name}:{self.line}"

    def entries(self, *names: str, used: set[str]) -> Iterator[Entry]:
        """The mappings of a list within; a text alone counts as a name."""
        value = self.value(*names)
        for one in value if isinstance(value, list) else [value]:
            found = Object({"name": one}) if isinstance(one, str) and one.strip() else one
            if isinstance(found, Object | dict):
                line = getattr(found, "line", 0) or self.line
                yield Entry(found, used, file=self.file, line=line)


@dataclass(slots=True)
class Folder:
    source: Source
    wishes: Wishes
    read: set[str] = field(default_factory=set)  #: names of files
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    private: list[SourceFile] = field(default_factory=list)  #: forms that are for nobody to read
    files: tuple[Attachment, ...] = ()  #: of the edition itself, such as logos
    contacts: Contacts = field(init=False)
    _used: dict[str, set[str]] = field(default_factory=dict)
    _seen: list[tuple[str, Fields]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.contacts = Contacts(self.wishes)

    def value(self, *names: str) -> tuple[Any, Path]:
        """What the first file there is of *names* holds."""
        file = self.source.named(*names)
        if file is None:
            return None, Path(names[0])
        self.read.add(file.name)
        value, findings = read_yaml(file)
        self.findings += findings
        return value, Path(file.place)

    def entries(self, kind: str, *names: str) -> Iterator[Entry]:
        """The entries of one file; what is none is left out, and told."""
        value, file = self.value(*names)
        for one in value if isinstance(value, list) else []:
            if not isinstance(one, Object):
                self.rows.append(Row(file.name, str(one)[:60], reason="it is no entry with keys"))
        for found in objects(value):
            yield self.seen(kind, Entry(found, self.keys(kind), file=file, line=found.line))

    def seen(self, kind: str, entry: Entry) -> Entry:
        """*entry*, whose keys that nobody asks for will be told as those of *kind*."""
        self._seen.append((kind, entry))
        return entry

    def keys(self, kind: str) -> set[str]:
        return self._used.setdefault(kind, set())

    def within(self, entry: Entry, kind: str, *names: str) -> Iterator[Entry]:
        for one in entry.entries(*names, used=self.keys(kind)):
            yield self.seen(kind, one)

    def unused(self) -> Counter[str]:
        found = Counter[str]()
        for kind, fields in self._seen:
            found += unused([fields], f"{kind}.")
        return found

    def find(self, folder: str, name: str) -> SourceFile | None:
        """The file *name*, in *folder* or where its own path says."""
        wanted = PurePosixPath(name.replace("\\", "/").strip().casefold())
        if not wanted.name or ".." in wanted.parts:
            return None
        tails = (f"{folder}/{wanted}", str(wanted), f"{folder}/{wanted.name}")
        for tail in tails:
            for file in self.source.files:
                if f"/{file.name.casefold()}".endswith(f"/{tail}"):
                    return file
        return None

    def text(self, folder: str, name: str, entry: Entry) -> str:
        """The text of a file that *entry* names; empty, with a finding, where there is none."""
        if not name:
            return ""
        file = self.find(folder, name)
        if file is None:
            self.tell(entry, "file-missing", f'there is no "{folder}/{name}"', "add the file")
            return ""
        self.read.add(file.name)
        return decode(file.data()).text

    def person(self, one: Entry, *, with_contact: bool = True) -> Person | None:
        """Who *one* is, with the names in parts or in one; None where nobody is named."""
        one.text("name", "username") if one.text("last_name") else None
        first = one.text("preferred_name") or one.text("first_name")
        given = " ".join(filter(None, (first, one.text("middle_name"))))
        family = one.text("last_name")
        if not (given or family):
            family = one.text("name", "speaker_name")
        contact = Contact(
            given=plain_text(given),
            family=plain_text(family),
            suffix=one.text("suffix"),
            affiliation=plain_text(one.text("institution", "instituion", "affiliation")),
            country=one.text("country"),
            email=one.text("email", "emails") if with_contact else "",
            url=one.text("homepage", "website", "url"),
            orcid=one.text("orcid"),
        )
        return self.contacts.person(contact, one.file, one.line)

    def people(self, text: str, entry: Entry) -> tuple[Person, ...]:
        """Those of one line: titles and the like are told."""
        found, remarks = people(plain_text(text))
        for remark in remarks:
            self.remark(entry, remark)
        return found

    def take(self, entry: Entry, name: str, taken_as: str) -> None:
        self.rows.append(Row(entry.place, " ".join(name.split())[:100], taken_as=taken_as))

    def leave(self, entry: Entry, name: str, reason: str) -> None:
        self.rows.append(Row(entry.place, " ".join(name.split())[:100], reason=reason))

    def remark(self, entry: Entry, remark: Remark, about: str = "") -> None:
        said = replace(remark, message=f"{about}: {remark.message}") if about else remark
        self.tell(entry, said.code, said.message, said.cure)

    def tell(
        self, entry: Entry, code: str, message: str, cure: str, *, is_note: bool = False
    ) -> None:
        severity = Severity.NOTE if is_note else Severity.WARNING
        found = Finding(
            code=code,
            message=message,
            cure=cure,
            severity=severity,
            file=entry.file,
            line=entry.line or None,
        )
        if found not in self.findings[-20:]:
            self.findings.append(found)
