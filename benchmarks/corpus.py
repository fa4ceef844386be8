"""The papers of a benchmark: an edition of real ones, repeated under new ids as often as asked.

Copies are the same bytes by default. Both the cache, which knows a paper by its content, and a
writer that stores identical streams once gain from that; `Input.DISTINCT` takes the gain away by
making every stream of every copy another one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

#: Keys of a paper that hold for the first copy alone: its pages in print, files and addresses.
_OF_ONE_COPY = {"id", "pages", "doi", "pdf", "session", "supplementary", "slides", "data"}


class Input(StrEnum):
    SAME = "same"  #: every copy of a paper is the same bytes
    DISTINCT = "distinct"  #: no two copies have a stream in common


def import_edition(source: Path, folder: Path) -> Path:
    """The edition to repeat: *source* itself, or what `proceedings import pmlr` makes of it."""
    if (source / "edition.yml").is_file():
        return source
    folder.mkdir(parents=True)
    _proceedings(folder, "init", ".")
    _proceedings(folder, "import", "pmlr", str(source.resolve()), "--edition", "papers")
    return folder / "editions" / "papers"


def _proceedings(cwd: Path, *words: str) -> None:
    command = [sys.executable, "-m", "proceedings", *words]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"proceedings {' '.join(words)}: {done.stderr}")


def papers(edition: Path) -> list[Path]:
    """The PDFs of an edition's papers, without their supplements."""
    return [pdf for pdf in sorted(edition.glob("papers/*.pdf")) if pdf.with_suffix(".md").exists()]


def repeat(edition: Path, folder: Path, count: int, kind: Input) -> Path:
    """Write an edition of *count* papers to *folder*: those of *edition*, as often as it takes."""
    originals = papers(edition)
    (folder / "papers").mkdir(parents=True)
    _copy_edition_file(edition, folder)
    ids: dict[str, list[str]] = {}
    for number in range(count):
        copy, index = divmod(number, len(originals))
        pdf = originals[index]
        id_ = f"{pdf.stem}-{copy + 1}" if copy else pdf.stem
        ids.setdefault(f"Part {copy + 1}", []).append(id_)
        _copy_paper(pdf, folder / "papers" / f"{id_}.pdf", copy if kind is Input.DISTINCT else 0)
    sessions = [{"title": title, "items": items} for title, items in ids.items()]
    _write_yaml(folder / "program.yml", {"sessions": sessions})
    return folder


def _copy_edition_file(edition: Path, folder: Path) -> None:
    """What the edition says of itself, but for what names its other files."""
    data = _read_yaml((edition / "edition.yml").read_text("utf-8"))
    data.get("volume", {}).pop("order", None)
    data.pop("front_matter", None)
    _write_yaml(folder / "edition.yml", data)


def _copy_paper(pdf: Path, to: Path, mark: int) -> None:
    """Copy a paper and its metadata; a *mark* other than 0 is put into each of its streams."""
    _, front, abstract = pdf.with_suffix(".md").read_text("utf-8").split("---\n", 2)
    kept = {key: value for key, value in _read_yaml(front).items() if key not in _OF_ONE_COPY}
    front = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
    to.with_suffix(".md").write_text(f"---\n{front}---\n{abstract}", "utf-8")
    if mark:
        mark_streams(pdf, to, mark)
    else:
        _link(pdf.resolve(), to)


def _link(file: Path, to: Path) -> None:
    try:
        os.link(file, to)
    except OSError:  # another file system
        shutil.copyfile(file, to)


def mark_streams(pdf: Path, to: Path, mark: int) -> None:
    """Write *pdf* to *to* with the number *mark* in the dictionary and the data of each stream.

    A *to* that was there is replaced, not written into: it may be a link to the original.
    """
    import pikepdf  # not above: a byte copy is not to be charged for it

    new = to.with_suffix(".new")
    with pikepdf.open(pdf) as file:
        for stream in _streams(file):
            keys = {key: stream[key] for key in ("/Filter", "/DecodeParms") if key in stream}
            data = stream.read_raw_bytes() + b"\n%% %d\n" % mark
            stream.write(data, filter=keys.get("/Filter"), decode_parms=keys.get("/DecodeParms"))
            stream["/ProceedingsCopy"] = mark
        file.save(new, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    new.replace(to)


def _streams(pdf: Any) -> Iterator[Any]:
    import pikepdf

    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Type") not in ("/ObjStm", "/XRef"):
            yield thing


def _read_yaml(text: str) -> Any:
    """The text's keys and values; every scalar stays as it was written."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 # it makes nothing but strings


def _write_yaml(file: Path, data: Any) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
