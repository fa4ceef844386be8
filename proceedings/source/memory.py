"""What was read of an edition before, kept by the content of its files.

Reading a paper takes half a millisecond; an edition may have ten thousand. What was read is kept
with the digest of the file it was read from, and is read again where that, or the presence of a
file that it names, has changed. The papers are kept a few hundred to a file, so that one that
changes costs as much among ten thousand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

from proceedings.model.sources import digest_of
from proceedings.source import pickles
from proceedings.source.tree import Tree, memory_of, read_tree

if TYPE_CHECKING:
    from proceedings.model.findings import Finding
    from proceedings.model.program import Program
    from proceedings.source.papers import Read

    ReadProgram: TypeAlias = tuple[Program, list[Finding]]

_TOGETHER = 256  #: papers that are kept in one file, or half as many
_PROGRAM = "program.yml"

Entry: TypeAlias = tuple[str, Any]  #: a digest of all that was read, and what it gave


@dataclass(slots=True)
class Memory:
    """What was read of the files of one edition, by their paths in it.

    Without a *tree* nothing is remembered.
    """

    tree: Tree | None = None
    folder: Path | None = None  #: where it is kept from one run to the next
    kept: dict[str, dict[str, Entry]] = field(default_factory=dict)  #: by the name of the file
    before: dict[str, Entry] = field(default_factory=dict)  #: all that is in them
    now: dict[str, Entry] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)  #: what was not remembered

    def papers(self, folder: Path) -> list[str]:
        """The files of the contributions in *folder*; a README among them is for the editors."""
        if self.tree is None:
            names = [file.name for file in (folder / "papers").glob("*.md")]
        else:
            paths = [path.rpartition("/") for path in self.tree.files]
            names = [name for above, _, name in paths if above == "papers" and name.endswith(".md")]
        return [name for name in sorted(names) if name.casefold() != "readme.md"]

    def paper(self, name: str, with_: str, read: Callable[[], Read]) -> Read:
        """What was read of a paper's file, or what *read* reads; *with_* is all else it takes."""
        path, tree = f"papers/{name}", self.tree
        if tree is None:
            return read()
        digest = f"{self.content(path)} {with_}"
        found: Read | None = self._known(path, digest)
        if found is None or not all(tree.has(file) == was for file, was in found.present):
            found = read()
            self.read.add(path)
        self.now[path] = digest, found
        return found

    def program(self, with_: str, read: Callable[[], ReadProgram]) -> ReadProgram:
        """What was read of the program; *with_* is all that it takes beside the files."""
        if self.tree is None:
            return read()
        names = "\n".join(sorted(self.tree.files))
        digest = digest_of(self.content(_PROGRAM), with_, names)
        found: ReadProgram | None = self._known(_PROGRAM, digest)
        if found is None:
            found = read()
            self.read.add(_PROGRAM)
        self.now[_PROGRAM] = digest, found
        return found

    def content(self, path: str) -> str:
        """A digest of the file at *path*; empty where there is none."""
        return self.tree.files.get(path, "") if self.tree else ""

    def _known(self, path: str, digest: str) -> Any:
        found = self.before.get(path)
        return found[1] if found and found[0] == digest else None

    def save(self) -> None:
        """Keep what was read, where it is not what was kept."""
        if self.folder is None:
            return
        shelves: dict[str, dict[str, Entry]] = {}
        count = 1 << max(0, (len(self.now) // _TOGETHER).bit_length())
        for path, entry in self.now.items():
            shelves.setdefault(_shelf(path, count), {})[path] = entry
        for name, entries in shelves.items():
            if entries.keys() & self.read or entries.keys() != self.kept.get(name, {}).keys():
                pickles.store(self.folder / name, entries)
        for file in self.folder.glob("*.pickle"):
            if file.name not in shelves:
                file.unlink()


def remember(folder: Path, cache: Path | None) -> Memory:
    """What is remembered of the edition in *folder*; *cache* is the folder that keeps it."""
    if cache is None:
        return Memory()
    tree = read_tree(folder, memory_of(folder, cache))
    kept_in = memory_of(folder, cache).with_suffix("")
    found = {file.name: pickles.load(file) for file in kept_in.glob("*.pickle")}
    kept = {name: entries for name, entries in found.items() if entries is not None}
    before = {path: entry for entries in kept.values() for path, entry in entries.items()}
    return Memory(tree, kept_in, kept, before)


def _shelf(path: str, count: int) -> str:
    """The name of the file that keeps *path*: papers are spread over *count* files."""
    folder, _, name = path.rpartition("/")
    return f"{folder}-{count}-{crc32(name.encode()) % count}.pickle" if folder else f"{path}.pickle"
