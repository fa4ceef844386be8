"""Which printed names are one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from proceedings.model.directory import Directory, KnownPerson, Place, directory_of
from proceedings.model.edition import Edition

Make = Callable[..., Edition]


def ids(directory: Directory, *editions: Edition) -> dict[str, list[str]]:
    """Who wrote each paper, by the year and the paper."""
    return {
        f"{edition.year} {paper.id}": [
            directory.of(author, edition.id, paper.id) for author in paper.authors
        ]
        for edition in editions
        for paper in edition.contributions
    }


def found(*editions: Edition, known: Sequence[KnownPerson] = ()) -> dict[str, list[str]]:
    return ids(directory_of(editions, known), *editions)


def test_one_name_in_other_accents_case_and_order_is_one_person(make: Make) -> None:
    one = make(2024, {"p": ["Christian Kästner"], "q": ["Kastner, Christian"]})
    assert found(one) == {"2024 p": ["christian-kastner"], "2024 q": ["christian-kastner"]}


def test_two_names_with_one_orcid_are_one_person(make: Make) -> None:
    old = make(2023, {"p": ["Ann Smith <A>"]})
    new = make(2024, {"p": ["Ann Jones <A>"]})
    assert found(old, new) == {"2023 p": ["ann-smith"], "2024 p": ["ann-smith"]}


def test_one_name_with_two_orcids_is_two_people(make: Make) -> None:
    edition = make(2024, {"p": ["Wei Wang <A>", "Wei Wang <B>"]})
    assert found(edition) == {"2024 p": ["wei-wang", "wei-wang-3700"]}


def test_a_name_without_orcid_joins_the_only_one_who_has_the_name(make: Make) -> None:
    old = make(2023, {"p": ["Wei Wang"], "q": ["W. Wang <A>"]})
    new = make(2024, {"p": ["Wei Wang <A>"]})
    assert found(old, new) == {"2023 p": ["w-wang"], "2023 q": ["w-wang"], "2024 p": ["w-wang"]}


def test_a_name_without_orcid_is_a_third_person_where_two_have_it(make: Make) -> None:
    edition = make(2024, {"p": ["Wei Wang"], "q": ["Wei Wang <A>"], "r": ["Wei Wang <B>"]})
    directory = directory_of([edition])
    assert ids(directory, edition) == {
        "2024 p": ["wei-wang-tests-2024"],
        "2024 q": ["wei-wang"],
        "2024 r": ["wei-wang-3700"],
    }
    assert list(directory.identities.unsure) == ["wei-wang"]


def test_two_authors_of_one_name_are_two_people_though_one_has_no_orcid(make: Make) -> None:
    edition = make(2024, {"p": ["Wei Wang <A>", "Wei Wang"], "q": ["Wei Wang"]})
    assert found(edition) == {"2024 p": ["wei-wang", "wei-wang-tests-2024"], "2024 q": ["wei-wang"]}


def test_who_speaks_on_a_paper_is_its_author_of_that_name(make: Make) -> None:
    old = make(2023, {"p": ["Wei Wang <A>"]})
    new = make(2024, {"q": ["Wei Wang <B>"]}, items=[("q", ["Wei Wang"])])
    directory = directory_of([old, new])
    assert list(directory.profiles) == ["wei-wang-3700", "wei-wang"]
    assert [mention.part.value for mention in directory["wei-wang-3700"].mentions] == [
        "author",
        "speaker",
    ]
    assert directory["wei-wang-3700"].talks == ()


def test_known_names_are_one_person_everywhere(make: Make) -> None:
    edition = make(2024, {"p": ["Vijay Reddi"], "q": ["Vijay Janapa Reddi"]})
    known = [KnownPerson(name="Vijay Janapa Reddi", also=("Vijay Reddi",))]
    both = {"2024 p": ["vijay-janapa-reddi"], "2024 q": ["vijay-janapa-reddi"]}
    assert found(edition) == {"2024 p": ["vijay-reddi"], "2024 q": ["vijay-janapa-reddi"]}
    assert found(edition, known=known) == both


def test_someone_known_by_name_has_the_one_orcid_that_stands_with_it(make: Make) -> None:
    edition = make(2024, {"p": ["Bo Li <A>"], "q": ["Bob Li"], "r": ["B. Li <A>"]})
    known = [KnownPerson(name="Bo Li", also=("Bob Li",))]
    assert {who for people in found(edition, known=known).values() for who in people} == {"bo-li"}


def test_someone_known_by_name_takes_none_of_two_orcids(
    make: Make, orcids: Mapping[str, str]
) -> None:
    edition = make(2024, {"p": ["Bo Li <A>"], "q": ["Bo Li <B>"], "r": ["Bo Li"]})
    directory = directory_of([edition], [KnownPerson(name="Bo Li", id="bo")])
    assert ids(directory, edition) == {
        "2024 p": ["bo-li"],
        "2024 q": ["bo-li-3700"],
        "2024 r": ["bo"],
    }
    assert directory.identities.contested == {0: (orcids["A"], orcids["B"])}


def test_someone_known_with_two_orcids_is_one_person(make: Make, orcids: Mapping[str, str]) -> None:
    edition = make(2024, {"p": ["Bo Li <A>"], "q": ["Bo Li <B>"], "r": ["Bo Li"]})
    known = [KnownPerson(name="Bo Li", orcids=(orcids["B"], orcids["A"]))]
    directory = directory_of([edition], known)
    assert {who for people in ids(directory, edition).values() for who in people} == {"bo-li"}
    assert directory["bo-li"].orcid == orcids["B"]


def test_only_separates_a_paper_from_the_others_of_that_name(make: Make) -> None:
    one = make(2023, {"p": ["Wei Wang"], "q": ["Wei Wang"]})
    two = make(2024, {"p": ["Wei Wang"]})
    known = [KnownPerson(name="Wei Wang", only=(Place("tests-2023", "q"),))]
    assert found(one, two, known=known) == {
        "2023 p": ["wei-wang"],
        "2023 q": ["wei-wang-tests-2023"],
        "2024 p": ["wei-wang"],
    }


def test_only_may_name_a_whole_edition_and_a_paper_of_it_someone_else_s(make: Make) -> None:
    one = make(2023, {"p": ["Wei Wang"], "q": ["Wei Wang"]}, members=["Wei Wang"])
    known = [
        KnownPerson(name="Wei Wang", id="lisbon", only=(Place("tests-2023"),)),
        KnownPerson(name="Wei Wang", id="fudan", only=(Place("tests-2023", "q"),)),
    ]
    directory = directory_of([one], known)
    assert ids(directory, one) == {"2023 p": ["lisbon"], "2023 q": ["fudan"]}
    assert [role.committee for role in directory["lisbon"].roles] == ["Organizers"]
    assert directory["fudan"].roles == ()


def test_the_orcid_is_theirs_everywhere_though_the_name_is_not(make: Make) -> None:
    one = make(2023, {"p": ["Wei Wang <A>"], "q": ["Wei Wang"]})
    two = make(2024, {"p": ["W. Wang <A>"]})
    known = [KnownPerson(name="Wei Wang", id="lisbon", only=(Place("tests-2023", "p"),))]
    assert found(one, two, known=known) == {
        "2023 p": ["lisbon"],
        "2023 q": ["wei-wang"],
        "2024 p": ["lisbon"],
    }


def test_nobody_is_found_by_a_name_that_no_edition_prints(make: Make) -> None:
    edition = make(2024, {"p": ["Bo Li"]})
    stranger = make(2024, {"p": ["Ada Lovelace"]}).contributions[0].authors[0]
    directory = directory_of([edition])
    try:
        directory.of(stranger, edition.id)
    except KeyError:
        return
    raise AssertionError("a stranger was found")
