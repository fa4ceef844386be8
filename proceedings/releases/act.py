"""Making a release: either all of it stands at the end, or nothing does.

Everything is prepared in a hidden folder beside the releases that stand. With git, the commit and
its tag are made as objects, and both references move in one transaction; then one renaming puts the
folder in its place. A release that was killed in between is finished by making it again. Without
git, the renaming is all there is.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proceedings.model.releases import Version
from proceedings.releases import git
from proceedings.releases.snapshot import SOURCES, pack, tag_of, unpack_release
from proceedings.source.releases import FOLDER


class NotCleanError(RuntimeError):
    """There is something that no commit has, so that nobody could have it back from a tag."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__("there are changes that were not committed")
        self.paths = paths  #: seen from the archive


def uncommitted(archive: Path, edition: str, version: Version) -> list[str]:
    """What the release would be made of and git does not have; empty without git.

    What an attempt at this very release has left is none of it.
    """
    if git.top_level(archive) is None:
        return []
    rows = git.run(archive, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".")
    prefix = git.run(archive, "rev-parse", "--show-prefix").strip()
    paths = [row[3:].removeprefix(prefix) for row in rows.split("\0") if len(row) > 3]
    own = f"{edition}/{FOLDER}/"
    attempt = (f"{own}{version}/", f"{own}.{version}.new/")
    return sorted(path for path in paths if not path.startswith(attempt))


@contextmanager
def prepared(archive: Path, edition: str, version: Version) -> Iterator[Path]:
    """A new folder for all that a release writes; it is gone if it does not come to a release."""
    folder = _waiting(archive, edition, version)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def settle(archive: Path, edition: str, version: Version, message: str) -> None:
    """Make what was prepared the release: from now on it stands, and nothing of it changes."""
    folder = _waiting(archive, edition, version)
    place = _place(archive, edition, version)
    top = git.top_level(archive)
    if top is None:
        pack(archive, edition, folder / SOURCES)
        _sync(folder)
        folder.rename(place)
        return
    _sync(folder)
    commit = _commit(top, place, folder, message)
    _move(top, commit, tag_of(edition, version), message)
    folder.rename(place)
    git.run(top, "reset", "-q", "--", str(place))


def finish(archive: Path, edition: str, version: Version) -> bool:
    """Finish a release that was killed after its tag was made; False where nothing was missing.

    The tag has all of it: the folder comes back from there.
    """
    top, tag = git.top_level(archive), f"refs/tags/{tag_of(edition, version)}"
    if top is None or not git.succeeds(top, "rev-parse", "-q", "--verify", tag):
        return False
    folder, place = _waiting(archive, edition, version), _place(archive, edition, version)
    if place.exists() and not folder.exists() and _is_noted(top, place):
        return False
    shutil.rmtree(folder, ignore_errors=True)
    if not place.exists():
        unpack_release(archive, edition, version, folder)
        folder.rename(place)
    git.run(top, "reset", "-q", "--", str(place))
    return True


def _is_noted(top: Path, place: Path) -> bool:
    """Whether the index knows of *place* what the commit does."""
    return git.succeeds(top, "diff", "--cached", "--quiet", "--", str(place))


def _commit(top: Path, place: Path, folder: Path, message: str) -> str:
    """Make a commit of what is committed and of *folder* at *place*; no reference leads to it."""
    index = Path(git.run(top, "rev-parse", "--absolute-git-dir").strip()) / "proceedings-index"
    variables = {"GIT_INDEX_FILE": str(index)}
    try:
        git.run(top, "read-tree", "HEAD", variables=variables)
        for file in sorted(folder.iterdir()):
            blob = git.run(top, "hash-object", "-w", "--no-filters", str(file)).strip()
            path = (place / file.name).resolve().relative_to(top).as_posix()
            entry = f"100644,{blob},{path}"
            git.run(top, "update-index", "--add", "--cacheinfo", entry, variables=variables)
        tree = git.run(top, "write-tree", variables=variables).strip()
    finally:
        index.unlink(missing_ok=True)
    head = git.run(top, "rev-parse", "HEAD").strip()
    return git.run(top, "commit-tree", tree, "-p", head, given=message).strip()


def _move(top: Path, commit: str, tag: str, message: str) -> None:
    """Let the branch and the new *tag* lead to *commit*, both or none."""
    head = git.run(top, "rev-parse", "HEAD").strip()
    tagger = git.run(top, "var", "GIT_COMMITTER_IDENT").strip()
    text = f"object {commit}\ntype commit\ntag {tag}\ntagger {tagger}\n\n{message}\n"
    object_ = git.run(top, "mktag", given=text).strip()
    none = "0" * len(commit)
    steps = [
        "start",
        f"update HEAD {commit} {head}",
        f"update refs/tags/{tag} {object_} {none}",
        "prepare",
        "commit",
    ]
    given = "".join(f"{step}\n" for step in steps)
    git.run(top, "update-ref", "-m", message.splitlines()[0], "--stdin", given=given)


def _sync(folder: Path) -> None:
    """Let the disk have the files of *folder* before anything leads to them."""
    for file in folder.iterdir():
        with file.open("rb") as opened:
            os.fsync(opened.fileno())


def _place(archive: Path, edition: str, version: Version) -> Path:
    return archive / edition / FOLDER / str(version)


def _waiting(archive: Path, edition: str, version: Version) -> Path:
    return archive / edition / FOLDER / f".{version}.new"
