"""An archive that can be deposited, with all that a registry's schema has a place for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from textwrap import dedent

from proceedings.exports.given import Given
from proceedings.model.archive import Archive
from proceedings.model.volume import paginate
from proceedings.source import read_archive

FILES = {
    "archive.yml": """
        title: Test Proceedings
        publisher: Test & Press
        base_url: https://proceedings.example.org
        license: CC-BY-4.0
        doi_prefix: 10.5555
        depositor: {name: Ada Lovelace, email: deposits@example.org}
        crossmark_policy: 10.5555/policy
        """,
    "numbers-2026/edition.yml": """
        event:
          name: Workshop on Numbers & Signs
          short: Numbers 2026
          series: Numbers
          ordinal: 7
          start: 2026-06-01
          end: 2026-06-03
          timezone: Europe/Brussels
          place: Ghent, Belgium
          url: https://numbers.example.org
          dblp: conf/numbers
          held_with: {name: Tests 2026}
        language: en-GB
        volume:
          editors:
            - {name: Sofia Garcia, orcid: 0000-0002-1825-0097, affiliation: {name: Arizona State University, ror: "https://ror.org/03efmqc40", country: USA}}
            - {organisation: The Numbers Committee}
          publisher_place: Ghent
          date: 2026-06-10
          series: Notes on Numbers
          number: 12
          isbn: 978-3-16-148410-0
          issn: 2049-3630
          copyright: © 2026 the authors
        """,
    "numbers-2026/program.yml": """
        sessions:
          - {title: "Opening", items: [keynote]}
          - {title: "Roots & *Primes*", items: [roots, poster, retracted]}
        """,
    "numbers-2026/papers/roots.md": r"""
        ---
        title: "*Fast* roots in $O(\\sqrt{n})$ < H{sub}`2`O and {DNA} with `code` & [links](https://example.org)"
        subtitle: A **second** look
        authors:
          - {name: Martin Luther King Jr, corresponding: true, affiliations: [Numbers Lab, {name: Arizona State University, ror: 03efmqc40}]}
          - {family: 王, given: 小明, latin: "Wang, Xiaoming"}
          - {organisation: The Sphinx Developers}
          - {family: Berg, given: Anna Maria, particle: van der, orcid: 0000-0002-1694-233X}
          - Suharto
        keywords: [roots, "square & cube"]
        doi: 10.5555/Own.1
        dblp: conf/numbers/King26
        anthology: 2026.numbers-1.1
        code: https://code.example.org/roots
        slides: {url: https://slides.example.org/roots, label: The slides}
        language: en
        translations:
          - {language: fr, title: "Des *racines* rapides", abstract: "Un $x^2$ en français."}
        revisions: [{date: 2026-09-01, reason: Figure 2 was mended.}]
        ---
        A paragraph with *emphasis*, **strong**, `code < 1`, H{sub}`2`O, x{sup}`2`, [a link](https://example.org/?a=1&b=2),
        $\frac{a}{b} \le \mathbb{R}$ and a formula that is none: $\frac{a}$.

        ## A heading

        - one
        - two, with $x_i$

        3. three
        4. four

        > A quotation.

        ```
        code & more
        ```

        $$\sum_{i=1}^n \left( \begin{matrix} a & b \\ c & d \end{matrix} \right) \text{ if } x \neq 0$$

        | a | b |
        |---|--:|
        | 1 | $2$ |
        """,
    "numbers-2026/papers/poster.md": """
        ---
        title: A Poster
        kind: poster
        authors: [Grace Hopper (Navy)]
        license: CC0-1.0
        ---
        """,
    "numbers-2026/papers/keynote.md": """
        ---
        title: A Keynote Without Paper
        kind: keynote
        authors: [Alan Turing]
        ---
        Nothing of it is in the volume.
        """,
    "numbers-2026/papers/retracted.md": """
        ---
        title: A Retracted Paper
        kind: abstract
        retracted: {date: 2026-12-24, reason: The numbers were wrong.}
        ---
        """,
    "parts-2025/edition.yml": """
        event: {name: Workshop on Parts, short: Parts 2025, start: 2025-05-05, timezone: UTC, place: Online}
        volume: {doi_status: registered, numbering: by-paper}
        volumes:
          - {title: "Part I: Heads", from: head, to: head}
          - {from: tail, to: tail, doi: 10.5555/tails}
        """,
    "parts-2025/papers/head.md": "---\ntitle: The Head\nauthors: [Emmy Noether]\n---\n",
    "parts-2025/papers/tail.md": "---\ntitle: The Tail\nauthors: [Emmy Noether]\ndoi: 10.1000/elsewhere\n---\n",
}
#: The pages of the papers that have a PDF.
PAGES = {"roots": 9, "poster": 1, "retracted": 2, "head": 4, "tail": 1}


def write_files(folder: Path) -> Path:
    """Write the archive into *folder*; its PDFs are no PDFs, and nobody reads them."""
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        if file.stem in PAGES and file.suffix == ".md":
            file.with_suffix(".pdf").write_bytes(b"%PDF-1.4")
    return folder


def read_files(folder: Path) -> Archive:
    archive, findings = read_archive(folder)
    assert {str(finding.code) for finding in findings} <= {"index-missing", "markup-math"}
    return archive


def given(archive: Archive, **changes: object) -> Given:
    """What an exporter gets; *changes* are made to what the archive says of itself."""
    info = replace(archive.info, **changes)  # type: ignore[arg-type]
    numbers = {edition.id: paginate(edition, PAGES) for edition in archive.editions}
    return Given(info, archive.editions, numbers)
