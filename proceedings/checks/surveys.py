"""The PDFs of an edition as they were read, each read once and kept by its content."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.pdf.survey.survey import PdfSurvey, survey_pdf
from proceedings.source import pickles
from proceedings.source.tree import Tree, path_in
from proceedings.tool import tool

#: Told after each PDF: how many of how many.
Progress: TypeAlias = Callable[[int, int], None]

_CHUNK = 4  #: papers that a worker takes at a time


def survey_pdfs(
    edition: Edition, tree: Tree | None, cache: Path, jobs: int, progress: Progress
) -> Mapping[str, PdfSurvey]:
    """What stands in the PDF of each contribution of *edition*, by id.

    *tree* knows the digests of its files; *cache* keeps what was read; the rest is read by *jobs*
    processes.
    """
    kept = {paper.id: _kept_in(cache, pdf, tree, edition.folder) for paper, pdf in _pdfs(edition)}
    found = {id_: pickles.load(file) for id_, file in kept.items()}
    new = {kept[paper.id]: pdf for paper, pdf in _pdfs(edition) if found[paper.id] is None}
    read: dict[Path, PdfSurvey] = {}
    for number, (file, reading) in enumerate(_read(list(new.items()), jobs), start=1):
        read[file] = reading
        pickles.store(file, reading)
        progress(number, len(new))
    return {id_: reading or read[kept[id_]] for id_, reading in found.items()}


def _pdfs(edition: Edition) -> Iterator[tuple[Contribution, Path]]:
    for paper in edition.contributions:
        if paper.pdf is not None and paper.pdf.is_file() and not paper.withdrawn:
            yield paper, paper.pdf


def _kept_in(cache: Path, pdf: Path, tree: Tree | None, folder: Path) -> Path:
    """The file in *cache* that keeps what was read of *pdf*: by its content, and by who reads."""
    content = tree.files.get(path_in(folder, pdf)) if tree else None
    if content is None:
        content = blake2b(_bytes_of(pdf), digest_size=16).hexdigest()
    return cache / "pdfs" / f"{blake2b(f'{content} {tool()}'.encode(), digest_size=16).hexdigest()}"


def _bytes_of(pdf: Path) -> bytes:
    """The bytes of *pdf*; where they may not be read, its survey says so."""
    try:
        return pdf.read_bytes()
    except OSError as error:
        return f"{pdf} {error}".encode()


def _read(wanted: Sequence[tuple[Path, Path]], jobs: int) -> Iterator[tuple[Path, PdfSurvey]]:
    if jobs < 2 or len(wanted) <= _CHUNK:
        yield from map(_read_one, wanted)
        return
    fork = multiprocessing.get_context("fork")
    with fork.Pool(min(jobs, len(wanted)), _ignore_interrupts) as pool:
        yield from pool.imap_unordered(_read_one, wanted, _CHUNK)


def _read_one(pair: tuple[Path, Path]) -> tuple[Path, PdfSurvey]:
    kept, pdf = pair
    return kept, survey_pdf(pdf)


def _ignore_interrupts() -> None:
    """The process that the workers are forked from answers Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
