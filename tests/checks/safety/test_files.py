"""Files that should not go out with the papers, and files that are not where they seem to be."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.checks.conftest import Said


def supplement(name: str) -> dict[str, str]:
    text = f"---\ntitle: On Bugs\nauthors: [A B]\nsupplementary: papers/{name}\n---\n"
    return {"papers/hopper.md": text}


def zipped(folder: Path, *names: str) -> dict[str, str]:
    """A supplement that is a zip with *names* in it."""
    file = folder / "tests-2026/papers/more.zip"
    file.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "text")
    return supplement("more.zip")


def linked(folder: Path, path: str, target: Path) -> None:
    """A link at *path* of the edition to *target*, which is written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("text")
    link = folder / "tests-2026" / path
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target)


def test_a_link_out_of_the_edition_is_told(said: Said, tmp_path: Path) -> None:
    linked(tmp_path, "papers/hopper.pdf", tmp_path / "shared/hopper.pdf")
    assert said("safety-outside", {}) == [
        'papers/hopper.pdf:1: "papers/hopper.pdf" is a link to a file outside the edition'
    ]


def test_of_many_links_five_are_told(said: Said, tmp_path: Path) -> None:
    for number in range(7):
        linked(tmp_path, f"papers/{number}.txt", tmp_path / "shared/a.txt")
    found = said("safety-outside", {})
    assert len(found) == 5
    assert found[-1] == (
        'papers/4.txt:1: "papers/4.txt" is a link to a file outside the edition, and so are 2 more'
    )


def test_links_within_the_edition_hidden_ones_and_dead_ones_are_no_trouble(
    said: Said, tmp_path: Path
) -> None:
    linked(tmp_path, "papers/a.txt", tmp_path / "tests-2026/b.txt")
    linked(tmp_path, ".hidden/a.txt", tmp_path / "shared/a.txt")
    (tmp_path / "tests-2026/dead.txt").symlink_to(tmp_path / "nowhere")
    assert said("safety-outside", {}) == []


def test_a_program_and_a_file_of_a_system_are_told(said: Said) -> None:
    assert said("safety-program", supplement("setup.exe") | {"papers/setup.exe": "MZ"}) == [
        'papers/hopper.md:4: "setup.exe" is a program'
    ]
    assert said("safety-program", supplement(".DS_Store") | {"papers/.DS_Store": "x"}) == [
        'papers/hopper.md:4: ".DS_Store" is a hidden file that a system made'
    ]


def test_a_plain_supplement_is_no_trouble(said: Said) -> None:
    assert said("safety-program", supplement("data.csv") | {"papers/data.csv": "1"}) == []


@pytest.mark.parametrize(
    ("code", "name", "message"),
    [
        ("safety-zip-private", "code/.git/config", 'holds "code/.git/"'),
        ("safety-zip-private", "code/.env", 'holds "code/.env"'),
        (
            "safety-zip-path",
            "../../.bashrc",
            'holds "../../.bashrc", which leads out of its folder',
        ),
        ("safety-zip-path", "/etc/x", 'holds "/etc/x", which leads out of its folder'),
        ("safety-zip-junk", "__MACOSX/._a", 'holds "__MACOSX/._a", which a system made'),
    ],
)
def test_what_a_zip_should_not_hold_is_told(
    said: Said, tmp_path: Path, code: str, name: str, message: str
) -> None:
    files = zipped(tmp_path, "code/main.py", name)
    assert said(code, files) == [f'papers/hopper.md:4: "more.zip" {message}']


@pytest.mark.parametrize(
    "code",
    ["safety-zip-private", "safety-zip-path", "safety-zip-junk", "safety-zip-damaged"],
)
def test_a_plain_zip_is_no_trouble(said: Said, tmp_path: Path, code: str) -> None:
    files = zipped(tmp_path, "code/main.py", "code/.gitignore", "code/env.py", "a..b")
    assert said(code, files) == []


def test_junk_of_a_zip_is_counted(said: Said, tmp_path: Path) -> None:
    files = zipped(tmp_path, "a/.DS_Store", "b/.DS_Store", "Thumbs.db", "__MACOSX/")
    assert said("safety-zip-junk", files) == [
        'papers/hopper.md:4: "more.zip" holds "a/.DS_Store" and 2 more, which a system made'
    ]


def test_a_zip_that_is_none_is_told(said: Said) -> None:
    files = supplement("more.zip") | {"papers/more.zip": "<html>Not found</html>"}
    assert said("safety-zip-damaged", files) == [
        'papers/hopper.md:4: "more.zip" cannot be opened as a zip'
    ]
