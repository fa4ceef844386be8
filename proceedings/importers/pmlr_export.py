"""What a PMLR volume's folder says: the entries of its .bib, or else of its published pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from proceedings.importers import pmlr_papers, pmlr_volume
from proceedings.importers.bib import Bibliography, Entry, read_bib
from proceedings.importers.pmlr_posts import Post, read_config, read_posts
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.report import Row, SourceError
from proceedings.importers.source_files import SourceFiles
from proceedings.model.findings import Finding, Severity

_CURE = "give the volume's folder or its .bib file"


@dataclass(slots=True)
class Export:
    """A volume as its folder has it."""

    files: SourceFiles
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


def read_export(source: Source) -> Export:
    """Read *source*, a volume's folder or its .bib file; SourceError where it is neither."""
    files, file = located(source)
    posts, findings = read_posts(files)
    config, problems = read_config(files)
    bib = read_bib(Path(file.place), file.data()) if file else _published(files, posts)
    volumes = [entry for entry in bib.entries if entry.kind == "proceedings"]
    papers = [entry for entry in bib.entries if entry.kind != "proceedings"]
    is_broken = any(row.name.casefold().startswith("@proceedings") for row in bib.lost)
    called = file.place if file else str(source)
    if not volumes and file and is_broken:
        volumes = [Entry("proceedings", "", Path(called), 1, {})]  # its papers are not lost with it
    volume = pmlr_volume.merged(volumes[0] if volumes else None, config)
    if volume is None:
        message = f"{called} has no @Proceedings entry"
        raise SourceError(message, "add it, with booktitle, shortname, start, end and address")
    problems = [*bib.findings, *findings, *problems]
    if not papers:
        first = next((f" that can be read: {problem}" for problem in problems), "")
        raise SourceError(f"{called} holds no papers{first}", _CURE)
    lost = [*bib.lost, *_left_out(volumes[1:], "the volume has one entry already")]
    return Export(files, volume, papers, posts, lost, problems)


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


def posts_of(source: Source) -> list[SourceFile]:
    """The published pages of papers, those of the outermost folder first."""
    posts = (file for file in source.files if PurePosixPath(file.name).parent.name == "_posts")
    found = (file for file in posts if file.suffix == ".md")
    return sorted(found, key=lambda file: (file.name.count("/"), file.name))


def located(source: Source) -> tuple[SourceFiles, SourceFile | None]:
    """The volume's folder, which may lie within another, and its .bib file where it has one."""
    posts = posts_of(source)
    bibs = sorted(source.with_suffix(".bib"), key=lambda file: (file.name.count("/"), file.name))
    if not posts and not bibs:
        raise SourceError(f"{source} holds neither a .bib file nor _posts", _CURE)
    root = posts[0].name.rpartition("_posts/")[0] if posts else _folder(bibs[0])
    found = [file for file in bibs if _folder(file) == root]
    if len(found) > 1:
        names = ", ".join(file.name for file in found)
        raise SourceError(f"{source} holds several .bib files: {names}", "give one of them")
    return SourceFiles(source, root), found[0] if found else None


def _folder(file: SourceFile) -> str:
    folder, slash, _ = file.name.rpartition("/")
    return folder + slash


def _published(files: SourceFiles, posts: Iterable[Post]) -> Bibliography:
    """The posts as if they were a .bib; those that could not be read are lost."""
    entries = [post.entry for post in posts]
    read = {str(entry.file) for entry in entries}
    lost = [
        Row(f"_posts/{PurePosixPath(file.name).name}", file.stem, reason="it cannot be read")
        for file in files.within("_posts/", ".md")
        if file.place not in read
    ]
    return Bibliography(entries, lost)


def _left_out(entries: Iterable[Entry], reason: str) -> list[Row]:
    return [Row(entry.place, entry.key, reason=reason) for entry in entries]
