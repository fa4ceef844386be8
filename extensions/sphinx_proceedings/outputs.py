"""What a build has to write: pages and files whose content is not what stands already.

Each output has a digest of all that it is made of. The digests of a build are kept beside its
doctrees, and in the next build an output whose digest is the same, and which still stands, is left
as it is. So are the findings that its making gave: they are said again. What a build has no more is
removed: Sphinx leaves it where it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from proceedings.model.findings import Finding, Severity
from proceedings.source.listing import paths_below
from sphinx_proceedings import state
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FILE = "proceedings.json"  #: beside the doctrees; another program may copy it and hand it back
_FORM = 2  #: of that file


@dataclass(slots=True)
class Record:
    """What is known of the outputs of one build, by their path in the output folder."""

    digests: dict[str, str] = field(default_factory=dict)
    said: dict[str, list[Finding]] = field(default_factory=dict)  #: while they were made
    groups: dict[str, tuple[str, list[str]]] = field(default_factory=dict)  #: made together
    values: dict[str, tuple[str, Any]] = field(default_factory=dict)  #: kept beside the outputs


@dataclass(slots=True)
class Outputs:
    """The outputs of one build."""

    folder: Path  #: where outputs are written
    standing: Path  #: where those of the last build stand; mostly the same folder
    before: Record
    others: Set[str] = frozenset()  #: folders in it that other builds make
    now: Record = field(default_factory=Record)
    group: list[str] | None = None  #: the paths of the group that is being made
    kept: set[str] = field(default_factory=set)  #: those that are left as they are
    stood: set[str] | None = None  #: the files of the last build, once they were asked for
    new: set[Path] = field(default_factory=set)  #: the folders that this build has made

    @property
    def digests(self) -> dict[str, str]:
        """The digests of this build so far, by path."""
        return self.now.digests

    def is_current(self, path: str, digest: str) -> bool:
        """Whether the output at *path* need not be made, which is made of *digest*."""
        self.now.digests[path] = digest
        if self.group is not None:
            self.group.append(path)
        if self.before.digests.get(path) != digest or not self._stands(path):
            return False
        self.kept.add(path)
        if path in self.before.said:
            self.note(path, self.before.said[path])
        return True

    def are_current(self, name: str, digest: str) -> bool:
        """Whether no output of the group *name* need be made; *digest* is what all are made of.

        Where it is empty nothing is known. Else those that follow, up to `end`, are the group's.
        """
        was, paths = self.before.groups.get(name, ("", []))
        if digest and was == digest and self._stood().issuperset(paths):
            self.now.digests.update((path, self.before.digests[path]) for path in paths)
            for path in filter(self.before.said.__contains__, paths):
                self.note(path, self.before.said[path])
            self.now.groups[name] = (digest, paths)
            self.kept.update(paths)
            return True
        self.group = []
        self.now.groups[name] = (digest, self.group)
        return False

    def _stands(self, path: str) -> bool:
        return path in self._stood()

    def _stood(self) -> set[str]:
        if self.stood is None:
            self.stood = paths_below(self.standing, without=self.others)
        return self.stood

    def value(self, name: str, digest: str, make: Callable[[], Any]) -> Any:
        """What *make* makes, plain enough for JSON; kept while it is made of *digest*."""
        was, found = self.before.values.get(name, ("", None))
        if not digest or was != digest:
            found = make()
        self.now.values[name] = (digest, found)
        return found

    def was_made_of(self, name: str, digest: str) -> bool:
        """Whether the last build noted the same *digest* under *name*, as this one does now."""
        self.now.values[name] = (digest, None)
        return bool(digest) and self.before.values.get(name, ("",))[0] == digest

    def end(self) -> None:
        """Say that what comes next is none of the group's."""
        self.group = None

    def note(self, path: str, findings: Iterable[Finding]) -> None:
        """Report what was found while the output at *path* was made, now and while it stands."""
        if found := list(findings):
            self.now.said[path] = found
            state.report(found)

    def file(self, path: str) -> Path:
        """Where the output at *path* is, be it written or left as it is."""
        return (self.standing if path in self.kept else self.folder) / path

    def text(self, path: str) -> str:
        """The text of that file, with the line ends that it has."""
        return self.file(path).read_bytes().decode()

    def last(self, path: str) -> bytes:
        """What stands at *path* of the last build; empty where nothing does."""
        return (self.standing / path).read_bytes() if self._stands(path) else b""

    def place(self, path: str) -> Path:
        """Make room for the output at *path*: a file is replaced, never written into."""
        file = self.folder / path
        if file.parent in self.new:
            return file
        try:
            file.parent.mkdir(parents=True)
            self.new.add(file.parent)
        except FileExistsError:
            file.unlink(missing_ok=True)
        return file


_outputs: WeakKeyDictionary[Sphinx, Outputs] = WeakKeyDictionary()


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _finish, priority=900)


def of(app: Sphinx) -> Outputs:
    """The outputs of the build that *app* does."""
    found = _outputs.get(app)
    if found is None:
        folder = Path(app.outdir)
        standing = Path(app.config.proceedings_standing or folder)
        before = _read(Path(app.config.proceedings_outputs or app.doctreedir / FILE))
        project = state.project(app)
        others = project.archive.editions if isinstance(project, ArchiveProject) else ()
        ids = frozenset(edition.id for edition in others)
        found = _outputs[app] = Outputs(folder, standing, before, ids)
    return found


def _finish(app: Sphinx, exception: Exception | None) -> None:
    """Remove what this build has no more, and keep the digests for the next one."""
    found = _outputs.get(app)
    if exception is not None or found is None or state.project(app) is None:
        return
    for path in found.before.digests.keys() - found.now.digests.keys():
        _remove(found.folder, path)
    _write(found.now, Path(app.doctreedir) / FILE)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that are empty without it."""
    file = folder / path
    file.unlink(missing_ok=True)
    for above in file.parents:
        if above == folder or not above.is_dir() or any(above.iterdir()):
            return
        above.rmdir()


def _read(file: Path) -> Record:
    """The record in *file*; an empty one where there is none, or it is no longer whole."""
    try:
        data = json.loads(file.read_text("utf-8"))
        if data["form"] != _FORM:
            return Record()
        said = {path: [_finding(given) for given in found] for path, found in data["said"].items()}
        groups = {name: (digest, paths) for name, (digest, paths) in data["groups"].items()}
        values = {name: (digest, value) for name, (digest, value) in data["values"].items()}
        return Record(data["digests"], said, groups, values)
    except (OSError, ValueError, KeyError, TypeError):
        return Record()


def _write(record: Record, file: Path) -> None:
    said = {path: [_plain(finding) for finding in found] for path, found in record.said.items()}
    data = {
        "form": _FORM,
        "digests": record.digests,
        "said": said,
        "groups": record.groups,
        "values": record.values,
    }
    file.write_text(json.dumps(data, sort_keys=True), "utf-8")


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        **{name: getattr(finding, name) for name in Finding.__slots__},
        "severity": int(finding.severity),
        "file": str(finding.file) if finding.file else None,
    }


def _finding(given: dict[str, Any]) -> Finding:
    severity = Severity(given.pop("severity"))
    file = given.pop("file")
    return Finding(**given, severity=severity, file=Path(file) if file else None)
