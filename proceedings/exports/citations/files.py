"""The citation files of an edition, beside its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from proceedings.exports.citations import cff
from proceedings.exports.citations.formats import BESIDE, Format
from proceedings.exports.citations.record import record_of, records_of, volume_record
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination, in_volume

Read = Callable[[str], str]  #: the text of another of these files, by its path

_SUFFIXES = tuple(f".{form.suffix}" for form in BESIDE)
_FEW = 50  #: papers; each is looked for in the edition's whole file


@dataclass(frozen=True, slots=True)
class CitationFile:
    """A file that is still to be written."""

    path: str  #: in the edition's folder
    paper: str  #: whose citation it is; empty for that of all
    text: Callable[[Read], str]
    form: Format | None = None  #: None for CITATION.cff, which has no abstracts


def citation_files(edition: Edition, pagination: Pagination) -> Iterator[CitationFile]:
    """`papers/<paper>.bib`, … for each paper of the volume; after them `<edition>.bib`, ….

    Each file of the edition is made of its papers' files: where one paper has changed, the others
    need not be written once more. Where the file of the edition stands as it was, and nothing but
    some papers' abstracts has changed, `with_changed` makes it of them alone.
    """
    papers = [paper for paper in edition.contributions if in_volume(paper)]
    for paper in papers:
        for form in BESIDE:
            yield CitationFile(
                _path(form, paper), paper.id, partial(_one, edition, paper, pagination, form), form
            )
    for form in BESIDE:
        path = f"{edition.id}.{form.suffix}"
        yield CitationFile(path, "", partial(_all, edition, papers, form), form)
    yield CitationFile(cff.FILE, "", partial(_cff, edition, pagination))


def _path(form: Format, paper: Contribution) -> str:
    return f"papers/{paper.id}.{form.suffix}"


def _one(
    edition: Edition, paper: Contribution, pagination: Pagination, form: Format, _: Read
) -> str:
    return form.write([record_of(edition, paper, pagination)])


def _all(edition: Edition, papers: list[Contribution], form: Format, read: Read) -> str:
    works = [form.frame.within(read(_path(form, paper))) for paper in papers]
    works += [form.one(volume_record(edition, part)) for part in edition.parts()]
    return form.frame.around(works)


def _cff(edition: Edition, pagination: Pagination, _: Read) -> str:
    return cff.citation_file(records_of(edition, pagination))


def with_changed(data: bytes, form: Format, changes: Sequence[tuple[str, str]]) -> bytes:
    """The edition's file *data* after *changes* of its papers' files, each as it was and as it is.

    Empty where one of the papers is not in it as it was, or where so many have changed that to
    make it of all of them is quicker.
    """
    if len(changes) > _FEW:
        return b""
    for was, now in changes:
        data = form.frame.with_changed(data, was, now)
    return data


def is_citation(path: str) -> bool:
    """Whether *path*, seen from the folder of an edition, is that of a citation file."""
    folder, _, name = path.rpartition("/")
    return path == cff.FILE or (folder in {"", "papers"} and name.endswith(_SUFFIXES))


def write_citations(edition: Edition, pagination: Pagination, folder: Path) -> None:
    """Write all of them into *folder*, the edition's own."""

    def read(path: str) -> str:
        return (folder / path).read_bytes().decode()  # with the line ends that it has

    for found in citation_files(edition, pagination):
        file = folder / found.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # an older output may share it
        file.write_text(found.text(read), encoding="utf-8", newline="\n")
