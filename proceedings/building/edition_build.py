"""Building one edition, or the archive's own pages, into a new folder.

What stands since the last build, and is made of what it was made of then, is linked into the new
folder; Sphinx makes the rest. It never sees the old files, which it might write into.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path
from typing import Any

from proceedings.building.order import Order
from proceedings.building.publish import copy_tree, link, link_all
from proceedings.building.search.index import index_edition
from proceedings.building.site import Built, Site, archive_of, edition_of, volume_of
from proceedings.building.sphinx_run import run_sphinx
from proceedings.building.standing import ARCHIVE, Standing
from proceedings.exports.citations.files import is_citation, write_citations
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.model.volume import Pagination
from proceedings.pdf.intake.papers import TakenIn, take_in_all
from proceedings.source.listing import paths_below


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one edition: what its PDFs are found to be, and what its making said."""

    edition: str
    taken: tuple[Finding, ...]
    said: tuple[Finding, ...] = ()
    was_built: bool = False


def build_edition(edition: Edition, site: Site, *, may_build: bool) -> Outcome:
    """Build *edition*, or what of it has changed, into its folder in the new site."""
    was: Built | None = site.standing.built(edition.id)
    made_of = edition_of(edition, site)
    if was and made_of and was.made_of == made_of and may_build:
        copy_tree(site.standing.site / edition.id, site.new / edition.id)
        site.notes.keep(edition.id, site.standing)
        return Outcome(edition.id, (), (*was.found, *was.volume_found), was_built=True)
    taken = take_in_all(edition, site.order.cache)
    broken = not site.order.keep_going and worst(taken.findings) == Severity.ERROR
    if broken or not may_build:
        return Outcome(edition.id, taken.findings)
    numbers = taken.paginate(edition)
    built = _build(edition, site, was, made_of, taken, numbers)
    said = (*built.volume_found, *built.found[len(taken.findings) :])
    if made_of:
        site.notes.write(edition.id, built)
    return Outcome(edition.id, taken.findings, said, was_built=True)


def _build(
    edition: Edition,
    site: Site,
    was: Built | None,
    made_of: str,
    taken: TakenIn,
    numbers: Pagination,
) -> Built:
    order, out = site.order, site.new / edition.id
    out.mkdir(parents=True)
    _link_other_parts(order, order.site / edition.id, out)
    given = _given(edition, site, taken, numbers)
    volumes, volume_found = was.volume_of if was else "", tuple[Finding, ...]()
    if "volume" in order.parts:
        volumes = volume_of(edition)
        volume_found = _volumes(edition, site, was, volumes, given)
    found = list(taken.findings)
    if "site" in order.parts:
        found += _sphinx(edition.id, edition.folder, site, "html", given)
        found += index_edition(edition, numbers, out, site.archive.info.language, order.cache)
    if "citations" in order.parts and "site" not in order.parts:
        write_citations(edition, numbers, out)
    return Built(
        made_of=made_of,
        volume_of=volumes,
        found=tuple(found),
        volume_found=volume_found,
        numbers=numbers,
        sizes=_sizes(out),
    )


def _link_other_parts(order: Order, old: Path, out: Path) -> None:
    """Let what is not asked for stay as it stands."""
    match order.parts:
        case ("site",):
            stays = {file.name for file in old.glob("*.pdf")}
        case ("volume",):
            stays = paths_below(old) - {file.name for file in old.glob("*.pdf")}
        case ("citations",):
            stays = {path for path in paths_below(old) if not is_citation(path)}
        case _:
            return
    link_all(old, out, stays)


def _volumes(
    edition: Edition, site: Site, was: Built | None, volumes: str, given: Mapping[str, Any]
) -> tuple[Finding, ...]:
    """Make the volumes, or link those that stand; returns what their making said."""
    out, old = site.new / edition.id, site.standing.site / edition.id
    if was and volumes and was.volume_of == volumes:
        for file in old.glob("*.pdf"):
            link(file, out / file.name)
        return was.volume_found
    return tuple(_sphinx(edition.id, edition.folder, site, "volume", given))


def _given(edition: Edition, site: Site, taken: TakenIn, numbers: Pagination) -> Mapping[str, Any]:
    """What is known already, so that Sphinx's side does not find it again."""
    return {
        "edition": edition,
        "archive": site.archive.info,
        "intakes": taken.intakes,
        "pagination": numbers,
        "directory": site.people,
        "siblings": site.siblings,
        "made_of": edition_of(edition, site, abstracts=False),
    }


def _sphinx(
    name: str, source: Path, site: Site, builder: str, given: Mapping[str, Any]
) -> list[Finding]:
    """Run Sphinx, and link what it found standing and did not make again."""
    out = site.new if name == ARCHIVE else site.new / name
    old = site.standing.site if name == ARCHIVE else site.standing.site / name
    doctrees = site.doctrees / name
    settings: dict[str, object] = {
        "proceedings_cache": str(site.order.cache),
        "proceedings_given": lambda: given,  # Sphinx would pickle a value, and print it
        "proceedings_outputs": str(site.standing.outputs(name)),
        "proceedings_standing": str(old),
        "proceedings_static": "" if name == ARCHIVE else "../_static",
    }
    found = run_sphinx(source, out, doctrees, builder, settings)
    if builder == "html":
        editions = {edition.id for edition in site.archive.editions}
        made = paths_below(out, without=editions if name == ARCHIVE else frozenset())
        _link_the_rest(doctrees / "proceedings.json", old, out, made, site.notes.outputs(name))
    return found


def _link_the_rest(outputs: Path, old: Path, out: Path, made: Set[str], kept: Path) -> None:
    """Link what stands: what is not among what was *made* again, and what was and is the same."""
    for path in made if old.is_dir() else ():
        was, file = old / path, out / path
        if was.is_file() and not was.samefile(file) and cmp(was, file, shallow=False):
            file.unlink()
            link(was, file)
    try:
        text = outputs.read_text("utf-8")
    except OSError:  # the build failed, and has said why
        return
    link_all(old, out, json.loads(text)["digests"].keys() - made)
    kept.write_text(text, "utf-8")


def _sizes(out: Path) -> Mapping[str, int]:
    """The sizes of what readers download, in bytes."""
    paths = sorted(path for path in paths_below(out) if path.endswith(".pdf"))
    return {path: (out / path).stat().st_size for path in paths}


def build_archive(site: Site) -> list[Finding]:
    """Build the archive's own pages over the editions that stand in the new site."""
    editions = site.archive.editions
    known = {edition.id: _built(site, edition.id) for edition in editions}
    numbers = {id_: built.numbers for id_, built in known.items()}
    sizes = {id_: built.sizes for id_, built in known.items()}
    given = {
        "archive": site.archive,
        "numbers": numbers,
        "sizes": sizes,
        "directory": site.people,
        "made_of": archive_of(site, sizes),
    }
    return _sphinx(ARCHIVE, site.archive.folder, site, "html", given)


def _built(site: Site, edition: str) -> Built:
    """What is known of an edition of the new site."""
    new: Built | None = Standing(site.new, site.notes.folder).built(edition)
    if new is not None:
        return new
    found = next(e for e in site.archive.editions if e.id == edition)
    numbers = take_in_all(found, site.order.cache).paginate(found)
    return Built(made_of="", numbers=numbers, sizes=_sizes(site.new / edition))
