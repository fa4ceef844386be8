"""Page numbers as a volume prints them and a citation quotes them.

Most are plain: 11–20. Others count within each paper (5:1–5:12), stand in front of the first one
(i–v), carry a letter (S12–S19), or name the article alone (e12).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_WORTH = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
#: What precedes the number, and the number: digits, or roman ones that no other letter touches.
_LABEL = re.compile(
    r"(?P<prefix>[^\s–]*?)(?:(?P<digits>\d{1,9})|(?<![A-Za-z])(?P<roman>[ivxlcdm]+))"
)


@dataclass(frozen=True, slots=True)
class PageRange:
    """Pages that follow each other, the *first* and the *last* included.

    >>> str(PageRange(1, 12, "5:")), str(PageRange(1, 5, roman=True)), str(PageRange(7, 7))
    ('5:1–5:12', 'i–v', '7')
    """

    first: int
    last: int
    prefix: str = ""  #: before the number of each page: "5:"
    roman: bool = False
    article: str = ""  #: an article's number, which is quoted in place of its pages: "e12"
    cited: PageRange | None = None  #: what is quoted, where a revision's pages are numbered apart

    def __str__(self) -> str:
        if self.cited is not None:
            return str(self.cited)
        if self.article or self.last <= self.first:
            return self.first_label
        return f"{self.first_label}–{self.last_label}"

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    @property
    def first_label(self) -> str:
        """What leads a reader to the first page: its number, or that of the article."""
        return self.cited.first_label if self.cited else self.article or self.label(0)

    @property
    def last_label(self) -> str:
        """The number of the last page; empty where the article's number stands for all pages."""
        if self.cited is not None:
            return self.cited.last_label
        return "" if self.article else self.label(self.last - self.first)

    @property
    def is_plain(self) -> bool:
        """Whether nothing but a number in digits is printed."""
        return not (self.prefix or self.roman)

    def label(self, offset: int) -> str:
        """What is printed on the page that is *offset* pages after the first one."""
        number = self.first + offset
        return self.prefix + (roman(number) if self.roman else str(number))

    def after(self, count: int) -> PageRange:
        """The *count* pages that follow these."""
        if self.cited is not None:
            return self.cited.after(count)
        return replace(self, first=self.last + 1, last=self.last + count, article="")

    def of_revision(self, number: int, count: int) -> PageRange:
        """The *count* pages of the revision *number* of a paper that was published on these.

        As many pages, or fewer, keep their numbers. More of them are numbered apart, so that those
        of no other paper move; what is cited stays.

        >>> longer = PageRange(11, 18).of_revision(2, 10)
        >>> str(longer), longer.label(0), longer.label(9), longer.after(4).first
        ('11–18', '11v2:1', '11v2:10', 19)
        """
        if count == self.count:
            return self
        if count < self.count:
            return replace(self, last=self.first + count - 1, cited=self)
        return PageRange(1, count, f"{self.first_label}v{number}:", cited=self)

    def on(self, count: int) -> PageRange:
        """An article's number on the *count* pages that the article has; a range is what it is.

        >>> article = read_page_range("e12").on(9)
        >>> str(article), article.label(0), article.label(8)
        ('e12', 'e12:1', 'e12:9')
        """
        if not self.article or count == 1:
            return replace(self, article="")
        return PageRange(1, count, f"{self.article}:", article=self.article)


def read_page_range(text: str) -> PageRange | None:
    """Read what `PageRange` writes; None where *text* is no range of pages.

    One number with a letter before it is an article's: it says nothing of how many pages it has.

    >>> read_page_range("5:1–12") == read_page_range("5:1–5:12") == PageRange(1, 12, "5:")
    True
    >>> read_page_range("5:1–6:3"), read_page_range("iiv")
    (None, None)
    """
    ends = [_read_label(end) for end in text.split("–")]
    if len(ends) > 2 or None in ends:
        return None
    first, last = ends[0], ends[-1]
    assert first is not None  # noqa: S101  the line above
    assert last is not None  # noqa: S101
    if len(ends) == 1:
        is_article = first.prefix[-1:].isalpha()
        return replace(first, article=text) if is_article else first
    if last.prefix not in ("", first.prefix) or last.roman is not first.roman:
        return None
    return replace(first, last=last.first)


def _read_label(text: str) -> PageRange | None:
    match = _LABEL.fullmatch(text.strip())
    if match is None:
        return None
    number = int(match["digits"]) if match["digits"] else from_roman(match["roman"])
    return PageRange(number, number, match["prefix"], not match["digits"]) if number else None


def reading_order(pages: PageRange) -> tuple[object, ...]:
    """A key that puts ranges in the order in which a volume holds them.

    Roman numbers come first; a prefix is compared by the numbers in it: 9:1 comes before 10:1.
    """
    prefix = re.findall(r"\d+|[^\d]+", pages.article or pages.prefix)
    natural = tuple((1, int(part), "") if part.isdigit() else (0, 0, part) for part in prefix)
    return not pages.roman, natural, pages.first


def roman(number: int) -> str:
    """Write *number*, from 1, as the pages of front matter are numbered.

    >>> [roman(number) for number in (1, 4, 9, 14, 49)]
    ['i', 'iv', 'ix', 'xiv', 'xlix']
    """
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def from_roman(text: str) -> int:
    """Read what `roman` writes; 0 where it does not write *text*.

    >>> from_roman("xlix"), from_roman("iiv")
    (49, 0)
    """
    values = [_WORTH[sign] for sign in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    number = sum(-value if value < after else value for value, after in pairs)
    return number if roman(number) == text else 0
