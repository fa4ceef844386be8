"""The index that the search page loads: made by pagefind, of which a wheel carries the program.

Each edition has an index of its own, so that one that changes is indexed alone, and a large one
has several, because pagefind's memory grows with what it indexes at a time. The archive's own
holds the editions and the people, and with it stands what a browser runs to search in all of them.
Indexes are kept in the cache under what they were made of.

No network is used, and the same records give the same bytes.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from pagefind.service import get_executable

from proceedings.cli.publish import copy_tree
from proceedings.exports.search import Facets, Record, archive_records, edition_records
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.volume import Pagination
from proceedings.words import Words

FOLDER = "pagefind"  #: beside the pages that are indexed; its parts are called 1, 2, …
INDEXES = "indexes.json"  #: in the archive's, what all of them are
MOST_TEXT = 1_500_000  #: characters of a part: about 1,000 papers with their abstracts

_FORM = 2  #: of what is kept; another one is not used
_ENGINE, _ENTRY = "pagefind.js", "pagefind-entry.json"
#: The class of the engine whose instances say which word they have found, and the words that make
#: it known: pagefind itself lends out only a form of it that leaves that out.
_CLASS, _EXPORT = "var Pagefind=class", "\nexport{Pagefind};\n"


def index_edition(
    edition: Edition, numbers: Pagination, folder: Path, language: str, cache: Path
) -> list[Finding]:
    """Index the papers of *edition*, whose pages stand in *folder*, into `folder/pagefind`.

    *language* is the archive's, in which all editions are searched; *cache* keeps the index.
    """
    sizes = {
        paper.id: file.stat().st_size
        for paper in edition.contributions
        if (file := folder / "papers" / f"{paper.id}.pdf").is_file()
    }
    records = tuple(edition_records(edition, numbers, sizes, Words.of(language)))
    return index_records(records, folder, language, cache / "search" / edition.id)


def index_archive(
    archive: Archive, folder: Path, cache: Path, people: Sequence[Record] = ()
) -> list[Finding]:
    """Index the editions and the *people* of *archive*, whose site stands in *folder*.

    Comes last: it notes which indexes of editions there are.
    """
    records = tuple(archive_records(archive.editions, people))
    language, kept = archive.info.language, cache / "search"
    findings = index_records(records, folder, language, kept, with_engine=True)
    if (folder / FOLDER).is_dir():
        text = json.dumps(list(_indexes(archive, folder)), ensure_ascii=False, indent=0)
        file = folder / FOLDER / INDEXES
        file.unlink(missing_ok=True)  # the site that stands may share it
        file.write_text(f"{text}\n", "utf-8")
    return findings


def _indexes(archive: Archive, folder: Path) -> Iterator[dict[str, object]]:
    """Where the indexes are, the one with the engine first, then the newest edition's."""
    for part in _parts_in(folder):
        yield {"folder": f"{FOLDER}/{part}/", "of": _made_of(folder / FOLDER / part)}
    for edition in archive.editions:
        about = {"edition": edition.id, "name": edition.event.short, "year": str(edition.year)}
        for part in _parts_in(folder / edition.id):
            digest = _made_of(folder / edition.id / FOLDER / part)
            yield {"folder": f"{edition.id}/{FOLDER}/{part}/", "of": digest, **about}


def _parts_in(folder: Path) -> list[str]:
    found = (folder / FOLDER).glob("*/pages.json")
    return sorted((file.parent.name for file in found), key=int)


