"""Papers of JOSS and its sisters: paper.md, with the metadata that pandoc and inara read.

A source holds one paper, or a folder a paper. The summary is the abstract; the text itself is the
paper, which has a PDF where its authors made one. The sections that are no summary are counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from proceedings.importers.contacts import Contact, Contacts, is_yes
from proceedings.importers.content import Content, EditionContent, PaperContent
from proceedings.importers.described import described, plain_line
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.page.markdown import front_matter
from proceedings.importers.reading.json import Fields, as_text, unused
from proceedings.importers.reading.letters import decode
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.yaml import Object, read_yaml_text
from proceedings.importers.report import Row, SourceError
from proceedings.importers.submissions import other_files
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import ROR, BadIdentifier
from proceedings.model.people import Affiliation, Person

_MISSED = "has no .md with title, authors and affiliations above its text"
_KEYS = re.compile(rb"^(title|authors|affiliations):", re.MULTILINE)
_SECTION = re.compile(r"^# +(.+?) *#*$", re.MULTILINE)
_SUMMARY = frozenset(("summary", "abstract"))


def recognise(source: Source) -> str:
    return "" if any(map(_is_paper, source.with_suffix(".md"))) else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The papers of *source*; SourceError where there is none."""
    files = list(filter(_is_paper, source.with_suffix(".md")))
    if not files:
        raise SourceError(f"{source} {_MISSED}", "give the folder that holds paper.md")
    reader = _Reader(Contacts(wishes), ids)
    papers = [one for file in files if (one := reader.read(file)) is not None]
    return Content(
        edition=EditionContent(name="", short=""),
        papers=tuple(papers),
        rows=tuple(reader.rows),
        findings=(*reader.findings, *reader.contacts.findings),
        unused=reader.unused + other_files(source, {file.name for file in files}),
    )


def _is_paper(file: SourceFile) -> bool:
    head = file.head(1 << 14)
    return head.lstrip(b"\xef\xbb\xbf").startswith(b"---") and len(set(_KEYS.findall(head))) == 3


@dataclass(slots=True)
class _Reader:
    contacts: Contacts
    ids: Ids
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unused: Counter[str] = field(default_factory=Counter)

    def read(self, file: SourceFile) -> PaperContent | None:
        """The paper; None, and a row that says why, where it has no title."""
        text = decode(file.data()).text.lstrip("\ufeff")
        above = front_matter(text)
        data, problems = read_yaml_text(above, file)
        self.findings += problems
        paper = Fields(data if isinstance(data, Object) else {})
        heading = plain_line(paper.text("title"))
        if not heading:
            self.rows.append(Row(file.name, file.stem, reason="no title can be read"))
            return None
        authors = tuple(self._authors(paper, file))
        first = authors[0].name if authors else None
        id_ = self.ids.of_paper(_called(file), first, paper.text("title"))
        self.rows.append(Row(file.name, paper.text("title"), taken_as=id_))
        found = PaperContent(
            id=id_,
            title=heading,
            abstract=self._summary(text[len(above) :], file),
            authors=authors,
            keywords=tuple(dict.fromkeys(paper.texts("tags", "keywords"))),
            files=(file.name.removesuffix(".md") + ".pdf",),
        )
        self.unused += unused([paper])
        return found

    def _summary(self, text: str, file: SourceFile) -> str:
        """The section of that name; the others are the paper itself."""
        parts = _SECTION.split(text)
        sections = dict(zip(parts[1::2], parts[2::2], strict=True))
        found = next((name for name in sections if name.casefold() in _SUMMARY), None)
        self.unused.update(f"section {name}" for name in sections if name != found)
        if found is None:
            message = "the paper has no section Summary; it has no abstract now"
            self._tell("abstract-missing", message, 'begin it with "# Summary"', file)
            return ""
        written, remarks = described(sections[found].strip())
        for remark in remarks:
            self._tell(remark.code, f"abstract: {remark.message}", remark.cure, file)
        return written

    def _authors(self, paper: Fields, file: SourceFile) -> Iterator[Person]:
        listed = paper.objects("affiliations", used=set())
        places = {place.text("index"): self._place(place, file) for place in listed}
        authors = list(paper.objects("authors", used=set()))
        for author in authors:
            person = self.contacts.person(_contact(author, places), Path(file.place))
            if person is None:
                self._tell("author-missing", "an author has no name", "give one", file)
            else:
                yield person
        self.unused += unused(authors, "authors: ")

    def _place(self, place: Fields, file: SourceFile) -> Affiliation:
        name, country, ror = place.text("name").rstrip(" ."), place.text("country"), ""
        if written := place.text("ror"):
            try:
                ror = ROR.read(written)
            except BadIdentifier as error:
                self._tell("person-ror", f"{name}: {error}; it was left out", error.cure, file)
        return Affiliation(name, ror=ror, country=country)

    def _tell(self, code: str, message: str, cure: str, file: SourceFile) -> None:
        severity = Severity.WARNING
        self.findings.append(
            Finding(code=code, message=message, cure=cure, severity=severity, file=Path(file.place))
        )


def _called(file: SourceFile) -> str:
    """What a paper is called: its folder, where it is one of several."""
    path = PurePosixPath(file.name)
    return path.parent.name or path.stem


def _contact(author: Fields, places: Mapping[str, Affiliation]) -> Contact:
    name = author.value("name")
    parts = Fields(name) if isinstance(name, dict) else author
    given = parts.text("given-names", "given", "first")
    family = parts.text("surname", "family", "last")
    particle = parts.text("dropping-particle", "non-dropping-particle")
    whole = "" if given or family else as_text(name)
    marks = re.split(r"[,;\s]+", ",".join(author.texts("affiliation", "affiliations")))
    known = tuple(places[mark] for mark in marks if mark in places)
    return Contact(
        given=given or whole,
        family=f"{particle} {family}".strip(),
        suffix=parts.text("suffix"),
        affiliations=known,
        email=author.text("email"),
        orcid=author.text("orcid"),
        corresponding=is_yes(author.text("corresponding")),
    )
