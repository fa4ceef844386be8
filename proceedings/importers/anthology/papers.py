"""The papers of a volume, with what happened to them later and what goes with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lxml import etree
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from proceedings.importers.anthology.names import people, unused_variants
from proceedings.importers.anthology.volumes import Volume, line_of
from proceedings.importers.anthology.words import in_line, marked_up, text
from proceedings.importers.content import Attachment, AttachmentKey, NoticeContent, PaperContent
from proceedings.importers.ids import Ids
from proceedings.importers.latex_signs import Remark
from proceedings.importers.moments import day
from proceedings.importers.myst import escape
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.report import Row
from proceedings.importers.text import plain_words, written
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import ANTHOLOGY, DOI, BadIdentifier, Scheme
from proceedings.source.forms.values import CitationKey, read_pages

_KEY: TypeAdapter[str] = TypeAdapter(CitationKey)
SITE = "https://aclanthology.org/"
_TAKEN = frozenset(
    "title author abstract pages url doi bibkey award attachment software dataset video revision "
    "erratum retracted removed language presentation poster".split()
)
_KEYS: dict[str, AttachmentKey] = {
    "software": "code",
    "code": "code",
    "dataset": "data",
    "data": "data",
    "presentation": "slides",
    "slides": "slides",
    "video": "video",
    "poster": "links",
    "attachment": "supplementary",
}
#: ISO 639-3 to what web pages call a language; others have no shorter name.
_LANGUAGES = {
    "eng": "en", "fra": "fr", "deu": "de", "spa": "es", "por": "pt", "ita": "it", "nld": "nl",
    "rus": "ru", "zho": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "tur": "tr", "cat": "ca",
    "ces": "cs", "pol": "pl", "ron": "ro", "swe": "sv", "dan": "da", "nor": "no", "fin": "fi",
    "eus": "eu", "glg": "gl", "ell": "el", "hin": "hi", "vie": "vi", "ukr": "uk",
}  # fmt: skip


@dataclass(slots=True)
class Papers:
    volume: Volume
    ids: Ids
    source: Source
    papers: list[PaperContent] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unused: Counter[str] = field(default_factory=Counter)
    _seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.volume.front is not None:
            reason = "front matter, which an edition makes of what it knows"
            called = self.volume.paper_id("0")
            line = line_of(self.volume.front)
            self.rows.append(Row(f"{self.volume.file.name}:{line}", called, reason=reason))

    def take(self, paper: etree._Element) -> None:
        number = str(paper.get("id") or "")
        called = self.volume.paper_id(number) if number else f"line {line_of(paper)}"
        place = f"{self.volume.file.name}:{line_of(paper)}"
        heading, remarks = written(in_line(marked_up(paper.find("title"))), in_one_line=True)
        if called in self._seen or not heading:
            reason = "its number stands there already" if heading else "it has no title"
            self.rows.append(Row(place, f"{called} {plain_words(heading)}".strip(), reason=reason))
            self._tell(paper, Remark("import-left-out", f"{called} was left out: {reason}", ""))
            return
        self._seen.add(called)
        plain = plain_words(heading)
        authors = tuple(people(paper, "author", plain))
        id_ = self.ids.of_paper(called, authors[0].name if authors else None, plain)
        body, more = written(marked_up(paper.find("abstract")))
        for remark in (*remarks, *more):
            self._tell(paper, remark, id_)
        self._count(paper)
        self.rows.append(Row(place, f"{called} {plain}", taken_as=id_))
        link = text(paper.find("url"))
        named = link if "/" not in link else PurePosixPath(link).stem
        language = text(paper.find("language"))
        self.papers.append(
            PaperContent(
                id=id_,
                title=heading,
                abstract=body,
                authors=authors,
                pages=self._pages(paper, id_),
                doi=self._identifier(paper, DOI, text(paper.find("doi")), id_),
                anthology=self._identifier(paper, ANTHOLOGY, called, id_),
                citation_key=self._key(paper, id_),
                language=_LANGUAGES.get(language, language),
                award=escape("; ".join(filter(None, map(text, paper.iterfind("award"))))),
                files=tuple(f"{name}.pdf" for name in dict.fromkeys((named, called)) if name),
                attachments=tuple(self._attachments(paper, called, id_)),
                revisions=tuple(self._revisions(paper, id_)),
                erratum=self._erratum(paper, id_),
                retracted=self._notice(paper.find("retracted"), "retracted", id_),
                withdrawn=self._notice(paper.find("removed"), "removed", id_),
            )
        )

    def other_pdfs(self) -> Iterator[SourceFile]:
        """The PDFs of the volume, its front matter, and earlier and corrected versions."""
        names = {self.volume.id.casefold(), self.volume.paper_id("0").casefold()}
        for pdf in self.source.with_suffix(".pdf"):
            stem = pdf.stem.casefold()
            if stem in names or re.search(r"\d[ve]\d+$", stem):
                self.unused["PDFs of versions and front matter"] += 1
                yield pdf

    def _count(self, paper: etree._Element) -> None:
        tags = (child.tag for child in paper if isinstance(child.tag, str))
        self.unused.update(f"paper/{tag}" for tag in tags if tag not in _TAKEN)
        variants = unused_variants(paper, "author", text(paper.find("title")))
        self.unused += Counter({"author/variant": variants})
        self.unused["author id"] += sum(bool(one.get("id")) for one in paper.iterfind("author"))

    def _pages(self, paper: etree._Element, id_: str) -> str:
        pages = text(paper.find("pages"))
        try:
            return str(read_pages(pages)) if pages else ""
        except PydanticCustomError as error:
            self._tell(paper, Remark("pages-unread", error.message(), ""), id_)
            return ""

    def _key(self, paper: etree._Element, id_: str) -> str:
        key = text(paper.find("bibkey"))
        try:
            return str(_KEY.validate_python(key)) if key else ""
        except ValidationError:
            remark = Remark("bib-identifier", f'"{key}" cannot be a citation key', "")
            self._tell(paper, remark, id_)
            return ""

    def _identifier(self, paper: etree._Element, scheme: Scheme, given: str, id_: str) -> str:
        try:
            return scheme.read(given) if given else ""
        except BadIdentifier as error:
            self._tell(paper, Remark("bib-identifier", f"{error}; it was not taken", ""), id_)
            return ""

    def _attachments(self, paper: etree._Element, called: str, id_: str) -> Iterator[Attachment]:
        for one in paper:
            if one.tag not in ("attachment", *_KEYS):
                continue
            kind = str(one.get("type") or one.tag).casefold()
            name = str(one.get("href") or "") or text(one)
            folder = "" if one.tag == "video" else "attachments/"
            url = name if name.startswith("http") else f"{SITE}{folder}{name}"
            key = _KEYS.get(kind, "supplementary")
            label = kind.capitalize() if kind not in _KEYS or key == "links" else ""
            file = self.source.named(PurePosixPath(name).name.casefold()) if name else None
            if not name or re.search(r"[\s<>\"]", url):
                self._tell(
                    paper, Remark("file-address", f'{called}: "{url}" is no address', ""), id_
                )
            elif file is not None:
                path = f"files/{PurePosixPath(file.name).name}"
                yield Attachment(key, file=file, path=path, label=label)
            else:
                yield Attachment(key, url=url, label=label)
        for one in paper.iterfind("revision"):
            if one.get("id") == "1" and _address(one):
                yield Attachment("links", url=_address(one), label="Version 1")

    def _revisions(self, paper: etree._Element, id_: str) -> Iterator[NoticeContent]:
        """The versions after the first, which is no revision."""
        for one in paper.iterfind("revision"):
            if one.get("id") != "1" and (notice := self._notice(one, "revision", id_)):
                yield notice

    def _erratum(self, paper: etree._Element, id_: str) -> NoticeContent | None:
        """The latest erratum; an edition shows one, and earlier ones are told."""
        found = [self._notice(one, "erratum", id_) for one in paper.iterfind("erratum")]
        notices = [notice for notice in found if notice]
        for notice in notices[:-1]:
            message = f"an edition shows the latest erratum alone; not {notice.url or notice.date}"
            self._tell(paper, Remark("notice-left", message, "link it in the paper's file"), id_)
        return notices[-1] if notices else None

    def _notice(self, one: etree._Element | None, what: str, id_: str) -> NoticeContent | None:
        if one is None:
            return None
        said, date = text(one), day(str(one.get("date") or ""))
        is_name = what == "erratum" or re.fullmatch(r"[\w.-]+[ve]\d+", said) is not None
        number = str(one.get("id") or "")
        reason = "" if is_name else said
        default = f"{what.capitalize()} {number if what in ('revision', 'erratum') else ''}".strip()
        if not date:
            message = f"the day of the {what} ({reason or default}) is not said; it was not taken"
            self._tell(one, Remark("notice-left", message, "write it into the paper's file"), id_)
            return None
        return NoticeContent(date=date, reason=escape(reason or default), url=_address(one))

    def _tell(self, element: etree._Element, remark: Remark, paper: str = "") -> None:
        self.findings.append(
            Finding(
                code=remark.code,
                message=remark.message,
                cure=remark.cure,
                severity=Severity.WARNING,
                file=Path(self.volume.file.place),
                line=line_of(element),
                paper=paper or None,
            )
        )


def _address(one: etree._Element) -> str:
    """Where the file of a revision or an erratum is."""
    name = str(one.get("href") or "") or (text(one) if one.tag == "erratum" else "")
    if not name or re.search(r"[\s<>\"]", name):
        return ""
    return name if name.startswith("http") else f"{SITE}{name}.pdf"
