"""What was read of an edition before, kept by the content of its files.

Reading a paper takes half a millisecond; an edition may have ten thousand. What was read is kept
with the digest of the file it was read from, and is read again where that, or the presence of a
file that it names, has changed.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, is_dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proceedings.model.sources import digest_of
from proceedings.source.tree import Tree, memory_of, read_tree

if TYPE_CHECKING:
    from proceedings.source.papers import Read

_PACKAGE = Path(__file__).parents[1]


@dataclass(slots=True)
class Memory:
    """The papers of one edition as they were read, by the names of their files.

    Without a *tree* nothing is remembered.
    """

    tree: Tree | None = None
    file: Path | None = None  #: where it is kept from one run to the next
    before: dict[str, tuple[str, Read]] = field(default_factory=dict)
    now: dict[str, tuple[str, Read]] = field(default_factory=dict)
    is_changed: bool = False

    def papers(self, folder: Path) -> list[Path]:
        """The files of the contributions in *folder*; a README among them is for the editors."""
        within = folder / "papers"
        if self.tree is None:
            names = [file.name for file in within.glob("*.md")]
        else:
            paths = [path.rpartition("/") for path in self.tree.files]
            names = [name for above, _, name in paths if above == "papers" and name.endswith(".md")]
        return [within / name for name in sorted(names) if name.casefold() != "readme.md"]

    def paper(self, file: Path, with_: str, read: Callable[[], Read]) -> Read:
        """What was read of *file*, or what *read* reads; *with_* is what else it depends on."""
        tree = self.tree
        if tree is None:
            return read()
        corrections = tree.files.get("overrides.yml", "")
        content = tree.files.get(f"papers/{file.name}", "")
        digest = digest_of(content, str(file), with_, corrections)
        found = self.before.get(file.name)
        if found is None or found[0] != digest or not _is_present(tree, found[1]):
            found = digest, read()
            self.is_changed = True
        self.now[file.name] = found
        return found[1]

    def save(self) -> None:
        """Keep what was read, where it is not what was kept."""
        if self.file is None or not (self.is_changed or self.now.keys() != self.before.keys()):
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        new = self.file.with_suffix(f".{os.getpid()}")
        with new.open("wb") as opened:
            _Pickler(opened, pickle.HIGHEST_PROTOCOL).dump((_reader(), self.now))
        new.replace(self.file)


def remember(folder: Path, cache: Path | None) -> Memory:
    """What is remembered of the edition in *folder*; *cache* is the folder that keeps it.

    The file is a pickle, and is trusted as the tool is: only the tool writes into its cache.
    """
    if cache is None:
        return Memory()
    tree = read_tree(folder, memory_of(folder, cache))
    file = memory_of(folder, cache).with_suffix(".pickle")
    try:
        with _without_collecting():
            reader, entries = pickle.loads(file.read_bytes())  # noqa: S301
    except Exception:  # noqa: BLE001  # there is none, or it is damaged, which may raise anything
        return Memory(tree, file)
    return Memory(tree, file, entries if reader == _reader() else {})


def _is_present(tree: Tree, read: Read) -> bool:
    """Whether the files that were there are, and no others."""
    return all(tree.has(path) == was for path, was in read.present)


class _Pickler(pickle.Pickler):
    """Writes values field by field: a frozen dataclass's own way takes four times as long."""

    def reducer_override(self, obj: object) -> Any:
        fields = getattr(type(obj), "__slots__", None)
        if not fields or not is_dataclass(obj):
            return NotImplemented
        return _value, (type(obj), tuple(getattr(obj, name) for name in fields))


def _value(kind: type, values: tuple[object, ...]) -> object:
    """Make a value as it was, past the check that it is frozen."""
    made: object = object.__new__(kind)
    for set_, value in zip(_setters(kind), values, strict=True):
        set_(made, value)
    return made


@lru_cache(maxsize=64)
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(kind, name).__set__ for name in kind.__slots__)  # type: ignore[attr-defined]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Make many objects that all stay, without looking for garbage among them time and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@lru_cache(maxsize=1)
def _reader() -> str:
    """A digest of the code that reads files, and of what it makes: `source` and `model`."""
    found = blake2b(digest_size=16)
    for folder in (_PACKAGE / "source", _PACKAGE / "model"):
        for file in sorted(folder.rglob("*.py")):
            found.update(file.read_bytes())
    return found.hexdigest()
