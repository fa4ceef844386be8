"""A preface with everything that a book's prose has, built by Sphinx and read back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from proceedings.building.sphinx_run import run_sphinx

PICTURE = Path(__file__).parent / "roots" / "pictures" / "logo.png"
PREFACE = r"""
# Preface

The workshop[^here] is the third; {cite}`turing1936` began it. See {numref}`fig-chart`,
{numref}`Table %s <tab-papers>`, equation {eq}`eq-rate` and [the numbers](#numbers).

(numbers)=
## Numbers

```{figure} logo.png
:name: fig-chart
:alt: a square

Papers by *year*, $n = 3$.
```

```{table} Papers
:name: tab-papers

| Track | Papers |
|:------|-------:|
| Long  | 12     |
```

```{math}
:label: eq-rate

r = \frac{a}{s}
```

Track
: A row of talks.

```python
accepted = sum(paper.accepted for paper in papers)
```

:::{note}
The text goes on.
:::

## References

```{bibliography}
```

[^here]: In *Ghent*, with $x \in \R$.
"""
REFERENCES = """
@article{turing1936,
  author = {Alan M. Turing}, title = {On Computable Numbers}, journal = {Proceedings},
  year = 1936
}
"""


@pytest.fixture
def edition(archive: Path) -> Path:
    folder = archive / "tests-2026"
    (folder / "preface.md").write_text(PREFACE, encoding="utf-8")
    (folder / "references.bib").write_text(REFERENCES, encoding="utf-8")
    shutil.copy(PICTURE, folder)
    file = folder / "edition.yml"
    file.write_text(file.read_text() + "macros: {'\\R': '\\mathbb{R}'}\n", encoding="utf-8")
    return folder


def build(edition: Path, out: Path, builder: str = "volume") -> list[str]:
    findings = run_sphinx(edition.resolve(), out, out.with_name("doctrees"), builder, {})
    return [str(finding) for finding in findings]


def preface(out: Path) -> tuple[PdfReader, int]:
    """The volume, and the page of the preface."""
    volume = PdfReader(out / "tests-2026.pdf")
    (page,) = (n for n, p in enumerate(volume.pages) if p.extract_text().startswith("Preface\nThe"))
    return volume, page


def test_everything_is_set_and_nothing_is_reported(edition: Path, tmp_path: Path) -> None:
    assert build(edition, tmp_path / "out") == []
    volume, page = preface(tmp_path / "out")
    text = " ".join(" ".join(p.extract_text() for p in volume.pages[page : page + 2]).split())
    for words in (
        "The workshop1 is the third; [Tur36] began it.",
        "See Fig. 1, Table 1, equation (1) and the numbers.",
        "Fig. 1. Papers by year, n = 3.",
        "Table 1. Papers Track Papers Long 12",
        "r = a/s (1)",
        "Track A row of talks.",
        "accepted = sum(paper.accepted for paper in papers)",
        "Note The text goes on.",
        "[Tur36] Alan M. Turing. On computable numbers. Proceedings, 1936.",
        "1 In Ghent, with x ∈ ℝ.",
    ):
        assert words in text
    assert len(volume.pages[page].images) == 1


def test_every_reference_leads_to_its_place_and_notes_lead_back(
    edition: Path, tmp_path: Path
) -> None:
    build(edition, tmp_path / "out")
    volume, page = preface(tmp_path / "out")
    numbers = {p.indirect_reference: n for n, p in enumerate(volume.pages)}
    leads = [
        numbers[link.get_object()["/Dest"][0].indirect_reference]
        if "/Dest" in link.get_object()
        else None
        for n in (page, page + 1)
        for link in volume.pages[n].annotations or []
    ]
    # footnote, citation, figure, table, equation, section; back from the literature and the note
    assert len(leads) >= 8  # one that is broken over lines counts twice
    assert set(leads) <= {page, page + 1}


def test_two_builds_give_the_same_bytes(edition: Path, tmp_path: Path) -> None:
    files = []
    for name in ("one", "two"):
        folder = tmp_path / name
        shutil.copytree(edition.parent, folder / "archive")
        build(folder / "archive" / edition.name, folder / "out")
        files.append((folder / "out" / "tests-2026.pdf").read_bytes())
    assert files[0] == files[1]


def test_the_page_on_the_website_has_the_same_numbers(edition: Path, tmp_path: Path) -> None:
    assert build(edition, tmp_path / "out", "html") == []
    html = (tmp_path / "out" / "preface.html").read_text(encoding="utf-8")
    assert '<span class="caption-number">Fig. 1' in html
    assert '<span class="std std-numref">Table 1</span>' in html


def test_a_formula_that_cannot_be_typeset_is_named(edition: Path, tmp_path: Path) -> None:
    file = edition / "preface.md"
    file.write_text("# Preface\n\nThe workshop $\\text{中}$.\n", encoding="utf-8")
    findings = build(edition, tmp_path / "out")
    assert any(
        f'{file}:1: warning: Preface: the formula "\\text{{中}}" is printed as text: '
        "the font for mathematics has no 中" in finding
        for finding in findings
    )
