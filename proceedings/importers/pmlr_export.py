"""What a PMLR volume's folder says: the entries of its .bib, or else of its published pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.importers import pmlr_papers, pmlr_volume
from proceedings.importers.bib import Bibliography, Entry, read_bib
from proceedings.importers.pmlr_posts import Post, read_config, read_posts
from proceedings.importers.report import Row, SourceError
from proceedings.model.findings import Finding, Severity

_CURE = "give the volume's folder or its .bib file"


@dataclass(slots=True)
class Export:
    """A volume as its folder has it."""

    root: Path
    volume: Entry
    papers: list[Entry]
    posts: list[Post]
    lost: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def unused(self) -> dict[str, int]:
        """The fields that are not taken, and in how many entries they stand."""
        papers = Counter(name for entry in self.papers for name in entry.fields)
        other = {name: n for name, n in papers.items() if name not in pmlr_papers.USED}
        for name in self.volume.fields:
            if name not in pmlr_volume.USED:
                other[name] = other.get(name, 0) + 1
        return other


def read_export(source: Path) -> Export:
    """Read *source*, a volume's folder or the .bib file in it; SourceError where it is neither."""
    root, file = _located(source)
    posts, findings = read_posts(root)
    config, problems = read_config(root)
    bib = read_bib(file) if file else _published(root, posts)
    volumes = [entry for entry in bib.entries if entry.kind == "proceedings"]
    papers = [entry for entry in bib.entries if entry.kind != "proceedings"]
    is_broken = any(row.name.casefold().startswith("@proceedings") for row in bib.lost)
    if not volumes and file and is_broken:
        volumes = [Entry("proceedings", "", file, 1, {})]  # its papers are not lost with it
    volume = pmlr_volume.merged(volumes[0] if volumes else None, config)
    if volume is None:
        message = f"{file or root} has no @Proceedings entry"
        raise SourceError(message, "add it, with booktitle, shortname, start, end and address")
    problems = [*bib.findings, *findings, *problems]
    if not papers:
        first = next((f" that can be read: {problem}" for problem in problems), "")
        raise SourceError(f"{file or root} holds no papers{first}", _CURE)
    lost = [*bib.lost, *_left_out(volumes[1:], "the volume has one entry already")]
    return Export(root, volume, papers, posts, lost, problems)


def published_only(posts: Iterable[Post], taken: Iterable[Post]) -> tuple[list[Row], list[Finding]]:
    """The published papers that no entry of the .bib is for."""
    ids = {post.id for post in taken}
    others = [post.entry for post in posts if post.id not in ids]
    message = "the paper is published, but the .bib has no entry for it; it was left out"
    findings = [
        Finding(
            code="bib-missing",
            message=message,
            cure="add its entry to the .bib",
            severity=Severity.WARNING,
            file=entry.file,
            line=1,
        )
        for entry in others
    ]
    return _left_out(others, "the .bib has no entry for it"), findings


def _published(root: Path, posts: Iterable[Post]) -> Bibliography:
    """The posts as if they were a .bib; those that could not be read are lost."""
    entries = [post.entry for post in posts]
    read = {entry.file for entry in entries}
    lost = [
        Row(f"_posts/{file.name}", file.stem, reason="it cannot be read")
        for file in sorted((root / "_posts").glob("*.md"))
        if file not in read
    ]
    return Bibliography(entries, lost)


def _left_out(entries: Iterable[Entry], reason: str) -> list[Row]:
    return [Row(entry.place, entry.key, reason=reason) for entry in entries]


def _located(source: Path) -> tuple[Path, Path | None]:
    """The volume's folder, and its .bib file where it has one."""
    if not source.exists():
        raise SourceError(f"there is no {source}", _CURE)
    if source.is_file():
        if source.suffix.casefold() != ".bib":
            raise SourceError(f"{source} is no .bib file", _CURE)
        return source.resolve().parent, source.resolve()
    root = source.resolve()
    found = sorted(path for path in root.glob("*.bib") if path.is_file() and not path.is_symlink())
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise SourceError(f"{source} holds several .bib files: {names}", "give one of them")
    if not found and not (root / "_posts").is_dir():
        raise SourceError(f"{source} holds neither a .bib file nor _posts", _CURE)
    return root, found[0] if found else None
