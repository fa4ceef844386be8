"""people.yml: what is read, and what is said of mistakes in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.model.directory import KnownPerson, Place, directory_of
from proceedings.source import read_archive
from proceedings.source.people_file import check_people, read_people

WriteFiles = Callable[[dict[str, str]], Path]

EDITION = """
    event: {name: W, short: Tests 2026, start: 2026-06-01, timezone: UTC, place: Ghent}
    volume: {abstract_pages: true}
    """


def paper(*authors: str) -> str:
    return f"---\ntitle: T\nauthors: [{', '.join(authors)}]\n---\n"


def archive(people: str, *authors: str) -> dict[str, str]:
    """The files of an archive with one paper, "p", and another, "q", by Bo Li."""
    return {
        "archive.yml": "title: A\n",
        "people.yml": people,
        "tests-2026/edition.yml": EDITION,
        "tests-2026/index.md": "# T\n",
        "tests-2026/papers/p.md": paper(*(authors or ["Ann Smith"])),
        "tests-2026/papers/q.md": paper("Bo Li"),
    }


def said(folder: Path) -> list[str]:
    """All findings, of the file and of what the editions do not bear out."""
    found, findings = read_archive(folder)
    directory = directory_of(found.editions, found.known)
    findings += check_people(found.known, directory, found.editions)
    ours = [f for f in findings if f.code != "pdf-missing"]
    return [str(finding).replace(f"{folder.resolve()}/", "") for finding in ours]


def test_an_archive_without_the_file_knows_nobody(tmp_path: Path) -> None:
    assert read_people(tmp_path) == ((), [])


def test_an_empty_file_knows_nobody(write: WriteFiles) -> None:
    assert read_people(write({"people.yml": "# nobody yet\n"})) == ((), [])


def test_a_person_is_read_with_all_keys(write: WriteFiles) -> None:
    text = """
        people:
          - name: Wei Wang
            id: wei-wang-lisbon
            also: [W. Wang, Wang Wei]
            orcid: 0000-0002-1825-0097
            url: https://example.org/wang
            only: [tests-2026/p, tests-2025]
        """
    known, findings = read_people(write({"people.yml": text}))
    assert findings == []
    assert known == (
        KnownPerson(
            name="Wei Wang",
            id="wei-wang-lisbon",
            also=("W. Wang", "Wang Wei"),
            orcids=("0000-0002-1825-0097",),
            url="https://example.org/wang",
            only=(Place("tests-2026", "p"), Place("tests-2025")),
        ),
    )
    assert known[0].line == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "people:\n  - {name: Ann Smith, alsoo: A. Smith}\n",
            'people.yml:2: error: unknown key "alsoo"; write "also" [unknown-key]',
            id="a misspelt key",
        ),
        pytest.param(
            "- {name: Ann Smith}\n",
            "people.yml:1: error: the file is no mapping of keys; "
            'write lines such as "people: …" [form-empty]',
            id="a list without its key",
        ),
        pytest.param(
            "people:\n  - {also: Ann Smith}\n",
            'people.yml:2: error: "name" is missing in "people"; add "name: …" [key-missing]',
            id="no name",
        ),
        pytest.param(
            "people:\n  - name: Ann Smith\n    id: Ann Smith\n",
            'people.yml:3: error: people.id: "Ann Smith" cannot be an address; '
            'write "ann-smith" [value]',
            id="an id with a blank",
        ),
        pytest.param(
            "people:\n  - name: Ann Smith\n    orcid: 0000-0002-1825-0098\n",
            "people.yml:3: error: people.orcid: ",
            id="a wrong ORCID",
        ),
        pytest.param(
            "people:\n  - name: Anna Smith\n",
            'people.yml:2: warning: nobody is called "Anna Smith"; '
            'write "Ann Smith" [unknown-person]',
            id="an unknown name",
        ),
        pytest.param(
            "people:\n  - {name: Annette Smith, also: [Ann Smith, Grace Hopper]}\n",
            'people.yml:2: warning: nobody is called "Grace Hopper"; '
            "write it as a paper prints it [unknown-person]",
            id="an unknown other name, and a preferred one that nobody prints",
        ),
        pytest.param(
            "people:\n  - {name: Ann Smith, only: [tests-2025]}\n",
            'people.yml:2: warning: only: no edition is called "tests-2025"; '
            'write "tests-2026" [unknown-edition]',
            id="an unknown edition",
        ),
        pytest.param(
            "people:\n  - {name: Ann Smith, only: [tests-2026/r]}\n",
            'people.yml:2: warning: only: "tests-2026" has no paper "r"; '
            'known are "p", "q" [unknown-paper]',
            id="an unknown paper",
        ),
        pytest.param(
            "people:\n  - {name: Ann Smith, only: [tests-2026/q]}\n",
            'people.yml:2: warning: only: "tests-2026/q" names nobody called "Ann Smith"; '
            "mend the place, or the name [unknown-person]",
            id="a paper by others",
        ),
        pytest.param(
            "people:\n  - {name: Ann Smith, id: ann}\n  - {name: Bo Li, id: ann}\n",
            'people.yml:3: warning: id: "ann" is the address of "Ann Smith" (line 2) too; '
            "give one of them another [duplicate-id]",
            id="one address for two",
        ),
        pytest.param(
            "people:\n  - {name: Ann Smith}\n  - {name: Bo Li, also: Ann Smith}\n",
            'people.yml:3: warning: Bo Li: the name of "Ann Smith" (line 2) is theirs too; '
            'give each an "orcid", or say with "only" where each of them is meant [person-twice]',
            id="one name for two",
        ),
        pytest.param(
            "people:\n  - {name: Ann Smith, orcid: 0000-0002-1825-0097}\n"
            "  - {name: Bo Li, orcid: 0000-0002-1825-0097}\n",
            "people.yml:3: warning: orcid: 0000-0002-1825-0097 is that of "
            '"Ann Smith" (line 2) too; make them one entry, with all names under "also" '
            "[person-twice]",
            id="one ORCID for two",
        ),
    ],
)
def test_a_mistake_is_found_with_its_line_and_its_cure(
    write: WriteFiles, text: str, expected: str
) -> None:
    (finding,) = said(write(archive(text)))
    assert finding == expected or (expected.endswith(": ") and finding.startswith(expected))


def test_two_of_one_name_may_be_told_apart_by_their_orcids_or_places(write: WriteFiles) -> None:
    text = """
        people:
          - {name: Bo Li, orcid: 0000-0002-1825-0097, only: [tests-2026/p]}
          - {name: Bo Li}
        """
    assert said(write(archive(text, "Bo Li"))) == []


def test_a_name_with_two_orcids_wants_one_of_them(write: WriteFiles) -> None:
    authors = (
        "{name: Bo Li, orcid: 0000-0002-1825-0097}",
        "{name: Bo Li, orcid: 0000-0001-5109-3700}",
    )
    assert said(write(archive("people:\n  - {name: Bo Li}\n", *authors))) == [
        "people.yml:2: warning: Bo Li: the name stands with the ORCIDs 0000-0002-1825-0097 and "
        '0000-0001-5109-3700; write the right one as "orcid", or both if they are one '
        "person's [person-orcids]"
    ]


def test_a_name_that_may_be_one_of_two_people_is_worth_a_note(write: WriteFiles) -> None:
    authors = (
        "{name: Bo Li, orcid: 0000-0002-1825-0097}",
        "{name: Bo Li, orcid: 0000-0001-5109-3700}",
    )
    folder = write(archive("people: []\n", *authors))
    assert said(folder) == [
        'tests-2026/papers/q.md:1: note: "Bo Li" stands without an ORCID, and may be '
        "0000-0001-5109-3700 and 0000-0002-1825-0097; add the ORCID, or say in people.yml with "
        '"only" who is meant [person-unsure]'
    ]
    (folder / "people.yml").write_text("people:\n  - {name: Bo Li, only: [tests-2026/q]}\n")
    assert said(folder) == []


def test_one_orcid_for_names_without_a_common_word_is_worth_a_note(write: WriteFiles) -> None:
    authors = (
        "{name: Grace Hopper, orcid: 0000-0002-1825-0097}",
        "{name: Ada Lovelace, orcid: 0000-0002-1825-0097}",
    )
    folder = write(archive("people: []\n", *authors))
    assert said(folder) == [
        "tests-2026/papers/p.md:1: note: the ORCID 0000-0002-1825-0097 stands with "
        '"Ada Lovelace" and "Grace Hopper", which have no word in common; mend it, or say in '
        'people.yml with "also" that they are one person [orcid-shared]'
    ]
    (folder / "people.yml").write_text("people:\n  - {name: Grace Hopper, also: Ada Lovelace}\n")
    assert said(folder) == []


def test_one_orcid_for_two_spellings_is_nothing_to_speak_of(write: WriteFiles) -> None:
    authors = (
        "{name: Grace Hopper, orcid: 0000-0002-1825-0097}",
        "{name: G. Hopper, orcid: 0000-0002-1825-0097}",
    )
    assert said(write(archive("people: []\n", *authors))) == []
