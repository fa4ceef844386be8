from __future__ import annotations

import pytest

from proceedings.model.names import Name
from proceedings.source import read_archive
from tests.conftest import WriteFiles

MINIMAL = """
event:
  {name: Workshop, short: W 2026, start: 2026-06-01, timezone: UTC, place: Ghent}
"""


def read(write: WriteFiles, written: str) -> tuple[Name, list[str]]:
    """The only author, and what the findings say."""
    paper = f"---\ntitle: T\nkind: invited\nauthors: [{written}]\n---\n"
    folder = write(
        {
            "archive.yml": "title: A\npublisher: P\n",
            "index.md": "# A\n",
            "w/edition.yml": MINIMAL,
            "w/index.md": "# T\n",
            "w/papers/a.md": paper,
        }
    )
    archive, findings = read_archive(folder)
    names = [author.name for author in archive.editions[0].contributions[0].authors]
    return names[0], [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (
            "{family: Nagy, given: János, order: family-first}",
            Name("Nagy", "János", family_first=True),
        ),
        (
            "{name: Nagy János, order: family-first}",
            Name("Nagy", "János", family_first=True),
        ),
        ("{family: 王, given: 小明}", Name("王", "小明", family_first=True)),
        (
            "{family: チューリング, given: アラン, order: given-first}",
            Name("チューリング", "アラン"),
        ),
        (
            "{name: 王小明, latin: Wang Xiaoming}",
            Name(
                "王小明",
                family_first=True,
                latin=Name("Wang", "Xiaoming", family_first=True),
            ),
        ),
        (
            '{name: Иван Иванов, latin: "Ivanov, Ivan", sort_as: Iwanow}',
            Name("Иванов", "Иван", sort_as="Iwanow", latin=Name("Ivanov", "Ivan")),
        ),
        (
            "{organisation: Академия наук, latin: Akademiya nauk}",
            Name(
                "Академия наук",
                organisation=True,
                latin=Name("Akademiya nauk", organisation=True),
            ),
        ),
        (
            "{family: Berg, given: Anna, particle: van der, suffix: Jr}",
            Name("Berg", "Anna", "van der", "Jr"),
        ),
    ],
)
def test_a_name_is_read_as_its_culture_writes_it(
    write: WriteFiles, written: str, name: Name
) -> None:
    assert read(write, written) == (name, [])


def test_a_transliteration_in_other_letters_is_named(write: WriteFiles) -> None:
    _, messages = read(write, "{name: 王小明, latin: 王小明}")
    assert messages == ['authors.latin: "王小明" has letters of another script']


def test_a_transliteration_may_have_signs_of_its_own(write: WriteFiles) -> None:
    name, messages = read(write, '{name: محمد, latin: "Muḥammad ibn ʿAbd Allāh"}')
    assert messages == []
    assert name.latin is not None
    assert name.latin.full == "Muḥammad ibn ʿAbd Allāh"
