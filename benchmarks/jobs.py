"""The work that is measured. Each job imports and prepares first, and returns what is timed.

The libraries are used as their handbooks say: pikepdf's `pages.extend` and `save`, pypdf's
`append` and `write`. Neither stamps, numbers or links anything; the volume does.
"""

from __future__ import annotations

import resource
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.corpus import papers

_CHUNK = 1 << 20  #: bytes; large, so that the copy is as fast as it gets
_FILES = 8192  #: pikepdf keeps every source open


@dataclass(frozen=True, slots=True)
class Request:
    """What a job works on."""

    edition: Path
    cache: Path
    out: Path


@dataclass(slots=True)
class Stages:
    """CPU seconds of the parts of a job, by name."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        before = cpu()
        yield
        self.seconds[name] = cpu() - before


Work: TypeAlias = Callable[[Stages], object]
Job: TypeAlias = Callable[[Request], Work]


def cpu() -> float:
    """CPU seconds, user and system, of this process and those it waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def wall() -> float:
    return time.perf_counter()


def byte_copy(request: Request) -> Work:
    """All papers one after the other into one file, as cat does: no tool can do with less."""

    def work(_: Stages) -> None:
        with request.out.open("wb", buffering=0) as out:
            for paper in papers(request.edition):
                with paper.open("rb", buffering=0) as file:
                    while chunk := file.read(_CHUNK):
                        out.write(chunk)

    return work


def pikepdf_merge(request: Request) -> Work:
    from pikepdf import Pdf

    # It warns, rightly, that named destinations are lost: the volume is there to keep them.
    warnings.simplefilter("ignore")
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES if most < 0 else min(_FILES, most), most))

    def work(_: Stages) -> None:
        with ExitStack() as stack:
            merged = stack.enter_context(Pdf.new())
            for paper in papers(request.edition):
                merged.pages.extend(stack.enter_context(Pdf.open(paper)).pages)
            merged.save(request.out)

    return work


def pypdf_append(request: Request) -> Work:
    from pypdf import PdfWriter

    def work(_: Stages) -> None:
        with PdfWriter() as merged:
            for paper in papers(request.edition):
                merged.append(paper)
            merged.write(request.out)

    return work


def whole_volume(request: Request) -> Work:
    """From the editors' files to the volume; with what *cache* holds it is cold or warm."""
    from proceedings.pdf.intake.papers import take_in_all
    from proceedings.pdf.volume import write_volume

    def work(stages: Stages) -> None:
        with stages.time("read"):
            edition = _edition(request)
        with stages.time("take in"):
            intakes = take_in_all(edition, request.cache).intakes
        with stages.time("write"):
            write_volume(edition, intakes, [], request.out, request.cache)

    return work


def assembling(request: Request) -> Work:
    """The last step alone: papers, stamps, outline, links and labels into one file."""
    from proceedings.pdf.assembly.assemble import assemble
    from proceedings.pdf.books.compose import compose
    from proceedings.pdf.fonts.fonts import Fonts
    from proceedings.pdf.intake.papers import take_in_all

    edition = _edition(request)
    taken = take_in_all(edition, request.cache)
    pagination, fonts = taken.paginate(edition), Fonts(request.cache)
    plan = compose(edition, pagination, taken.intakes, [], fonts, [])
    return lambda _: assemble(plan, request.out)


def prepare_fonts(request: Request) -> Work:
    """A volume without its papers: what it leaves in *cache* is fonts, once for a machine."""
    from proceedings.pdf.volume import write_volume

    return lambda _: write_volume(_edition(request), {}, [], request.out, request.cache)


def _edition(request: Request) -> Any:
    from proceedings.model.archive import ArchiveInfo
    from proceedings.source import read_edition

    edition, findings = read_edition(request.edition, ArchiveInfo(title="Benchmark"))
    if edition is None:
        raise ValueError(f"{request.edition} holds no edition: {findings}")
    return edition


JOBS: Mapping[str, Job] = {
    "byte copy": byte_copy,
    "pikepdf merge": pikepdf_merge,
    "pypdf append": pypdf_append,
    "fonts": prepare_fonts,
    "volume": whole_volume,
    "assembling": assembling,
}
