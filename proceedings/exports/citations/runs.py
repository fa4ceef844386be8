"""Formatted text as runs of one style each, for formats that know no elements within others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from proceedings.model.markup.nodes import Link, Styled
from proceedings.model.markup.text import inline_text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proceedings.model.markup import Markup
    from proceedings.model.markup.macros import Macros
    from proceedings.model.markup.nodes import Inline

Run = tuple[str, frozenset[str]]  #: a text, and the styles that it has


def runs(title: Markup, subtitle: Markup) -> list[Run]:
    """The text of both on one line, cut where its style changes; `protected` is no style.

    >>> from proceedings.model.markup import Markup
    >>> runs(Markup("H{sub}`2`O"), Markup("Ice"))
    [('H', frozenset()), ('2', frozenset({'subscript'})), ('O: Ice', frozenset())]
    """
    found = list(_runs(title.inlines(), frozenset(), title.macros))
    if subtitle:
        found += [(": ", frozenset()), *_runs(subtitle.inlines(), frozenset(), subtitle.macros)]
    return [
        ("".join(text for text, _ in group), styles)
        for styles, group in groupby(found, itemgetter(1))
    ]


def _runs(nodes: Iterable[Inline], styles: frozenset[str], macros: Macros) -> Iterator[Run]:
    for node in nodes:
        match node:
            case Styled(style, children):
                own = frozenset[str]() if style == "protected" else frozenset({style})
                yield from _runs(children, styles | own, macros)
            case Link(_, children):
                yield from _runs(children, styles, macros)
            case _:
                yield inline_text_of((node,), macros), styles
