"""Taking in a paper: its PDF checked and normalised once, and kept by its content.

What is kept depends on the paper alone, not on where it stands in a volume: a paper that moves
costs nothing. Nothing that a file holds may stop or spoil the volume, so every file either becomes
an `Intake` or raises `BadPdf`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, astuple, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pikepdf

from proceedings.pdf.assembly.fragment import keep
from proceedings.pdf.assembly.fragmenting import fragment_of
from proceedings.pdf.errors import BadPdf
from proceedings.pdf.files import replacing
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.intake.ink import Ink, ink_of
from proceedings.pdf.intake.normalise import Normalised, normalise
from proceedings.pdf.intake.outline import OutlineEntry
from proceedings.pdf.opening import check_begin, opened, said

#: Raised whenever a paper would be normalised in another way than before.
NORMALISER = 8
_TOLD = 3  #: faults of one file; the others are counted
_UNLOCKED = "removed: an encryption that restricts what may be done with the file"


@dataclass(frozen=True, slots=True)
class Intake:
    """A paper that has been taken in."""

    path: Path  #: its fragment, in the cache
    sha256: str  #: of the file as it came
    pages: tuple[PageBox, ...]
    outline: tuple[OutlineEntry, ...]
    links: tuple[int, ...]  #: link annotations of each page of the file as it came
    kept: tuple[int, ...]  #: those of them that are in the fragment
    ink: tuple[Ink, ...]  #: what each page has printed in its own margins
    notes: tuple[str, ...]  #: what was repaired or removed, and which links lead nowhere


def take_in(path: Path, cache: Path) -> Intake:
    """Check and normalise the PDF at *path*; the second time it is found in *cache*.

    Raises `BadPdf` for a file that is not there, no PDF, damaged, empty or locked.
    """
    data = _read(path)
    sha256 = hashlib.sha256(data).hexdigest()
    key = hashlib.sha256(
        f"{sha256} {NORMALISER} {pikepdf.__version__} {sys.byteorder}".encode()
    ).hexdigest()
    kept = cache / "papers" / f"{key}.fragment"
    found = _found(kept)
    if found is None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        taken = _taken_in(data, kept)
        ink = [astuple(ink) for ink in ink_of(data, taken.pages)]
        text = json.dumps(asdict(taken) | {"ink": ink, "size": kept.stat().st_size})
        with replacing(kept.with_suffix(".json")) as file:
            file.write_text(text, encoding="utf-8")
        found = json.loads(text)
    return _intake(kept, sha256, found)


def _found(kept: Path) -> Any:
    """What was read of the paper with the fragment *kept*; None where one of both is not whole."""
    try:
        found = json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))
        return found if found["size"] == kept.stat().st_size else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _read(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise BadPdf("pdf-missing", f"there is no PDF here: {reason}", "put it there") from error
    check_begin(data)
    return data


def _taken_in(data: bytes, kept: Path) -> Normalised:
    """Normalise the document in *data*, and write its fragment to *kept*."""
    with opened(data) as (pdf, faults):
        locked = [_UNLOCKED] if pdf.is_encrypted else []
        found = normalise(pdf)
        keep(fragment_of(pdf), kept)
        faults += map(str, pdf.get_warnings())
    notes = (*_repaired(faults), *locked, *found.notes)
    return replace(found, notes=notes)


def _repaired(faults: Iterable[str]) -> Iterator[str]:
    """The reader's words on what it mended, once each, without the places in the file."""
    told = dict.fromkeys(said(fault) for fault in faults)
    first = list(told)[:_TOLD]
    if first:
        more = f" and {len(told) - _TOLD} more" if len(told) > _TOLD else ""
        yield f"repaired: {'; '.join(first)}{more}"


def _intake(kept: Path, sha256: str, found: Mapping[str, Any]) -> Intake:
    return Intake(
        path=kept,
        sha256=sha256,
        pages=tuple(_box(*page.values()) for page in found["pages"]),
        outline=tuple(map(_entry, found["outline"])),
        links=tuple(found["links"]),
        kept=tuple(found["kept"]),
        ink=tuple(Ink(*ink) for ink in found["ink"]),
        notes=tuple(found["notes"]),
    )


@lru_cache(maxsize=256)
def _box(*numbers: Any) -> PageBox:
    """Most pages of a volume have the same box: it is one object, and quickly compared."""
    return PageBox(*numbers)


def _entry(found: Mapping[str, Any]) -> OutlineEntry:
    children = tuple(map(_entry, found["children"]))
    return OutlineEntry(found["title"], found["page"], found["top"], children)
