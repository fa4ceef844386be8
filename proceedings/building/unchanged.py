"""Whether a build would make anything else than what stands: a look at the files tells.

Nothing is read, parsed or imported that a look does not need.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from proceedings.building.order import Order
from proceedings.source.tree import memory_of, read_tree
from proceedings.tool import tool


def everything(order: Order) -> str:
    """A digest of all that a build of the whole archive is made of."""
    archive = order.archive
    found = blake2b(
        repr((tool(), order.parts, order.keep_going, order.draft)).encode(), digest_size=16
    )
    for folder in sorted(path for path in archive.iterdir() if path.is_dir()):
        if (folder / "edition.yml").is_file():
            tree = read_tree(folder, memory_of(folder, order.cache))
            found.update(f"{folder.name} {tree.digest()}\n".encode())
        elif not folder.name.startswith("."):
            found.update(repr(sorted(read_tree(folder).files.items())).encode())
    for file in sorted(path for path in archive.iterdir() if path.is_file()):
        found.update(file.name.encode() + _content(file))
    return found.hexdigest()


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # the reading says so
        return b"?"
