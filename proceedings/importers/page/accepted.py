"""A list of accepted papers without times: titles and authors, a paper a line.

Such a list is read where every line of it tells its title from its authors: by quotation marks, by
a style or a link around the title, or by a dash before names. Else all of it stays prose, and that
is told: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from proceedings.importers.page.blocks import Words
from proceedings.importers.page.entries import Entry, entry_of_words
from proceedings.importers.page.facts import Facts, Page
from proceedings.importers.people_lines import places
from proceedings.model.contribution import Kind
from proceedings.model.markup.nodes import Link, Styled, Text
from proceedings.model.names import is_unspaced
from proceedings.model.people import Member

_HEADING = re.compile(
    r"(?:list of )?accepted (?P<kind>papers?|talks?|posters?|demos?|contributions?|submissions?|"
    r"abstracts?)\b.*",
    re.IGNORECASE,
)
_KINDS = {"talk": Kind.TALK, "poster": Kind.POSTER, "demo": Kind.DEMO, "abstract": Kind.ABSTRACT}
_FILES = re.compile(
    r"(?:pdf|paper|slides?|video|code|poster|arxiv|doi|link|preprint)", re.IGNORECASE
)
_EMPTY = re.compile(r"[\[(]\s*(?:[|,/·]\s*)*[\])]|\|")
_SHORTEST = 8  #: letters of a title


def kind_listed(heading: str) -> Kind | None:
    """The kind of what *heading* announces as accepted; None where it announces nothing.

    >>> kind_listed("Accepted Posters"), kind_listed("Papers")
    (<Kind.POSTER: 'poster'>, None)
    """
    match = _HEADING.fullmatch(heading.strip(" :"))
    return _KINDS.get(match["kind"].casefold().rstrip("s"), Kind.PAPER) if match else None


def read_accepted(page: Page, lines: Sequence[Words], facts: Facts) -> list[Entry]:
    """A paper a line; none where a line does not say which are its title and its authors."""
    found = [_entry(page, line, Facts()) for line in lines]
    if not all(found):
        return []
    return [entry for line in lines if (entry := _entry(page, line, facts))]


def _entry(page: Page, line: Words, facts: Facts) -> Entry | None:
    entry = _styled(page, line, facts) or replace(entry_of_words(page, line, facts), kind=None)
    is_clear = len(entry.title.text) >= _SHORTEST and _are_names(entry.people)
    return replace(entry, is_quoted=True) if is_clear else None


def _styled(page: Page, line: Words, facts: Facts) -> Entry | None:
    """A line whose title stands in a style, before its authors or behind them."""
    files = {label for label, _ in line.links if _FILES.fullmatch(label.strip(" []()"))}
    nodes = [n for n in line.nodes if not (isinstance(n, Link) and Words((n,)).text in files)]
    nodes = [n for n in nodes if not (isinstance(n, Text) and not _bare(n.text))]
    set_apart = [n for n in nodes if isinstance(n, Styled | Link)]
    if len(set_apart) != 1 or set_apart[0] not in (nodes[0], nodes[-1]):
        return None
    title = Words.of(set_apart, line.line).unstyled
    others = Words.of([n for n in nodes if n is not set_apart[0]], line.line)
    members, remarks = places(re.sub(r"^by\s+", "", _bare(others.text)))
    facts.remark(page, line.line, remarks)
    own = Words.of(set_apart, line.line).links
    links = [(label, url) for label, url in line.links if label in files]
    links += [("PDF", url) for _, url in own if url.casefold().endswith(".pdf")]
    return Entry(
        page,
        line.line,
        title.text,
        title,
        people=members,
        links=tuple(links),
        page_links=tuple(url for _, url in own),
    )


def _bare(text: str) -> str:
    return _EMPTY.sub(" ", text).strip(" .,:;–—-\t")


def _are_names(people: Iterable[Member]) -> bool:
    """Whether all are people with names that look like ones: words with capitals."""
    names = [member.person.name if member.person else None for member in people]
    return bool(names) and all(
        name is not None
        and (is_unspaced(name.family) or (name.given[:1].isupper() and name.family[:1].isupper()))
        and len(name.full.split()) <= 6
        for name in names
    )
