from __future__ import annotations

from typing import Any


def test_the_index_stands_under_letters_and_scripts(site: Any) -> None:
    assert site.texts("authors", "h2") == [*"ABCDEFGHIJKLMN", "Han"]
    assert site.text("authors", ".when") == "Rich 2026 · 22 names"
    assert site.links("authors", ".letters a")[0] == ("A", "#letter-A")


def test_names_are_sorted_by_family_without_regard_to_accents_and_particles(site: Any) -> None:
    names = site.texts("authors", ".names-index .name")
    assert names[:5] == [
        "Abel, Niels",
        "Berg, Anna van der",
        "Bolyai, Niels",
        "Borel, Émile",
        "Cantor, Niels",
    ]
    assert names[-2:] == ["Nowak, Łukasz", "王小明"]


def test_an_entry_leads_to_its_contributions_and_names_their_pages(site: Any) -> None:
    assert site.text("authors", "#grace-hopper") == (
        "Hopper, Grace On Bugs Measuring the Accuracy of Bayesian Networks under ℒ2 Constraints: "
        "A Study of Nine Models 1–12 Short & Sweet 13–16"
    )
    assert site.links("authors", "#martin-king-jr .name a") == [
        ("King, Jr, Martin", "https://example.org/king")
    ]


def test_committees_have_people_roles_affiliations_and_open_places(site: Any) -> None:
    assert site.texts("committees", "h2") == ["Organizers 2", "Program Committee 3"]
    assert site.texts("committees", ".people li") == [
        "Ada LovelaceiD General Chair London",
        "To be determined Publicity Chair",
        "Ada Lovelace London",
        "Kurt Gödel Vienna",
        "Grace Hopper Navy",
    ]


def test_authors_and_committees_lead_to_each_other(site: Any) -> None:
    ways = [("Authors", "authors.html"), ("Committees", "committees.html")]
    assert site.links("authors", ".others a") == ways[1:]
    assert site.links("committees", ".others a") == ways[:1]


def test_without_pages_of_people_a_committee_leads_to_its_authors_in_the_index(site: Any) -> None:
    assert site.links("committees", ".people .name a") == [
        ("Kurt Gödel", "authors.html#kurt-godel"),
        ("Grace Hopper", "authors.html#grace-hopper"),
    ]


def test_a_person_on_two_committees_has_one_anchor(site: Any) -> None:
    anchors = [tag["id"] for tag in site.page("committees").select(".people li[id]")]
    assert anchors == ["ada-lovelace", "kurt-godel", "grace-hopper"]
