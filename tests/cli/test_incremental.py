"""A build makes what has changed, and what it makes is what a build of everything would make."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from proceedings.building import people
from proceedings.cli.main import cli

WITHOUT = ("pagefind/",)  #: not looked at where pages are counted


class Archive:
    """An archive with a site, and what each further build writes into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "build/site"

    def build(self, *words: str, output: str = "build") -> str:
        """Build, and return what was printed."""
        folder, cache = self.folder, self.folder / "cache"
        command = ["--archive", str(folder / "editions"), "build", "--output", str(folder / output)]
        options = ["--cache", str(cache), "--jobs", "1", "--keep-going"]
        done = CliRunner().invoke(cli, [*command, *options, *words])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.output

    def files(self) -> dict[str, tuple[int, int]]:
        """Each file of the site, and what is different once it was written again."""
        return {
            file.relative_to(self.site).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
            for file in self.site.rglob("*")
            if file.is_file()
        }

    def rewritten(self, change: Callable[[Path], object]) -> set[str]:
        """What a build writes, or removes, after *change*; it must leave what a new one makes."""
        before = self.files()
        change(self.folder / "editions")
        said = self.build()
        assert self.build(output="new").replace("new/site", "build/site") == said
        assert contents(self.site) == contents(self.folder / "new/site")
        shutil.rmtree(self.folder / "new")
        after = self.files()
        changed = {path for path in before | after if before.get(path) != after.get(path)}
        return {path for path in changed if not any(part in path for part in WITHOUT)}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture
def archive(write_archive: Callable[[Path], Path], tmp_path: Path) -> Archive:
    write_archive(tmp_path / "editions")
    other = tmp_path / "editions/other-2025"
    shutil.copytree(tmp_path / "editions/tests-2026", other)
    edition = other / "edition.yml"
    edition.write_text(edition.read_text().replace("2026", "2025"))
    program = other / "program.yml"
    program.write_text(program.read_text().replace("2026", "2025"))
    made = Archive(tmp_path)
    made.build()
    return made


def replace(path: str, old: str, new: str) -> Callable[[Path], object]:
    """A change of the text of one file."""

    def change(folder: Path) -> None:
        file = folder / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    return change


def append(path: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).write_text((folder / path).read_text() + text)


def test_where_nothing_has_changed_nothing_is_written(archive: Archive) -> None:
    before = archive.files()
    said = archive.build()
    assert said.splitlines()[-1].startswith("Nothing has changed: ")
    assert archive.files() == before


def test_a_file_that_someone_removed_from_the_site_comes_back(archive: Archive) -> None:
    page = archive.site / "tests-2026/papers/turing.html"
    text = page.read_bytes()
    page.unlink()
    archive.build()
    assert page.read_bytes() == text


def test_a_file_that_someone_changed_in_the_site_is_made_anew(archive: Archive) -> None:
    page = archive.site / "tests-2026/papers/turing.html"
    text = page.read_bytes()
    page.write_bytes(text + b"<!-- changed -->")
    archive.build()
    assert page.read_bytes() == text


def test_an_abstract_changes_the_page_that_shows_it(archive: Archive) -> None:
    written = archive.rewritten(append("tests-2026/papers/turing.md", "\nMore of it.\n"))
    assert "tests-2026/papers/turing.html" in written
    pages = {path for path in written if path.endswith(".html")}
    assert pages == {"tests-2026/papers/turing.html"}
    assert {"tests-2026/papers/turing.ris", "tests-2026/tests-2026.json"} <= written
    assert "tests-2026/objects.inv" not in written
    assert not {path for path in written if path.startswith("archive.")}


def test_a_title_changes_the_pages_that_show_it_and_no_others(archive: Archive) -> None:
    written = archive.rewritten(replace("tests-2026/papers/turing.md", "title: ", "title: Newly "))
    assert "tests-2026/papers/turing.pdf" in written
    assert "tests-2026/tests-2026.pdf" in written
    assert "tests-2026/papers/turing.html" in written
    assert "tests-2026/program.html" in written
    assert {"archive.bib", "archive.ris", "archive.json"} <= written
    assert "tests-2026/committees.html" not in written
    assert not {path for path in written if path.startswith("other-2025/papers")}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(replace("archive.yml", "title: ", "title: New "), id="archive renamed"),
        pytest.param(replace("tests-2026/edition.yml", "place: ", "place: New "), id="place"),
        pytest.param(replace("tests-2026/edition.yml", "short: ", "short: New "), id="name"),
        pytest.param(
            lambda folder: (folder / "tests-2026/papers/turing.md").unlink(), id="paper removed"
        ),
        pytest.param(
            lambda folder: (folder / "tests-2026/papers/turing.pdf").unlink(), id="PDF removed"
        ),
        pytest.param(
            lambda folder: shutil.copy(
                folder / "tests-2026/papers/turing.pdf", folder / "tests-2026/papers/noether.pdf"
            ),
            id="PDF exchanged",
        ),
        pytest.param(lambda folder: shutil.rmtree(folder / "other-2025"), id="edition removed"),
        pytest.param(
            lambda folder: shutil.copytree(folder / "tests-2026", folder / "tests-2027"),
            id="edition added",
        ),
        pytest.param(
            lambda folder: (folder / "people.yml").write_text(
                "people:\n  - {name: Alan Turing, id: turing}\n"
            ),
            id="person's address",
        ),
        pytest.param(
            lambda folder: (folder / "tests-2026/news.md").write_text("# News\n\nNone.\n"),
            id="page of prose",
        ),
    ],
)
def test_after_any_change_the_site_is_what_a_build_of_everything_makes(
    archive: Archive, change: Callable[[Path], object]
) -> None:
    assert archive.rewritten(change)


def test_an_old_file_that_comes_back_is_noticed(archive: Archive) -> None:
    page = archive.site / "tests-2026/papers/turing.html"
    file, text = archive.folder / "editions/tests-2026/papers/turing.md", page.read_bytes()
    before = file.read_text()
    file.write_text(f"{before}\nMore.\n")
    archive.build()
    assert page.read_bytes() != text
    file.write_text(before)
    archive.build()
    assert page.read_bytes() == text


def test_people_that_another_tool_has_found_are_found_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    find = people.people_of

    def noted(given: object) -> object:
        asked.append(1)
        return find(given)  # type: ignore[arg-type]

    monkeypatch.setattr(people, "people_of", noted)
    append("tests-2026/papers/turing.md", "\nMore.\n")(archive.folder / "editions")
    archive.build()
    assert asked == []
    monkeypatch.setattr(people, "tool", lambda: "another")
    append("tests-2026/papers/turing.md", "\nStill more.\n")(archive.folder / "editions")
    archive.build()
    assert asked == [1]


def test_parts_that_are_not_asked_for_stay(archive: Archive) -> None:
    before = archive.files()
    append("tests-2026/papers/turing.md", "\nMore.\n")(archive.folder / "editions")
    archive.build("--only", "volume")
    after = archive.files()
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    volumes = {"tests-2026/tests-2026.pdf", "other-2025/other-2025.pdf"}
    assert changed <= {*volumes, "manifest.json"}


def test_findings_are_said_again_where_nothing_has_to_be_made(archive: Archive) -> None:
    replace("tests-2026/papers/turing.md", "title: ", "title: 𒀀 ")(archive.folder / "editions")
    first = archive.build()
    assert "font" in first
    again = archive.build()
    assert [line for line in again.splitlines() if "font" in line] == [
        line for line in first.splitlines() if "font" in line
    ]
