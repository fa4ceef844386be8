"""What the archive's site says of itself to machines: feeds, the list of its pages, robots.txt.

Written when everything else stands, so that the list names pages that are there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TYPE_CHECKING

from proceedings.exports import atom, sitemap
from proceedings.exports.sitemap import Location
from proceedings.model.archive import Archive
from proceedings.model.changes import last_changed
from proceedings.model.sources import digest_of
from sphinx_proceedings import files, outputs, state
from sphinx_proceedings.outputs import Outputs
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

#: Pages that nobody should find by a search engine.
_UNLISTED = frozenset({"404.html", "search.html"})


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _write, priority=800)


def _write(app: Sphinx, exception: Exception | None) -> None:
    project = state.project(app)
    if exception or not isinstance(project, ArchiveProject) or not files.makes_pages(app.builder):
        return
    archive, found = project.archive, outputs.of(app)
    base = archive.info.base_url
    texts = {
        **atom.feeds(archive, project.sizes),
        **sitemap.sitemaps(base, _locations(archive, _pages(found))),
        sitemap.ROBOTS: sitemap.robots(base),
    }
    for path, text in texts.items():
        if not found.is_current(path, digest_of(text)):
            found.place(path).write_text(text, "utf-8", newline="\n")


def _pages(found: Outputs) -> Set[str]:
    """The pages of the site: those that stand in its folder, and will when the build is done.

    A page that is not written again may stand in the folder of the last build until then.
    """
    written = {file.relative_to(found.folder).as_posix() for file in found.folder.rglob("*.html")}
    ours = {path for path in found.digests if path.endswith(".html")}
    return (written | ours) - (found.before.digests.keys() - found.digests.keys())


def _locations(archive: Archive, pages: Iterable[str]) -> Iterator[Location]:
    """The pages that a search engine may show, with the day of their last change if known."""
    changed = _changed(archive)
    for path in pages:
        if path not in _UNLISTED and not path.startswith("_"):
            yield Location(path, changed.get(path))


def _changed(archive: Archive) -> Mapping[str, dt.date]:
    """When the papers' pages, and the editions' own, last said something new."""
    found: dict[str, dt.date] = {}
    for edition in archive.editions:
        found[f"{edition.id}/index.html"] = atom.edition_updated(edition)
        for paper in edition.contributions:
            found[f"{edition.id}/papers/{paper.id}.html"] = last_changed(edition, paper)
    return found
