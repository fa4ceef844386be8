"""Pages and outline as they are displayed; each paper normalised once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Pdf

from proceedings.pdf.intake.paper import Intake, take_in

Changed = Callable[..., Intake]


@pytest.mark.parametrize(
    ("entries", "size", "rotation"),
    [
        pytest.param({"MediaBox": [612, 792, 0, 0]}, (612, 792), 0, id="box by its other corners"),
        pytest.param({"Rotate": -90}, (842, 595), 270, id="turned to the left"),
        pytest.param({"Rotate": 450}, (842, 595), 90, id="turned more than once around"),
        pytest.param({"UserUnit": 2}, (1190, 1684), 0, id="user unit"),
        pytest.param({"CropBox": [50, 50, 250, 350]}, (200, 300), 0, id="cropped"),
        pytest.param({"CropBox": [9, 9, 9, 9]}, (595, 842), 0, id="crop box without area"),
        pytest.param({"MediaBox": [0, 0]}, (612, 792), 0, id="box that is none"),
    ],
)
def test_the_size_and_turn_of_a_page_are_those_it_is_displayed_with(
    entries: dict[str, Any], size: tuple[float, float], rotation: int, changed: Changed
) -> None:
    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            pdf.pages[0].obj[f"/{key}"] = value

    box = changed(change).pages[0]
    assert (box.width, box.height, box.rotation) == (*size, rotation)


def test_the_outline_is_read_with_its_levels_and_never_goes_round(changed: Changed) -> None:
    def change(pdf: Pdf) -> None:
        with pdf.open_outline() as outline:
            chapter = pikepdf.OutlineItem("Chapter", 0)
            chapter.children.append(pikepdf.OutlineItem("Section\n one", 1))
            outline.root.append(chapter)
        pdf.Root.Outlines.First["/Next"] = pdf.Root.Outlines.First

    (chapter,) = changed(change).outline
    (section,) = chapter.children
    assert (chapter.title, chapter.page) == ("Chapter", 0)
    assert (section.title, section.page, section.children) == ("Section one", 1, ())


# The cache


def test_a_paper_is_normalised_once(draw_linked: Callable[..., Path], cache: Path) -> None:
    file = draw_linked("once")
    first = take_in(file, cache)
    written = first.path.stat().st_mtime_ns
    assert take_in(file, cache) == first
    assert first.path.stat().st_mtime_ns == written
    assert not list(first.path.parent.glob(".*"))


def test_a_paper_is_the_same_wherever_it_is_taken_in(
    draw_linked: Callable[..., Path], tmp_path: Path
) -> None:
    file = draw_linked("paper")
    here, there = (take_in(file, tmp_path / folder) for folder in ("here", "there"))
    assert here.path.read_bytes() == there.path.read_bytes()
    assert here.path.name == there.path.name


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def scribble(file: Path) -> None:
    file.write_bytes(b"\xff[]{}")


@pytest.mark.parametrize("damage", [cut, empty, scribble, Path.unlink])
@pytest.mark.parametrize("suffix", [".fragment", ".json"])
def test_what_was_kept_and_is_no_longer_whole_is_made_anew(
    suffix: str,
    damage: Callable[[Path], None],
    draw_linked: Callable[..., Path],
    tmp_path: Path,
    written: Callable[[Intake], Path],
) -> None:
    file, cache = draw_linked("paper"), tmp_path / "cache"
    first = take_in(file, cache)
    data = first.path.read_bytes()
    damage(first.path.with_suffix(suffix))
    assert take_in(file, cache) == first
    assert first.path.read_bytes() == data
    with Pdf.open(written(first)) as pdf:
        assert len(pdf.pages) == 3


@pytest.mark.parametrize("text", ["[]", "{}", "null", '{"size": 1}', "7"])
def test_what_was_kept_in_another_form_is_made_anew(
    text: str, draw_linked: Callable[..., Path], tmp_path: Path
) -> None:
    file, cache = draw_linked("paper"), tmp_path / "cache"
    first = take_in(file, cache)
    first.path.with_suffix(".json").write_text(text)
    assert take_in(file, cache) == first
