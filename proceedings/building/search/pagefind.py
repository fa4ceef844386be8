"""Running pagefind, whose wheel carries a program: records in, the files of an index out.

No network is used, and the same records give the same bytes. Without pagefind the site is whole
but for its search, so what hinders is no error.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from pagefind.service import get_executable

from proceedings.exports.search import Facets, Record
from proceedings.model.findings import Finding, Severity
from proceedings.model.sources import digest_of
from proceedings.tool import tool

_FORM = 2  #: of what is kept; another one is not used
_ENGINE, _ENTRY = "pagefind.js", "pagefind-entry.json"
#: The class of the engine whose instances say which word they have found, and the words that make
#: it known: pagefind itself lends out only a form of it that leaves that out.
_CLASS, _EXPORT = "var Pagefind=class", "\nexport{Pagefind};\n"


@dataclass(frozen=True, slots=True)
class Indexer:
    """The program, and what is asked of it."""

    program: Path
    language: str
    with_engine: bool  #: whether an index holds what a browser runs, too

    def digest(self, records: Sequence[Record]) -> str:
        """What is equal for equal indexes."""
        state = blake2b(repr(self._kind).encode(), digest_size=12)
        for record in records:
            state.update(repr(record).encode())
        return state.hexdigest()

    def digest_of(self, made_of: str) -> str:
        """What is equal where records that are *made_of* the same would give an equal index."""
        return digest_of(tool(), repr(self._kind), made_of) if made_of else ""

    @property
    def _kind(self) -> tuple[int, str, int, bool]:
        """What all its indexes depend on; another pagefind has a program of another size."""
        return (_FORM, self.language, self.program.stat().st_size, self.with_engine)

    def make(self, records: Sequence[Record], out: Path, digest: str) -> Finding | None:
        """Write the index of *records* to *out*, a new folder: what a browser loads of it.

        It says of itself that it is made of *digest*. Returns what hindered.
        """
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix="making-") as name:
            source, made = Path(name) / "records", Path(name) / "made"
            _write(records, source)
            said = self._run(source, made)
            if said or not (made / _ENTRY).is_file():
                return _failed(said)
            if self.with_engine and _CLASS not in (made / _ENGINE).read_text("utf-8"):
                return _unknown(str(_entry(made)["version"]))
            _clear(made, self.with_engine)
            facets = Facets(records, _ids(made, records), digest)
            (made / "pages.json").write_text(facets.pages(), "utf-8")
            (made / "people.json").write_text(facets.people(), "utf-8")
            if not out.is_dir():  # another process may have made it meanwhile
                made.rename(out)
        return None

    def _run(self, source: Path, out: Path) -> str:
        """Run pagefind; returns what it says where it fails."""
        tongue = self.language.split("-")[0].lower()
        command = [str(self.program), "--site", str(source), "--output-path", str(out), "--silent"]
        command += ["--keep-index-url", "--force-language", tongue]
        plain = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
        done = subprocess.run(
            command, cwd=source, env=plain, capture_output=True, text=True, check=False
        )
        said = done.stderr or done.stdout or f"it ended with {done.returncode}"
        return said if done.returncode else ""


def find_indexer(language: str, *, with_engine: bool) -> Indexer | Finding:
    """Give what indexes, or what is to be done where no wheel that carries it is installed."""
    try:
        found = get_executable()
    except FileNotFoundError:
        found = None
    if found is None or not found.is_file():
        return _finding("pagefind is not installed", 'install it with "pip install pagefind[bin]"')
    return Indexer(found, language, with_engine)


def made_of(index: Path) -> str:
    """The digest of what an index was made of; empty where nothing says it."""
    try:
        return str(json.loads((index / "pages.json").read_text("utf-8"))["of"])
    except (OSError, ValueError, KeyError):
        return ""


def _write(records: Sequence[Record], folder: Path) -> None:
    for record in records:
        file = folder / record.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(record.html(), "utf-8")


def _entry(made: Path) -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = json.loads((made / _ENTRY).read_text("utf-8"))
    return found


def _clear(made: Path, with_engine: bool) -> None:
    """Remove what no page of ours loads: pagefind's own forms, and all but one engine."""
    (found,) = _entry(made)["languages"].values()
    engine = {_ENGINE, f"wasm.{found['wasm'] or 'unknown'}.pagefind"} if with_engine else set()
    for file in made.iterdir():
        is_index = file.is_dir() or file.suffix == ".pf_meta" or file.name == _ENTRY
        if not is_index and file.name not in engine:
            file.unlink()
    if with_engine:
        with (made / _ENGINE).open("a", encoding="utf-8") as script:
            script.write(_EXPORT)


def _ids(made: Path, records: Sequence[Record]) -> list[str]:
    """What pagefind calls the pages of *records*: its files of what is printed of each say so."""
    found: dict[str, str] = {}
    for file in (made / "fragment").iterdir():
        data = gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")
        found[json.loads(data)["url"].lstrip("/")] = file.stem
    return [found[record.address] for record in records]


def _unknown(version: str) -> Finding:
    cure = 'install a version that is known with "pip install pagefind[bin]==1.5.2"'
    return _finding(f"pagefind {version} is made otherwise than was expected", cure)


def _failed(said: str) -> Finding:
    said = " ".join(said.split())[:300]
    return _finding(f"pagefind failed: {said}", "mend what it names, or install another version")


def _finding(reason: str, cure: str) -> Finding:
    message = f"the site has no search: {reason}"
    return Finding(code="search-missing", severity=Severity.WARNING, message=message, cure=cure)
