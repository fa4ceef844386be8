"""From the editors' files to the model, with every finding on the way.

`read_archive` and `read_edition` are imported when they are asked for: the libraries that they need
take half a second, and a build of what has not changed needs only to look at the files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from proceedings.source.archive import read_archive
    from proceedings.source.edition import read_edition

__all__ = ["read_archive", "read_edition"]


def __getattr__(name: str) -> Any:
    if name == "read_archive":
        from proceedings.source.archive import read_archive

        return read_archive
    if name == "read_edition":
        from proceedings.source.edition import read_edition

        return read_edition
    raise AttributeError(name)
