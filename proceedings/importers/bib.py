"""Reading .bib files as they are: bibtexparser 2, and nothing lost of what it cannot read.

Every block of the file becomes an entry or a finding with its line. Field names are read in any
case, and macros are replaced. Values keep their TeX; what they mean is for `text` and `bib_names`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    ImplicitComment,
    ParsingFailedBlock,
)
from bibtexparser.model import Entry as ParsedEntry

from proceedings.importers.bib_values import Macros
from proceedings.importers.report import Row, SourceError
from proceedings.model.findings import Finding, Severity

MAX_BYTES = 50_000_000  #: the .bib of a volume of 2,600 papers has 4 MB

#: Misspelt field names of real files, and what they mean.
MISSPELT = {"abtract": "abstract", "abstact": "abstract", "keyword": "keywords", "page": "pages"}

#: A field that runs into the next because the comma between them is missing.
_NO_COMMA = re.compile(r"([}\"])([ \t]*\n[ \t]*(?P<name>[A-Za-z_]+)[ \t]*=[ \t]*[{\"])")
_LOOKS_LIKE_ENTRY = re.compile(r"\w+\s*\{\s*[\w:-]+\s*,")

# What bibtexparser logs about broken blocks, we report as findings with their lines.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Field:
    """A value as it is written, without its outer braces, and where it stands."""

    value: str
    file: Path
    line: int  #: from 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; field names are in lower case."""

    kind: str  #: "inproceedings", in lower case
    key: str
    file: Path
    line: int  #: from 1
    fields: Mapping[str, Field]

    def get(self, *names: str) -> str:
        """The first of the fields *names* that says anything, in one line; else nothing."""
        return next((" ".join(v.split()) for v in map(self.raw, names) if v.strip()), "")

    def raw(self, name: str) -> str:
        """The field *name* with its line ends: an abstract has paragraphs."""
        return self.fields[name].value if name in self.fields else ""

    def place_of(self, *names: str) -> tuple[Path, int]:
        """File and line of the first of the fields *names*; of the entry where it has none."""
        found = (self.fields[name] for name in names if name in self.fields)
        first = next(found, None)
        return (first.file, first.line) if first else (self.file, self.line)

    @property
    def place(self) -> str:
        return f"{self.file.name}:{self.line}"


@dataclass(slots=True)
class Bibliography:
    """What a .bib file holds, and what is wrong with it."""

    entries: list[Entry] = field(default_factory=list)
    lost: list[Row] = field(default_factory=list)  #: blocks that are no entry
    findings: list[Finding] = field(default_factory=list)


def read_bib(file: Path, data: bytes | None = None) -> Bibliography:
    """Read *file*, or its *data* if they lie in a zip; SourceError where it is no text at all."""
    bibliography = Bibliography()
    reader = _Reader(file, bibliography)
    data = _bounded(file) if data is None else data
    text = reader.with_commas(_decoded(file, data, bibliography))
    library = parse_string(text, parse_stack=[])  # values as they are written
    for string in library.strings:
        reader.macros.define(string.key, str(string.value))
    for block in sorted(library.blocks, key=lambda block: block.start_line or 0):
        reader.block(block)
    reader.report_spellings()
    return bibliography


def _bounded(file: Path) -> bytes:
    if file.stat().st_size > MAX_BYTES:
        size = f"{file.stat().st_size / 1e6:.0f} MB"
        raise SourceError(f"{file} has {size}", "give the .bib file of one volume")
    return file.read_bytes()


