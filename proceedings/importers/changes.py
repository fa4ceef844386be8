"""What an import changes of what the last one wrote: papers added, gone, retitled, reordered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from proceedings.importers.folder import EditionFolder


@dataclass(frozen=True, slots=True)
class Change:
    paper: str  #: its id
    what: str  #: "added", "gone", "retitled", …
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.paper}{f': {self.detail}' if self.detail else ''}"


def changes(folder: EditionFolder, papers: Mapping[str, str]) -> Iterator[Change]:
    """What *papers*, their new files by id, change of the last import; nothing at a first one."""
    before = {
        path.removeprefix("papers/").removesuffix(".md"): folder.base(path) or ""
        for path in folder.before.files
        if path.startswith("papers/") and path.endswith(".md") and path.count("/") == 1
    }
    if not before:
        return
    for paper in sorted(papers.keys() - before.keys()):
        yield Change(paper, "added", str(_metadata(papers[paper]).get("title", "")))
    for paper in sorted(before.keys() - papers.keys()):
        yield Change(paper, "gone", str(_metadata(before[paper]).get("title", "")))
    for paper in sorted(papers.keys() & before.keys()):
        if papers[paper] != before[paper]:
            yield from _of_paper(paper, before[paper], papers[paper])


def _of_paper(paper: str, before: str, after: str) -> Iterator[Change]:
    was, now = _metadata(before), _metadata(after)
    if was.get("title") != now.get("title"):
        yield Change(paper, "retitled", f"“{was.get('title')}” is “{now.get('title')}”")
    names = [_names(metadata) for metadata in (was, now)]
    if names[0] != names[1]:
        is_order = sorted(names[0]) == sorted(names[1])
        what = "authors reordered" if is_order else "other authors"
        yield Change(paper, what, ", ".join(names[1]))
    others = [key for key in {**was, **now} if key not in ("title", "authors")]
    changed = [key for key in others if was.get(key) != now.get(key)]
    if _body(before) != _body(after):
        changed.append("abstract")
    if changed:
        yield Change(paper, "changed", ", ".join(changed))


def _metadata(text: str) -> dict[str, Any]:
    """The front matter of a file that an import wrote."""
    parts = text.split("---\n", 2)
    found = yaml.safe_load(parts[1]) if len(parts) == 3 else None
    return found if isinstance(found, dict) else {}


def _body(text: str) -> list[str]:
    return text.split("---\n", 2)[-1].split()


def _names(metadata: Mapping[str, Any]) -> list[str]:
    keys = ("given", "particle", "family", "suffix", "organisation")
    authors = metadata.get("authors") or []
    return [" ".join(str(a[k]) for k in keys if a.get(k)) for a in authors if isinstance(a, dict)]
