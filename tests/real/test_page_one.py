"""Page 1 against the metadata on real proceedings: papers in their own places, and exchanged.

Of ISIPTA 2019 (51 papers) all 1,275 exchanges of two papers are tried; at least 98 % have to be
told of both papers, and at most 2 % of the papers in their own places. SIGTURK 2026 comes with one
paper in the place of another, under the name of the missing one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path

import pytest

from proceedings.checks.pdf.page_one_fit import Titles, Wanted
from proceedings.checks.pdf.page_one_papers import Reading, compare, with_other
from proceedings.checks.pdf.page_one_text import Front, fronts
from proceedings.checks.registry import all_checks
from proceedings.checks.run import findings_of
from proceedings.checks.subject import Subject
from proceedings.model.archive import Archive, ArchiveInfo
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.pdf.survey.survey import PdfSurvey, survey_pdf
from proceedings.source.edition import read_edition
from tests.importers.exports import import_into

#: The checks of what is printed.
CODES = (
    *("page-one-other-paper", "page-one-cover", "page-one-title", "page-one-authors"),
    *("page-one-abstract", "pdf-margins", "pdf-text-missing", "pdf-text-unreadable"),
    *("pdf-anonymous", "pdf-line-numbers", "pdf-review-banner", "pdf-preprint"),
    *("pdf-arxiv-stamp", "pdf-todo", "pdf-reference-broken", "pdf-citation-broken"),
    *("pdf-template-text", "pdf-slides", "pdf-copyright-form", "pdf-page-numbers"),
)
INFO = ArchiveInfo(title="Archive")


@dataclass(frozen=True)
class Printed:
    """An edition with the first pages of its papers."""

    edition: Edition
    surveys: Mapping[str, PdfSurvey]
    fronts: Mapping[str, tuple[Front, ...]]
    wanted: Mapping[str, Wanted]
    titles: Titles

    @property
    def papers(self) -> dict[str, Contribution]:
        return {paper.id: paper for paper in self.edition.contributions if paper.id in self.fronts}

    def reading(self, paper: str, pdf: str) -> Reading:
        """How the PDF of *pdf* fits *paper*."""
        found = compare(self.papers[paper], self.wanted[paper], self.fronts[pdf])
        assert found is not None
        return with_other(found, self.titles)

    def said(self) -> list[str]:
        """What the checks of the printed text say of the edition."""
        subject = Subject(
            self.edition,
            Archive(folder=self.edition.folder, info=INFO, editions=(self.edition,)),
            self.surveys,
        )
        checks = [all_checks()[code] for code in CODES]
        found = findings_of(subject, checks)
        return sorted(f"{one.code} {one.paper}: {one.message}" for one in found)


def printed(source: Path, folder: Path) -> Printed:
    form = "aclpub2" if source.name.startswith("aclpub2") else "pmlr"
    edition, findings = read_edition(import_into(source, folder, form).target, INFO)
    assert edition is not None, findings
    surveys = {
        paper.id: survey_pdf(paper.pdf)
        for paper in edition.contributions
        if paper.pdf is not None and paper.pdf.is_file()
    }
    return Printed(
        edition,
        surveys,
        {id_: fronts(survey.pages) for id_, survey in surveys.items()},
        {paper.id: Wanted.of(paper) for paper in edition.contributions},
        Titles.of(edition.contributions),
    )


Make = Callable[[str], Printed]


@pytest.fixture(scope="module")
def make(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Make:
    made: dict[str, Printed] = {}

    def make_once(name: str) -> Printed:
        if name not in made:
            made[name] = printed(
                shared / "samples" / name, tmp_path_factory.mktemp("page-one") / "e"
            )
        return made[name]

    return make_once


def misplaced(volume: Printed) -> list[str]:
    return [id_ for id_ in volume.fronts if volume.reading(id_, id_).is_other]


@pytest.fixture(scope="module")
def exchanged(make: Make) -> dict[tuple[str, str], Reading]:
    """Each paper of ISIPTA 2019 with the PDF of each other one."""
    isipta = make("pmlr-v103")
    return {pair: isipta.reading(*pair) for pair in permutations(isipta.fronts, 2)}


def test_every_exchange_of_two_papers_is_told_of_both(
    make: Make, exchanged: dict[tuple[str, str], Reading]
) -> None:
    pairs = list(combinations(make("pmlr-v103").fronts, 2))
    told = sum(
        exchanged[one, other].is_other and exchanged[other, one].is_other for one, other in pairs
    )
    assert (len(pairs), told) == (1275, 1275)


def test_an_exchanged_paper_is_called_by_its_name(
    make: Make, exchanged: dict[tuple[str, str], Reading]
) -> None:
    """But for the one whose title is printed otherwise than in the metadata."""
    papers = make("pmlr-v103").papers
    unnamed = {pdf for (_, pdf), found in exchanged.items() if found.other is not papers[pdf]}
    assert unnamed == {"fuetterer19a"}


@pytest.mark.parametrize(
    ("name", "count", "wrong"),
    [("pmlr-v103", 51, []), ("pmlr-v24", 13, []), ("aclpub2-sigturk2026", 19, ["karakas"])],
)
def test_papers_in_their_own_places_are_not_told(
    make: Make, name: str, count: int, wrong: list[str]
) -> None:
    volume = make(name)
    assert (len(volume.fronts), misplaced(volume)) == (count, wrong)


def test_all_that_is_told_of_isipta_is_so(make: Make) -> None:
    assert make("pmlr-v103").said() == [
        "page-one-authors corsato19a: the authors stand in another order on page 1: "
        "Renato Pelessoni, Paolo Vicig, Chiara Corsato",
        'page-one-authors de-wit19a: "Jesus Martinez del Rincon" is "Jesús Martínez del Rincon" '
        "on page 1",
        'page-one-authors denoeux19a: "Thierry Denoeux" is "Thierry Denœux" on page 1',
        "page-one-authors keshavarzi-zafarghandi19a: the authors stand in another order on page 1: "
        "…, Rineke Verbrugge, Bart Verheij",
        'page-one-authors ma19a: "Thierry Denoeux" is "Thierry Denœux" on page 1',
        'page-one-authors skulj19a: "Damjan Skulj" is "Damjan Škulj" on page 1',
        'page-one-title fuetterer19a: the title differs on page 1: "Dependence" is printed for '
        '"Dependency"',
    ]


def test_all_that_is_told_of_ewrl_is_so(make: Make) -> None:
    assert make("pmlr-v24").said() == [
        "pdf-page-numbers heess12a: the pages of the PDF are numbered 43–58, and in the volume "
        "44–59"
    ]


def test_all_that_is_told_of_sigturk_is_so(make: Make) -> None:
    assert make("aclpub2-sigturk2026").said() == [
        'page-one-authors aktas: "Cagri Toraman" has accents on page 1',
        'page-one-authors aslantas: "Tunga Gungor" has accents on page 1',
        'page-one-authors coltekin: "Cagri Coltekin" is "Çağrı Çöltekin" on page 1',
        'page-one-authors coltekin: "Gulnura Dzhumalieva" is "Gulnur Dzhumalieva" on page 1',
        'page-one-authors kose: "Cagri Toraman" is "Çağrı Toraman" on page 1',
        'page-one-authors toraman: "Cagri Toraman" has accents on page 1',
        'page-one-authors toraman: "Osman Gürlek" stands among the authors on page 1',
        "page-one-authors toraman: the authors stand in another order on page 1: …, Mete Mert "
        "Birdal, Yusuf Faruk Güldemir, Ali Buğra Kanburoğlu, Sezen Felekoğlu, Sarp Kantar, …",
        'page-one-authors yagiz: "Muhammet Anil Yagiz" has accents on page 1',
        'page-one-authors yilmaz: "Cagri Toraman" has accents on page 1',
        'page-one-other-paper karakas: the PDF is that of "yagiz" ("Beyond the Token: Correcting '
        'the Tokenization Bias in XAI via Morphologically-Aligned …"): its title stands on page 1',
    ]
