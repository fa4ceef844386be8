"""All measurements of one input, in the order in which they build on each other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Input
from benchmarks.make import in_a_process
from benchmarks.measure import Cost, best_of, measure

Costs = dict[str, Cost]
Tell = Callable[[str], object]
#: Marks a changed paper with a number that no copy has.
_CHANGED = 1_000_000


@dataclass(frozen=True, slots=True)
class Suite:
    """Measures in *work*, a folder of its own that needs room for about six times the papers."""

    source: Path  #: an edition
    work: Path
    fonts: Path  #: a cache with nothing but fonts, made where it is not there yet
    repeat: int  #: runs of which the best counts
    tell: Tell  #: is told what is measured next

    def run(self, count: int, kind: Input, *, pypdf: bool, twice: bool) -> Costs:
        """Measure with *count* papers; *twice* adds the volume of twice as many."""
        edition = self._papers(count, kind)
        costs: Costs = {}
        for job in ("byte copy", "pikepdf merge"):
            costs[job] = self._best(job, job, edition, self.work)
        if pypdf:  # takes minutes and is far from any limit: once is enough
            costs["pypdf append"] = self._once("pypdf append", "pypdf append", edition, self.work)
        costs |= self._volume(edition, "")
        costs |= self._changed(edition)
        if twice:
            costs |= self._volume(self._papers(2 * count, kind), ", twice the papers")
        return costs

    def _volume(self, edition: Path, suffix: str) -> Costs:
        """Cold first: what it leaves in the cache is what the others find there."""
        cache = self.work / "cache"
        costs: Costs = {}
        if not self.fonts.exists():
            costs["fonts, once"] = self._once("fonts, once", "fonts", edition, self.fonts)
        colds = []
        for _ in range(self.repeat):
            shutil.rmtree(cache, ignore_errors=True)
            shutil.copytree(self.fonts, cache)
            colds.append(self._once(f"volume, cold{suffix}", "volume", edition, cache))
        costs[f"volume, cold{suffix}"] = min(colds, key=lambda cost: cost.cpu)
        for name, job in (("volume, warm", "volume"), ("assembling", "assembling")):
            costs[f"{name}{suffix}"] = self._best(f"{name}{suffix}", job, edition, cache)
        return costs

    def _changed(self, edition: Path) -> Costs:
        """One paper is another one in each run, the others are in the cache."""
        name, costs = "volume, one paper changed", []
        for number in range(1, self.repeat + 1):
            in_a_process("change", edition, str(_CHANGED + number))
            costs.append(self._once(name, "volume", edition, self.work / "cache"))
        return {name: min(costs, key=lambda cost: cost.cpu)}

    def _papers(self, count: int, kind: Input) -> Path:
        folder = self.work / f"edition-{kind}-{count}"
        self.tell(f"making {count} papers, {kind}")
        in_a_process("repeat", self.source, folder, str(count), kind)
        return folder

    def _best(self, name: str, job: str, edition: Path, cache: Path) -> Cost:
        self.tell(name)
        return best_of(self.repeat, job, edition, cache, self.work / "out.pdf")

    def _once(self, name: str, job: str, edition: Path, cache: Path) -> Cost:
        self.tell(name)
        return measure(job, edition, cache, self.work / "out.pdf")
