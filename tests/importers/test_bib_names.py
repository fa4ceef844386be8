"""Names in a .bib become the parts that the .bib says."""

from __future__ import annotations

import pytest

from proceedings.importers.bib_names import read_names
from proceedings.model.names import Name


@pytest.mark.parametrize(
    ("field", "names"),
    [
        pytest.param("Abrams, Marshall", [Name("Abrams", "Marshall")], id="family first"),
        pytest.param("Marshall Abrams", [Name("Abrams", "Marshall")], id="given first"),
        pytest.param("De Bock, Jasper", [Name("De Bock", "Jasper")], id="capital particle"),
        pytest.param(
            "{de Campos}, Cassio P.", [Name("de Campos", "Cassio P.")], id="particle in braces"
        ),
        pytest.param(
            "van der Gaag, Linda C.", [Name("Gaag", "Linda C.", "van der")], id="particle"
        ),
        pytest.param("Linda van der Gaag", [Name("Gaag", "Linda", "van der")], id="in the middle"),
        pytest.param(
            "King, Jr., Martin Luther",
            [Name("King", "Martin Luther", suffix="Jr.")],
            id="suffix",
        ),
        pytest.param(
            r"Mau\'{a}, Denis and Destercke, S\'{e}bastien",
            [Name("Mauá", "Denis"), Name("Destercke", "Sébastien")],
            id="accents",
        ),
        pytest.param("T'Joens, Natan", [Name("T'Joens", "Natan")], id="apostrophe"),
        pytest.param("Plato", [Name("Plato")], id="one name"),
        pytest.param(
            "{Simon and Schuster} and Doe, Jane",
            [Name("Simon and Schuster", organisation=True), Name("Doe", "Jane")],
            id="organisation",
        ),
        pytest.param("A, B\n   and C, D", [Name("A", "B"), Name("C", "D")], id="two lines"),
        pytest.param("", [], id="nobody"),
    ],
)
def test_names_have_the_parts_that_bibtex_gives_them(field: str, names: list[Name]) -> None:
    assert read_names(field) == (names, [])


@pytest.mark.parametrize(
    ("field", "full", "code", "message"),
    [
        pytest.param(
            "Doe, Jane and others",
            ["Jane Doe"],
            "names-others",
            "the names end in “and others”; the others are missing",
            id="and others",
        ),
        pytest.param(
            "{Doe, Jane and Roe, Richard}",
            ["Jane Doe", "Richard Roe"],
            "names-braces",
            "braces around all names make them one organisation; they were read as people",
            id="all in braces",
        ),
        pytest.param(
            "Doe, Jane, Roe, Richard",
            ["Roe Richard Doe Jane"],
            "names-commas",
            '"Doe, Jane, Roe, Richard" has more than two commas; it was read as one name',
            id="commas between people",
        ),
    ],
)
def test_names_that_are_not_sure_are_named(
    field: str, full: list[str], code: str, message: str
) -> None:
    names, remarks = read_names(field)
    assert [name.full for name in names] == full
    assert [(remark.code, remark.message) for remark in remarks] == [(code, message)]
