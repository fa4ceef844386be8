"""An edition among those of its series."""

from __future__ import annotations

from pathlib import Path

from proceedings.model.siblings import Sibling, in_series, neighbours
from proceedings.source import read_archive
from proceedings.source.siblings import read_siblings

HERE = Sibling("tests-2026", "Tests 2026", "Tests", 2026, 3)
OTHERS = tuple(
    Sibling(f"{series.lower()}-{year}", f"{series} {year}", series, year)
    for series, year in (("Tests", 2030), ("Tests", 2021), ("Other", 2025), ("Tests", 2024))
)


def test_the_neighbours_are_the_next_of_the_series_whatever_the_years_between(
    archive: Path,
) -> None:
    edition = read_archive(archive)[0].editions[0]
    found = neighbours(edition, OTHERS)
    assert found.before == OTHERS[3]
    assert found.after == OTHERS[0]
    assert [s.year for s in in_series(edition, OTHERS)] == [2021, 2024, 2026, 2030]


def test_an_edition_alone_has_no_neighbours(archive: Path) -> None:
    edition = read_archive(archive)[0].editions[0]
    found = neighbours(edition, (HERE, OTHERS[2]))
    assert (found.before, found.after) == (None, None)


def test_the_archive_tells_the_same_of_an_edition_as_the_edition_itself(archive: Path) -> None:
    (archive / "tests-2026/papers/README.md").write_text("For the editors.\n")
    edition = read_archive(archive)[0].editions[0]
    assert read_siblings(archive) == (Sibling.of(edition),) == (HERE,)


def test_an_edition_that_cannot_be_read_is_left_out(archive: Path) -> None:
    for name, text in {"no-yaml": "a: [", "no-event": "summary: x", "no-day": "event: {}"}.items():
        (archive / name).mkdir()
        (archive / name / "edition.yml").write_text(text)
    assert [sibling.id for sibling in read_siblings(archive)] == ["tests-2026"]


def test_an_edition_without_a_series_is_of_its_own_name(archive: Path) -> None:
    file = archive / "tests-2026/edition.yml"
    file.write_text(file.read_text().replace("  series: Tests\n", ""))
    assert [sibling.series for sibling in read_siblings(archive)] == ["Workshop on Tests"]
