"""What is exported as BibTeX or BibLaTeX and imported again is what it was.

What a .bib cannot hold is not asked for: a subtitle is part of BibTeX's title, a name without
spaces is one word in it, a person of several words and one name is an organisation, and nobody
says in which order names are printed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proceedings.exports.citations import biblatex, bibtex
from proceedings.exports.citations.record import Record, record_of, records_of
from proceedings.importers.bib import read_bib
from proceedings.importers.bib_papers import PaperReader
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.imports import import_edition
from proceedings.importers.myst import escape
from proceedings.importers.reading.source import Source
from proceedings.model.archive import ArchiveInfo
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.volume import Pagination
from proceedings.source.edition import read_edition
from tests import torture

FORMS: dict[str, Callable[[Record], str]] = {"bibtex": bibtex.entry, "biblatex": biblatex.entry}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, Pagination]:
    """The torture edition as one volume."""
    edition, pagination = torture.read(tmp_path_factory.mktemp("torture"))
    first, _ = edition.parts()
    volume = replace(edition.volume, isbn=first.isbn, doi=first.doi)
    return replace(edition, volumes=(), volume=volume), pagination


@pytest.fixture(scope="module", params=FORMS)
def imported(
    request: pytest.FixtureRequest,
    exported: tuple[Edition, Pagination],
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[str, Edition]:
    """The same, written in a format and read again."""
    edition, pagination = exported
    works = [*records_of(edition, pagination), _talk(edition, pagination)]
    file = tmp_path_factory.mktemp(request.param) / "works.bib"
    file.write_text("\n".join(map(FORMS[request.param], works)), "utf-8")
    target = file.parent / edition.id
    report = import_edition("bibtex", Source.open([file]), target, Wishes())
    assert report.left_out == ()
    again, _ = read_edition(target, ArchiveInfo(title="Archive"))
    assert again is not None
    return request.param, again


def _talk(edition: Edition, pagination: Pagination) -> Record:
    return record_of(edition, edition.contribution("talk-out"), pagination)


def test_the_volume_is_what_it_was(
    exported: tuple[Edition, Pagination], imported: tuple[str, Edition]
) -> None:
    (before, _), (form, after) = exported, imported
    kept = "title publisher publisher_place series number isbn doi".split()
    assert {name: getattr(after.volume, name) for name in kept} == {
        name: getattr(before.volume, name) for name in kept
    }
    assert _names(after.volume.editors, form) == _names(before.volume.editors, form)
    assert after.event.place == before.event.place
    if form == "biblatex":
        assert after.volume.date == before.volume.date
        assert (after.event.start, after.event.end) == (before.event.start, before.event.end)
    else:
        day = before.volume.date
        assert (after.volume.date.year, after.volume.date.month) == (day.year, day.month)


def test_every_paper_is_what_it_was(
    exported: tuple[Edition, Pagination], imported: tuple[str, Edition]
) -> None:
    (before, numbers), (form, after) = exported, imported
    by_key = {paper.citation_key: paper for paper in after.contributions}
    assert len(by_key) == len(before.contributions)
    for paper in before.contributions:
        record = record_of(before, paper, numbers)
        assert _told(by_key[record.key], form) == _meant(record, paper, form)


def _meant(record: Record, paper: Contribution, form: str) -> dict[str, object]:
    return {
        "title": record.full_title,
        "authors": _names(paper.authors, form),
        "abstract": _words(paper.abstract),
        "keywords": paper.keywords,
        "pages": str(record.pages or ""),
        "doi": paper.doi,
        "language": paper.language,
        "archival": paper.archival,
        "links": [record.url],
        "note": record.note,
    }


def _told(paper: Contribution, form: str) -> dict[str, object]:
    return {
        "title": paper.full_title,
        "authors": _names(paper.authors, form),
        "abstract": _words(paper.abstract),
        "keywords": paper.keywords,
        "pages": paper.declared_pages,
        "doi": paper.doi,
        "language": paper.language,
        "archival": paper.archival,
        "links": [resource.url for resource in paper.resources],
        "note": paper.note.text(),
    }


def _words(text: Markup) -> str:
    return " ".join(text.text().split())


def _names(people: tuple[Person, ...], form: str) -> list[Name]:
    return [_kept(person.name, form) for person in people]


def _kept(name: Name, form: str) -> Name:
    """*name* with what the format can say of it."""
    name = replace(name, family_first=False, latin=None, sort_as="")
    if form == "bibtex" and name.is_unspaced and name.given and not name.organisation:
        return Name(replace(name, family_first=True).full)
    return name


# ------------------------------------------------------------------ any text, any name

#: Letters of many scripts, and the signs that TeX and BibTeX act on; not those that TeX sets
#: otherwise than they are written, which are a dash of two hyphens, a grave accent and two quotes.
_SIGNS = "aZ éŁ王я &%#_$~^\\{}<>|@,.;:!?()[]+=*/"
_WORDS = st.text(_SIGNS, min_size=1, max_size=40).map(lambda text: " ".join(text.split()))
TEXTS = _WORDS.filter(lambda text: any(map(str.isalpha, text)))
_PART = st.from_regex(r"[A-ZÉŁŽ][a-zéłž]{1,6}(-[A-ZÉ][a-zé]{1,4})?", fullmatch=True)
_GIVEN = st.lists(_PART | st.from_regex(r"[A-Z]\.", fullmatch=True), min_size=1, max_size=3)
_PARTICLE = st.sampled_from(["", "", "van", "van der", "von und zu", "de la", "d'"])
_FAMILY = st.lists(
    _PART | st.sampled_from(["de", "y", "del", "O'Neill", "McDonald", "王伟", "Ó"]),
    min_size=1,
    max_size=3,
).filter(lambda words: words[-1] not in ("de", "y", "del"))
PERSONS = st.builds(
    Name,
    family=_FAMILY.map(" ".join),
    given=_GIVEN.map(" ".join),
    particle=_PARTICLE,
    suffix=st.sampled_from(["", "", "Jr", "Jr.", "III"]),
)
NAMES = PERSONS | st.builds(Name, TEXTS, organisation=st.just(True)) | st.builds(Name, _PART)


@pytest.mark.parametrize("form", FORMS)
@given(
    title=TEXTS,
    names=st.lists(NAMES, max_size=5),
    keywords=st.lists(TEXTS, max_size=3, unique=True),
)
@example("A", [Name("de Campos", "Cassio P.")], ["a, b; c"])
@example("In {DNA}", [Name("Research and Development, Ltd", organisation=True)], [])
def test_any_paper_is_what_it_was(
    form: str, title: str, names: list[Name], keywords: list[str]
) -> None:
    record = replace(
        _record(),
        title=Markup(escape(title)),
        authors=tuple(map(Person, names)),
        keywords=tuple(keywords),
    )
    (entry,) = read_bib(Path("one.bib"), FORMS[form](record).encode()).entries
    paper = PaperReader(entry, Ids()).read()
    assert paper is not None
    assert Markup(paper.title).text() == record.title.text()
    read = [author for author in paper.authors if isinstance(author, Name)]
    assert [_kept(name, form) for name in read] == [_kept(name, form) for name in names]
    assert paper.keywords == tuple(keywords)


@cache
def _record() -> Record:
    with tempfile.TemporaryDirectory() as folder:
        edition, pagination = torture.read(Path(folder) / "torture")
    return record_of(edition, edition.contribution("title-at"), pagination)
