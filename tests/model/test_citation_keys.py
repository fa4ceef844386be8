"""Citation keys: readable, one a work in the archive, kept where the editors give them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.model.archive import Archive
from proceedings.model.citation_keys import citation_key
from proceedings.model.findings import Finding
from proceedings.source import read_archive

WriteFiles = Callable[[dict[str, str]], Path]

EVENT = "event: {{name: {0}, short: {0}, start: 2026-06-0{1}, timezone: UTC, place: Ghent}}\n"


def _paper(title: str, author: str = "Bo Li", more: str = "") -> str:
    return f"---\ntitle: {title!r}\nauthors: [{author}]\n{more}---\n"


def _about_keys(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if "citation" in finding.message]


def _keys(archive: Archive) -> dict[str, str]:
    return {
        f"{edition.id}/{paper.id}": citation_key(edition, paper)
        for edition in archive.editions
        for paper in edition.contributions
    }


@pytest.mark.parametrize(
    ("author", "title", "key"),
    [
        ("Christian Kästner", "The Art of Locks", "kastner-2026-art"),
        ("王小明", "深度学习", "wangxiaoming-2026-shenduxuexi"),
        ("{name: 王小明, latin: Wang Xiaoming}", "Locks", "wang-2026-locks"),
        ("{name: Nagy János, order: family-first}", "Locks", "nagy-2026-locks"),
        ("Анна Петрова", "Locks", "petrova-2026-locks"),
        ("Bo Li", "The *{DNA}* of Locks", "li-2026-dna"),
        ("Bo Li", "2026", "li-2026"),
    ],
)
def test_a_key_is_family_name_year_and_first_telling_word(
    write: WriteFiles, author: str, title: str, key: str
) -> None:
    papers = {"one/edition.yml": EVENT.format("One", 1), "one/papers/a.md": _paper(title, author)}
    archive, _ = read_archive(write(papers))
    assert _keys(archive) == {"one/a": key}


def test_no_two_works_of_an_archive_have_one_key(write: WriteFiles) -> None:
    folder = write(
        {
            "archive.yml": "title: A\n",
            "late/edition.yml": EVENT.format("Late", 5),
            "late/papers/a.md": _paper("Locks"),
            "early/edition.yml": EVENT.format("Early", 1),
            "early/papers/a.md": _paper("Locks"),
            "early/papers/b.md": _paper("Locks again"),
        }
    )
    archive, _ = read_archive(folder)
    assert _keys(archive) == {
        "early/a": "li-2026-locks",
        "early/b": "li-2026-locks-b",
        "late/a": "li-2026-locks-c",
    }


def test_a_key_that_the_editors_give_is_kept_and_no_other_work_gets_it(write: WriteFiles) -> None:
    folder = write(
        {
            "archive.yml": "title: A\n",
            "late/edition.yml": EVENT.format("Late", 5),
            "late/papers/a.md": _paper("Locks", more="citation_key: li-2026-locks\n"),
            "early/edition.yml": EVENT.format("Early", 1),
            "early/papers/a.md": _paper("Locks"),
        }
    )
    archive, findings = read_archive(folder)
    assert _about_keys(findings) == []
    assert _keys(archive) == {"late/a": "li-2026-locks", "early/a": "li-2026-locks-b"}


def test_a_key_that_is_given_twice_is_an_error_at_the_second_one(write: WriteFiles) -> None:
    folder = write(
        {
            "archive.yml": "title: A\n",
            "late/edition.yml": EVENT.format("Late", 5),
            "late/papers/a.md": _paper("Locks", more="citation_key: Li26\n"),
            "early/edition.yml": EVENT.format("Early", 1),
            "early/papers/a.md": _paper("Keys", more="citation_key: Li26\n"),
        }
    )
    (finding,) = _about_keys(read_archive(folder)[1])
    assert finding.code == "citation-key-twice"
    assert finding.message == 'the citation key "Li26" is that of early/papers/a.md already'
    assert (finding.edition, finding.paper) == ("late", "a")


def test_a_key_that_clients_would_break_on_is_an_error(write: WriteFiles) -> None:
    folder = write(
        {
            "archive.yml": "title: A\n",
            "one/edition.yml": EVENT.format("One", 1),
            "one/papers/a.md": _paper("Keys", more="citation_key: Li, 2026\n"),
        }
    )
    (finding,) = _about_keys(read_archive(folder)[1])
    assert finding.message.endswith('"Li, 2026" is no citation key')
    assert finding.line == 4
