r"""Values as a .bib file holds them: what BibTeX, BibLaTeX and TeX would act on is escaped.

UTF-8 with only what must be escaped, one field a line, each entry complete in itself, months as
macros: the form that 17 of 17 clients read without loss, where all-ASCII accents, `crossref` and
one-line entries each break some of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from urllib.parse import quote

from proceedings.model.markup import Markup, inline_latex_of
from proceedings.model.markup.latex import escaped
from proceedings.model.markup.nodes import Inline, Link, Styled, Text

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

#: A word whose capitals mean something: DNA, iPhone, the C of C#; not the article A.
_CAPITALS = re.compile(r"(?<![^\W_])[^\W_]+[A-Z][^\W_]*|(?<![\w'’.-])[B-Z](?![\w'’.])")


def entry_text(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Write an entry, without the fields that are empty; it ends in a line end."""
    lines = [f"@{kind}{{{key},"]
    for name, value in fields.items():
        if value:
            lines.append(f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},")
    return "\n".join([*lines, "}", ""])


@lru_cache(maxsize=1 << 12)
def escape(text: str) -> str:
    r"""Escape what BibTeX and TeX would read as their own, and nothing else.

    >>> print(escape("AT&T: 100% of C# in snake_case"))
    AT\&T: 100\% of C\# in snake\_case
    """
    return text if text.isalnum() else escaped(text)


_NO_ADDRESS = re.compile(r"[\\^{}\s]")


def raw(address: str) -> str:
    r"""A DOI or an address, which no client wants escaped.

    What no address may hold (RFC 3986) is percent-encoded: a brace would end the field.

    >>> print(raw("https://example.org/~a_b/50%25?{x}"))
    https://example.org/~a_b/50%25?%7Bx%7D
    """
    return _NO_ADDRESS.sub(lambda sign: quote(sign[0]), address)


def one_line(text: str) -> str:
    """Join the lines of *text*; a blank parts its words."""
    joined = text.replace("\n\n", " ")
    is_even = joined.isprintable() and "  " not in joined and joined[:1] != " " != joined[-1:]
    return joined if is_even else " ".join(text.split())


def keyword_list(keywords: Iterable[str]) -> str:
    """Keywords between commas; braces hold together one that has a comma or semicolon itself."""
    written = map(escape, keywords)
    return ", ".join(f"{{{word}}}" if "," in word or ";" in word else word for word in written)


@lru_cache(maxsize=1 << 8)  # the volume's title stands in each of its entries
def protected(text: str) -> str:
    """A proceedings' or series' title, with the words that citation styles must not lower.

    >>> protected("Proceedings of FastPath 2021: Analysis of ML Systems in C")
    'Proceedings of {FastPath} 2021: Analysis of {ML} Systems in {C}'
    """
    return inline_latex_of(_protected([Text(text)]))


def title_text(title: Markup) -> str:
    r"""A paper's title; to the words that its editors protect come those that need it.

    >>> print(title_text(Markup("{B}ayes for *iPhones* with $O(N)$ DNA_x")))
    {B}ayes for \emph{{iPhones}} with $O(N)$ {DNA}\_x
    """
    nodes = title.inlines()
    if _CAPITALS.search(title.source):
        nodes = tuple(_protected(nodes))
    return inline_latex_of(nodes, title.macros)


def _protected(nodes: Iterable[Inline]) -> Iterator[Inline]:
    for node in nodes:
        match node:
            case Text(text):
                yield from _in_pieces(text)
            case Styled("emphasis" | "strong" as style, children):
                yield Styled(style, tuple(_protected(children)))
            case Link(url, children) if children != (Text(url),):
                yield Link(url, tuple(_protected(children)))
            case _:
                yield node


def _in_pieces(text: str) -> Iterator[Inline]:
    end = 0
    for match in _CAPITALS.finditer(text):
        yield Text(text[end : match.start()])
        yield Styled("protected", (Text(match[0]),))
        end = match.end()
    yield Text(text[end:])
