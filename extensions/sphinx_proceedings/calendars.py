"""The calendar files beside the pages: of the program, its sessions, its items with a time."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from proceedings.exports import calendar
from proceedings.exports.calendar import CalendarFile
from proceedings.words.catalogue import FOLDER as WORDS
from sphinx_proceedings import files, made_of, outputs, state

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder


def setup(app: Sphinx) -> None:
    app.connect("write-started", _write)


def _write(app: Sphinx, builder: Builder) -> None:
    """Write those that would not be what they are, and keep the sizes of all for the pages."""
    project = state.edition_project(app)
    if project is None or not files.makes_pages(builder):
        return
    found, alike = outputs.of(app), made_of.all_but_abstracts(app, project)
    papers = {contribution.id for contribution in project.edition.contributions}
    for file in calendar.files(project.edition):
        paper = file.path.removeprefix("papers/").removesuffix(".ics")
        known = made_of.paper(app, project, paper) if paper in papers else alike
        if not found.is_current(file.path, known or _digest(file)):
            found.place(file.path).write_bytes(file.text().encode())
        project.sizes[file.path] = found.file(file.path).stat().st_size


def _digest(file: CalendarFile) -> str:
    """What is equal for equal files."""
    return blake2b(f"{_of_the_tool()}\n{file.made_of()}".encode(), digest_size=16).hexdigest()


@lru_cache(maxsize=1)
def _of_the_tool() -> str:
    """A digest of what writes the files: our code, and the words in all languages."""
    folder = Path(calendar.__file__).parent
    names = ("calendar.py", "calendar_entries.py", "content_lines.py")
    found = blake2b(digest_size=16)
    for file in (*(folder / name for name in names), *sorted(WORDS.glob("*.po"))):
        found.update(file.read_bytes())
    return found.hexdigest()
