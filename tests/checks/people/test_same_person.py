"""One person twice, or with what two people have."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper
from tests.conftest import EDITION

ONE, TWO = "0000-0002-1825-0097", "0000-0001-5109-3700"


def test_an_author_who_is_there_twice_is_named(said: Said) -> None:
    text = paper(authors="[Grace Hopper (Navy), Ada Lovelace, Grace Hopper]")
    assert said("name-twice", {"papers/hopper.md": text}) == [
        'papers/hopper.md:3: "Grace Hopper" is in the list twice'
    ]


def test_two_of_one_name_are_told_apart_by_what_is_known_of_them(said: Said) -> None:
    by_orcid = f"[{{name: Wei Wang, orcid: {ONE}}}, {{name: Wei Wang, orcid: {TWO}}}]"
    files = {
        "papers/a.md": paper("A", authors=by_orcid),
        "papers/b.md": paper("B", authors="[Wei Wang (Lisbon), Wei Wang (Ghent)]"),
    }
    assert said("name-twice", files) == []


def test_a_member_of_a_committee_may_have_two_roles_but_not_one_twice(said: Said) -> None:
    members = """
  - name: Reviewers
    members:
      - {name: Gokhan Tur, affiliation: Illinois, role: Area chair}
      - {name: Gokhan Tur, affiliation: Illinois}
      - {name: Gokhan Tur, affiliation: Illinois}
"""
    assert said("name-twice", {"edition.yml": f"{EDITION.rstrip()}{members}"}) == [
        'edition.yml:17: "Gokhan Tur" is in the list twice'
    ]


def test_one_orcid_of_two_authors_is_named(said: Said) -> None:
    text = paper(authors=f"[{{name: Wei Wang, orcid: {ONE}}}, {{name: Li Li, orcid: {ONE}}}]")
    assert said("orcid-twice", {"papers/hopper.md": text}) == [
        f'papers/hopper.md:3: the ORCID {ONE} is that of "Wei Wang" and "Li Li"'
    ]


def test_orcids_of_their_own_and_none_are_no_flaw(said: Said) -> None:
    text = paper(
        authors=f"[{{name: Wei Wang, orcid: {ONE}}}, {{name: Li Li, orcid: {TWO}}}, A B, C D]"
    )
    assert said("orcid-twice", {"papers/hopper.md": text}) == []


@pytest.mark.parametrize(("place", "count"), [("Ghent", 1), ("Lisbon", 0)])
def test_two_orcids_of_one_name_at_one_place_are_named(said: Said, place: str, count: int) -> None:
    files = {
        "papers/a.md": paper("A", f"[{{name: Wei Wang, orcid: {ONE}, affiliation: Ghent}}]"),
        "papers/b.md": paper("B", f"[{{name: Wei Wang, orcid: {TWO}, affiliation: {place}}}]"),
    }
    message = f'papers/a.md:3: "Wei Wang" has the ORCIDs {ONE} and {TWO}'
    assert said("orcid-several", files) == [message] * count


def test_a_name_the_other_way_round_is_named(said: Said) -> None:
    files = {
        "papers/a.md": paper("A", "[János Nagy (Szeged), Ada Lovelace]"),
        "papers/b.md": paper("B", "[János Nagy (Szeged)]"),
        "papers/c.md": paper("C", "[Nagy János (Szeged)]"),
    }
    assert said("name-swapped", files) == [
        'papers/c.md:3: "Nagy János" stands elsewhere as "János Nagy"'
    ]


def test_a_name_that_is_printed_family_first_is_not_swapped(said: Said) -> None:
    files = {
        "papers/a.md": paper("A", "[János Nagy (Szeged)]"),
        "papers/b.md": paper("B", "[{name: Nagy János, order: family-first}]"),
    }
    assert said("name-swapped", files) == []
