"""Any organiser's .bib becomes an edition; what is not taken, or was guessed, is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported, SourceError
from proceedings.model.archive import ArchiveInfo
from proceedings.model.contribution import Kind
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.source.edition import read_edition

BIB = r"""
@string{acm = "ACM Press"}
@inproceedings{mueller:19,
  title = {{B}ayes at 90\% of {DNA}},
  author = {M{\"u}ller, J{\"o}rg and van der Berg, Anna and {The R \& D Group}},
  pages = "11--20", keywords = {R\&D, {one, two}}, doi = {https://doi.org/10.5555/A_b},
  url = {https://example.org/a\_b}, crossref = {WoT19}, langid = {british},
  abstract = {We bound $x_i$ -- \emph{tightly}.}, internal-id = {77}
}
@InProceedings{roe19, title = "Short " # "Cuts", author = {Roe, Richard}, pages = {2-10},
  crossref = "wot19"}
@unpublished{liskov19, title = {Abstraction}, author = {Liskov, Barbara},
  howpublished = {Keynote at WoT 2019, Ghent}, year = 2019}
@phdthesis{x19, title = {A Thesis}, author = {X}, year = 2019}
@proceedings{WoT19,
  title = {Proceedings of WoT 2019: Workshop on Tests}, editor = {de Bock, Jasper},
  publisher = acm, series = {LNCS}, volume = {7}, year = 2019, month = jul # "~3",
  isbn = {978-3-16-148410-0}, venue = {Ghent, Belgium}, address = {New York}
}
"""

DrawPdf = Callable[..., Path]


def imported(folder: Path, text: str = BIB) -> Imported:
    file = folder / "wot.bib"
    file.write_text(text, encoding="utf-8")
    source = Source.open([file])
    return import_edition(recognised(source), source, folder / "wot-2019", Wishes())


def read(report: Imported) -> Edition:
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert edition is not None
    assert [str(finding) for finding in findings if finding.code != "pdf-missing"] == []
    return edition


def told(report: Imported) -> list[str]:
    """The findings, without the folder they are in."""
    folder = f"{report.target.parent}/"
    return [str(finding).replace(folder, "") for finding in report.findings]


def test_the_volume_is_the_file_s_proceedings(tmp_path: Path) -> None:
    edition = read(imported(tmp_path))
    event, volume = edition.event, edition.volume
    assert (event.name, event.short, event.place) == (
        "Workshop on Tests",
        "WoT 2019",
        "Ghent, Belgium",
    )
    assert volume.title == "Proceedings of WoT 2019: Workshop on Tests"
    assert [editor.name for editor in volume.editors] == [Name("Bock", "Jasper", "de")]
    assert (volume.publisher, volume.publisher_place) == ("ACM Press", "New York")
    assert (volume.series, volume.number, volume.isbn) == ("LNCS", "7", "978-3-16-148410-0")
    assert volume.date.isoformat() == "2019-07-03"


def test_a_paper_has_all_that_its_entry_and_its_volume_say(tmp_path: Path) -> None:
    paper = read(imported(tmp_path)).contribution("muller")
    assert paper.title.source == "{B}ayes at 90% of {DNA}"
    assert [author.name for author in paper.authors] == [
        Name("Müller", "Jörg"),
        Name("Berg", "Anna", "van der"),
        Name("The R & D Group", organisation=True),
    ]
    assert paper.abstract.source == "We bound $x_i$ – *tightly*."
    assert (paper.declared_pages, paper.doi, paper.language) == ("11–20", "10.5555/A_b", "en-GB")
    assert paper.keywords == ("R&D", "one, two")
    assert paper.citation_key == "mueller:19"
    assert [(r.label, r.url) for r in paper.resources] == [
        ("example.org", "https://example.org/a_b")
    ]


def test_papers_stand_in_the_order_of_their_pages_and_talks_behind_them(tmp_path: Path) -> None:
    edition = read(imported(tmp_path))
    assert [paper.id for paper in edition.contributions] == ["roe", "muller", "liskov"]
    talk = edition.contribution("liskov")
    assert (talk.kind, talk.archival) == (Kind.KEYNOTE, False)
    assert edition.contribution("roe").title.source == "Short Cuts"


def test_what_is_not_taken_is_named(tmp_path: Path) -> None:
    report = imported(tmp_path)
    assert [str(row) for row in report.left_out] == [
        "wot.bib:14  x19  left out: a @phdthesis is no part of a volume"
    ]
    assert report.unused == {"internal-id": 1}
    assert told(report) == [
        "wot.bib:15: warning: the file does not say when the event was; 2019-07-03 was written; "
        "write the days into edition.yml; later imports keep them [event-unknown]"
    ]


def test_without_proceedings_the_volume_is_what_most_papers_say(tmp_path: Path) -> None:
    paper = "@inproceedings{%s, title={%s}, author={Li, Bo}, booktitle={%s}, year={2020}, address={Ghent}}\n"
    titles = [("a", "A", "Proc. of X"), ("b", "B", "Proc. of X"), ("c", "C", "Other")]
    report = imported(tmp_path, "".join(paper % title for title in titles))
    edition = read(report)
    assert (edition.volume.title, edition.event.place, edition.year) == (
        "Proc. of X",
        "Ghent",
        2020,
    )
    assert 'the booktitle is "Other", and that of the volume is "Proc. of X"' in told(report)[0]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        pytest.param(
            "@misc{a, title={A}}\n@misc{a, title={B}}",
            'wot.bib:2: warning: "a" is the key of the entry in line 1 already; '
            "give one of the two another key [bib-duplicate-key]",
            id="one key twice",
        ),
        pytest.param(
            "@misc{a, title={A}}\n@misc{b, title={B",
            'wot.bib:2: error: the entry "@misc{b, title={B" cannot be read; it was left out; '
            "close its braces, and begin it with @kind{key, [bib-syntax]",
            id="broken entry",
        ),
        pytest.param(
            "@misc{a, title={A}}\n@inproceedings{b, title={B},\n crossref={c}}",
            'wot.bib:3: warning: there is no entry "c" for "b" to refer to; '
            "mend the key, or add the entry [bib-crossref]",
            id="lost parent",
        ),
        pytest.param(
            "@misc{a, title=acm}",
            'wot.bib:1: warning: "acm" is no @string of the file; it was taken as it stands; '
            "define it, or put braces around the text [bib-string]",
            id="unknown macro",
        ),
        pytest.param(
            "@misc{a é, title={A}}",
            'wot.bib:1: warning: "a é" cannot be a citation key here; the paper gets another one; '
            "use letters, digits, and - _ : . + / between them [bib-identifier]",
            id="key",
        ),
        pytest.param(
            "@inproceedings{a, title={A}, doi={hello}}",
            'wot.bib:1: warning: doi: "hello" is no DOI; it was left out; '
            'such as "10.1000/182" [bib-identifier]',
            id="doi",
        ),
    ],
)
def test_what_is_wrong_with_the_file_is_named_with_its_line(
    tmp_path: Path, text: str, finding: str
) -> None:
    assert finding in told(imported(tmp_path, text))


def test_two_entries_of_one_key_are_both_taken(tmp_path: Path) -> None:
    report = imported(tmp_path, "@misc{a, title={A One}}\n@misc{a, title={B Two}}")
    assert [row.taken_as for row in report.rows] == ["one", "b-two"]


def test_a_pdf_that_is_called_like_an_entry_is_its_paper(tmp_path: Path, draw: DrawPdf) -> None:
    draw(tmp_path / "pdfs" / "roe19.pdf")
    (tmp_path / "wot.bib").write_text(BIB, encoding="utf-8")
    source = Source.open([tmp_path / "wot.bib", tmp_path / "pdfs"])
    report = import_edition("bibtex", source, tmp_path / "wot-2019", Wishes())
    assert read(report).contribution("roe").pdf == report.target / "papers/roe.pdf"


def test_a_volume_of_pmlr_is_known_before(tmp_path: Path) -> None:
    (tmp_path / "v7/_posts").mkdir(parents=True)
    post = "---\ntitle: Short Cuts\nlayout: inproceedings\n---\n"
    (tmp_path / "v7/_posts/2019-07-03-roe19.md").write_text(post)
    (tmp_path / "v7/wot.bib").write_text(BIB, encoding="utf-8")
    assert recognised(Source.open([tmp_path / "v7"])) == "pmlr"
    assert recognised(Source.open([tmp_path / "v7/wot.bib"])) == "bibtex"


def test_a_file_without_papers_cannot_be_imported(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"holds no papers; give the \.bib file of a volume"):
        imported(tmp_path, "@book{a, title={A}}")


def test_a_second_import_keeps_addresses_and_editors_work(tmp_path: Path) -> None:
    report = imported(tmp_path)
    file = report.target / "papers/roe.md"
    file.write_text(file.read_text("utf-8").replace("given: Richard", "given: Dick"), "utf-8")
    again = imported(tmp_path, BIB.replace("Short ", "Very Short "))
    paper = read(again).contribution("roe")
    assert paper.title.source == "Very Short Cuts"
    assert [author.name.given for author in paper.authors] == ["Dick"]
