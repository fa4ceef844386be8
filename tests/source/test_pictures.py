"""The cover and the logos that edition.yml names: found, readable, or a finding at their line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.source import read_edition

WriteFiles = Callable[[dict[str, str]], Path]

EDITION = """\
event:
  name: Workshop on Tests
  short: Tests 2026
  start: 2026-06-01
  timezone: Europe/Berlin
  place: Ghent
volume:
  cover: {cover}
sponsors:
  - Name Alone
  - name: With a Logo
    url: https://sponsor.example.org
    level: Gold
    logo: {logo}
"""


@pytest.fixture
def read(write: WriteFiles) -> Callable[..., tuple[Edition, list[str]]]:
    """Read an edition with this cover and this logo, beside good and bad files."""

    def edition(cover: str = "good.png", logo: str = "good.jpg") -> tuple[Edition, list[str]]:
        text = EDITION.format(cover=cover, logo=logo)
        folder = write({"edition.yml": text, "index.md": "# T\n", "words.png": "no picture"})
        Image.new("RGB", (30, 40), "red").save(folder / "good.png")
        Image.new("RGB", (30, 40), "red").save(folder / "good.jpg")
        Image.new("RGB", (30, 40), "red").save(folder / "moving.gif")
        (folder / "half.jpg").write_bytes((folder / "good.jpg").read_bytes()[:-300])
        with pikepdf.new() as pdf:
            pdf.save(folder / "empty.pdf")
            pdf.add_blank_page()
            pdf.save(folder / "good.pdf")
        (folder / "words.pdf").write_text("no PDF")
        found, findings = read_edition(folder, ArchiveInfo(title="T"))
        assert found is not None
        return found, [str(finding).replace(f"{folder.resolve()}/", "") for finding in findings]

    return edition


def test_usable_pictures_are_absolute_paths(
    read: Callable[..., tuple[Edition, list[str]]],
) -> None:
    edition, findings = read()
    assert findings == []
    assert edition.volume.cover == edition.folder / "good.png"
    assert [s.logo for s in edition.sponsors] == [None, edition.folder / "good.jpg"]
    assert edition.sponsors[1].url == "https://sponsor.example.org"
    assert [level for level, _ in edition.sponsors_by_level()] == ["", "Gold"]


def test_a_cover_may_be_a_pdf(read: Callable[..., tuple[Edition, list[str]]]) -> None:
    edition, findings = read(cover="good.pdf")
    assert findings == []
    assert edition.volume.cover == edition.folder / "good.pdf"


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        (
            "gone.png",
            'error: there is no file "gone.png"; put it there, or mend its path [file-missing]',
        ),
        (
            "words.png",
            'error: "words.png" cannot be read as a picture; '
            "save it as a PNG, JPEG or PDF file [picture-unreadable]",
        ),
        (
            "moving.gif",
            'error: "moving.gif" cannot be read as a picture; '
            "save it as a PNG, JPEG or PDF file [picture-unreadable]",
        ),
        (
            "half.jpg",
            'error: "half.jpg" cannot be read as a picture; '
            "save it as a PNG, JPEG or PDF file [picture-unreadable]",
        ),
        (
            "words.pdf",
            'error: "words.pdf" cannot be read as a PDF; '
            "save it anew as a PDF [picture-unreadable]",
        ),
        (
            "empty.pdf",
            'error: "empty.pdf" has no page; save it anew as a PDF [picture-unreadable]',
        ),
    ],
)
def test_a_cover_that_cannot_be_used_is_a_finding_and_left_out(
    read: Callable[..., tuple[Edition, list[str]]], cover: str, said: str
) -> None:
    edition, findings = read(cover=cover)
    assert findings == [f"edition.yml:8: {said}"]
    assert edition.volume.cover is None


def test_a_logo_that_cannot_be_used_leaves_the_sponsor_its_name(
    read: Callable[..., tuple[Edition, list[str]]],
) -> None:
    edition, findings = read(logo="good.pdf")
    assert findings == [
        'edition.yml:14: error: "good.pdf" cannot be read as a picture; '
        "save it as a PNG or JPEG file [picture-unreadable]"
    ]
    assert [(s.name, s.logo) for s in edition.sponsors] == [
        ("Name Alone", None),
        ("With a Logo", None),
    ]


def test_a_picture_outside_the_edition_is_refused(
    read: Callable[..., tuple[Edition, list[str]]],
) -> None:
    edition, findings = read(cover="../good.png")
    assert edition.volume.cover is None
    assert len(findings) == 1
    assert '"../good.png" leads out of the edition' in findings[0]
