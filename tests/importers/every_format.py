"""One export of each format, as its own tests make it, with addresses of e-mail where it has any."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.importers import (
    test_aclpub2,
    test_anthology,
    test_cmt,
    test_easychair,
    test_hotcrp,
    test_indico,
    test_joss,
    test_openreview,
    test_pretalx,
    test_table,
)
from tests.importers.conftest import VOLUME
from tests.importers.exports import csv_text, spreadsheetml
from tests.importers.page import test_page

Texts = dict[str, str]  #: of the files of an export, by their names


def _easychair() -> Texts:
    return {
        "submission.csv": csv_text(test_easychair.SUBMISSIONS),
        "author.csv": csv_text(test_easychair.AUTHORS),
        "acm.xml": test_easychair.ACM,
    }


def _hotcrp() -> Texts:
    papers = [test_hotcrp.paper(1, "One"), test_hotcrp.older(2, "Two")]
    return {"wot-data.json": json.dumps(papers), "authors.csv": csv_text(test_hotcrp.AUTHORS)}


def _openreview() -> Texts:
    notes = [test_openreview.note("a", "One"), test_openreview.note("b", "Two", 2)]
    return {"notes.json": json.dumps({"notes": notes})}


def _cmt() -> Texts:
    sheet = test_cmt.sheet(test_cmt.row("1", "One"), test_cmt.row("2", "Two"))
    return {
        "Papers.xls": spreadsheetml({"Research": sheet}),
        "Reviewers.txt": csv_text(test_cmt.REVIEWERS, separator="\t"),
    }


def _indico() -> Texts:
    talks = [test_indico.contribution(1, "One", "2026-06-01T09:00:00+02:00")]
    return {"contributions.json": json.dumps(talks)}


def _pretalx() -> Texts:
    speaker = {"public_name": "Grace Hopper", "email": "grace@example.org"}
    event = test_pretalx.event("AB12CD", "One", "09:00", persons=[speaker])
    return {"schedule.json": json.dumps(test_pretalx.schedule({"Hall": [event]}))}


def _bibtex() -> Texts:
    entry = (
        "@inproceedings{roe19, title={Short Cuts}, author={Roe, Richard}, booktitle={T}, year=2019}"
    )
    return {"wot.bib": entry}


def _page() -> Texts:
    return {"README.md": test_page.HOME, "Program.md": test_page.PROGRAM}


#: What makes the files of an export, by its format.
EXPORTS: dict[str, Callable[[], Texts]] = {
    "easychair": _easychair,
    "hotcrp": _hotcrp,
    "openreview": _openreview,
    "cmt": _cmt,
    "pretalx": _pretalx,
    "indico": _indico,
    "aclpub2": lambda: dict(test_aclpub2.FILES),
    "anthology": lambda: {"2022.wot.xml": f'<collection id="2022.wot">{test_anthology.ONE}</collection>'},
    "pmlr": lambda: {"wot.bib": VOLUME},
    "joss": lambda: {"paper.md": test_joss.PAPER},
    "bibtex": _bibtex,
    "csv": lambda: {"papers.json": json.dumps(test_table.PAPERS)},
    "page": _page,
}  # fmt: skip


def write(form: str, folder: Path) -> Path:
    """Write the export in *form* into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in EXPORTS[form]().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder
