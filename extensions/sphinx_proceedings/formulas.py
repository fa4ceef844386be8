"""Formulas in prose as MathML, by the same converter as in titles and abstracts.

Nothing has to be loaded to read them; the browser draws them itself.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

from proceedings.model.markup.mathml import mathml
from proceedings.model.markup.problems import BadMath
from sphinx_proceedings import domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    app.add_html_math_renderer(
        "proceedings",
        inline_renderers=(_visit_inline, None),
        block_renderers=(_visit_block, None),
    )


def _visit_inline(self: HTML5Translator, node: nodes.math) -> None:
    self.body.append(_mathml(self, node, display=False))
    raise nodes.SkipNode


def _visit_block(self: HTML5Translator, node: nodes.math_block) -> None:
    self.body.append(self.starttag(node, "div", CLASS="math"))
    if node["number"]:
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})')
        self.add_permalink_ref(node, _("Link to this equation"))
        self.body.append("</span>")
    self.body.append(_mathml(self, node, display=True))
    self.body.append("</div>\n")
    raise nodes.SkipNode


def _mathml(self: HTML5Translator, node: nodes.Element, *, display: bool) -> str:
    """The formula, or its TeX with a warning where it cannot be read."""
    macros = domain.of(self.builder.env).macros
    try:
        return mathml(node.astext(), macros, display=display)
    except BadMath as bad:
        text = f"{bad}; {bad.cure}"
        logger.warning("%s", text, location=node, type="proceedings", subtype="markup-math")
        return f"<code>{escape(node.astext())}</code>"
