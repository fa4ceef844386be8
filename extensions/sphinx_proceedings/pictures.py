"""The pictures beside the pages: first pages of papers, the volume's cover, link previews.

They are made of the papers' own content and kept in the cache; a build that finds them standing
does not even look there. Pages ask which there are, and never make one.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from proceedings.model.contribution import Contribution
from proceedings.pdf.intake.paper import Intake
from proceedings.pictures.card import Card, archive_card, edition_card
from proceedings.pictures.first_page import (
    WIDTH,
    height_of,
    page_picture,
    picture_size,
    preview,
)
from proceedings.pictures.kept import PICTURES
from sphinx_proceedings import files, outputs, state
from sphinx_proceedings.head import CARD
from sphinx_proceedings.state import EditionProject, Project

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

COVER = "cover.webp"  #: the first page of the volume


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that a page may show: its path from the root, and its size in pixels."""

    path: str
    width: int
    height: int


@dataclass(slots=True)
class Pictures:
    pages: dict[str, Shown]  #: first pages, by paper
    cover: Shown | None = None


_pictures: WeakKeyDictionary[Sphinx, Pictures] = WeakKeyDictionary()


def setup(app: Sphinx) -> None:
    app.connect("write-started", _make, priority=600)


def first_page(app: Sphinx, paper: str) -> Shown | None:
    """The picture of the first page of *paper*; None where it has no PDF that can be drawn."""
    found = _pictures.get(app)
    return found.pages.get(paper) if found else None


def cover(app: Sphinx) -> Shown | None:
    """The picture of the volume's cover, where the volume stands beside the pages."""
    found = _pictures.get(app)
    return found.cover if found else None


def preview_path(app: Sphinx, paper: str) -> str:
    """The link preview of a paper's page: its first page, else the card of its edition."""
    return _preview(paper) if first_page(app, paper) else CARD


def _make(app: Sphinx, builder: Builder) -> None:
    project = state.project(app)
    if project is None or not files.makes_pages(builder):
        return
    found = _pictures[app] = Pictures({})
    _make_card(app, project)
    if isinstance(project, EditionProject):
        for id_, intake in project.intakes.items():
            paper = project.edition.contribution(id_)
            if _make_pages(app, paper, intake):
                box = intake.pages[0]
                height = height_of(box.width, box.height)
                found.pages[id_] = Shown(_page(id_), WIDTH, height)
        found.cover = _make_cover(app, project)


def _make_card(app: Sphinx, project: Project) -> None:
    card, fonts = _card(project)
    found = outputs.of(app)
    if not found.is_current(CARD, f"{PICTURES} {card}"):
        from proceedings.pictures.card_drawing import card_picture  # what draws takes a while

        shutil.copyfile(card_picture(card, state.cache_folder(app), fonts), found.place(CARD))


def _card(project: Project) -> tuple[Card, tuple[Path, ...]]:
    if isinstance(project, EditionProject):
        archive = project.archive.title if project.archive else ""
        return edition_card(project.edition, archive), project.edition.fonts
    return archive_card(project.archive), project.archive.info.fonts


def _make_pages(app: Sphinx, paper: Contribution, intake: Intake) -> bool:
    """Make both pictures of *paper*, unless they stand; whether there are any."""
    if paper.pdf is None:
        return False
    found, cache = outputs.of(app), state.cache_folder(app)
    makers = {_page(paper.id): page_picture, _preview(paper.id): preview}
    for path, make in makers.items():
        if not found.is_current(path, f"{PICTURES} {intake.sha256}"):
            picture = make(paper.pdf, intake.sha256, cache)
            if picture is None:
                del found.digests[path]
                return False
            shutil.copyfile(picture, found.place(path))
    return True


def _make_cover(app: Sphinx, project: EditionProject) -> Shown | None:
    """The picture of the first volume that is there."""
    found = outputs.of(app)
    named = (found.file(f"{volume.id}.pdf") for volume in project.edition.made())
    volume = next((file for file in named if file.is_file()), None)
    if volume is None:
        return None
    stood = volume.stat()  # a volume may be large: it is read only where it may be another one
    if not found.is_current(COVER, f"{PICTURES} {stood.st_size} {stood.st_mtime_ns}"):
        picture = page_picture(volume, _sha256(volume), state.cache_folder(app))
        if picture is None:
            del found.digests[COVER]
            return None
        shutil.copyfile(picture, found.place(COVER))
    return Shown(COVER, *picture_size(found.file(COVER)))


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _page(paper: str) -> str:
    return f"papers/{paper}.webp"


def _preview(paper: str) -> str:
    return f"papers/{paper}.png"
