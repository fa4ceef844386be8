"""A bag: files with their digests, in the one form that digital archives agree on (RFC 8493).

It is written as a ZIP archive that is the same for the same files: names in order, no times, no
owners, nothing compressed, since other compressors would give other bytes. The usual library makes
bags of version 0.97, lists tag files in the order of the disk, and changes the working folder of
the whole process; so the few lines that a bag takes are here.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from proceedings.releases.ledger import sha256_of

_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_EPOCH = (1980, 1, 1, 0, 0, 0)  #: the first moment that a ZIP archive knows
_FILE, _UNIX = 0o100644 << 16, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """What a bag holds. Paths are POSIX: those of the payload seen from `data/`."""

    name: str  #: of its folder
    payload: Mapping[str, Path]
    tags: Mapping[str, str] = field(default_factory=dict)  #: texts that describe it, by their paths
    info: tuple[tuple[str, str], ...] = ()  #: of bag-info.txt, without what is counted here

    def digests(self) -> dict[str, str]:
        """The SHA-256 of each file of the payload, by its path, in order."""
        return {path: sha256_of(self.payload[path]) for path in sorted(self.payload)}

    def write(self, out: Path, digests: Mapping[str, str]) -> None:
        """Write the ZIP archive *out*; *digests* are what `digests` gave."""
        texts = self._texts(digests)
        files = {f"data/{path}": file for path, file in self.payload.items()}
        with ZipFile(out, "w", ZIP_STORED) as archive:
            for path in sorted([*texts, *files]):
                with self._opened(path, texts, files) as source:
                    _add(archive, f"{self.name}/{path}", source)

    def _opened(self, path: str, texts: Mapping[str, bytes], files: Mapping[str, Path]) -> BinaryIO:
        return files[path].open("rb") if path in files else BytesIO(texts[path])

    def _texts(self, digests: Mapping[str, str]) -> dict[str, bytes]:
        """The tag files, with the manifests of the payload and of themselves."""
        size = sum(file.stat().st_size for file in self.payload.values())
        info = [*self.info, ("Payload-Oxum", f"{size}.{len(self.payload)}")]
        texts = {
            "bagit.txt": _DECLARATION,
            "bag-info.txt": "".join(f"{key}: {' '.join(text.split())}\n" for key, text in info),
            "manifest-sha256.txt": _manifest(
                (f"data/{p}", digest) for p, digest in digests.items()
            ),
            **self.tags,
        }
        found = {path: text.encode() for path, text in sorted(texts.items())}
        own = _manifest((path, sha256(text).hexdigest()) for path, text in found.items())
        return {**found, "tagmanifest-sha256.txt": own.encode()}


def _manifest(rows: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{digest}  {_written(path)}\n" for path, digest in rows)


def _written(path: str) -> str:
    r"""*path* as a manifest has it: what would end its line is percent-encoded (2.1.3).

    >>> _written("data/100%\n")
    'data/100%25%0A'
    """
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _add(archive: ZipFile, path: str, source: BinaryIO) -> None:
    """A member that says nothing of who wrote it, and when."""
    member = ZipInfo(path, _EPOCH)
    member.create_system, member.external_attr = _UNIX, _FILE
    with archive.open(member, "w", force_zip64=True) as target:
        shutil.copyfileobj(source, target, 1 << 20)
