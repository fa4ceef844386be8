from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from proceedings.exports.citations import biblatex
from proceedings.exports.citations.record import record_of, volume_record
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Person
from proceedings.model.volume import Pagination

Change = Callable[..., tuple[Edition, Contribution, Pagination]]

TURING = """\
@inproceedings{turing-2026-computable,
  title = {On Computable Numbers},
  author = {Turing, Alan},
  booktitle = {Proceedings of Tests 2026: Workshop on Tests},
  editor = {Lovelace, Ada},
  publisher = {Test Press},
  date = {2026-06-01},
  eventtitle = {Workshop on Tests},
  eventdate = {2026-06-01},
  venue = {Ghent, Belgium},
  pages = {2--4},
  abstract = {The \\emph{Entscheidungsproblem} has no solution.},
}
"""
TALK = """\
@unpublished{hopper-2026-bugs,
  title = {On Bugs},
  author = {Hopper, Grace},
  howpublished = {Invited talk at Tests 2026, Ghent, Belgium},
  eventtitle = {Workshop on Tests},
  eventdate = {2026-06-01},
  venue = {Ghent, Belgium},
  date = {2026-06-01},
  abstract = {A talk about $x^2$ moths.},
}
"""
VOLUME = """\
@proceedings{tests-2026-proceedings,
  title = {Proceedings of Tests 2026: Workshop on Tests},
  editor = {Lovelace, Ada},
  publisher = {Test Press},
  date = {2026-06-01},
  eventtitle = {Workshop on Tests},
  eventdate = {2026-06-01},
  venue = {Ghent, Belgium},
  langid = {english},
}
"""


def _entry(edition: Edition, paper: Contribution, pagination: Pagination) -> str:
    return biblatex.entry(record_of(edition, paper, pagination))


def test_a_paper_says_the_days_of_the_event(edition: Edition, pagination: Pagination) -> None:
    assert _entry(edition, edition.contribution("turing"), pagination) == TURING


def test_a_talk_is_unpublished_and_has_an_event(edition: Edition) -> None:
    assert _entry(edition, edition.contribution("hopper"), Pagination({})) == TALK


def test_a_talk_that_nobody_is_named_for_is_a_misc(changed: Change) -> None:
    edition, paper, _ = changed(authors=())
    text = _entry(edition, paper, Pagination({}))
    assert text.startswith("@misc{")
    assert "eventtitle" not in text


def test_the_volume_has_its_language(edition: Edition) -> None:
    assert biblatex.entry(volume_record(edition)) == VOLUME


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        pytest.param(
            {"subtitle": Markup("An *Aside*")}, ["subtitle = {An \\emph{Aside}}"], id="subtitle"
        ),
        pytest.param(
            {"authors": (Person(Name("Żak", "Émile")), Person(Name("王", "小明")))},
            ["author = {Żak, Émile and 王, 小明}"],
            id="names in unicode",
        ),
        pytest.param({"language": "de-CH"}, ["langid = {swissgerman}"], id="langid"),
        pytest.param(
            {"language": "ja"}, ["language = {ja}"], id="a language babel has no name for"
        ),
    ],
)
def test_a_field_is_written_as_biber_takes_it(
    changed: Change, changes: dict[str, object], lines: list[str]
) -> None:
    text = _entry(*changed(**changes))
    assert all(f"  {line},\n" in text for line in lines)


def test_an_article_s_number_is_its_eid(edition: Edition) -> None:
    article = Pagination({"turing": PageRange(1, 3, "e12:", article="e12")})
    text = _entry(edition, edition.contribution("turing"), article)
    assert "  eid = {e12},\n" in text
    assert "pages" not in text


def test_the_number_in_a_series_is_no_volume_of_several(
    edition: Edition, pagination: Pagination
) -> None:
    volume = replace(edition.volume, series="LNCS", number="42", publisher_place="Cham")
    series = replace(edition, volume=volume)
    text = _entry(series, series.contribution("turing"), pagination)
    assert "  series = {{LNCS}},\n  number = {42},\n  publisher = {Test Press},\n" in text
    assert "  location = {Cham},\n" in text
