"""What a release has assigned stays: each way of breaking it is refused, with file and reason."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DrawPdf
from tests.releases.conftest import Workplace, workplace

PROGRAM = "program.yml"


@pytest.fixture(scope="module")
def released(
    tmp_path_factory: pytest.TempPathFactory,
    write_archive: Callable[[Path], Path],
    draw: DrawPdf,
) -> Workplace:
    """An edition that was released once; to be copied, and not to be changed."""
    place = workplace(tmp_path_factory.mktemp("guard"), write_archive, draw)
    done = place.release("1.0", "2026-06-01")
    assert done.exit_code == 0, done.output
    return place


@pytest.fixture
def place(released: Workplace, tmp_path: Path) -> Workplace:
    copy = Workplace(tmp_path / "copy", released.draw)
    shutil.copytree(released.folder, copy.folder)
    return copy


def refused(place: Workplace) -> list[str]:
    """The errors with which the next release is refused; nothing of it is left."""
    place.commit("Change")
    done = place.release("1.1", "2026-07-01")
    assert done.exit_code == 1
    assert "Nothing was released" in done.output
    assert place.git("tag").split() == ["tests-2026/v1.0"]
    assert sorted(p.name for p in (place.edition / "releases").iterdir()) == ["1.0"]
    lines = [line for line in done.output.splitlines() if ": error: " in line]
    return [line.removeprefix(f"{place.edition}/") for line in lines]


def test_an_id_that_was_renamed_is_refused(place: Workplace) -> None:
    papers = place.edition / "papers"
    for suffix in ("md", "pdf"):
        (papers / f"noether.{suffix}").rename(papers / f"emmy.{suffix}")
    place.edit(PROGRAM, "noether", "emmy")
    assert refused(place) == [
        'papers/noether.md:1: error: the paper "noether" of release 1.0 is not there; it looks '
        'like "emmy" of today; call "emmy.md" "noether.md" again, or add "formerly: noether" to it '
        "[released-paper-gone]"
    ]


def test_an_address_that_was_left_on_purpose_leads_to_the_new_one(place: Workplace) -> None:
    papers = place.edition / "papers"
    for suffix in ("md", "pdf"):
        (papers / f"noether.{suffix}").rename(papers / f"emmy.{suffix}")
    place.edit(PROGRAM, "noether", "emmy")
    place.edit("papers/emmy.md", "\nauthors:", "\nformerly: noether\nauthors:")
    place.commit("Move a paper")
    assert place.release("1.1", "2026-07-01").exit_code == 0
    site = place.build()
    page = (site / "papers/noether.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=emmy.html">' in page
    assert (site / "papers/noether.pdf").read_bytes() == (site / "papers/emmy.pdf").read_bytes()
    cited = (site / "tests-2026.bib").read_text("utf-8")
    assert "{noether-2026-invariants," in cited
    assert "pages = {5--6}" in cited


def test_a_paper_that_was_dropped_is_refused(place: Workplace) -> None:
    for file in (place.edition / "papers").glob("noether.*"):
        file.unlink()
    place.edit(PROGRAM, "- {start: 11:00, end: 11:30, paper: noether}", "- {title: Lunch}")
    assert refused(place) == [
        'papers/noether.md:1: error: the paper "noether" of release 1.0 is not there; bring back '
        '"papers/noether.md", and say "removed:" in it if it must go [released-paper-gone]'
    ]


def test_an_order_in_which_pages_would_shift_is_refused(place: Workplace) -> None:
    place.edit(PROGRAM, "end: 10:30, paper: turing", "end: 10:30, paper: noether")
    place.edit(PROGRAM, "end: 11:30, paper: noether", "end: 11:30, paper: turing")
    assert refused(place) == [
        'papers/noether.md:1: error: it stands before "turing" now, and stood behind it in 1.0; '
        "bring back its place in program.yml: pages would shift [released-order]"
    ]


def test_a_new_paper_among_the_released_ones_is_refused(place: Workplace) -> None:
    text = "---\ntitle: New\nauthors: [Kurt Gödel]\n---\nText.\n"
    (place.edition / "papers/godel.md").write_text(text, "utf-8")
    place.draw(place.edition / "papers/godel.pdf", 1)
    place.edit(PROGRAM, "{start: 11:00, end: 11:30, paper: noether}", "godel\n      - noether")
    assert refused(place) == [
        'papers/godel.md:1: error: the new paper stands before "noether" of release 1.0; put it '
        "behind the released ones in program.yml: their pages stay [released-order]"
    ]


def test_a_citation_key_that_was_edited_is_refused(place: Workplace) -> None:
    place.edit("papers/turing.md", "\nauthors:", "\ncitation_key: turing-halting\nauthors:")
    assert refused(place) == [
        "papers/turing.md:1: error: the citation key is turing-halting, and was released as "
        'turing-2026-computable (1.0); write "citation_key: turing-2026-computable", or take '
        '"citation_key" out [released-key]'
    ]


def test_another_title_changes_no_citation_key(place: Workplace) -> None:
    place.edit("papers/turing.md", "On Computable Numbers", "Numbers That Machines Can Write")
    place.commit("Another title")
    assert place.release("1.1", "2026-07-01").exit_code == 0
    ledger = (place.edition / "releases/1.1/ledger.json").read_text("utf-8")
    assert '"key": "turing-2026-computable"' in ledger


def test_a_doi_that_was_edited_is_refused(
    tmp_path: Path, write_archive: Callable[[Path], Path], draw: DrawPdf
) -> None:
    place = workplace(tmp_path, write_archive, draw)
    place.edit("papers/turing.md", "\nauthors:", "\ndoi: 10.5555/one\nauthors:")
    place.commit("Add a DOI")
    assert place.release("1.0", "2026-06-01").exit_code == 0
    place.edit("papers/turing.md", "10.5555/one", "10.5555/two")
    assert refused(place) == [
        "papers/turing.md:1: error: the DOI is 10.5555/two, and was released as 10.5555/one "
        '(1.0); write "doi: 10.5555/one", or take "doi" out [released-doi]'
    ]


def test_a_pdf_that_was_replaced_without_a_revision_is_refused(place: Workplace) -> None:
    place.draw(place.edition / "papers/turing.pdf", 3, "another")
    assert refused(place) == [
        "papers/turing.md:1: error: the PDF is not the one of release 1.0; bring the released "
        'file back; for a new version keep it as "papers/turing.v1.pdf" and add it to "revisions" '
        'with "date", "reason" and "replaced: papers/turing.v1.pdf" [released-pdf]'
    ]


def test_a_paper_that_leaves_the_volume_without_a_word_is_refused(place: Workplace) -> None:
    place.edit("papers/turing.md", "\nauthors:", "\narchival: false\nauthors:")
    assert refused(place) == [
        "papers/turing.md:1: error: it has the pages 2–4 since 1.0, and is to leave; take out "
        '"archival: false", or say "removed:" with the day and the reason [released-pages]'
    ]


def test_a_removed_paper_leaves_a_tombstone_and_its_pages(place: Workplace) -> None:
    told = "removed: {date: 2026-08-01, reason: A court has ordered it, by: the publisher}"
    place.edit("papers/turing.md", "\nauthors:", f"\n{told}\nauthors:")
    (place.edition / "papers/turing.pdf").unlink()
    place.commit("Remove a paper")
    assert place.release("1.1", "2026-08-02").exit_code == 0
    site = place.build()
    page = (site / "papers/turing.html").read_text("utf-8")
    assert "A court has ordered it" in page
    assert "Entscheidungsproblem" not in page
    assert not (site / "papers/turing.pdf").exists()
    told = (site / "versions.html").read_text("utf-8")
    assert told.count("On Computable Numbers") == 1  # removed; what it said is no news
    assert (site / "v1.0/papers/turing.pdf").exists()
    assert "pages = {5--6}" in (site / "tests-2026.bib").read_text("utf-8")


def test_a_release_needs_a_clean_state(place: Workplace) -> None:
    place.edit("papers/turing.md", "Computable", "Countable")
    done = place.release("1.1", "2026-07-01")
    assert done.exit_code == 1
    assert done.output == (
        "Error: these were not committed; commit them first:\n  tests-2026/papers/turing.md\n"
    )


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("1.0", "Error: 1.0 was released on 2026-06-01, and stays\n"),
        ("0.9", "Error: 0.9 would come before 1.0\n"),
    ],
)
def test_a_version_comes_once_and_after_the_last(place: Workplace, version: str, said: str) -> None:
    done = place.run("release", "tests-2026", version)
    assert (done.exit_code, done.output) == (1, said)


def test_what_is_forbidden_is_told_by_check_and_stops_a_draft(place: Workplace) -> None:
    place.edit("papers/turing.md", "\nauthors:", "\ncitation_key: turing-halting\nauthors:")
    for command in (("check",), ("build", "--draft")):
        done = place.run(*command)
        assert done.exit_code == 1
        assert "released-key" in done.output
    assert not place.site.exists()
