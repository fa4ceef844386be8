"""Going through the findings that have a mend: which files change, and what had to be left."""

from __future__ import annotations

import difflib
import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from proceedings.checks.fixes.edits import edited
from proceedings.checks.fixes.mends import MENDS
from proceedings.model.findings import Finding

_LINES = re.compile(r"[^\n]*\n|[^\n]+")  # `splitlines` knows more ends than `patch` does


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it is, and as it would be."""

    file: Path
    before: str
    after: str
    mended: tuple[Finding, ...]


@dataclass(slots=True)
class Mended:
    """What can be mended; *left* are the findings whose place cannot be changed surely."""

    changes: list[Change] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)


def mend(findings: Iterable[Finding]) -> Mended:
    """Mend those of *findings* that have a mend; nothing is written."""
    by_file: dict[Path, list[Finding]] = {}
    for one in findings:
        if one.code in MENDS and one.file is not None:
            by_file.setdefault(one.file, []).append(one)
    done = Mended()
    for file, those in sorted(by_file.items()):
        _mend_file(file, sorted(those, key=_place), done)
    return done


def difference(change: Change, name: str) -> str:
    """A unified diff, which `patch` and `git apply` take; *name* is what it calls the file."""
    before, after = (_LINES.findall(text) for text in (change.before, change.after))
    lines = difflib.unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def write(change: Change) -> None:
    """Put the file as it should be in the place of the one that is there, whole or not at all."""
    new = change.file.with_name(f".{change.file.name}.part")
    new.write_bytes(change.after.encode())
    shutil.copymode(change.file, new)
    os.replace(new, change.file)


def _mend_file(file: Path, findings: list[Finding], done: Mended) -> None:
    text = _text(file)
    if text is None:
        done.left += findings
        return
    now, mended = text, list[Finding]()
    for (code, line), those in groupby(findings, key=lambda one: (one.code, one.line or 1)):
        new = edited(now, line, MENDS[code], is_myst=file.suffix == ".md")
        if new is None:
            done.left += those
        elif new != now:
            mended += those
            now = new
    if now != text:
        done.changes.append(Change(file, text, now, tuple(mended)))


def _text(file: Path) -> str | None:
    """What stands in *file*, byte for byte; None where it is a link, which leads elsewhere."""
    if file.is_symlink():
        return None
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _place(finding: Finding) -> tuple[int, str]:
    return finding.line or 1, finding.code
