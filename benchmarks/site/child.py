"""The command `proceedings` without its search index: `python -m benchmarks.site.child WORDS…`.

The index is made by another program, and is counted apart. What makes it is replaced before it is
imported: a build that finds nothing changed imports next to nothing, and that is measured too.
"""

from __future__ import annotations

import sys
from types import ModuleType

from proceedings.__main__ import main

#: The functions of the command that have to do with the index, by their modules.
_INDEXING = {
    "index": ("index_edition", "index_archive"),
    "people": ("people_records",),
}


def leave_the_index_out() -> None:
    """Let all that makes the index do nothing; whatever else is asked of it fails."""
    for name, functions in _INDEXING.items():
        module = ModuleType(f"proceedings.building.search.{name}")
        for function in functions:
            setattr(module, function, lambda *_, **__: [])
        sys.modules[module.__name__] = module


if __name__ == "__main__":
    leave_the_index_out()
    main()
