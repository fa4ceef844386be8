"""What a directory says of a person."""

from __future__ import annotations

from collections.abc import Callable

from proceedings.model.contribution import Kind
from proceedings.model.directory import KnownPerson, directory_of
from proceedings.model.directory.directory import MOST_ACQUAINTED
from proceedings.model.edition import Edition

Make = Callable[..., Edition]


def test_the_newest_spelling_is_preferred_and_the_others_are_kept(make: Make) -> None:
    old = make(2022, {"p": ["A. Smith <A> (Ghent)"]})
    mid = make(2023, {"p": ["Ann Smith <A> (Fudan; ETH)"]})
    new = make(2024, {"p": ["Ann Jones <A>"]}, members=["Annie Jones <A>"])
    profile = directory_of([old, mid, new])["a-smith"]
    assert profile.name.full == "Ann Jones"
    assert profile.spellings == ("Annie Jones", "Ann Smith", "A. Smith")
    assert profile.affiliation == "Fudan; ETH"
    assert profile.years == (2022, 2024)


def test_a_known_name_is_preferred_with_the_parts_that_a_paper_gives(make: Make) -> None:
    edition = make(2024, {"p": ["Janapa Reddi, Vijay"], "q": ["Vijay Reddi"]})
    known = [KnownPerson(name="Vijay Janapa Reddi", also=("Vijay Reddi",))]
    (profile,) = directory_of([edition], known).profiles.values()
    assert (profile.name.family, profile.spellings) == ("Janapa Reddi", ("Vijay Reddi",))


def test_works_come_newest_first_and_each_once(make: Make) -> None:
    old = make(2022, {"a": ["Bo Li"], "b": ["Bo Li"]})
    new = make(2024, {"c": ["Bo Li"], "d": ["Bo Li", "Bo Li"]})
    works = directory_of([old, new])["bo-li"].works
    assert [(work.year, work.contribution.id) for work in works] == [
        (2024, "c"),
        (2024, "d"),
        (2022, "a"),
        (2022, "b"),
    ]


def test_talks_are_what_they_speak_at_and_did_not_write(make: Make) -> None:
    edition = make(
        2024,
        {"p": ["Bo Li"], "q": ["Ann Smith"]},
        items=[("p", ["Bo Li"]), ("q", ["Bo Li"]), ("Welcome", ["Bo Li"])],
    )
    talks = directory_of([edition])["bo-li"].talks
    assert [(talk.paper, talk.item.title.text() if talk.item else "") for talk in talks] == [
        ("q", ""),
        ("", "Welcome"),
    ]


def test_roles_are_chairs_committees_and_editors(make: Make) -> None:
    edition = make(2024, {}, chairs=["Bo Li"], members=["Bo Li"], editors=["Bo Li"])
    roles = directory_of([edition])["bo-li"].roles
    assert [(role.part.value, role.committee, role.role) for role in roles] == [
        ("chair", "", ""),
        ("member", "Organizers", "Chair"),
        ("editor", "", ""),
    ]


def test_coauthors_and_venues_are_counted(make: Make) -> None:
    one = make(2023, {"p": ["Bo Li", "Ann Smith"], "q": ["Bo Li", "Cy Young"]})
    two = make(2024, {"p": ["Cy Young", "Bo Li"]}, series="Other")
    directory = directory_of([one, two])
    assert [(who.id, n) for who, n in directory.coauthors(directory["bo-li"])] == [
        ("cy-young", 2),
        ("ann-smith", 1),
    ]
    assert directory["bo-li"].venues == (("Tests", 2), ("Other", 1))


def test_a_panel_and_a_crowd_make_no_coauthors(make: Make) -> None:
    crowd = [f"Person Nr{number}" for number in range(MOST_ACQUAINTED)]
    panel = make(2023, {"p": ["Bo Li", "Ann Smith"]}, kind=Kind.PANEL)
    paper = make(2024, {"p": ["Bo Li", *crowd], "q": ["Bo Li", *crowd[1:]]})
    directory = directory_of([panel, paper])
    found = directory.coauthors(directory["bo-li"])
    assert [count for _, count in found] == [1] * (MOST_ACQUAINTED - 1)


def test_namesakes_are_those_who_share_a_spelling(make: Make) -> None:
    edition = make(2024, {"p": ["Wei Wang <A>", "Wei Wang <B>", "W. Wang <B>", "Bo Li"]})
    directory = directory_of([edition])
    assert [p.id for p in directory.namesakes(directory["wei-wang"])] == ["wei-wang-3700"]
    assert [p.id for p in directory.namesakes(directory["wei-wang-3700"])] == ["wei-wang"]
    assert directory.namesakes(directory["bo-li"]) == ()
