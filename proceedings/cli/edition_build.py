"""Building one edition, or the archive's own pages, into a new folder.

What stands since the last build, and is made of what it was made of then, is linked into the new
folder; Sphinx makes the rest. It never sees the old files, which it might write into.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path
from typing import Any

from proceedings.cli.order import Order
from proceedings.cli.publish import copy_tree, files_below, link, link_all
from proceedings.cli.search_index import index_edition
from proceedings.cli.site import Built, Site, archive_of, edition_of, volume_of
from proceedings.cli.sphinx_run import run_sphinx
from proceedings.cli.standing import ARCHIVE, Standing
from proceedings.exports.citations.files import write_citations
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.model.volume import Pagination
from proceedings.pdf.intake.papers import TakenIn, take_in_all


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
    built = _build(edition, site, was, taken, numbers)
    said = (*built.volume_found, *built.found[len(taken.findings) :])
    if made_of:
        site.notes.write(edition.id, built)
    return Outcome(edition.id, taken.findings, said, was_built=True)


def _build(
    edition: Edition, site: Site, was: Built | None, taken: TakenIn, numbers: Pagination
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
        made_of=edition_of(edition, site),
        volume_of=volumes,
        found=tuple(found),
        volume_found=volume_found,
        numbers=numbers,
        sizes=_sizes(out),
    )


def _link_other_parts(order: Order, old: Path, out: Path) -> None:
    """Let what is not asked for stay as it stands."""
    if not order.parts_are_some or not old.is_dir():
        return
    if "site" in order.parts:
        kept = [] if "volume" in order.parts else list(old.glob("*.pdf"))
    else:
        volumes = set(old.glob("*.pdf")) if "volume" in order.parts else set()
        citations = set(old.rglob("*.bib")) if "citations" in order.parts else set()
        kept = [f for f in old.rglob("*") if f.is_file() and f not in volumes | citations]
    for file in kept:
        link(file, out / file.relative_to(old))


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
        _link_the_rest(doctrees / "proceedings.json", old, out, site.notes.outputs(name))
    return found


def _link_the_rest(outputs: Path, old: Path, out: Path, kept: Path) -> None:
    """Link what stands: what was not made again, and what was and came out the same."""
    made = files_below(out)
    for path in made & files_below(old):
        was, file = old / path, out / path
        if not was.samefile(file) and cmp(was, file, shallow=False):
            file.unlink()
            link(was, file)
    try:
        text = outputs.read_text("utf-8")
    except OSError:  # the build failed, and has said why
        return
    link_all(old, out, sorted(json.loads(text)["digests"].keys() - made))
    kept.write_text(text, "utf-8")


def _sizes(out: Path) -> Mapping[str, int]:
    """The sizes of what readers download, in bytes."""
    return {
        file.relative_to(out).as_posix(): file.stat().st_size for file in sorted(out.rglob("*.pdf"))
    }


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
