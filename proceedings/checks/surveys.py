"""The PDFs of an edition as they were read, each read once and kept by its content."""

from __future__ import annotations

import multiprocessing
import resource
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.pdf.survey.survey import PdfSurvey, Problem, survey_pdf
from proceedings.source import pickles
from proceedings.source.tree import Tree, path_in
from proceedings.tool import tool

#: Told after each PDF: how many of how many.
Progress: TypeAlias = Callable[[int, int], None]

_CHUNK = 4  #: papers that a worker takes at a time
_SECONDS = 60.0  #: of CPU that a PDF may take; a thesis of 100 pages takes three
_MEMORY = 3 << 30  #: bytes of addresses that a worker may take
_ENDLESS = Problem(
    "pdf-damaged",
    "the PDF takes more time or memory to read than any paper",
    "export the paper again, or print it to a new PDF",
)


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
    """Read PDFs in processes of their own: a forged file may bring its reader down, not the check.

    Where one did, those that are left are read once more, each alone.
    """
    left = dict(wanted)
    try:
        for kept, reading in _in_workers(wanted, jobs):
            del left[kept]
            yield kept, reading
    except BrokenProcessPool:
        yield from map(_alone, left.items())


def _alone(pair: tuple[Path, Path]) -> tuple[Path, PdfSurvey]:
    try:
        (read,) = _in_workers([pair], 1)
    except BrokenProcessPool:
        return pair[0], PdfSurvey(digest="", problem=_ENDLESS)
    return read


def _in_workers(wanted: Sequence[tuple[Path, Path]], jobs: int) -> Iterator[tuple[Path, PdfSurvey]]:
    if wanted:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(jobs, len(wanted)), fork, _limited) as pool:
            yield from pool.map(_read_one, wanted, chunksize=_CHUNK)


def _read_one(pair: tuple[Path, Path]) -> tuple[Path, PdfSurvey]:
    kept, pdf = pair
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    reading = survey_pdf(pdf)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return kept, reading


def _limited() -> None:
    """Let a worker end where it takes too much; Ctrl-C is for the process that it comes from."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY if most < 0 else min(_MEMORY, most), most))
