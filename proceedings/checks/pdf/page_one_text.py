"""Page 1 as it is compared: letters alone, so that nothing hangs on how they were set.

Line breaks, hyphens, capitals, accents (drawn as one letter or as pieces), ligatures and marks of
footnotes all vary between a page and an editor's form. Letters and digits in their order do not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from proceedings.pdf.survey.text import PageText
from proceedings.pdf.survey.text_lines import Line

_RUN = re.compile(r"[^\W_]+")
#: Letters that Unicode does not decompose, and accents that it counts as letters.
_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "œ": "oe", "Œ": "oe"}
    | {"æ": "ae", "Æ": "ae"}
    | dict.fromkeys(map(chr, range(0x2B0, 0x300)))
)
_TOP = 40  #: lines among which a title and authors are looked for
_TITLED = 12  #: lines that are looked at even where an abstract is drawn before the title
_TITLE_LINES = 6  #: of a title, at most
_MAIL = re.compile(r"\{[^{}]*\}\s*@\s*\S+|\S+\s?@\s?\S+|https?://\S+")
_ABSTRACT = re.compile(
    r"^(?:\d\.?\s)?(?:abstract|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t|summary|zusammenfassung|kurzfassung|r[ée]sum[ée]|resumen"
    r"|resumo|[öo]zet(?:çe)?|sommario|riassunto|аннотация|摘要|要旨)\b|^\W*(?:abstract|summary)\b|^(?:1|I)\.?\s+introduction\b",
    re.IGNORECASE,
)


def letters(text: str) -> str:
    """Letters and digits of *text* alone, in lower case and without accents.

    >>> letters("The ﬁrst Gödel–Denœux Näıve-Test∗"), letters("Aytu˘g Onan ˇ")
    ('thefirstgodeldenoeuxnaivetest', 'aytugonan')
    """
    return "".join(_RUN.findall(_decomposed(text)))


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())


def _keys(lines: Iterable[str]) -> tuple[str, ...]:
    """`letters` of each of *lines*, all of them at once."""
    return tuple("".join(_RUN.findall(line)) for line in _decomposed("\n".join(lines)).split("\n"))


def grams(key: str) -> frozenset[str]:
    """The pieces of three letters in *key*: what two writings of one title share."""
    return frozenset(map("".join, zip(key, key[1:], key[2:], strict=False)))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets share, from 0 to 1 (Dice's coefficient)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


@dataclass(frozen=True)
class Window:
    """Lines that follow each other: what may be the title."""

    first: int
    after: int  #: the line behind the last one
    key: str

    @cached_property
    def grams(self) -> frozenset[str]:
        return grams(self.key)


@dataclass(frozen=True)
class Front:
    """A page on which a paper may begin, with the page behind it for a long abstract."""

    page: PageText
    following: PageText | None = None

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(line.text for line in self.page.lines)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return _keys(self.lines)

    @property
    def middles(self) -> dict[str, tuple[float, float]]:
        """Where the middle of each line is, by its letters."""
        return {
            key: (line.x, line.y)
            for key, line in zip(self.keys[:_TOP], self.page.lines, strict=False)
        }

    @cached_property
    def letters(self) -> str:
        """The whole page."""
        return "".join(self.keys)

    @cached_property
    def both(self) -> str:
        """The page and the one behind it."""
        rest = self.following.lines if self.following else ()
        return self.letters + "".join(_keys(line.text for line in rest))

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """Everything that could be a title, the shortest first."""
        top = self.keys[: max(_TITLED, min(self.abstract_line or _TOP, _TOP))]
        return tuple(
            Window(first, first + count, key)
            for count in range(1, _TITLE_LINES + 1)
            for first in range(len(top) - count + 1)
            if (key := "".join(top[first : first + count]))
        )

    @cached_property
    def abstract_line(self) -> int | None:
        """The line with which the abstract, or the text, begins."""
        found = (n for n, line in enumerate(self.lines) if n and _ABSTRACT.match(line))
        return next(found, None)

    @property
    def has_abstract(self) -> bool:
        """Whether an abstract is printed under a heading of its own."""
        following = self.following.lines if self.following else ()
        lines = (*self.lines, *(line.text for line in following))
        return any(_ABSTRACT.match(line) and "ntroduction" not in line.lower() for line in lines)

    def text(self, first: int, after: int) -> str:
        return " ".join(self.lines[first:after])

    def block(self, after_title: int) -> tuple[str, ...]:
        """The lines between title and abstract, without addresses: authors, and where they work."""
        end = self.abstract_line
        if end is None or end <= after_title:
            end = after_title + 25
        return tuple(_MAIL.sub(" ", line) for line in self.lines[after_title:end])

    @property
    def largest(self) -> str:
        """What is set in the largest type: the title, where it is none that we know."""
        top = [line for line in self.page.lines[:_TOP] if len(letters(line.text)) > 3]
        size = max((line.size for line in top), default=0.0)
        first = next((n for n, line in enumerate(top) if line.size >= size - 0.6), 0)
        return " ".join(_alike_in_size(top[first:], size))


def _alike_in_size(lines: Sequence[Line], size: float) -> Iterator[str]:
    for line in lines:
        if line.size < size - 0.6:
            return
        yield line.text


def fronts(pages: Sequence[PageText]) -> tuple[Front, ...]:
    """The pages on which a paper may begin: the first, and the second behind a cover."""
    return tuple(
        Front(page, pages[number + 1] if number + 1 < min(len(pages), 2) else None)
        for number, page in enumerate(pages[:2])
    )


def words(lines: Iterable[str]) -> frozenset[str]:
    """The words of *lines* as keys."""
    return frozenset(
        key for line in lines for word in _WORD.findall(line) if (key := letters(word))
    )


_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
