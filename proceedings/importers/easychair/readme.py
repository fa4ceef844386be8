"""EasyChair's zip of proceedings: a folder a paper, with a README_EASYCHAIR and the final files.

A folder is called by the volume's number and the paper's, in four digits each: 99990012.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from proceedings.importers.contacts import Contact, Contacts
from proceedings.importers.reading.letters import decode
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.submissions import Submission
from proceedings.model.people import Person

_NAME = "readme_easychair"
_FOLDER = re.compile(r"(\d{4})(\d{4,6})")
_LARGEST = 1 << 16  #: bytes of a README
#: What lies beside a paper in its folder, and is not the paper.
_FORM = re.compile(
    r"copyright|consent|licen[cs]e|permission|agreement|form\b|ctp|cover", re.IGNORECASE
)


def is_readme(file: SourceFile) -> bool:
    return _is_readme(file.name)


def holds_papers(names: Iterable[str]) -> bool:
    """Whether a zip with files of these *names* is that of the proceedings."""
    return any(map(_is_readme, names))


def _is_readme(name: str) -> bool:
    return PurePosixPath(name).name.casefold().split(".")[0] == _NAME


def read_all(files: Iterable[SourceFile], contacts: Contacts) -> list[Submission]:
    """The papers of all folders with a README, each with its PDF, if it has one alone."""
    pdfs: dict[str, list[SourceFile]] = {}
    readmes = [file for file in files if is_readme(file)]
    for file in files:
        if file.suffix == ".pdf":
            pdfs.setdefault(_folder(file), []).append(file)
    return [_submission(file, pdfs.get(_folder(file), ()), contacts) for file in readmes]


def _submission(file: SourceFile, pdfs: Iterable[SourceFile], contacts: Contacts) -> Submission:
    text = decode(file.head(_LARGEST)).text
    said = {key.casefold(): value.strip() for key, value in re.findall(r"(?m)^(\w+): *(.*)$", text)}
    folder = PurePosixPath(_folder(file)).name
    match = _FOLDER.fullmatch(folder)
    papers = [pdf for pdf in pdfs if not _FORM.search(pdf.stem)]
    return Submission(
        place=file.place,
        file=Path(file.place),
        number=match[2].lstrip("0") or "0" if match else folder or file.name,
        title=said.get("paper") or said.get("title", ""),
        authors=tuple(_authors(text, file, contacts)),
        pages=_pages(said.get("pages", "")),
        pdf=papers[0] if len(papers) == 1 else None,
    )


def _authors(text: str, file: SourceFile, contacts: Contacts) -> Iterable[Person]:
    """The lines "First | Last"."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count("|") == 1:
            given, family = (part.strip() for part in line.split("|"))
            person = contacts.person(Contact(given=given, family=family), Path(file.place), number)
            if person:
                yield person


def _pages(text: str) -> str:
    match = re.fullmatch(r"(\w+)\s*[-–]+\s*(\w+)|(\w+)", text.strip())
    if match is None:
        return ""
    return match[3] or (match[1] if match[1] == match[2] else f"{match[1]}-{match[2]}")


def _folder(file: SourceFile) -> str:
    return str(PurePosixPath(file.name).parent)
