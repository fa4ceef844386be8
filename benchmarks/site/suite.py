"""All measurements of one number of papers, in the order in which they build on each other."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.site.measure import Cost, measure

Costs = dict[str, Cost]
Tell = Callable[[str], object]
#: Stands in the changed abstract and nowhere else.
WORD = "Zyzzyva"
COLD, SAME, CHANGED = "cold", "nothing changed", "one abstract changed"
SPHINX, OURS, SEARCH = "plain Sphinx", "proceedings", "proceedings with its search index"


@dataclass(frozen=True, slots=True)
class Suite:
    """Measures *count* papers in *work*, a folder of its own."""

    count: int
    work: Path
    tell: Tell  #: is told what is measured next
    colds: int = 1  #: cold builds of each tool, in turn: the cheapest counts, as noise only adds

    def run(self) -> Costs:
        """Each tool three times: from nothing, again, and with one abstract changed."""
        documents, editions = self.work / "documents", self.work / "editions"
        commands = {
            SPHINX: (documents, [*_SPHINX, str(documents), str(self.work / SPHINX / "site")]),
            OURS: (editions, [*_OURS, *_build(editions, self.work / OURS)]),
            SEARCH: (editions, [*_WITH_SEARCH, *_build(editions, self.work / SEARCH)]),
        }
        costs = {
            f"{tool}, {what}": cost
            for tool, (source, command) in commands.items()
            for what, cost in self._three(tool, source, command).items()
        }
        for _ in range(self.colds - 1):
            for tool, (source, command) in commands.items():
                cold = f"{tool}, {COLD}"
                costs[cold] = min(costs[cold], self._cold(tool, source, command), key=_cpu)
        return costs

    def _cold(self, tool: str, source: Path, command: list[str]) -> Cost:
        """One more cold build, into the folder of those before; what it wrote is put back."""
        place, kept = self.work / tool, self.work / f"{tool}, kept"
        place.rename(kept)
        place.mkdir()
        _make(source, self.count)
        self.tell(f"{tool}, {COLD}, again")
        cost = measure(command, place / "site")
        shutil.rmtree(place)
        kept.rename(place)
        return cost

    def _three(self, tool: str, source: Path, command: list[str]) -> Mapping[str, Cost]:
        site = self.work / tool / "site"
        site.parent.mkdir(parents=True)
        _make(source, self.count)
        costs = {}
        for what in (COLD, SAME, CHANGED):
            self.tell(f"{tool}, {what}")
            if what is CHANGED:
                _make(source, self.count, WORD)
            costs[what] = measure(command, site)
        return costs

    def strangers(self, cost: Cost) -> list[str]:
        """The pages that were rewritten though they do not show the changed abstract."""
        site = self.work / OURS / "site"
        return [page for page in cost.rewritten if WORD not in (site / page).read_text("utf-8")]

    def largest_page(self) -> int:
        """The bytes of the largest page of an edition of so many papers."""
        editions, site = self.work / "editions", self.work / OURS / "site"
        _make(editions, self.count)
        site.parent.mkdir(parents=True)
        measure([*_OURS, *_build(editions, site.parent)], site)
        return max(page.stat().st_size for page in site.rglob("*.html"))


def _cpu(cost: Cost) -> float:
    return cost.cpu


_PYTHON = [sys.executable, "-m"]
_SPHINX = [*_PYTHON, "sphinx", "-q", "-b", "html"]
_OURS = [*_PYTHON, "benchmarks.site.child"]
_WITH_SEARCH = [*_PYTHON, "proceedings"]


def _build(editions: Path, out: Path) -> list[str]:
    return ["--archive", str(editions), "build", "--only", "site", "--output", str(out)]


def _make(folder: Path, count: int, word: str = "") -> None:
    """Make the papers in a process of its own: who measures must stay small."""
    command = [*_PYTHON, "benchmarks.site.make", folder.name, str(folder), str(count), word]
    subprocess.run(command, check=True)
