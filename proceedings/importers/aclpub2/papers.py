"""papers.yml: the papers, their PDFs and what goes with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from proceedings.importers.aclpub2.folder import Entry, Folder
from proceedings.importers.contacts import is_yes
from proceedings.importers.content import Attachment, AttachmentKey
from proceedings.importers.decisions import ACCEPTED, Decision, decided, kind_of
from proceedings.importers.submissions import Submission
from proceedings.importers.submissions import keywords as keywords_of
from proceedings.importers.text import plain_text
from proceedings.model.people import Person

_KEYS: dict[str, AttachmentKey] = {
    "dataset": "data",
    "data": "data",
    "software": "code",
    "code": "code",
    "presentation": "slides",
    "slides": "slides",
    "video": "video",
    "poster": "links",
}
_PRIVATE = frozenset(("copyright", "copyright_transfer", "license"))
_NOTHING = frozenset(("n/a", "na", "none", "-", "null", ""))
_TAKEN_BACK = re.compile(r"withdr|reject|retract", re.IGNORECASE)


def submissions(folder: Folder) -> list[Submission]:
    """The papers in the order of the file."""
    return [_submission(folder, paper) for paper in folder.entries("papers", "papers.yml")]


def _submission(folder: Folder, paper: Entry) -> Submission:
    number = paper.text("id") or f"line-{paper.line}"
    file = paper.text("file") or paper.text("pdf_file")
    pdf = folder.find("papers", file) if file else None
    paper.text("pdf_file", "num_pages", "start_page", "end_page")  # of aclpub2's own making
    names = tuple(name for name in (file, f"{number}.pdf") if name)
    return Submission(
        place=paper.place,
        file=paper.file,
        line=paper.line,
        number=number,
        title=paper.text("title"),
        abstract=paper.text("abstract"),
        decision=_decision(folder, paper, number),
        authors=tuple(_authors(folder, paper, number)),
        keywords=keywords_of(plain_text(paper.text("keywords"))),
        pdf=pdf if pdf and pdf.suffix == ".pdf" else None,
        files=names,
        attachments=tuple(_attachments(folder, paper, number)),
        knows_names=True,
    )


def _decision(folder: Folder, paper: Entry, number: str) -> Decision:
    """What it was accepted as; whatever stands in this file is accepted."""
    text, archival = paper.text("decision"), paper.text("archival")
    said = next(folder.within(paper, "papers.attributes", "attributes"), Entry({}, set()))
    kind, mode = said.text("paper_type"), said.text("presentation_type")
    found = decided(text) if _TAKEN_BACK.search(text) else ACCEPTED
    if archival and not is_yes(archival):
        message = f"paper {number} is not archival: on the website, and not in the volume"
        folder.tell(
            paper, "paper-outside", message, "take it out, if it is not to be shown", is_note=True
        )
    return replace(
        found,
        archival=not archival or is_yes(archival),
        kind=kind_of(kind),
        mode=mode.capitalize() if mode.casefold() not in _NOTHING else "",
    )


def _authors(folder: Folder, paper: Entry, number: str) -> Iterator[Person]:
    for one in folder.within(paper, "papers.authors", "authors"):
        person = folder.person(one)
        if person is not None:
            yield person
        else:
            message = f"paper {number} has an author without a name"
            folder.tell(one, "person-name", message, "name them")


def _attachments(folder: Folder, paper: Entry, number: str) -> Iterator[Attachment]:
    for one in folder.within(paper, "papers.attachments", "attachments"):
        kind = one.text("type").casefold()
        name, url = one.text("file", "name"), one.text("url")
        if kind in _PRIVATE:
            folder.leave(one, f"{number} {name or url}", f"a form ({kind}) is not for readers")
            file = folder.find("attachments", name) if name else None
            folder.private += [file] if file else []
            continue
        key = _KEYS.get(kind, "supplementary")
        label = kind.capitalize() if kind in ("poster", "note", "checklist") else ""
        file = folder.find("attachments", name) if name else None
        if file is not None:
            folder.read.add(file.name)
            folder.take(one, f"{number} {name}", f"{key} of paper {number}")
            yield Attachment(key, file=file, label=label)
        elif url.startswith(("http://", "https://")) and " " not in url:
            folder.take(one, f"{number} {url}", f"{key} of paper {number}")
            yield Attachment(key, url=url, label=label)
        else:
            folder.leave(one, f"{number} {name or url}", "there is no such file")
            message = f'there is no "attachments/{name or url}"'
            folder.tell(one, "file-missing", message, "add the file")
