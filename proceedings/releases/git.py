"""The few commands of git that releases take."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path


class GitError(RuntimeError):
    """Git refused; its own words say why."""


def top_level(folder: Path) -> Path | None:
    """The working tree that *folder* lies in and that keeps it; None where git has no part."""
    if shutil.which("git") is None:
        return None
    try:
        top = Path(run(folder, "rev-parse", "--show-toplevel").strip()).resolve()
    except GitError:
        return None
    return None if succeeds(folder, "check-ignore", "-q", ".") else top


def run(
    folder: Path,
    *arguments: str,
    given: str = "",
    variables: Mapping[str, str] | None = None,
) -> str:
    """What git prints; raises `GitError` with what it says where it fails."""
    return run_bytes(folder, *arguments, given=given.encode(), variables=variables).decode()


def run_bytes(
    folder: Path,
    *arguments: str,
    given: bytes = b"",
    variables: Mapping[str, str] | None = None,
) -> bytes:
    """As `run`, for what is no text."""
    done = _done(folder, arguments, given, variables)
    if done.returncode:
        said = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
        raise GitError(said[-1] if said else f"git {arguments[0]} failed")
    return done.stdout


def succeeds(folder: Path, *arguments: str) -> bool:
    """Whether git ends well."""
    return _done(folder, arguments, b"", None).returncode == 0


def _done(
    folder: Path, arguments: tuple[str, ...], given: bytes, variables: Mapping[str, str] | None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # our own arguments, and no shell
        ["git", "-c", "core.quotePath=false", *arguments],  # noqa: S607  # the editor's own git
        cwd=folder,
        input=given,
        env={**os.environ, "LC_ALL": "C", **(variables or {})},
        capture_output=True,
        check=False,
    )
