"""pandoc and citation-js, which both give CSL-JSON of what they have read."""

from __future__ import annotations

import json
from pathlib import Path

from tests.clients import csl
from tests.clients.meant import Shelf
from tests.clients.programs import CITATION_JS, NODE, run

_SCRIPT = Path(__file__).with_name("citation_js.cjs")


def pandoc(form: str, file: Path) -> Shelf:
    """The entries of *file*, in the pandoc format *form*."""
    said = run("pandoc", "-f", form, "-t", "csljson", file.name, cwd=file.parent)
    return {item["id"]: csl.entry(item) for item in json.loads(said)}


def citation_js(file: Path) -> Shelf:
    """The entries of *file*, a .bib or .ris."""
    said = run(NODE, _SCRIPT, CITATION_JS, file.name, cwd=file.parent)
    return {item["id"]: csl.entry(item) for item in json.loads(said)}
