"""Editors and the export both change an edition: nothing of the editors' is lost, all news come in.

A volume of PMLR has what the exports of reviewing systems lack: PDFs, sections and supplements.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from proceedings.importers.formats import Wishes
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported
from tests.importers.conftest import DrawPdf
from tests.importers.exports import edition_of

HEAD = """@Proceedings{W2026, booktitle={Proceedings of WoT}, name={Workshop on Tests},
  shortname={WoT}, year={2026}, editor={Poe, Pat}, volume={7}, start={2026-07-03},
  address={Ghent}, sections={Long|Short}}
"""
NAMES = "Ada Bo Cy Di Ed Fay Gus Hal Ida Jo".split()


def entry(name: str, number: int, **fields: str) -> dict[str, str]:
    return {
        "title": f"Title {number}",
        "author": f"{name}son, {name} and Other, {name}",
        "pages": f"{number}",
        "abstract": f"Abstract {number}.",
        "keywords": f"word{number}, common",
        "section": "Long" if number < 6 else "Short",
        **fields,
    }


def write(folder: Path, papers: Mapping[str, Mapping[str, str]], head: str = HEAD) -> None:
    parts = [head]
    for key, fields in papers.items():
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
        parts.append(f"@InProceedings{{{key},\n{lines}\n}}\n")
    (folder / "wot.bib").write_text("".join(parts), "utf-8")


def imported(folder: Path, *, is_rehearsal: bool = False) -> Imported:
    target = folder.parent / "editions/wot-2026"
    source = Source.open([folder])
    return import_edition("pmlr", source, target, Wishes(), is_rehearsal=is_rehearsal)


def edited(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def papers() -> dict[str, dict[str, str]]:
    return {f"{n.lower()}26": entry(n, i) for i, n in enumerate(NAMES, start=1)}


@pytest.fixture
def export(tmp_path: Path, papers: dict[str, dict[str, str]], draw: DrawPdf) -> Path:
    folder = tmp_path / "export"
    for key in papers:
        draw(folder / f"{key}.pdf", 1, key)
    write(folder, papers)
    return folder


def edit(edition: Path, draw: DrawPdf) -> None:
    """Thirteen changes of editors."""
    edited(edition / "papers/ada26.md", "Abstract 1.", "A better abstract.")
    edited(edition / "papers/bo26.md", "family: Boson", "family: Boson, affiliations: MIT")
    edited(edition / "papers/cy26.md", "keywords:", "award: Best paper\nkeywords:")
    edited(edition / "papers/di26.md", "title: Title 4", "# As they ask.\ntitle: Title 4")
    edited(edition / "papers/ed26.md", "  - common\n", "")
    edited(edition / "papers/jo26.md", "title: Title 10", "title: The Tenth")
    (edition / "venue.md").write_text("# Venue\n\nA hall.\n")
    (edition / "overrides.yml").write_text("papers:\n  fay26: {license: CC-BY-4.0}\n")
    draw(edition / "papers/gus26.pdf", 2, "mended by an editor")
    edited(edition / "program.yml", "title: Long", "title: Long Papers")
    with (edition / "edition.yml").open("a") as file:
        file.write("committees:\n  - name: Chairs\n    members:\n      - {given: Zo, family: Zu}\n")
    edited(edition / "edition.yml", "timezone: UTC", "timezone: Europe/Brussels")
    edited(edition / "index.md", "These are", "*Welcome.* These are")


def renew(folder: Path, papers: dict[str, dict[str, str]], draw: DrawPdf) -> None:
    """Eleven changes of the export."""
    papers["ada26"]["keywords"] = "word1, fresh"
    papers["bo26"]["title"] = "Title 2, Revised"
    papers["cy26"]["author"] = "Other, Cy and Cyson, Cy"
    papers["di26"]["abstract"] = "Abstract 4, revised."
    papers["ed26"]["keywords"] = "word5, fresh, common"
    papers["fay26"]["software"] = "https://example.org/code"
    papers["hal26"]["author"] += " and New, Nu"
    papers["jo26"]["title"] = "Title 10, Revised"
    del papers["ida26"]
    (folder / "ida26.pdf").unlink()
    papers["kim26"] = entry("Kim", 11)
    draw(folder / "kim26.pdf", 1, "kim26")
    draw(folder / "di26.pdf", 1, "a new version")
    draw(folder / "gus26.pdf", 1, "another version")
    write(folder, papers, HEAD.replace("volume={7}", "volume={8}, end={2026-07-04}"))


CHANGES = [
    "added: kim26: Title 11",
    "gone: ida26: Title 9",
    "changed: ada26: keywords",
    "retitled: bo26: “Title 2” is “Title 2, Revised”",
    "authors reordered: cy26: Cy Other, Cy Cyson",
    "changed: di26: abstract",
    "changed: ed26: keywords",
    "changed: fay26: code",
    "other authors: hal26: Hal Halson, Hal Other, Nu New",
    "retitled: jo26: “Title 10” is “Title 10, Revised”",
]


def test_a_rehearsal_tells_what_the_import_then_does_and_writes_nothing(
    export: Path, papers: dict[str, dict[str, str]], draw: DrawPdf
) -> None:
    edition = imported(export).target
    edit(edition, draw)
    renew(export, papers, draw)
    before = contents(edition)
    rehearsed = imported(export, is_rehearsal=True)
    assert contents(edition) == before
    report = imported(export)
    assert list(map(str, rehearsed.changes)) == list(map(str, report.changes)) == CHANGES
    assert list(map(str, rehearsed.findings)) == list(map(str, report.findings))
    assert (rehearsed.written, rehearsed.kept) == (report.written, report.kept)
    again = imported(export)
    assert again.written == ()
    assert list(map(str, again.changes)) == ["gone: ida26: Title 9"]  # until it is deleted


def test_nothing_of_the_editors_is_lost_and_all_news_are_in(
    export: Path, papers: dict[str, dict[str, str]], draw: DrawPdf
) -> None:
    edition = imported(export).target
    edit(edition, draw)
    mended = (edition / "papers/gus26.pdf").read_bytes()
    renew(export, papers, draw)
    report = imported(export)
    read = edition_of(report)
    found = {paper.id: paper for paper in read.contributions}
    # The editors' own.
    assert found["ada26"].abstract.source.strip() == "A better abstract."
    assert found["bo26"].authors[0].affiliations[0].name == "MIT"
    assert found["cy26"].award == "Best paper"
    assert "# As they ask.\n" in (edition / "papers/di26.md").read_text("utf-8")
    assert found["fay26"].license == "CC-BY-4.0"
    assert found["jo26"].title.text() == "The Tenth"
    assert (edition / "papers/gus26.pdf").read_bytes() == mended
    assert (edition / "venue.md").read_text() == "# Venue\n\nA hall.\n"
    assert [group.name for group in read.committees] == ["Chairs"]
    assert str(read.event.timezone) == "Europe/Brussels"
    assert "*Welcome.*" in (edition / "index.md").read_text("utf-8")
    assert [(s.title.text(), s.papers[-1]) for s in read.program.sessions] == [
        ("Long Papers", "ed26"), ("Short", "kim26"),
    ]  # fmt: skip
    assert "common" not in found["ed26"].keywords
    # The export's news.
    assert found["ada26"].keywords == ("word1", "fresh")
    assert found["bo26"].title.text() == "Title 2, Revised"
    assert [author.name.family for author in found["cy26"].authors] == ["Other", "Cyson"]
    assert found["di26"].abstract.source.strip() == "Abstract 4, revised."
    assert (edition / "papers/di26.pdf").read_bytes() == (export / "di26.pdf").read_bytes()
    assert [resource.url for resource in found["fay26"].resources] == ["https://example.org/code"]
    assert [author.name.family for author in found["hal26"].authors][-1] == "New"
    assert "kim26" in found
    assert (read.volume.number, str(read.event.end)) == ("8", "2026-07-04")


def test_what_both_changed_and_what_is_gone_is_told(
    export: Path, papers: dict[str, dict[str, str]], draw: DrawPdf
) -> None:
    edition = imported(export).target
    edit(edition, draw)
    renew(export, papers, draw)
    findings = [f for f in imported(export).findings if f.code.startswith("import-")]
    told = [(f.code, f.file and f.file.relative_to(edition).as_posix()) for f in findings]
    wanted = [
        ("import-kept", "index.md"),
        ("import-kept", "papers/ed26.md"),
        ("import-kept", "papers/gus26.pdf"),
        ("import-kept", "papers/jo26.md"),
        ("import-gone", "papers/ida26.md"),
        ("import-gone", "papers/ida26.pdf"),
    ]
    assert told == wanted
