"""What the checks are measured against: `python -m benchmarks.checks.read EDITION`.

pypdf opens each paper and extracts the text of its first page, which is what a script that compares
titles does at least.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from pypdf import PdfReader

from benchmarks.corpus import papers


def main(edition: str) -> None:
    logging.disable(logging.CRITICAL)
    for paper in papers(Path(edition)):
        PdfReader(paper).pages[0].extract_text()


if __name__ == "__main__":
    main(*sys.argv[1:])
