"""Markup: the text of a title or an abstract, which answers in every form that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proceedings.model.markup.flatten import flattened
from proceedings.model.markup.html import html_of, inline_html_of
from proceedings.model.markup.latex import latex_of
from proceedings.model.markup.parse import parse
from proceedings.model.markup.text import text_of

if TYPE_CHECKING:
    from proceedings.model.markup.macros import Macros
    from proceedings.model.markup.nodes import Block, Inline
    from proceedings.model.markup.problems import Problem


@dataclass(frozen=True, slots=True)
class Markup:
    r"""A text in the safe subset of MyST, and the TeX macros of its edition.

    It is read once, and never raises: what cannot be shown is left out or shown plain, and
    `problems` names it.

    >>> title = Markup(r"Learning {DNA} in $O(\sqrt{n})$")
    >>> title.text()
    'Learning DNA in O(√n)'
    >>> title.latex()
    'Learning {DNA} in $O(\\sqrt{n})$'
    """

    source: str
    macros: Macros = ()

    def blocks(self) -> tuple[Block, ...]:
        """Give the tree, as of an abstract."""
        return parse(self.source, self.macros).blocks

    def inlines(self) -> tuple[Inline, ...]:
        """Give the tree on one line, as of a title."""
        return flattened(self.blocks())

    def text(self) -> str:
        """Write plain Unicode; a blank line parts paragraphs."""
        return text_of(self.blocks(), self.macros)

    def html(self) -> str:
        """Write blocks of HTML, formulas as MathML."""
        return html_of(self.blocks(), self.macros)

    def inline_html(self) -> str:
        """Write HTML that may stand in a heading, formulas as MathML."""
        return inline_html_of(self.inlines(), self.macros)

    def latex(self) -> str:
        """Write LaTeX for a field of a .bib file: UTF-8, braces in pairs, macros written out."""
        return latex_of(self.blocks(), self.macros)

    def problems(self) -> tuple[Problem, ...]:
        """Name what is wrong with the text, in the order of its lines."""
        return parse(self.source, self.macros).problems

    def __bool__(self) -> bool:
        return bool(self.source) and bool(self.blocks())

    def __str__(self) -> str:
        return self.text()
