"""What can be wrong in a title or an abstract: the codes, and the form of one problem.

A problem names a line of the text, says what is wrong and what would be right. It never stops
the reading: the rest of the text is shown, and nothing hostile is. Which file the text stands in,
and how grave a problem is, is for those who hold the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The kinds of problem: a stable code, and what an author can do about it."""

    HTML = "markup-html", r"write \< where a < is meant, and *emphasis* or **strong** for style"
    SCRIPT = "markup-script", "take it out; to print its name, put it between backticks: `<script>`"
    DIRECTIVE = "markup-directive", "write plain paragraphs and lists; directives are never run"
    ROLE = "markup-role", "roles that work: {sub}, {sup}, {math}, {emphasis}, {strong}, {code}"
    LINK = "markup-link", "begin the address with https://, http:// or mailto:"
    IMAGE = "markup-image", "take the picture out, or describe it in words"
    MATH = "markup-math", "mend the formula, or define its macros in the edition"
    TEX = "markup-tex", "put a formula between dollars; write *emphasis* or **strong** for style"
    NESTING = "markup-nesting", "use fewer lists, quotes and emphases inside one another"
    SIZE = "markup-size", "shorten it; a long text belongs on a page of its own"
    CHARACTER = "markup-character", "delete the character; it often comes from copying out of a PDF"

    def __init__(self, code: str, cure: str) -> None:
        self.code = code
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Problem:
    line: int  #: from 0, inside the source of the text
    code: str  #: stable: markup-math, markup-link …
    message: str
    cure: str


class BadMath(ValueError):  # noqa: N818  it is the word that messages use
    """A formula that cannot be shown: why not, and what would be right."""

    def __init__(self, message: str, cure: str = Kind.MATH.cure) -> None:
        super().__init__(message)
        self.cure = cure


def problem(kind: Kind, line: int, message: str, cure: str = "") -> Problem:
    """Report *message*; without a *cure* of its own it gets that of its kind.

    >>> problem(Kind.IMAGE, 2, "a picture cannot be shown here").code
    'markup-image'
    """
    return Problem(line, kind.code, message, cure or kind.cure)


def quoted(source: str, limit: int = 40) -> str:
    """Quote a piece of *source* in a message, cut where it is long.

    >>> quoted("<b onclick=run()>")
    '"<b onclick=run()>"'
    """
    words = " ".join(source.split())
    return f'"{words}"' if len(words) <= limit else f'"{words[: limit - 1]}…"'
