"""Two volumes of PMLR as they are published: ISIPTA 2019 (a .bib) and EWRL 2012 (posts only)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from proceedings.importers.report import Imported
from proceedings.model.archive import ArchiveInfo
from proceedings.model.contribution import Kind
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.source.edition import read_edition
from tests.importers.exports import import_into
from tests.real.builds import rebuilt


@pytest.fixture(scope="module")
def isipta(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    folder = tmp_path_factory.mktemp("editions") / "isipta-2019"
    return import_into(shared / "samples/pmlr-v103", folder)


@pytest.fixture(scope="module")
def ewrl(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    folder = tmp_path_factory.mktemp("editions") / "ewrl-2012"
    return import_into(shared / "samples/pmlr-v24", folder)


def read(report: Imported) -> tuple[Edition, list[Finding]]:
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert edition is not None
    return edition, findings


def test_every_paper_of_isipta_is_taken_and_only_notes_are_left(isipta: Imported) -> None:
    assert (len(isipta.rows), len(isipta.taken), isipta.unused) == (51, 51, {})
    assert {finding.severity for finding in isipta.findings} == {Severity.NOTE}
    assert len(isipta.findings) == 2


def test_isipta_reads_back_without_error_or_warning(isipta: Imported) -> None:
    edition, findings = read(isipta)
    assert [str(f) for f in findings if f.severity > Severity.NOTE] == []
    assert len(edition.contributions) == 51


def test_isipta_has_its_three_sections(isipta: Imported) -> None:
    edition, _ = read(isipta)
    sections = [(s.title.text(), len(s.papers)) for s in edition.program.sessions]
    assert sections == [("Preface", 1), ("Full Papers", 44), ("Short Papers", 6)]
    assert not edition.program.is_timed
    kinds = [paper.kind for paper in edition.contributions]
    assert (kinds.count(Kind.PREFACE), kinds.count(Kind.SHORT)) == (1, 6)


def test_the_volume_stands_in_the_order_of_its_declared_pages(isipta: Imported) -> None:
    edition, _ = read(isipta)
    page = 1
    for paper in edition.contributions:
        assert paper.pdf is not None
        last = page + len(PdfReader(paper.pdf).pages) - 1
        assert paper.declared_pages == (f"{page}–{last}" if last > page else f"{page}")
        page = last + 1
    assert page == 441


def test_isipta_keeps_its_facts(isipta: Imported) -> None:
    edition, _ = read(isipta)
    event, volume = edition.event, edition.volume
    assert (
        event.name
        == "International Symposium on Imprecise Probabilities: Theories and Applications"
    )
    assert (event.short, event.ordinal, event.place) == (
        "ISIPTA 2019",
        11,
        "Thagaste, Ghent, Belgium",
    )
    assert (str(event.start), str(event.end)) == ("2019-07-03", "2019-07-06")
    assert event.url == "http://sipta.org/isipta2019"
    assert (volume.number, volume.publisher, volume.issn) == ("103", "PMLR", "2640-3498")
    assert volume.series == "Proceedings of Machine Learning Research"
    assert str(volume.date) == "2019-06-29"


def test_names_of_isipta_keep_their_particles(isipta: Imported) -> None:
    edition, _ = read(isipta)
    assert [(p.name.given, p.name.family) for p in edition.volume.editors] == [
        ("Jasper", "De Bock"),
        ("Cassio P.", "de Campos"),
        ("Gert", "de Cooman"),
        ("Erik", "Quaeghebeur"),
        ("Gregory", "Wheeler"),
    ]
    authors = {person.name.full for person, _ in edition.authors()}
    assert {"Sébastien Destercke", "Linda C. van der Gaag", "Denis Deratani Mauá"} <= authors
    assert {"Natan T'Joens", "Jesus Martinez del Rincon", "Rob de Wit"} <= authors


def test_the_ids_of_isipta_are_its_published_addresses(isipta: Imported, shared: Path) -> None:
    posts = (shared / "samples/pmlr-v103/_posts").glob("*.md")
    published = {path.stem.removeprefix("2019-06-29-") for path in posts}
    assert {row.taken_as for row in isipta.taken} == published


def test_the_five_supplements_of_isipta_lie_beside_their_papers(isipta: Imported) -> None:
    edition, _ = read(isipta)
    names = [r.path.name for c in edition.contributions for r in c.resources if r.path]
    assert sorted(names) == [
        "benavoli19a-supp.pdf",
        "ebner19a-supp.R",
        "fink19a-supp.pdf",
        "schwaferts19a-supp.R",
        "van-camp19a-supp.pdf",
    ]


def test_every_file_of_isipta_is_copied_whole(isipta: Imported, shared: Path) -> None:
    source = shared / "samples/pmlr-v103"
    pairs = [
        (path, isipta.target / "papers" / path.name)
        for path in source.glob("*19?/*")
        if path.is_file()
    ]
    assert len(pairs) == 56
    assert all(copy.read_bytes() == path.read_bytes() for path, copy in pairs)


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        pytest.param("antonucci19a", "*Probabilistic sentential decision diagrams* are", id="tags"),
        pytest.param("corsato19a", r"the $\varepsilon$-contamination model", id="formula"),
        pytest.param("konek19a", "probabilities — IP scoring rules — and", id="dashes"),
        pytest.param("bradley19a", "“belief models” (de Cooman “Belief models:", id="quotes"),
        pytest.param("miranda19a", "n-monotonicity, … thus", id="ellipsis"),
    ],
)
def test_abstracts_of_isipta_say_what_their_authors_wrote(
    isipta: Imported, paper: str, words: str
) -> None:
    edition, _ = read(isipta)
    assert words in " ".join(edition.contribution(paper).abstract.source.split())


def test_a_second_import_of_isipta_writes_nothing(isipta: Imported) -> None:
    again = import_into(isipta.source, isipta.target)
    assert (again.written, again.kept, len(again.unchanged)) == ((), (), 110)


def test_ewrl_is_read_from_its_published_pages(ewrl: Imported) -> None:
    edition, findings = read(ewrl)
    assert [str(f) for f in findings if f.severity > Severity.NOTE] == []
    assert len(ewrl.taken) == len(edition.contributions) == 13
    assert edition.contributions[0].kind is Kind.PREFACE
    assert [s.title.text() for s in edition.program.sessions] == ["Preface", "Accepted Papers"]
    assert (edition.event.ordinal, edition.event.place) == (10, "Edinburgh, Scotland")


def test_the_first_papers_of_ewrl_build_into_a_site_and_a_volume(
    shared: Path, tmp_path: Path
) -> None:
    """Four of the 13, whose declared pages are those of their PDFs: nothing is warned of."""
    source, sample = tmp_path / "source", shared / "samples/pmlr-v24"
    (source / "_posts").mkdir(parents=True)
    shutil.copy(sample / "_config.yml", source)
    for name in ("deisenroth12a", "castronovo12a", "daswani12a", "goschin12a"):
        shutil.copy(sample / f"_posts/2013-01-12-{name}.md", source / "_posts")
        shutil.copytree(sample / name, source / name)
    site = rebuilt(tmp_path, import_into(source, tmp_path / "ewrl-2012").target) / "ewrl-2012"
    volume = PdfReader(site / "ewrl-2012.pdf")
    first = {"1": "Learning Exploration", "11": "Feature Reinforcement", "25": "Planning in"}
    for label, words in first.items():
        assert words in volume.pages[volume.page_labels.index(label)].extract_text()
    assert "pages 25–42" in (site / "papers/goschin12a.html").read_text("utf-8")


def test_a_flaw_of_ewrl_is_named_with_its_place(ewrl: Imported) -> None:
    texts = [f for f in ewrl.findings if f.code.startswith("text-")]
    assert [(f.file and f.file.name, f.line, f.message.split(" is ")[0]) for f in texts] == [
        ("2013-01-12-goschin12a.md", 3, r"abstract: \emphInfinite"),
        ("2013-01-12-goschin12a.md", 3, r"abstract: \emphPitfall"),
    ]


def test_an_issn_of_ewrl_that_cannot_be_right_is_named_and_left_out(ewrl: Imported) -> None:
    (wrong,) = [f for f in ewrl.findings if f.message.startswith("issn")]
    assert wrong.message == 'issn: "1938-7228": the check digit is wrong; it was left out'
    assert (wrong.file and wrong.file.name, wrong.line) == ("_config.yml", 20)
    assert read(ewrl)[0].volume.issn == ""


def test_the_published_pages_of_isipta_say_what_its_bib_says(
    isipta: Imported, shared: Path, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    shutil.copytree(shared / "samples/pmlr-v103/_posts", source / "_posts")
    shutil.copy(shared / "samples/pmlr-v103/_config.yml", source)
    pages = import_into(source, tmp_path / "isipta-2019")
    files = sorted((isipta.target / "papers").glob("*.md"))
    differing = [
        file.stem for file in files if _said(file) != _said(pages.target / "papers" / file.name)
    ]
    assert (len(files), differing) == (51, [])


def _said(file: Path) -> list[str]:
    """The lines of a paper's file, but for the supplement, which one source lacks."""
    lines = file.read_text("utf-8").split("\n")
    return [line for line in lines if not line.startswith("supplementary:")]