def index_records(
    records: Sequence[Record], folder: Path, language: str, kept: Path, *, with_engine: bool = False
) -> list[Finding]:
    """Make the parts of the index of *records* in `folder/pagefind`; *kept* is their cache.

    Without pagefind the site is whole but for its search, so what hinders is no error.
    """
    out = folder / FOLDER
    program = _program()
    if program is None or not records:
        shutil.rmtree(out, ignore_errors=True)
        return [] if program else [_missing()]
    parts = [Part(found, language, program, with_engine) for found in _cut(records)]
    for number, part in enumerate(parts, start=1):
        problem = part.put(out / str(number), kept)
        if problem:
            shutil.rmtree(out, ignore_errors=True)
            return [problem]
    for gone in set(_parts_in(folder)) - {str(number) for number in range(1, len(parts) + 1)}:
        shutil.rmtree(out / gone)
    return []


def _cut(records: Sequence[Record]) -> Iterator[Sequence[Record]]:
    start = length = 0
    for end, record in enumerate(records):
        length += len(record.text) + len(record.title)
        if length > MOST_TEXT and end > start:
            yield records[start:end]
            start, length = end, 0
    yield records[start:]


def _program() -> Path | None:
    """The program that indexes; None where no wheel that carries it is installed."""
    try:
        found = get_executable()
    except FileNotFoundError:
        return None
    return found if found is not None and found.is_file() else None


@dataclass(frozen=True, slots=True)
class Part:
    """So many records as are indexed at a time; the first one of an archive has the engine."""

    records: Sequence[Record]
    language: str
    program: Path
    with_engine: bool

    def put(self, out: Path, kept: Path) -> Finding | None:
        """Have the index in *out*: leave it, or take it from the cache, or make it."""
        digest = self._digest()
        if out.is_dir() and _made_of(out) == digest:
            return None
        shutil.rmtree(out, ignore_errors=True)
        found = kept / f"{out.name}-{digest}"
        if not found.is_dir():
            problem = self._make(found, digest)
            if problem:
                return problem
            for old in kept.glob(f"{out.name}-*"):
                if old != found:
                    shutil.rmtree(old, ignore_errors=True)
        copy_tree(found, out)
        return None

    def _digest(self) -> str:
        """What is equal for equal indexes; another pagefind has a program of another size."""
        given = (_FORM, self.language, self.program.stat().st_size, self.with_engine)
        state = blake2b(repr(given).encode(), digest_size=12)
        for record in self.records:
            state.update(repr(record).encode())
        return state.hexdigest()

    def _make(self, kept: Path, digest: str) -> Finding | None:
        """Write the records, run pagefind on them, keep what a browser loads of the result."""
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent, prefix="making-") as name:
            source, made = Path(name) / "records", Path(name) / "made"
            _write(self.records, source)
            said = self._run(source, made)
            if said or not (made / _ENTRY).is_file():
                return _failed(said)
            if self.with_engine and _CLASS not in (made / _ENGINE).read_text("utf-8"):
                return _unknown(str(_entry(made)["version"]))
            _clear(made, self.with_engine)
            facets = Facets(self.records, _ids(made, self.records), digest)
            (made / "pages.json").write_text(facets.pages(), "utf-8")
            (made / "people.json").write_text(facets.people(), "utf-8")
            if not kept.is_dir():  # another process may have made it meanwhile
                made.rename(kept)
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


def _made_of(part: Path) -> str:
    """The digest of what an index was made of; empty where nothing says it."""
    try:
        return str(json.loads((part / "pages.json").read_text("utf-8"))["of"])
    except (OSError, ValueError, KeyError):
        return ""


def _missing() -> Finding:
    return _finding("pagefind is not installed", 'install it with "pip install pagefind[bin]"')


def _unknown(version: str) -> Finding:
    cure = 'install a version that is known with "pip install pagefind[bin]==1.5.2"'
    return _finding(f"pagefind {version} is made otherwise than was expected", cure)


def _failed(said: str) -> Finding:
    said = " ".join(said.split())[:300]
    return _finding(f"pagefind failed: {said}", "mend what it names, or install another version")


def _finding(reason: str, cure: str) -> Finding:
    message = f"the site has no search: {reason}"
    return Finding(code="search-missing", severity=Severity.WARNING, message=message, cure=cure)
