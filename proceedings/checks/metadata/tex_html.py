"""TeX and HTML where they are printed as they are written.

Titles and abstracts are read as MyST, which says itself what it cannot show (`markup-tex`,
`markup-html`). Here is the rest: names, affiliations and keywords, which have no markup; what of a
program or a call is not looked at there; and TeX that is no command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import LONG, Text
from proceedings.model.findings import Severity

#: Fields whose markup reading has looked at.
_READ = frozenset({"title", "subtitle", "abstract", "note"})
_COMMAND = re.compile(r"\\[A-Za-z]+(?:\{[^{}]*\})?")
#: An accent, a line break, TeX's quotes, its blank that does not break, an escaped sign.
_SIGNS = re.compile(
    r"""(?:(?<=[A-Za-z])|\{)\\["'`^~=.]\{?\\?[A-Za-z]\}?\}?\w* | \\["'`^~=.]\{\\?[A-Za-z]\}\w*
        | (?<!\S)\\['^][A-Za-z]\w* | \\\\\w* | ``[^`']+'' | (?<=[^\W\d_.])~(?=[\w(\[\\])
        | (?<=\.)~(?=\w)""",
    re.VERBOSE,
)
_BRACES = re.compile(r"\{[^{}]*\}|\\[&%#_$]|(?<!\$)\$[^$]+\$(?!\$)")
_DASHES = re.compile(r"\S*(?<!-)---?(?!-)\S*")
_TAG = re.compile(r"</?(?:[a-z]+:)?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});", re.IGNORECASE)
#: What is an entity still after it was read once.
_TWICE = re.compile(r"&amp;(?:[a-z]{2,8}|#\d{2,5});", re.IGNORECASE)


@check("text-tex", Severity.WARNING, cure="write the sign that is meant, or *emphasis* in Markdown")
def text_tex(subject: Subject) -> Iterator[Flaw]:
    r"""TeX stands in a text that nobody runs TeX over: `{\"a}`, `\emph{…}`, ``quotes''.

    It was copied out of a .tex or .bib file, and is printed as it stands. Commands in titles and
    abstracts have the code `markup-tex`.
    """
    for text in subject.texts:
        if found := _tex(text):
            yield text.flaw(f'the {text.field} has TeX in it: "{found}"', found)


def _tex(text: Text) -> str:
    source = text.prose if text.field in _READ else text.source
    if not any(sign in source for sign in "\\`~{$"):
        return ""
    found = _SIGNS.search(source)
    if not found and text.field not in _READ:
        found = _COMMAND.search(text.prose)
        if not found and text.markup is None:
            found = _BRACES.search(source)
    return found[0] if found else ""


@check("text-dashes", Severity.NOTE, cure="write an en dash (–) or an em dash (—)")
def text_dashes(subject: Subject) -> Iterator[Flaw]:
    """Two or three hyphens stand for a dash in a title, a name, an affiliation or a keyword.

    TeX prints them as one, a page and a citation do not.
    """
    for text in subject.texts:
        if "--" in text.source and text.field not in LONG and (found := _DASHES.search(text.prose)):
            yield text.flaw(f'the {text.field} has hyphens for a dash: "{found[0]}"', found[0])


@check("text-html", Severity.WARNING, cure="write the sign that is meant, or leave the tag out")
def text_html(subject: Subject) -> Iterator[Flaw]:
    """HTML stands where it is printed as it is written: `<i>`, `&nbsp;`.

    It comes out of a web form or a page. Titles and abstracts may have entities and simple tags;
    there, only what is an entity still after it was read is a flaw: `&amp;amp;`.
    """
    for text in subject.texts:
        if "<" not in text.source and "&" not in text.source:
            continue
        if text.markup is not None:
            found = _TWICE.search(text.source)
        else:
            found = _TAG.search(text.source) or _ENTITY.search(text.source)
        if found:
            yield text.flaw(f'the {text.field} has HTML in it: "{found[0]}"', found[0])
