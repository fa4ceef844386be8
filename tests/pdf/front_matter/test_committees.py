"""The committees: short ones with a line for each fact, long ones as a roster."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pypdfium2

from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Committee, Member, Person
from proceedings.pdf.front_matter.committees import committees

MakeEdition: TypeAlias = Callable[..., Edition]
LayOut: TypeAlias = Callable[..., pypdfium2.PdfDocument]


def member(number: int, role: str = "") -> Member:
    place = Affiliation(f"University {number}", country="Belgium")
    return Member(Person(Name(f"Member{number:03}", "Ann"), (place,)), role)


def committee(name: str, count: int) -> Committee:
    return Committee(name, tuple(member(n) for n in range(count)))


def lines(page: pypdfium2.PdfPage) -> list[str]:
    return str(page.get_textpage().get_text_range()).splitlines()


def test_a_member_has_a_name_a_role_and_an_affiliation(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    chairs = Committee("Chairs", (member(7, "General Chair"), Member(None, "Local Chair")))
    (page,) = lay_out(make_edition(committees=(chairs,)), lambda matter: [committees(matter)])
    assert lines(page)[:-1] == [
        *("Committees", "Chairs", "Ann Member007", "General Chair", "University 7, Belgium"),
        *("to be determined", "Local Chair"),
    ]


def test_a_long_committee_is_a_roster_that_loses_nobody(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(committees=(committee("Program Committee", 400),))
    document = lay_out(edition, lambda matter: [committees(matter)])
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    for number in range(400):
        assert f"Ann Member{number:03}, University {number}, Belgium" in text
    assert len(document) <= 7
    assert "Tests 2026 Committees" in lines(document[1])


def test_columns_of_a_page_that_is_not_full_are_even(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(committees=(committee("Program Committee", 20),))
    (page,) = lay_out(edition, lambda matter: [committees(matter)])
    text = page.get_textpage()
    boxes = [text.get_rect(n) for n in range(text.count_rects())]
    first = [box for box in boxes if box[1] > 60 and box[0] < 200]
    second = [box for box in boxes if box[0] > 290 and box[1] > 60]
    assert len(second) == 20
    assert min(box[1] for box in first) == min(box[1] for box in second)


def test_a_committee_s_heading_has_members_below_it_on_its_page(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    groups = tuple(committee(f"Board {n}", 7 + n) for n in range(12))
    document = lay_out(make_edition(committees=groups), lambda matter: [committees(matter)])
    assert len(document) > 2
    for page in document:
        found = lines(page)
        for place, line in enumerate(found):
            if line.startswith("Board"):
                assert found[place + 1].startswith("Ann Member")
