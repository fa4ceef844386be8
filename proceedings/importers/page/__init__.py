"""Importing a workshop's own web page, or the folder of its site.

Markdown, HTML and plain text become the same blocks, and one reader sees them all: the opening, the
call, committees, previous editions, the program, and a page a talk. Whatever it cannot place is
told with its line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath

import yaml

from proceedings.importers.content import Content, PageContent
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.page import call
from proceedings.importers.page.blocks import lines_of
from proceedings.importers.page.event import edition_of, prose_pages
from proceedings.importers.page.facts import Facts, Page
from proceedings.importers.page.html import read_html
from proceedings.importers.page.listing import is_listing, read_listing
from proceedings.importers.page.markdown import front_matter, read_markdown
from proceedings.importers.page.plain import read_plain
from proceedings.importers.page.program import Builder
from proceedings.importers.page.talks import is_talk, read_talk
from proceedings.importers.page.timetable import Program, Timetable
from proceedings.importers.page.walk import Walk
from proceedings.importers.reading.letters import decode
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.report import Row, SourceError

_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".txt": "plain",
}
_NO_PAGES = ("license.md", "license.txt", "contributing.md", "missing.txt", "requirements.txt")
_HOMES = ("readme", "index", "home")
_LARGEST = 2 << 20  #: bytes of a page
_TELLING = re.compile(
    rb"workshop|conference|symposium|program|speaker|committee|submission|abstract", re.IGNORECASE
)


def recognise(source: Source) -> str:
    files = _pages(source)
    if not files:
        return "looks for a page (.md, .html, .txt)"
    if not any(_TELLING.search(file.head(1 << 16)) for file in files):
        return "looks for a page that speaks of a workshop, its program or its committee"
    return ""


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """What the pages of *source* say; SourceError where there is no page."""
    facts = Facts()
    pages = [page for file in _pages(source) if (page := _page(file, facts)) is not None]
    if not pages:
        raise SourceError(
            f"{source} has no page (.md, .html, .txt)", "give the page, or its folder"
        )
    _skipped(source, facts)
    _say_site_title(source, pages, facts)
    talks = [read_talk(page, facts) for page in pages if is_talk(page) and len(pages) > 1]
    listed = [page for page in pages if is_listing(page)]
    own = {talk.page.name for talk in talks} | {page.name for page in listed}
    site = [page for page in pages if page.name not in own]
    program, builder = Program(), Builder(source, ids, facts, talks)
    for page in site:
        Walk(page, facts, Timetable(page, facts, program)).read()
    builder.build(program.sections, program.accepted)
    for page in listed:
        papers, sessions = read_listing(page, ids, facts)
        builder.papers += papers
        builder.sessions += sessions
    call.check_dates(facts)
    has_talks = any(paper.kind.is_talk for paper in builder.papers)
    edition = edition_of(site or pages, facts, has_talks=has_talks)
    speakers = builder.speakers_page()
    return Content(
        edition=edition,
        papers=tuple(builder.papers),
        sessions=tuple(builder.sessions),
        program_notes=tuple(program.notes.values()),
        program_attachments=tuple(program.attachments.values()),
        pages=(
            *prose_pages(site, facts, edition),
            *([PageContent("speakers", speakers)] if speakers else ()),
        ),
        rows=tuple(facts.rows),
        findings=tuple(facts.found),
        unused=_other_files(source),
    )


def _skipped(source: Source, facts: Facts) -> None:
    """Name the texts that are no pages of the event."""
    taken = {file.name for file in _pages(source)}
    for file in source.with_suffix(*_SUFFIXES):
        if file.name not in taken:
            is_large = file.size > _LARGEST
            reason = "it is too large for a page" if is_large else "it is no page of the event"
            facts.rows.append(Row(file.name, file.name, reason=reason))


def _other_files(source: Source) -> Mapping[str, int]:
    """How many files there are of the kinds that are not read: pictures, styles, scripts."""
    read = {*_SUFFIXES, ".pdf", ".yml"}
    counts = Counter(file.suffix or file.name for file in source.files if file.suffix not in read)
    return {f"{suffix} files": count for suffix, count in counts.items()}


def _pages(source: Source) -> list[SourceFile]:
    """The pages, the home page first, then the program, then the others by name."""
    found = [
        file
        for file in source.files
        if file.suffix in _SUFFIXES
        and PurePosixPath(file.name).name.casefold() not in _NO_PAGES
        and file.size <= _LARGEST
        and not PurePosixPath(file.name).name.startswith("_")
    ]
    return sorted(found, key=_rank)


def _rank(file: SourceFile) -> tuple[int, int, str]:
    path = PurePosixPath(file.name.casefold())
    depth = len(path.parts)
    if path.stem in _HOMES and depth == 1:
        return 0, depth, file.name
    is_program = "program" in file.name.casefold() or "schedule" in path.stem
    is_home = "home" in path.stem or "call" in path.stem
    if path.stem in _HOMES or is_program:
        return 2, depth, file.name
    return (1 if is_home and depth == 1 else 3), depth, file.name


def _page(file: SourceFile, facts: Facts) -> Page | None:
    decoded = decode(file.data())
    form = _SUFFIXES[file.suffix]
    title = ""
    if form == "markdown":
        blocks = read_markdown(decoded.text)
        title = _yaml_title(front_matter(decoded.text))
    else:
        blocks = read_html(decoded.text) if form == "html" else read_plain(decoded.text)
    page = Page(file, blocks, title)
    lines = decoded.text.split("\n")
    for line in decoded.mended:
        shown = " ".join(line.split())[:80]
        message = f'letters had been decoded twice, and were mended: "{shown}"'
        cure = "compare the names in it"
        facts.find(page, lines.index(line) + 1, "import-letters", message, cure)
    return page if any(True for block in blocks for _ in lines_of(block)) else None


def _say_site_title(source: Source, pages: list[Page], facts: Facts) -> None:
    """The title of a Jekyll site is the event's short name."""
    config = source.named("_config.yml")
    title = _yaml_title(decode(config.data()).text) if config and config.size < _LARGEST else ""
    if re.search(r"\b(19|20)?\d\d$", title):
        facts.say("short", title, pages[0], 1)


def _yaml_title(text: str) -> str:
    try:
        data = yaml.safe_load(text) if text.strip() else None
    except (yaml.YAMLError, ValueError, RecursionError):
        return ""
    title = data.get("title") if isinstance(data, dict) else None
    return title.strip() if isinstance(title, str) else ""
