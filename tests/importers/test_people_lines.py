"""People in lines and columns, as exports and pages write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proceedings.importers.people_columns import affiliations, name_of, person
from proceedings.importers.people_lines import given_affiliations, legend_of, people, places
from proceedings.importers.people_pieces import mended_brackets

Told = list[tuple[str, list[str]]]


def told(text: str, legend: dict[str, str] | None = None) -> Told:
    """Who a line names, and from where."""
    found, _ = people(text, legend)
    return [(one.name.full, [place.name for place in one.affiliations]) for one in found]


def codes(text: str) -> list[str]:
    return [remark.code for remark in people(text)[1]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A B (X), C D, E F (Y)", [("A B", ["X"]), ("C D", ["Y"]), ("E F", ["Y"])]),
        ("A B, C D (X), E F", [("A B", ["X"]), ("C D", ["X"]), ("E F", [])]),
        ("A B and C D & E F", [("A B", []), ("C D", []), ("E F", [])]),
        ("A B · C D · E F", [("A B", []), ("C D", []), ("E F", [])]),
        ("Jane Doe, MIT; Bob Ray, IBM Research", [("Jane Doe", ["MIT"]), ("Bob Ray", ["IBM Research"])]),
        ("Lovelace, Ada; van der Berg, Anna", [("Ada Lovelace", []), ("Anna van der Berg", [])]),
        ("Yu (Amy) Lin, Georgia Tech", [("Yu (Amy) Lin", ["Georgia Tech"])]),
        ('Robert "Bob" Smith (MIT)', [('Robert "Bob" Smith', ["MIT"])]),
        ("Robert (Bob) Smith (MIT)", [("Robert (Bob) Smith", ["MIT"])]),
        ("Wei Wang (王伟) (Fudan University)", [("Wei Wang (王伟)", ["Fudan University"])]),
        ("A B (University of California, Berkeley), C D", [("A B", ["University of California, Berkeley"]), ("C D", [])]),
        ("A B (ETH (CSAIL))", [("A B", ["ETH (CSAIL)"])]),
        ("Martin Luther King, Jr., Ada Ray (X)", [("Martin Luther King Jr.", ["X"]), ("Ada Ray", ["X"])]),
        ("The LIGO Collaboration, Ada Ray", [("The LIGO Collaboration", []), ("Ada Ray", [])]),
        ("Institute of Science and Technology", [("Institute of Science and Technology", [])]),
        ("A B (NYU / Facebook)", [("A B", ["NYU", "Facebook"])]),
        ("", []),
        ("()", []),
    ],
)  # fmt: skip
def test_who_and_from_where(line: str, expected: Told) -> None:
    assert told(line) == expected


def test_a_bracket_that_is_never_closed_ends_before_the_next_name() -> None:
    line = "A B (Wayne State), C D (Northeastern, E F (Delaware)"
    assert told(line) == [
        ("A B", ["Wayne State"]),
        ("C D", ["Northeastern"]),
        ("E F", ["Delaware"]),
    ]
    assert codes(line) == ["people-brackets"]


@pytest.mark.parametrize("text", ["TBD", "Pending", "(to be announced)", "tba"])
def test_nobody_is_told_and_is_nobody(text: str) -> None:
    members, remarks = places(f"Ada Ray (X), {text}")
    assert [member.person is None for member in members] == [False, True]
    assert [remark.code for remark in remarks] == ["people-tbd"]
    assert people(text)[0] == ()


def test_marks_are_looked_up_where_a_page_explains_them() -> None:
    legend = legend_of("1 MIT, 2 ETH Zurich")
    assert legend == {"1": "MIT", "2": "ETH Zurich"}
    assert told("Ada Ray1,2, Bo Li²", legend) == [("Ada Ray", ["MIT", "ETH Zurich"]), ("Bo Li", ["ETH Zurich"])]  # fmt: skip
    assert told("Ada Ray, Bo Li (+)", {"+": "X"})[1] == ("Bo Li", ["X"])
    assert codes("Ada Ray*") == ["people-mark"]


def test_a_star_is_a_contact_where_the_format_says_so() -> None:
    found, remarks = people("Jane Smith (Univ)*; Bob Ray (X)", star_is_contact=True)
    assert [one.corresponding for one in found] == [True, False]
    assert remarks == []


def test_a_link_around_a_name_is_that_persons_address() -> None:
    found, _ = people("**[Ana Klimovic](https://example.org/ana)** (ETH)")
    assert (found[0].name.family, found[0].url) == ("Klimovic", "https://example.org/ana")


def test_a_link_around_several_names_is_nobodys_address() -> None:
    found, _ = people("[Ada Ray, Bo Li](https://example.org/talk)")
    assert [(one.name.full, one.url) for one in found] == [("Ada Ray", ""), ("Bo Li", "")]


def test_roles_after_names_are_roles() -> None:
    members, _ = places("Erik Altman (IBM), General Chair, Tom Moore (Moderator)")
    assert [(m.person.name.full, m.role) for m in members if m.person] == [
        ("Erik Altman", "General Chair"),
        ("Tom Moore", "Moderator"),
    ]


def test_titles_degrees_and_addresses_of_e_mail_are_left_out_and_told() -> None:
    line = "Dr. Jane Doe, Ph.D., OctoML (jane@example.org)"
    assert told(line) == [("Jane Doe", ["OctoML"])]
    assert codes(line) == ["people-email", "people-title", "people-title"]
    assert "jane@" not in str(people(line))


def test_a_column_of_affiliations_has_one_each_or_one_for_all() -> None:
    two, _ = places("Ada Ray, Bo Li")
    each = given_affiliations(two, "IBM, Univ of Rochester")
    both = given_affiliations(two, "Bloomberg L.P.")
    names = [[m.person.affiliations[0].name for m in group if m.person] for group in (each, both)]
    assert names == [["IBM", "Univ of Rochester"], ["Bloomberg L.P.", "Bloomberg L.P."]]


@pytest.mark.parametrize(
    ("given_name", "family", "parts"),
    [
        ("Anna", "van der Berg", ("Anna", "van der", "Berg", "")),
        ("Kaoutar", "El Maghraoui", ("Kaoutar", "", "El Maghraoui", "")),
        ("Martin Luther", "King, Jr.", ("Martin Luther", "", "King", "Jr.")),
        ("Martin", "King III", ("Martin", "", "King", "III")),
        ("Robert (Bob)", "Smith", ("Robert (Bob)", "", "Smith", "")),
        ("Wei", "Wang (王伟)", ("Wei", "", "Wang (王伟)", "")),
        ("Anna van der Berg", "", ("Anna", "van der", "Berg", "")),
        ("", "van der Berg, Anna", ("Anna", "van der", "Berg", "")),
        (".", "Suharto", ("", "", "Suharto", "")),
    ],
)
def test_the_parts_of_a_name_in_columns(
    given_name: str, family: str, parts: tuple[str, ...]
) -> None:
    name = name_of(given_name, family)
    assert name is not None
    assert (name.given, name.particle, name.family, name.suffix) == parts


def test_a_person_of_columns() -> None:
    known = person(
        "Ada", "Ray", "MIT; Google", country="US", orcid="https://orcid.org/0000-0002-1825-0097"
    )
    assert known is not None
    assert [(a.name, a.country) for a in known.affiliations] == [("MIT", "US"), ("Google", "")]
    assert (known.orcid, known.url) == ("0000-0002-1825-0097", "")
    assert person("TBD", "") is None
    assert person("", " - ") is None


def test_affiliations_that_are_still_to_come_are_none() -> None:
    assert affiliations("TBD") == ()
    assert affiliations("") == ()


@given(st.text(alphabet="AB ab(),;*12[]/&.\"'·王@", max_size=80))
def test_any_line_can_be_read(line: str) -> None:
    found, _ = people(line)
    assert all(one.name.full.strip() for one in found)
    mended, _ = mended_brackets(line)
    assert mended.count("(") == mended.count(")")
