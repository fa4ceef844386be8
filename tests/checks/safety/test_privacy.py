"""What says how to reach somebody, and would be published with the rest."""

from __future__ import annotations

import pytest

from tests.checks.conftest import PAPER, Said
from tests.conftest import EDITION


def paper(abstract: str) -> dict[str, str]:
    return {"papers/hopper.md": f"---\ntitle: On Bugs\nauthors: [Grace Hopper]\n---\n{abstract}\n"}


@pytest.mark.parametrize(
    ("abstract", "address"),
    [
        ("Moths.\nWrite to grace@navy-lab.mil, please.", "grace@navy-lab.mil"),
        ("Moths.\nSee [us](mailto:grace@navy-lab.mil).", "grace@navy-lab.mil"),
        ("Moths.\ngrace [at] navy [dot] mil", "grace [at] navy [dot] mil"),
        ("Moths.\ninfo@moths.org", "info@moths.org"),
        ("Moths.\n{grace, ada}@navy.mil", "{grace, ada}@navy.mil"),
    ],
)
def test_an_address_in_an_abstract_is_told_with_its_line(
    said: Said, abstract: str, address: str
) -> None:
    assert said("privacy-email", paper(abstract)) == [
        f'papers/hopper.md:6: the address "{address}" would be published'
    ]


def test_addresses_in_names_in_the_edition_and_on_its_pages_are_told(said: Said) -> None:
    files = {
        "papers/hopper.md": "---\ntitle: On Bugs\nauthors: [Grace Hopper (g@navy.mil)]\n---\n",
        "edition.yml": EDITION.replace("(London)", "(London ada@ucl.ac.uk)"),
        "program.yml": "sessions:\n  - title: Ask bob@lab.org\n",
        "index.md": "# Hello\n\nAsk carol.jones@lab.org or\nagain carol.jones@lab.org.\n",
    }
    assert said("privacy-email", files) == [
        'edition.yml:9: the address "ada@ucl.ac.uk" would be published',
        'program.yml:2: the address "bob@lab.org" would be published',
        'index.md:3: the address "carol.jones@lab.org" would be published',
        'papers/hopper.md:3: the address "g@navy.mil" would be published',
    ]


@pytest.mark.parametrize(
    "files",
    [
        paper("We reach recall@10.in the end, P@1.The code: git@github.com:navy/moths."),
        paper("Ask ada@example.org, see https://medium.com/@ada/moths; look at this.page"),
        {"index.md": "# Hello\n\nchairs@tests.org, tests2026@tests.org, info@lab.de\n"},
        {"papers/hopper.md": PAPER.replace("title:", "# by grace@navy.mil\ntitle:")},
        {"edition.yml": EDITION + "checks: {accepted: [{code: privacy-email, text: a@lab.org,"
         " reason: She wants it, date: 2026-01-01}]}\n"},
        {"index.md": "# Hello\n\nboss@lab.org\n", "../archive.yml": "title: T\ncontact: boss@lab.org\n"},
    ],
    ids=["measures", "no-addresses", "offices", "comments", "accepted", "the-contact"],
)  # fmt: skip
def test_addresses_of_offices_and_what_is_none_are_no_trouble(
    said: Said, files: dict[str, str]
) -> None:
    assert said("privacy-email", files) == []


def test_an_override_takes_an_address_out_and_may_bring_one(said: Said) -> None:
    files = {
        "papers/hopper.md": PAPER.replace("(Navy)", "(Navy g@navy.mil)"),
        "overrides.yml": "papers:\n  hopper:\n    authors: [Grace Hopper (Navy)]\n",
    }
    assert said("privacy-email", files) == []
    files["overrides.yml"] = "papers:\n  hopper:\n    note: Ask h@navy.mil\n"
    assert said("privacy-email", files) == [
        'papers/hopper.md:3: the address "g@navy.mil" would be published',
        'overrides.yml:3: the address "h@navy.mil" would be published',
    ]


@pytest.mark.parametrize("number", ["+49 30 1234567", "(555) 123-4567"])
def test_a_telephone_number_is_told(said: Said, number: str) -> None:
    assert said("privacy-phone", paper(f"Moths. Tel.: {number}.")) == [
        f'papers/hopper.md:5: the telephone number "{number}" would be published'
    ]


@pytest.mark.parametrize(
    "text", ["Mobile phone 2008-2012", "We call 555-123-4567 numbers", "Each cell 10 000 20"]
)
def test_other_numbers_are_no_trouble(said: Said, text: str) -> None:
    assert said("privacy-phone", paper(text)) == []
