"""What pages of prose bring into the site as it is: HTML, scripts, files from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from proceedings.checks.check import At, Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.source.files import read_text

_FENCE = re.compile(r"\s*(`{3,}|~{3,}|:{3,})\s*(\{[\w:-]+\})?")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_LITERAL = frozenset({"", "{code}", "{code-block}", "{code-cell}", "{math}", "{sourcecode}"})
_ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed|applet|form|base|meta|link)\b|<[a-z][^<>]*\son[a-z]+\s*=|"
    r"(?:\]\(|\]:|=|<)\s*[\"']?(?:javascript|vbscript|file|data:text/html)[:;,]",
    re.IGNORECASE,
)
_RAW = re.compile(r"\s*(?:`{3,}|:{3,})\s*\{raw\}")
_TAG = re.compile(
    r"</?(?!https?:|mailto:)[a-z][a-z0-9-]*(?:\s+[a-z:-]+(?:\s*=[^<>]*)?)*\s*/?>", re.IGNORECASE
)
_OUTSIDE = re.compile(
    r"!\[[^\]]*\]\(\s*<?((?:\.\./|file:)[^)\s>]*)|"
    r"\{(?:include|literalinclude|image|figure)\}\s*((?:\.\./|file:)\S*)"
)
_MARKED = re.compile(r"[<{]|\]\(|^:::", re.MULTILINE)
_SHOWN_AS_TEXT = ("markup-html", "markup-script", "markup-link", "markup-directive", "markup-image")


def _lines(file: Path) -> Iterator[str]:
    """The lines of a page of prose that are not code, without the code in them."""
    closing = ""
    for line in read_text(file)[0].split("\n"):
        fence = _FENCE.match(line)
        if closing:
            closing = "" if fence and fence[1].startswith(closing) and not fence[2] else closing
        elif fence and fence[1][0] != ":" and (fence[2] or "") in _LITERAL:
            closing = fence[1]
        else:
            yield _CODE.sub(" ", line)


@check("safety-script", Severity.WARNING, cure="take it out; link what readers are to see instead")
def safety_script(subject: Subject) -> Iterator[Flaw]:
    """A page of prose holds a script, a frame, a form, or a link that runs one.

    It goes onto the page as it is: it would load from elsewhere, see who reads, and stop working
    when that elsewhere is gone. Pages are to stay for decades.
    """
    for page in subject.edition.pages:
        for line in _lines(page.path):
            if found := _ACTIVE.search(line):
                message = f'the page runs or loads something: "{_quoted(line[found.start() :])}"'
                yield Flaw(message=message, at=At(page.path, (), found[0]))


@check("safety-html", Severity.NOTE, cure="write it in MyST: lists, tables, pictures, directives")
def safety_html(subject: Subject) -> Iterator[Flaw]:
    """A page of prose holds raw HTML.

    Web pages show it, and nothing else does: the PDF of the proceedings leaves it out, and nobody
    has checked that it is well formed. Each page is told once.
    """
    for page in subject.edition.pages:
        lines = [line for line in _lines(page.path) if not _ACTIVE.search(line)]
        tags = [found for line in lines if (found := _RAW.match(line) or _TAG.search(line))]
        if tags:
            many = f", and on {len(tags) - 1} more lines" if len(tags) > 1 else ""
            message = f'the page holds raw HTML: "{_quoted(tags[0][0])}"{many}'
            yield Flaw(message=message, at=At(page.path, (), tags[0][0].strip()))


@check("safety-include", Severity.WARNING, cure="put the file inside the edition")
def safety_include(subject: Subject) -> Iterator[Flaw]:
    """A page of prose takes a picture or a text from outside the edition's folder.

    An edition is kept, built and handed on as a folder. What lies beside it can be changed or moved
    by somebody who does not know of the page.
    """
    for page in subject.edition.pages:
        for line in _lines(page.path):
            for found in _OUTSIDE.finditer(line):
                path = found[1] or found[2]
                message = f'"{path}" leads out of the edition'
                yield Flaw(message=message, at=At(page.path, (), path))


@check("safety-markup", Severity.WARNING, cure="write it without")
def safety_markup(subject: Subject) -> Iterator[Flaw]:
    """A text of the program, the call or the event has HTML, a script, a picture or an odd link.

    It is left out or shown as it is written, as in titles and abstracts, so that readers see less,
    or more, than was meant.
    """
    for text in subject.texts:
        if text.paper is None and text.markup is not None and _MARKED.search(text.source):
            for problem in text.markup.problems():
                if problem.code in _SHOWN_AS_TEXT:
                    yield text.flaw(f"the {text.field}: {problem.message}", cure=problem.cure)


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 50 else f"{words[:49]}…"
