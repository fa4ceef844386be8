"""An edition that is hard on every format and every client: `read` it, or `write` its files.

names     who wrote the papers: every European alphabet, other scripts, particles, organisations
papers    what the papers are called, and what they say: signs, formulas, markup
"""

from __future__ import annotations

import json
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination, paginate
from proceedings.source import read_archive
from tests.torture.names import AUTHORS
from tests.torture.papers import PAPERS, Paper

ID = "torture-2026"

_ARCHIVE = """
title: The Archive of Tests & Trials
publisher: Søn & Døtre_Forlag
base_url: https://example.org/~torture/R&D_100%25$/
"""
_EDITION = """
event:
  name: "Workshop on “Torture”: Signs & Names at 100 %"
  short: Torture 2026
  series: Torture
  ordinal: 7
  start: 2026-08-31
  end: 2026-09-02
  timezone: Europe/Warsaw
  place: Łódź, Poland
  url: https://example.org/torture_2026
volume:
  title: "Proceedings of Torture 2026: R&D of the DNA_x in iPhones"
  editors:
    - {given: Émilie, particle: du, family: Châtelet}
    - {given: Łukasz, family: Żak, orcid: 0000-0002-1825-0097}
    - {family: King, given: Martin Luther, suffix: Jr}
    - {given: Cassio P., family: de Campos}
    - {organisation: "The Editors & Friends"}
  publisher_place: København
  date: 2026-09-14
  series: Lecture Notes in R&D
  number: "42"
  issn: 2640-3498
  license: CC-BY-4.0
  abstract_pages: true
volumes:
  - {part: 1, title: "Part I: Names", from: accents-albanian, to: one-name, isbn: 978-3-16-148410-0,
     doi: 10.5555/torture_2026.1}
  - {part: 2, from: title-signs, to: talk-in, isbn: 978-0-306-40615-7}
"""


def write(folder: Path) -> Path:
    """Write the archive, its papers' PDFs too, into *folder*; it reads without a finding."""
    edition = folder / ID
    (edition / "papers").mkdir(parents=True)
    (folder / "archive.yml").write_text(_ARCHIVE, "utf-8")
    (edition / "edition.yml").write_text(_EDITION, "utf-8")
    (folder / "index.md").write_text("# Tests & Trials\n", "utf-8")
    (edition / "index.md").write_text("# Torture\n", "utf-8")
    papers = [*_by_authors(), *PAPERS]
    sessions = json.dumps([{"title": "All", "items": [paper.id for paper in papers]}])
    (edition / "program.yml").write_text(f"sessions: {sessions}\n", "utf-8")
    for paper in papers:
        (edition / "papers" / f"{paper.id}.md").write_text(paper.text(), "utf-8")
        if paper.pages:
            _draw(edition / "papers" / f"{paper.id}.pdf", paper.pages)
    return folder


def read(folder: Path) -> tuple[Edition, Pagination]:
    """The edition that `write` puts into *folder*, a new one, and its page numbers."""
    archive, findings = read_archive(write(folder))
    assert findings == []
    counts = {paper.id: paper.pages for paper in [*_by_authors(), *PAPERS]}
    return archive.editions[0], paginate(archive.editions[0], counts)


def _by_authors() -> list[Paper]:
    """A paper for each group of names; what it is called does not matter."""
    return [
        Paper(id_, title=f"On {id_.replace('-', ' ')}", authors=authors, pages=2)
        for id_, authors in AUTHORS.items()
    ]


def _draw(file: Path, pages: int) -> None:
    canvas = Canvas(str(file), pagesize=(595, 842), invariant=1)
    for number in range(pages):
        canvas.drawString(100, 400, f"{file.stem} {number + 1}")
        canvas.showPage()
    canvas.save()
