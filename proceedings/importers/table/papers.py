"""Records as submissions, and what a submission of other systems does not say of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

from pydantic_core import PydanticCustomError

from proceedings.importers.contacts import Contacts
from proceedings.importers.content import Attachment, AttachmentKey
from proceedings.importers.decisions import ACCEPTED, Decision, Fate, decided, kind_of
from proceedings.importers.links import host
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.tables import column
from proceedings.importers.submissions import Submission, keywords
from proceedings.importers.table.mapping import WELL_KNOWN, Columns
from proceedings.importers.table.people import Authors
from proceedings.importers.table.records import Record, Records, texts
from proceedings.importers.text import plain_text
from proceedings.importers.text import title as line
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import DOI, BadIdentifier
from proceedings.model.languages import tag_of
from proceedings.model.markup import safe_url
from proceedings.source.forms.values import read_pages

_ATTACHED: tuple[AttachmentKey, ...] = get_args(AttachmentKey)


@dataclass(slots=True)
class RecordReader:
    """Reads the records of one table by a mapping."""

    records: Records
    mapping: Columns
    contacts: Contacts
    source: Source
    findings: list[Finding] = field(default_factory=list)
    more: dict[str, dict[str, str]] = field(default_factory=dict)  #: DOI, note …, by number
    taken: dict[str, list[str]] = field(default_factory=dict)  #: columns by what they are
    _files: dict[str, SourceFile] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._files = {file.name.casefold(): file for file in reversed(self.source.files)}
        for name, aliases in WELL_KNOWN.items():
            named = self.mapping.columns.get(name, ())
            asked = named or (() if self.mapping.columns else aliases)
            known = self.records.known(asked)
            self.taken[name] = known if named else known[:1]
            for absent in [one for one in named if column(one) not in self.records.columns]:
                self._tell("column-missing", f'there is no column "{absent}"', _has(self.records))
        self.records.used.update(key for keys in self.taken.values() for key in keys)

    def is_of_papers(self) -> bool:
        """Whether there is a column of titles, and one that only papers have."""
        telling = ("authors", "abstract", "decision", "pages", "doi", "keywords", "pdf")
        is_named = "title" in self.mapping.columns
        return bool(self.taken["title"]) and (is_named or any(self.taken[n] for n in telling))

    def submissions(self) -> Iterator[Submission]:
        for record in self.records.records:
            yield self._submission(record)

    def _submission(self, record: Record) -> Submission:
        doi = self._doi(record)
        title = self._text(record, "title")
        number = self._text(record, "number") or doi or plain_text(title).casefold()[:200]
        note = line(self._text(record, "note"))[0]
        more = {"doi": doi, "note": note, "award": self._text(record, "award")}
        self.more.setdefault(number, {**more, "language": tag_of(self._text(record, "language"))})
        return Submission(
            place=record.place,
            file=self.records.file,
            line=record.line,
            number=number,
            title=title,
            abstract=self._text(record, "abstract"),
            decision=self._decision(record),
            track=self._text(record, "track"),
            authors=self._authors(record),
            keywords=tuple(self._keywords(record)),
            pages=self._pages(record),
            license=self._text(record, "license"),
            files=tuple(self._texts(record, "pdf")),
            attachments=tuple(self._attachments(record, doi)),
        )

    def _values(self, record: Record, name: str) -> list[Any]:
        return [record.values[key] for key in self.taken[name] if record.values.get(key)]

    def _texts(self, record: Record, name: str) -> list[str]:
        return [text for value in self._values(record, name) for text in texts(value)]

    def _text(self, record: Record, name: str) -> str:
        return next(iter(self._texts(record, name)), "")

    def _authors(self, record: Record) -> Any:
        reader = Authors(self.contacts, self.mapping.separator, self.records.file, record.line)
        values = (self._values(record, name) for name in ("authors", "affiliations", "orcids"))
        found = reader.read(*values)
        for remark in reader.remarks:
            self._tell(remark.code, f"{remark.message}", remark.cure, record)
        return found

    def _keywords(self, record: Record) -> Iterator[str]:
        for value in self._values(record, "keywords"):
            if isinstance(value, str) and self.mapping.separator:
                yield from filter(None, map(str.strip, value.split(self.mapping.separator)))
            elif isinstance(value, str):
                yield from keywords(value)
            else:
                yield from texts(value)

    def _decision(self, record: Record) -> Decision:
        if not self.taken["decision"]:
            found = ACCEPTED
        else:
            written = self._text(record, "decision")
            found = decided(written)
            if self.mapping.accepted and found.fate is not Fate.TAKEN_BACK:
                wanted = {text.casefold() for text in self.mapping.accepted}
                is_in = written.casefold() in wanted
                refused = Decision(Fate.REFUSED, f'the decision is "{written}"')
                found = Decision(kind=kind_of(written)) if is_in else refused
        kind = kind_of(self._text(record, "kind"))
        return replace(found, kind=found.kind or kind)

    def _pages(self, record: Record) -> str:
        written = self._text(record, "pages")
        try:
            pages = str(read_pages(written)) if written else ""
        except PydanticCustomError as error:
            cure = str((error.context or {}).get("cure", ""))
            self._tell("pages-unread", f"pages: {error.message()}", cure, record)
            return ""
        first, _, last = pages.partition("–")
        return first if last in ("", first) else f"{first}-{last}"

    def _doi(self, record: Record) -> str:
        written = self._text(record, "doi")
        try:
            return DOI.read(written) if written else ""
        except BadIdentifier as error:
            message = f"doi: {error}; it was left out"
            self._tell("table-identifier", message, error.cure, record)
            return ""

    def _attachments(self, record: Record, doi: str) -> Iterable[Attachment]:
        for key in _ATTACHED:
            for text in self._texts(record, key):
                file = self._files.get(text.replace("\\", "/").casefold())
                url = safe_url(text) if text.startswith(("http://", "https://")) else None
                if file is not None:
                    yield Attachment(key, file=file)
                elif url is None:
                    message = f'{key}: "{text}" is no web address and no file'
                    self._tell("file-address", message, "mend it", record)
                elif not (doi and url.casefold().endswith(doi.casefold())):
                    yield Attachment(key, url=url, label=host(url) if key == "links" else "")

    def _tell(self, code: str, message: str, cure: str, record: Record | None = None) -> None:
        where = f"{record.place}: " if record and not record.line else ""
        self.findings.append(
            Finding(
                code=code,
                message=where + message,
                cure=cure,
                severity=Severity.WARNING,
                file=self.records.file,
                line=record.line if record else None,
            )
        )


def _has(records: Records) -> str:
    return f"it has {', '.join(list(records.columns.values())[:40])}"


def columns_taken(reader: RecordReader) -> Finding:
    """Which columns were taken for what, where no mapping says it."""
    names = reader.records.columns
    pairs = [f'{name} of "{names[keys[0]]}"' for name, keys in reader.taken.items() if keys]
    return Finding(
        code="columns-taken",
        message=f"no mapping was given; taken were {', '.join(pairs)}",
        cure="say what other columns are in a file, and give it with --mapping",
        severity=Severity.NOTE,
        file=Path(reader.records.file),
    )
