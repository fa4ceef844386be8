"""The indexes of authors and keywords: order, letters, columns."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TypeAlias

import pypdfium2

from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.pdf.front_matter.author_index import author_index, index_lines
from proceedings.pdf.front_matter.keyword_index import has_keywords, keyword_index
from proceedings.pdf.front_matter.matter import Matter

MakeEdition: TypeAlias = Callable[..., Edition]
LayOut: TypeAlias = Callable[..., pypdfium2.PdfDocument]


def lines(page: pypdfium2.PdfPage) -> list[str]:
    text = page.get_textpage().get_text_range()
    return [" ".join(line.split()) for line in text.splitlines()]


def authors(matter: Matter) -> list[object]:
    return [author_index(matter, index_lines(matter))]


def with_keywords(edition: Edition, **keywords: tuple[str, ...]) -> Edition:
    changed = (
        dataclasses.replace(paper, keywords=keywords.get(paper.id, ()))
        for paper in edition.contributions
    )
    return dataclasses.replace(edition, contributions=tuple(changed))


def test_authors_stand_under_letters_with_the_pages_of_all_their_papers(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(
        ("a", "One", ["Élise Émond", "Gert de Cooman"]),
        ("b", "Two", ["Bo Eames", "Łukasz Łoś", "Ω. Ωμέγας"]),
        ("c", "Three", ["Gert de Cooman"]),
    )
    (page,) = lay_out(edition, authors)
    assert lines(page) == [
        "Author Index",
        *("C", "Cooman, Gert de 1, 21"),
        *("E", "Eames, Bo 11", "Émond, Élise 1"),
        *("L", "Łoś, Łukasz 11"),
        *("Ω", "Ωμέγας, Ω. 11"),
    ]


def test_a_name_stands_where_its_author_wants_it(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(("a", "One", ["Bo Eames"]))
    name = Name("de Cooman", "Gert", sort_as="Cooman")
    paper = dataclasses.replace(edition.contributions[0], authors=(Person(name),))
    edition = dataclasses.replace(edition, contributions=(paper,))
    (page,) = lay_out(edition, authors)
    assert lines(page) == ["Author Index", "C", "de Cooman, Gert 1"]


def test_a_long_index_fills_its_columns_page_by_page_and_evens_the_last(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    people = [f"Ann Ab{a}{b}" for a in "cdefghiklm" for b in "nopqrstuvw"] * 1
    edition = make_edition(*((f"p{n}", "T", [name]) for n, name in enumerate(people)))
    document = lay_out(edition, authors)
    found = [lines(page) for page in document]
    assert [line.split(",")[0] for page in found for line in page if "," in line] == sorted(
        name.split()[1] for name in people
    )
    assert len(found) == 2
    middle = document[1].get_width() / 2
    text = document[1].get_textpage()
    lefts = [text.get_rect(n) for n in range(text.count_rects())]
    columns = [sum(box[0] < middle for box in lefts), sum(box[0] >= middle for box in lefts)]
    assert columns[1] > 0
    assert abs(columns[0] - columns[1]) <= 4


def test_keywords_that_differ_in_case_are_one_and_sorted_with_their_pages(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(("a", "One", []), ("b", "Two", []), ("c", "Three", []))
    edition = with_keywords(
        edition, a=("Neural networks", "élan"), b=("neural  networks",), c=("Élan", "3D & more")
    )
    (page,) = lay_out(edition, lambda matter: [keyword_index(matter)])
    assert lines(page) == [
        "Keyword Index",
        *("#", "3D & more 21"),
        *("E", "élan 1, 21"),
        *("N", "Neural networks 1, 11"),
    ]


def test_an_edition_without_keywords_has_no_index_of_them(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(("a", "One", ["Bo Eames"]))
    said: list[bool] = []

    def parts(matter: Matter) -> list[object]:
        said.append(has_keywords(matter))
        said.append(
            has_keywords(dataclasses.replace(matter, edition=with_keywords(edition, a=("x",))))
        )
        return authors(matter)

    lay_out(edition, parts)
    assert said == [False, True]
