"""Formatted text of untrusted authors: titles and abstracts, in every form that is asked for.

`Markup` holds a source and answers as tree, text, HTML and LaTeX; trees from elsewhere (an editor's
prose page) are written by the same functions. Nothing here runs what an author wrote: directives,
scripts and unknown addresses are dropped and reported.

    nodes       the tree                       held, formulas, roles    taken out before Markdown
    parse       source -> tree                 inlines, frames, tags, links    inline nodes
    text, html, latex, flatten    tree -> text forms
    macros, tex, preparation, mathml, mathtree, mathrows, mathtext, characters    formulas
"""

from __future__ import annotations

from proceedings.model.markup.html import html_of, inline_html_of
from proceedings.model.markup.latex import inline_latex_of, latex_of
from proceedings.model.markup.links import safe_url
from proceedings.model.markup.macros import Macros
from proceedings.model.markup.markup import Markup
from proceedings.model.markup.mathml import math_text, mathml
from proceedings.model.markup.problems import BadMath, Kind, Problem
from proceedings.model.markup.text import inline_text_of, text_of

__all__ = [
    "BadMath",
    "Kind",
    "Macros",
    "Markup",
    "Problem",
    "html_of",
    "inline_html_of",
    "inline_latex_of",
    "inline_text_of",
    "latex_of",
    "math_text",
    "mathml",
    "safe_url",
    "text_of",
]
