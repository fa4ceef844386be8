"""What the archive's site says of itself to machines: feeds, the list of its pages, robots.txt.

Written when everything else stands, so that the list names pages that are there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TYPE_CHECKING

from proceedings.exports import atom, sitemap
from proceedings.exports.sitemap import Location
from proceedings.model.changes import last_changed
from proceedings.model.sources import digest_of
from proceedings.source.listing import paths_below
from sphinx_proceedings import files, made_of, outputs, state
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
    base, pages = archive.info.base_url, _pages(found)
    _write_those(
        found, {**atom.feeds(archive, project.sizes), sitemap.ROBOTS: sitemap.robots(base)}
    )
    others = made_of.all_but_abstracts(app, project)
    if not found.are_current(__name__, others and digest_of(others, *sorted(pages))):
        _write_those(found, sitemap.sitemaps(base, _locations(project, pages)))
        found.end()


def _write_those(found: Outputs, texts: Mapping[str, str]) -> None:
    """Write those of the *texts* that are not what stands at their paths."""
    for path, text in texts.items():
        if not found.is_current(path, digest_of(text)):
            found.place(path).write_text(text, "utf-8", newline="\n")


def _pages(found: Outputs) -> Set[str]:
    """The pages of the site: those that stand in its folder, and will when the build is done.

    A page that is not written again may stand in the folder of the last build until then.
    """
    written = {path for path in paths_below(found.folder) if path.endswith(".html")}
    ours = {path for path in found.digests if path.endswith(".html")}
    return (written | ours) - (found.before.digests.keys() - found.digests.keys())


def _locations(project: ArchiveProject, pages: Iterable[str]) -> Iterator[Location]:
    """The pages that a search engine may show, with the day of their last change if known."""
    changed = _changed(project)
    published = {edition.id: edition.volume.date for edition in project.archive.editions}
    for path in pages:
        if path not in _UNLISTED and not path.startswith("_"):
            yield Location(path, changed.get(path) or published.get(path.partition("/")[0]))


def _changed(project: ArchiveProject) -> Mapping[str, dt.date]:
    """When the pages of papers and people, and the front pages, last said something new.

    Of an edition's other pages no more is known than when it was published.
    """
    found: dict[str, dt.date] = {}
    for edition in project.archive.editions:
        found[f"{edition.id}/index.html"] = atom.edition_updated(edition)
        for paper in edition.contributions:
            found[f"{edition.id}/papers/{paper.id}.html"] = last_changed(edition, paper)
    for profile in project.directory.profiles.values() if project.directory else ():
        days = [last_changed(work.edition, work.contribution) for work in profile.works]
        days += [mention.edition.volume.date for mention in profile.mentions]
        found[f"people/{profile.id}.html"] = max(days)
    newest = [found[f"{edition.id}/index.html"] for edition in project.archive.editions]
    return {**found, "index.html": max(newest)} if newest else found
