"""A volume of PMLR becomes an edition: nothing is lost, everything odd is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.importers.report import Imported, SourceError
from proceedings.model.archive import ArchiveInfo
from proceedings.model.contribution import Kind
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


def imported(volume: Path, change: Callable[[str], str] = str) -> Imported:
    """Import *volume*, whose .bib was put through *change*."""
    bib = volume / "wot.bib"
    bib.write_text(change(bib.read_text("utf-8")), encoding="utf-8")
    return import_into(volume, volume.parent / "wot-2019")


def told(report: Imported, code: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == code]


def test_a_volume_becomes_an_edition_without_a_fault(volume: Path) -> None:
    report = imported(volume)
    assert [f.severity for f in report.findings] == [Severity.NOTE, Severity.NOTE]
    edition = read(report.target)
    assert (edition.event.name, edition.event.short) == ("Workshop on Tests", "WoT 2019")
    assert (edition.event.series, edition.event.ordinal) == ("WoT", 2)
    assert (edition.event.start.isoformat(), edition.event.end.isoformat()) == (
        "2019-07-03",
        "2019-07-06",
    )
    assert edition.event.place == "Ghent, Belgium"
    assert (edition.volume.number, edition.volume.publisher) == ("7", "PMLR")
    assert edition.volume.series == "Proceedings of Machine Learning Research"
    assert [person.name for person in edition.volume.editors] == [
        Name("De Bock", "Jasper"),
        Name("de Campos", "Cassio P."),
    ]


def test_a_paper_has_all_that_its_entry_says(volume: Path) -> None:
    edition = read(imported(volume).target)
    paper = edition.contribution("mueller19")
    assert paper.title.source == r"{B}ayes at 90% of {DNA}"
    assert paper.abstract.source == "We bound $x_i$ – *tightly*."
    assert [author.name.full for author in paper.authors] == ["Jörg Müller", "Anna van der Berg"]
    assert paper.keywords == ("Kaplan–Meier", "one, two", "nets")
    assert (paper.kind, paper.declared_pages) == (Kind.PAPER, "4–6")
    assert paper.pdf == edition.folder / "papers/mueller19.pdf"
    assert [(r.label, r.url) for r in paper.resources] == [
        ("Code", "https://example.org/code"),
        ("OpenReview", "https://openreview.net/forum?id=abc123"),
    ]


def test_a_paper_file_reads_as_an_editor_would_write_it(volume: Path) -> None:
    report = imported(volume)
    assert (report.target / "papers/roe19.md").read_text("utf-8") == (
        "---\n"
        "title: Short Cuts\n"
        "kind: short\n"
        "authors:\n"
        "  - {given: Richard, family: Roe}\n"
        "pages: 2-3\n"
        "supplementary: {path: papers/roe19-supp.txt, label: Proofs}\n"
        "---\n"
        "\n"
        "Short.\n"
    )
    assert (report.target / "papers/roe19-supp.txt").read_text() == "Proofs.\n"


def test_sections_stand_in_the_order_of_their_pages(volume: Path) -> None:
    edition = read(imported(volume).target)
    assert [(s.title.source, s.papers) for s in edition.program.sessions] == [
        ("Preface", ("debock19",)),
        ("Short Papers", ("roe19",)),
        ("Full Papers", ("mueller19",)),
    ]
    assert [paper.kind for paper in edition.contributions] == [
        Kind.PREFACE,
        Kind.SHORT,
        Kind.PAPER,
    ]


def test_papers_of_mixed_sections_keep_the_order_of_their_pages(volume: Path) -> None:
    edition = read(
        imported(
            volume, lambda bib: bib.replace("section = {Preface}", "section = {Full Papers}")
        ).target
    )
    assert [session.papers for session in edition.program.sessions] == [
        ("debock19", "mueller19"),
        ("roe19",),
    ]
    assert [paper.id for paper in edition.contributions] == ["debock19", "roe19", "mueller19"]


def test_the_front_page_says_the_facts(volume: Path) -> None:
    report = imported(volume)
    assert (report.target / "index.md").read_text("utf-8") == (
        "# WoT 2019\n\n"
        "These are the proceedings of the 2nd Workshop on Tests, Ghent, Belgium, 3–6 July 2019.\n"
    )


def test_what_was_mended_or_guessed_is_a_note(volume: Path) -> None:
    report = imported(volume)
    assert [str(f).split("wot.bib:")[1] for f in report.findings] == [
        '2: note: PMLR names no time zone; UTC was written; write "edition: {event: {timezone: '
        'Europe/Brussels}}" into overrides.yml [volume-data]',
        '14: note: "htttp://example.org/wot" is no web address; "http://example.org/wot" was '
        "written; mend it in the source [volume-data]",
    ]
    assert {f.edition for f in report.findings} == {"wot-2019"}


def test_the_report_counts_what_was_read_and_names_what_is_not_used(volume: Path) -> None:
    report = imported(volume)
    assert [str(row) for row in report.rows] == [
        "wot.bib:17  debock19  as debock19",
        "wot.bib:24  mueller19  as mueller19",
        "wot.bib:34  roe19  as roe19",
    ]
    assert report.unused == {"series": 1}
    assert report.table() == [
        f"    3 read from {volume}",
        "    3 taken",
        "    0 left out",
        "   10 files written",
        "    0 files unchanged",
        "    0 files kept as an editor left them",
        "      fields not used: series (1)",
    ]


def test_the_same_import_again_changes_no_byte(volume: Path) -> None:
    first = imported(volume)
    before = {p: p.read_bytes() for p in first.target.rglob("*") if p.is_file()}
    second = imported(volume)
    assert (second.written, len(second.unchanged)) == ((), 10)
    assert {p: p.read_bytes() for p in first.target.rglob("*") if p.is_file()} == before


def test_what_an_editor_wrote_survives_a_second_import(volume: Path) -> None:
    target = imported(volume).target
    paper = target / "papers/roe19.md"
    paper.write_text(paper.read_text("utf-8").replace("Short Cuts", "Shorter Cuts"))
    report = imported(volume, lambda bib: bib.replace("Short Cuts", "Cuts").replace("{7}", "{8}"))
    assert "Shorter Cuts" in paper.read_text("utf-8")
    assert report.kept == (Path("papers/roe19.md"),)
    assert report.written == (Path("edition.yml"),)
    (finding,) = told(report, "import-kept")
    message = "title: the export now has “Cuts”; what an editor wrote stays"
    assert finding.message == message


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        pytest.param(
            "  pages = {2--3},\n",
            "",
            "34: warning: the entry has no pages; it comes after those that have; "
            'write "pages = {11--20}" [pages-missing]',
            id="no pages",
        ),
        pytest.param(
            "pages = {2--3}",
            "pages = {3--2}",
            '37: warning: pages: "3--2" ends before it starts; write "2-3" [pages-unread]',
            id="pages the wrong way round",
        ),
        pytest.param(
            "title = {Short Cuts}",
            "title = {}",
            "35: error: the entry has no title; it was left out; give it one [title-missing]",
            id="no title",
        ),
        pytest.param(
            "Roe, Richard",
            "Roe, Richard and others",
            "36: warning: author: the names end in “and others”; the others are missing; "
            "name them in overrides.yml [names-others]",
            id="and others",
        ),
        pytest.param(
            "{Short.}",
            r"{\foo Short.}",
            r"38: warning: abstract: \foo is not known; it is shown as it is written; "
            "write what it prints, or put a formula between dollars [text-macro]",
            id="unknown macro",
        ),
        pytest.param(
            "Proofs:roe19-supp.txt",
            "../../etc/passwd",
            '40: warning: supplementary: "../../etc/passwd" leads out of the source; '
            "name a file of the source [source-path]",
            id="path that climbs out",
        ),
        pytest.param(
            "Proofs:roe19-supp.txt",
            "none.zip",
            '40: warning: supplementary: there is no file "none.zip"; '
            "put it beside the paper, or mend its name [file-missing]",
            id="supplement missing",
        ),
        pytest.param(
            "  start = {2019-07-03},",
            "  start = {2019-02-30},",
            '10: warning: start: "2019-02-30" does not exist; it was left out; '
            "February 2019 has 28 days [volume-data]",
            id="date that does not exist",
        ),
        pytest.param(
            "  address = {Ghent, Belgium},\n",
            "",
            "2: warning: the volume does not say where the event was; TBD was written; "
            'write "edition: {event: {place: …}}" into overrides.yml [volume-data]',
            id="no place",
        ),
    ],
)
def test_what_is_wrong_in_the_bib_is_named_with_its_line(
    volume: Path, old: str, new: str, finding: str
) -> None:
    report = imported(volume, lambda bib: bib.replace(old, new))
    grave = [f for f in report.findings if f.severity > Severity.NOTE and f.line]
    findings = [str(f).split("wot.bib:")[1] for f in grave]
    assert findings == [finding]


def test_one_lost_entry_costs_no_other(volume: Path) -> None:
    report = imported(volume, lambda bib: bib.replace("pages = {1},", "pages = {1,", 1))
    assert [row.taken_as for row in report.taken] == ["mueller19", "roe19"]
    (row,) = report.left_out
    assert row.reason == "it cannot be read"
    assert [f.severity for f in told(report, "bib-syntax")] == [Severity.ERROR]
    assert [f.file and f.file.name for f in told(report, "pdf-unknown")] == ["debock19.pdf"]


def test_a_broken_entry_of_the_volume_does_not_cost_the_papers(volume: Path) -> None:
    report = imported(volume, lambda bib: bib.replace("year = {2019},", "year = {2019,", 1))
    assert len(report.taken) == 3
    messages = [f.message for f in told(report, "volume-data") if f.severity is Severity.ERROR]
    assert messages == [
        "the volume does not say what the event is called",
        "the volume does not say when the event began",
    ]


def test_two_entries_of_one_key_are_both_taken(volume: Path) -> None:
    report = imported(volume, lambda bib: bib.replace("{mueller19,", "{roe19,"))
    assert [row.taken_as for row in report.taken] == ["debock19", "roe19", "roe19-2"]
    assert len(told(report, "bib-duplicate-key")) == 1


def test_a_paper_without_a_pdf_and_a_pdf_without_a_paper_are_named(volume: Path) -> None:
    (volume / "roe19.pdf").rename(volume / "smith19.pdf")
    report = imported(volume)
    (missing,) = told(report, "pdf-none")
    assert (missing.severity, missing.paper) == (Severity.WARNING, "roe19")
    assert missing.message == 'no PDF was found for "Short Cuts" (roe19)'
    (unknown,) = told(report, "pdf-unknown")
    assert unknown.file == volume / "smith19.pdf"


def test_a_pdf_that_is_a_link_is_not_followed(volume: Path, tmp_path: Path) -> None:
    (volume / "roe19.pdf").rename(tmp_path / "secret.pdf")
    (volume / "roe19.pdf").symlink_to(tmp_path / "secret.pdf")
    report = imported(volume)
    assert not (report.target / "papers/roe19.pdf").exists()
    assert [f.file for f in told(report, "source-refused")] == [volume / "roe19.pdf"]


def test_a_supplement_that_would_read_as_a_paper_lies_elsewhere(volume: Path) -> None:
    (volume / "mueller19-supp.md").write_text("# Proofs\n")
    report = imported(volume)
    assert Path("supplements/mueller19-supp.md") in report.written
    assert len(read(report.target).contributions) == 3


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda f: f / "none", "there is no {0}/none", id="nothing there"),
        pytest.param(lambda f: f, "{0} holds neither a .bib file nor _posts", id="empty folder"),
        pytest.param(
            lambda f: written(f / "a.txt", ""),
            "{0}/a.txt holds neither a .bib file nor _posts",
            id="other file",
        ),
        pytest.param(
            lambda f: written(f / "a.bib", "@misc{a, title={A}}"),
            "{0}/a.bib has no @Proceedings entry",
            id="no volume",
        ),
        pytest.param(
            lambda f: written(f / "a.bib", "@proceedings{a, booktitle={A}}"),
            "{0}/a.bib holds no papers",
            id="no papers",
        ),
        pytest.param(
            lambda f: (written(f / "a.bib", ""), written(f / "b.bib", ""))[0].parent,
            "{0} holds several .bib files: a.bib, b.bib",
            id="several",
        ),
    ],
)
def test_a_source_that_is_no_volume_is_refused(
    tmp_path: Path, make: Callable[[Path], Path], message: str
) -> None:
    folder = tmp_path / "source"
    folder.mkdir()
    with pytest.raises(SourceError) as error:
        import_into(make(folder), tmp_path / "edition")
    assert error.value.message == message.format(folder)
    assert error.value.cure
    assert not (tmp_path / "edition").exists()


def written(file: Path, text: str) -> Path:
    file.write_text(text)
    return file
