"""Addresses stay when others come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proceedings.model.directory import KnownPerson, directory_of
from proceedings.model.directory.names import address
from proceedings.model.edition import Edition

Make = Callable[..., Edition]


def test_who_came_first_has_the_plain_address_whatever_the_order_of_reading(make: Make) -> None:
    old = make(2022, {"p": ["Wei Wang <B>"]})
    new = make(2024, {"p": ["Wei Wang <A>"]})
    for editions in ((old, new), (new, old)):
        assert list(directory_of(editions).profiles) == ["wei-wang-0097", "wei-wang"]


def test_addresses_stay_when_namesakes_come(make: Make) -> None:
    first = make(2022, {"p": ["Wei Wang"], "q": ["Bo Li <C>"]})
    second = make(2023, {"p": ["Wei Wang <A>"]})
    third = make(2024, {"p": ["Wei Wang <B>", "Bo Li <A>"]})
    assert set(directory_of([first]).profiles) == {"wei-wang", "bo-li"}
    assert set(directory_of([first, second]).profiles) == {"wei-wang", "bo-li"}
    last = directory_of([first, second, third])
    a, b = (e.contributions[0].authors[0] for e in (second, third))
    assert last.of(a, "tests-2023", "p") == "wei-wang"
    assert last.of(b, "tests-2024", "p") == "wei-wang-3700"
    assert last["bo-li"].works[0].edition is first


def test_an_address_that_is_settled_is_nobody_else_s(make: Make) -> None:
    old = make(2022, {"p": ["Wei Wang"]})
    new = make(2024, {"p": ["W. Wang"]})
    directory = directory_of([old, new], [KnownPerson(name="W. Wang", id="wei-wang")])
    assert directory["wei-wang"].name.full == "W. Wang"
    assert directory["wei-wang-tests-2022"].name.full == "Wei Wang"


def test_an_address_of_a_name_that_was_joined_leads_to_the_person(make: Make) -> None:
    edition = make(2024, {"p": ["Vijay Reddi"], "q": ["Vijay Janapa Reddi"], "r": ["Bo Li"]})
    known = [KnownPerson(name="Vijay Janapa Reddi", also=("Vijay Reddi",))]
    assert directory_of([edition]).moved == {}
    assert directory_of([edition], known).moved == {"vijay-reddi": "vijay-janapa-reddi"}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param("王小明", "王小明", id="a script without case"),
        pytest.param("index", "index_", id="the index itself"),
        pytest.param("con", "con_", id="a device of Windows"),
        pytest.param("!!", "unnamed", id="nothing to read"),
        pytest.param("../etc", "etc", id="a way out of the folder"),
        pytest.param("-".join(["word"] * 30), "-".join(["word"] * 16), id="cut between words"),
        pytest.param("a" * 100, "a" * 80, id="one long word"),
    ],
)
def test_an_address_can_be_a_file(key: str, expected: str) -> None:
    assert address(key) == expected


def test_the_whole_orcid_is_added_where_its_end_is_taken() -> None:
    taken = {"wei-wang", "wei-wang-0097"}
    assert address("wei-wang", taken, "0097", "0000-0002") == "wei-wang-0000-0002"
    assert address("wei-wang", taken, "0097") == "wei-wang-2"
