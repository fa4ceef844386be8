"""Classic BibTeX, and pandoc's processor, make a reference of every entry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proceedings.exports.citations.tex_names import names_text
from tests.clients.meant import bare, meant
from tests.clients.programs import run
from tests.clients.tex import printed
from tests.clients.works import Published

#: What is said of works without authors or editors, and of nothing else.
_NOBODY = ("to sort, need", "empty author in", "empty editor")
#: A word of a name whose first letter these styles cut, for they take a byte for a letter.
_CUT = re.compile(r"(?<![\w'’{])[^\x00-\x7f]")


def _made(style: str, works: Published, folder: Path) -> dict[str, bytes]:
    """The reference of each entry, by key, as BibTeX writes them in *style*."""
    file = works.folder / "works.bib"
    aux = f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{{file.stem}}}\n"
    (folder / f"{style}.aux").write_text(aux, "utf-8")
    (folder / file.name).write_bytes(file.read_bytes())
    said = run("bibtex", style, cwd=folder)
    warnings = re.findall("Warning--(.*)", said)
    assert [warning for warning in warnings if not warning.startswith(_NOBODY)] == []
    text = (folder / f"{style}.bbl").read_bytes().replace(b"%\n", b"")
    items = text.split(b"\\end{thebibliography}")[0].split(b"\\bibitem")[1:]
    parts = (item.partition(b"}\n\\newblock" if item[:2] == b"{\n" else b"}\n") for item in items)
    return {head[head.rindex(b"{") + 1 :].decode(): rest for head, _, rest in parts}


@pytest.mark.parametrize("style", ["plain", "abbrv", "alpha"])
def test_bibtex_makes_a_reference_of_every_entry(
    style: str, works: Published, tmp_path: Path
) -> None:
    made = _made(style, works, tmp_path)
    assert made.keys() == {record.key for record in works.records}
    for record in works.records:
        reference = bare(printed(made[record.key].decode("utf-8", "replace"))).casefold()
        assert bare(meant(record)["title"]).casefold() in reference


@pytest.mark.parametrize("style", ["plain", "abbrv"])
def test_bibtex_cuts_no_letter_that_tex_can_write(
    style: str, works: Published, tmp_path: Path
) -> None:
    made = _made(style, works, tmp_path)
    for record in works.records:
        people = [*record.authors, *record.volume.editors]
        names = names_text(person.name for person in people)
        if style == "plain" or not _CUT.search(names):
            made[record.key].decode("utf-8")


def test_pandoc_s_processor_makes_a_reference_of_every_entry(
    works: Published, tmp_path: Path
) -> None:
    (tmp_path / "all.md").write_text("---\nnocite: '@*'\n---\n", "utf-8")
    file = works.folder / "works.bib"
    page = run(
        *("pandoc", "--citeproc", "--bibliography", file, "-t", "html", "all.md"), cwd=tmp_path
    )
    found = dict(re.findall(r'<div id="ref-([^"]+)"[^>]*>(.*?)</div>', page, re.DOTALL))
    assert found.keys() == {record.key for record in works.records}
    assert "<em>" in found["lovelace:2026/everything.1+a"]