def _decoded(file: Path, data: bytes, bibliography: Bibliography) -> str:
    if b"\0" in data:
        raise SourceError(f"{file} is no text", "give the volume's .bib file")
    try:
        return _plain_ends(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bibliography.findings.append(
            Finding(
                code="bib-encoding",
                message="the file is not UTF-8; it was read as Windows-1252",
                cure="compare the names with the papers, and save the file as UTF-8",
                severity=Severity.WARNING,
                file=file,
                line=line,
            )
        )
        return _plain_ends(data.decode("cp1252", errors="replace"))


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Reader:
    """Turns the parser's blocks into entries, and collects what is odd."""

    def __init__(self, file: Path, bibliography: Bibliography) -> None:
        self.file = file
        self.found = bibliography
        self.macros = Macros()
        self.spellings: dict[tuple[str, str], list[int]] = {}

    def with_commas(self, text: str) -> str:
        """Put in the commas that are missing between two fields."""
        for match in _NO_COMMA.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            message = f'a comma is missing before "{match["name"]}"; it was put in'
            self.report("bib-syntax", line, message, "end each field with a comma")
        return _NO_COMMA.sub(r"\1,\2", text)

    def block(self, block: Block) -> None:
        line = (block.start_line or 0) + 1
        inner = getattr(block, "ignore_error_block", None)
        if isinstance(block, DuplicateBlockKeyBlock):
            first = (block.previous_block.start_line or 0) + 1
            message = f'"{block.key}" is the key of the entry in line {first} already'
            self.report("bib-duplicate-key", line, message, "give one of the two another key")
        if isinstance(block, ParsedEntry):
            self.entry(block)
        elif isinstance(inner, ParsedEntry):
            self.entry(inner)
        elif isinstance(block, ParsingFailedBlock):
            self.lose(block, line)
        elif isinstance(block, ImplicitComment) and _LOOKS_LIKE_ENTRY.search(block.comment):
            message = f'text between the entries is not read: "{_start(block.comment)}"'
            cure = "begin each entry with @, and close the one before it"
            self.report("bib-text", line, message, cure)

    def entry(self, block: ParsedEntry) -> None:
        line = (block.start_line or 0) + 1
        fields: dict[str, Field] = {}
        for parsed in block.fields:
            at = (parsed.start_line or 0) + 1
            name = self.known_name(parsed.key, at)
            if name in fields:
                first = fields[name].line
                message = f'"{name}" stands in line {first} already; that one is taken'
                self.report("bib-duplicate-field", at, message, "delete one of the two")
            else:
                fields[name] = Field(self.value(str(parsed.value), at), self.file, at)
        entry = Entry(block.entry_type.lower(), block.key, self.file, line, fields)
        self.found.entries.append(entry)

    def value(self, raw: str, line: int) -> str:
        value, unknown = self.macros.value(raw)
        for macro in unknown:
            message = f'"{macro}" is no @string of the file; it was taken as it stands'
            self.report("bib-string", line, message, "define it, or put braces around the text")
        return value

    def known_name(self, name: str, line: int) -> str:
        known = MISSPELT.get(name.lower(), name.lower())
        if known != name:
            self.spellings.setdefault((name, known), []).append(line)
        return known

    def report_spellings(self) -> None:
        """One note for each odd spelling: an export has the same one in every entry."""
        for (name, known), lines in self.spellings.items():
            times = f" in {len(lines)} entries" if len(lines) > 1 else ""
            message = f'the field "{name}"{times} was read as "{known}"'
            self.report("bib-field-name", lines[0], message, f'write "{known}"', Severity.NOTE)

    def lose(self, block: ParsingFailedBlock, line: int) -> None:
        name = _start(block.raw or "")
        cure = "close its braces, and begin it with @kind{key,"
        message = f'the entry "{name}" cannot be read; it was left out'
        self.report("bib-syntax", line, message, cure, Severity.ERROR)
        self.found.lost.append(Row(f"{self.file.name}:{line}", name, reason="it cannot be read"))

    def report(
        self,
        code: str,
        line: int,
        message: str,
        cure: str,
        severity: Severity = Severity.WARNING,
    ) -> None:
        finding = Finding(
            code=code, message=message, cure=cure, severity=severity, file=self.file, line=line
        )
        self.found.findings.append(finding)


def _start(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"
