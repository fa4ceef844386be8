"""An editor's prose as Sphinx has rendered it, cut where the model's parts go between."""

from __future__ import annotations

import re
from dataclasses import dataclass

import markupsafe

#: The one section that a document with a heading is: its anchors, its heading, what is in it.
_DOCUMENT = re.compile(
    r'\s*<section id="(?P<anchor>[^"]*)"[^>]*>(?P<targets>.*?)<h1>(?P<title>.*?)</h1>'
    r"(?P<rest>.*)</section>\s*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Prose:
    """A page of prose in parts, each of them whole and safe HTML."""

    title: markupsafe.Markup  #: empty where the page has no heading
    anchor: str
    targets: markupsafe.Markup  #: further places that links may lead to
    lead: markupsafe.Markup  #: what stands before the first section
    sections: markupsafe.Markup


def parts(body: str) -> Prose:
    """Cut the *body* of a document.

    >>> found = parts('<section id="a"><h1>A</h1><p>b</p><section id="c">d</section></section>')
    >>> found.title, found.lead, found.sections
    (Markup('A'), Markup('<p>b</p>'), Markup('<section id="c">d</section>'))
    """
    match = _DOCUMENT.fullmatch(body)
    if match is None:
        return _prose("", "", "", body, "")
    lead, opening, sections = match["rest"].partition("<section ")
    return _prose(match["title"], match["anchor"], match["targets"], lead, opening + sections)


def _prose(title: str, anchor: str, *html: str) -> Prose:
    safe = [markupsafe.Markup(part) for part in (title, *html)]  # noqa: S704  Sphinx made it
    return Prose(safe[0], anchor, *safe[1:])
