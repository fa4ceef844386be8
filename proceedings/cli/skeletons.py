"""The files that `init` and `new` write: folders of text in which $id and $name are filled in."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template


def write_skeleton(kind: str, folder: Path, name: str) -> None:
    """Copy the skeleton *kind* into *folder*, a new one, for what is called *name*."""
    words = {"id": name, "name": name.replace("-", " ").title()}
    _copy(files("proceedings.cli") / "skeleton" / kind, folder, words)


def _copy(source: Traversable, target: Path, words: dict[str, str]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _copy(entry, target / entry.name, words)
        else:
            text = Template(entry.read_text(encoding="utf-8")).safe_substitute(words)
            (target / entry.name).write_text(text, encoding="utf-8", newline="\n")
