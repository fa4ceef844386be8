"""The box that a reader sees, and the way from its displayed sheet back into the page."""

from __future__ import annotations

import pytest

from proceedings.pdf.geometry import Corners, PageBox, corners, visible


@pytest.mark.parametrize(
    ("numbers", "box"),
    [
        pytest.param((0, 0, 612, 792), (0, 0, 612, 792), id="as usual"),
        pytest.param((612, 792, 0, 0), (0, 0, 612, 792), id="upper right corner first"),
        pytest.param((-10, 20, 30, -40), (-10, -40, 30, 20), id="other two corners, negative"),
        pytest.param((5, 5, 5, 90), None, id="no width"),
        pytest.param((1, 2, 3), None, id="three numbers"),
        pytest.param((), None, id="nothing"),
    ],
)
def test_two_corners_make_a_box(numbers: tuple[float, ...], box: Corners | None) -> None:
    assert corners(numbers) == box


@pytest.mark.parametrize(
    ("crop", "seen"),
    [
        pytest.param(None, (0, 0, 100, 200), id="not cropped"),
        pytest.param((10, 20, 50, 60), (10, 20, 50, 60), id="cropped"),
        pytest.param((-10, -10, 50, 900), (0, 0, 50, 200), id="crop box beyond the sheet"),
        pytest.param((500, 500, 600, 600), (0, 0, 100, 200), id="crop box beside the sheet"),
    ],
)
def test_only_what_is_in_both_boxes_is_visible(crop: Corners | None, seen: Corners) -> None:
    assert visible((0, 0, 100, 200), crop) == seen


@pytest.mark.parametrize(
    ("rotation", "size", "lower_left", "upper_right"),
    [
        pytest.param(0, (200, 400), (10, 20), (110, 220), id="upright"),
        pytest.param(90, (400, 200), (110, 20), (10, 220), id="turned right"),
        pytest.param(180, (200, 400), (110, 220), (10, 20), id="upside down"),
        pytest.param(270, (400, 200), (10, 220), (110, 20), id="turned left"),
    ],
)
def test_the_corners_of_the_displayed_sheet_lie_on_those_of_the_box(
    rotation: int,
    size: tuple[float, float],
    lower_left: tuple[float, float],
    upper_right: tuple[float, float],
) -> None:
    box = PageBox(10, 20, 110, 220, rotation, user_unit=2)
    a, b, c, d, e, f = box.matrix
    width, height = size
    assert (box.width, box.height) == size
    assert (e, f) == lower_left
    assert (a * width + c * height + e, b * width + d * height + f) == upper_right
