"""The papers, made in a process of their own: `… benchmarks.site.make KIND FOLDER COUNT WORD`.

Where *WORD* is given, all is there already, and it is put into the abstract of one paper.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.site.corpus import (
    change,
    papers,
    write_document,
    write_documents,
    write_edition,
    write_paper,
)


def main(kind: str, name: str, count: str, word: str) -> None:
    folder, number = Path(name), int(count)
    everything, one = {
        "editions": (write_edition, write_paper),
        "documents": (write_documents, write_document),
    }[kind]
    if not word:
        everything(folder, number)
        return
    middle = list(papers(number))[number // 2]
    one(folder, change(middle, word))


if __name__ == "__main__":
    main(*sys.argv[1:])
