"""The page that searches the whole archive, where a site of files can: in the reader's browser.

The form and the lists that lead on stand in the page. What finds, narrows and shows is the script,
with the indexes of `proceedings.building.search.index`; what it says stands in the page too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proceedings.exports.search import EDITION, PERSON
from proceedings.model.contribution import Kind
from proceedings.words import Words
from sphinx_proceedings import assets
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import institutions, people, searching
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SCRIPTS = ("search.js",)


def sheets(project: ArchiveProject, app: Sphinx) -> Iterator[Sheet]:
    """The search page; none where there is nothing to search, or a theme has one of its own."""
    if not project.archive.editions or not assets.is_our_theme(app):
        return
    page = Page(app, searching.PAGE)
    title = page.words.say("Search")
    yield Sheet(
        name=page.name,
        title=title,
        template="search.html",
        view={"setup": _setup(page), "lists": tuple(_lists(project, page))},
        head=Head(title=title, site=project.archive.info.title),
        trail=((title, ""),),
        scripts=SCRIPTS,
    )


def _lists(project: ArchiveProject, page: Page) -> Iterator[tuple[str, str]]:
    """What else leads to papers and people, by its words and its address."""
    yield page.words.say("All editions"), page.to("index")
    found = people.indexes(project.directory) if project.directory else ()
    names = {
        people.INDEX: page.words.say("People"),
        institutions.INDEX: page.words.say("Institutions"),
        "keywords/index": page.words.say("Keywords"),
    }
    yield from ((words, page.to(name)) for name, words in names.items() if name in found)


def _setup(page: Page) -> dict[str, object]:
    """What the script has to know and to say."""
    say = page.words.say
    return {
        "root": page.file("") or "./",
        "kinds": _kinds(page.words),
        "filters": say("Filters"),
        "year": say("Year"),
        "edition": say("Edition"),
        "kind": say("Kind"),
        "award": say("Award"),
        "author": say("Author"),
        "clear": say("Clear the filters"),
        "more": say("More results"),
        "of": say("of {title}"),
        "kilobytes": say("{number} KB"),
        "megabytes": say("{number} MB"),
        "decimal": page.words.decimal,
        "loading": say("Loading the index…"),
        "found": say("Results: {count}"),
        "nothing": say(
            "Nothing was found for “{words}” in titles, names, abstracts, keywords and identifiers."
        ),
        "narrow": say("Nothing is left with these filters."),
        "instead": say("Look for this instead:"),
        "failed": say("The index cannot be read. The lists below lead to everything too."),
        "file": say(
            "From a folder the search cannot read its index: it needs the site on a server. "
            "The lists below lead to everything, and each edition's list has a filter."
        ),
    }


def _kinds(words: Words) -> dict[str, str]:
    """What results are called, by their kind in the index."""
    kinds = {kind.value: words.say(kind.label) for kind in Kind}
    return kinds | {EDITION: words.say("Edition"), PERSON: words.say("Person")}
