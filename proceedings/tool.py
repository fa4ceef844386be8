"""What makes the output: this package, and what is installed beside it.

What was made by another version of any of it is made again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

_PACKAGES = ("proceedings", "sphinx_proceedings")
_SUFFIXES = frozenset({".py", ".html", ".css", ".js", ".svg", ".po", ".md", ".toml"})


@lru_cache(maxsize=1)
def tool() -> str:
    """A digest of our code and of the versions of every library that could have a part in it."""
    found = blake2b(digest_size=16)
    for package in _PACKAGES:
        spec = find_spec(package)
        for folder in spec.submodule_search_locations or () if spec else ():
            for file in sorted(Path(folder).rglob("*")):
                if file.suffix in _SUFFIXES:
                    found.update(file.name.encode() + file.read_bytes())
    found.update(repr(sorted(_libraries())).encode())
    return found.hexdigest()


def _libraries() -> Iterator[str]:
    """Name and version of all that is installed, as the names of its folders say them."""
    for folder in filter(os.path.isdir, sys.path):
        yield from (name for name in os.listdir(folder) if name.endswith(".dist-info"))
