"""The published pages of a volume of PMLR: its whole source, or the ids beside a .bib."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.importers.report import Imported
from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.names import Name
from proceedings.source.edition import read_edition
from tests.importers.exports import import_into


def read(folder: Path) -> Edition:
    edition, findings = read_edition(folder, ArchiveInfo(title="Archive"))
    assert edition is not None
    assert [str(finding) for finding in findings] == []
    return edition


def told(report: Imported, code: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == code]


CONFIG = """
---
booktitle: Proceedings of the Second Workshop on Tests
shortname: WoT 2019
volume: 7
start: 2019-07-03
issn: 2640-3498
url: https://proceedings.mlr.press
sections:
- name: preface
  title: Preface
- name: default
  title: Accepted Papers
editor:
- given: Jasper
  family: De Bock
conference:
  name: Workshop on Tests
  url:
  location: Ghent, Belgium
  number: 2
"""
POST = """---
title: Short Cuts
abstract: Less < more, and &lt;em&gt; is a tag.
layout: inproceedings
id: {id}
tex_title: "{{S}}hort Cuts"
page: {pages}
award: none
keywords: !binary |-
  TWFydGluLUzDtmYsIG5ldHM=
author:
- given: Richard
  family: Roe
- given: Cassio P.
  family: de Campos
  suffix: Jr.
extras:
- label: Supplementary PDF
  link: http://proceedings.mlr.press/v7/{id}/{id}-supp.pdf
- label: Software
  link: https://example.org/code
- label: Errata
  link: https://example.org/errata
---
"""


@pytest.fixture
def published(tmp_path: Path, draw: Callable[..., Path]) -> Path:
    """The repository of a published volume that has no .bib."""
    folder = tmp_path / "v7"
    (folder / "_posts").mkdir(parents=True)
    (folder / "_config.yml").write_text(CONFIG.lstrip())
    for id_, pages in (("roe19b", "4-5"), ("roe19a", "1-3")):
        post = POST.format(id=id_, pages=pages)
        (folder / f"_posts/2019-06-29-{id_}.md").write_text(post)
        draw(folder / id_ / f"{id_}.pdf")
    draw(folder / "roe19a/roe19a-supp.pdf")
    return folder


def test_published_pages_do_without_a_bib(published: Path, tmp_path: Path) -> None:
    report = import_into(published, tmp_path / "wot-2019")
    assert [f.severity for f in report.findings] == [Severity.NOTE]
    edition = read(report.target)
    assert edition.event.short == "WoT 2019"
    assert (edition.event.url, edition.volume.issn) == ("", "2640-3498")
    assert [paper.id for paper in edition.contributions] == ["roe19a", "roe19b"]
    (section,) = edition.program.sessions
    assert section.title.source == "Accepted Papers"
    paper = edition.contribution("roe19a")
    assert paper.title.source == "{S}hort Cuts"
    assert paper.keywords == ("Martin-Löf", "nets")
    assert paper.abstract.text() == "Less < more, and <em> is a tag."
    assert [author.name for author in paper.authors] == [
        Name("Roe", "Richard"),
        Name("de Campos", "Cassio P.", suffix="Jr."),
    ]
    assert [(r.label, r.path and r.path.name, r.url) for r in paper.resources] == [
        ("Code", None, "https://example.org/code"),
        ("Supplement", "roe19a-supp.pdf", ""),
        ("Errata", None, "https://example.org/errata"),
    ]
    assert report.unused == {"award": 2}


def test_a_published_page_that_cannot_be_read_costs_no_other(
    published: Path, tmp_path: Path
) -> None:
    (published / "_posts/2019-06-29-roe19b.md").write_text("---\ntitle: {S}hort\n---\n")
    report = import_into(published, tmp_path / "wot-2019")
    assert [row.taken_as for row in report.taken] == ["roe19a"]
    assert [str(row) for row in report.left_out] == [
        "_posts/2019-06-29-roe19b.md  2019-06-29-roe19b  left out: it cannot be read"
    ]
    assert [f.line for f in told(report, "yaml-syntax")] == [2]


def test_an_entry_gets_the_id_under_which_it_is_published(volume: Path) -> None:
    (volume / "_posts").mkdir()
    for id_, title, page in (("m-ller19a", "Bayes at 90% of DNA", "4-6"), ("roe19a", "Cut", "9")):
        post = f"---\nid: {id_}\ntitle: {title}\npage: {page}\n---\n"
        (volume / f"_posts/2019-{id_}.md").write_text(post)
    (volume / "_posts/2019-doe19a.md").write_text("---\nid: doe19a\ntitle: Lost\n---\n")
    report = import_into(volume, volume.parent / "wot-2019")
    assert [row.taken_as for row in report.taken] == ["debock19", "m-ller19a", "roe19a"]
    assert (report.target / "papers/roe19a-supp.txt").exists()
    (lost,) = told(report, "bib-missing")
    assert lost.file == volume / "_posts/2019-doe19a.md"
    assert [row.name for row in report.left_out] == ["doe19a"]
