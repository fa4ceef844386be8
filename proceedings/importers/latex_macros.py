r"""The macros of TeX that stand in titles, abstracts and names outside formulas.

Letters, accents and symbols come from pylatexenc's tables. The other macros are few, and stand
here by what they do. A macro in neither place is not known.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pylatexenc import latex2text  # type: ignore[import-untyped]

#: Macros that set their argument in a style, by the style they set.
STYLES = {
    "emph": "emphasis",
    "textit": "emphasis",
    "textsl": "emphasis",
    "textbf": "strong",
    "texttt": "code",
    "textsubscript": "subscript",
    "textsuperscript": "superscript",
}
#: Macros whose argument is printed as if they were not there.
TRANSPARENT = frozenset(
    "textsc textrm textsf textmd textup textnormal text mbox uline underline ensuremath".split()
)
#: Declarations that hold to the end of their group, by the style they set ("" for none).
DECLARATIONS = {
    "em": "emphasis",
    "it": "emphasis",
    "itshape": "emphasis",
    "sl": "emphasis",
    "slshape": "emphasis",
    "bf": "strong",
    "bfseries": "strong",
    "tt": "code",
    "ttfamily": "code",
    **dict.fromkeys("rm sf sc scshape normalfont small footnotesize large selectfont".split(), ""),
}
#: Macros that print nothing that a web page or a citation can show.
SILENT = frozenset("noindent xspace protect relax / - @ ! centering allowbreak sloppy".split())
SPACES = frozenset([" ", "\n", "\t", ",", ";", ":", "quad", "qquad", "thinspace", "space", "hfill"])

_WORDS = {
    "LaTeX": "LaTeX",
    "LaTeXe": "LaTeX2e",
    "TeX": "TeX",
    "BibTeX": "BibTeX",
    "pounds": "£",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "ddag": "‡",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
    "textquotedbl": '"',
    "slash": "/",
    "flqq": "«",
    "frqq": "»",
    "glqq": "„",
    "grqq": "“",
    "euro": "€",
    "%": "%",
}
#: Letters of their own: what follows belongs to the same word, so the space after them is TeX's.
_LETTERS = frozenset("oe OE ae AE aa AA o O ss L l i j DH dh DJ dj TH th NG ng IJ ij".split())
_DATABASE = latex2text.get_default_latex_context_db()
_TABLES = [_DATABASE.d[name]["macros"] for name in ("latex-base", "advanced-symbols")]
_TO_TEXT = latex2text.LatexNodes2Text()

#: An accent and the letter it stands on: \'e, \'{e}, \'\i, \c{c}, \v S.
ACCENT = r"""\\(?:['"`^~=.]|[uvHtcdbrk](?![A-Za-z]))\s*
    (?:\{\s*(?:\\[ij]|[^\W\d_]{1,2})\s*\}|\\[ij](?![A-Za-z])|[^\W\d_])"""


@cache
def accented(tex: str) -> str:
    r"""Write an accent and its letter as one character.

    >>> accented(r"\'{e}"), accented(r"\v S"), accented(r"\'\i")
    ('é', 'Š', 'í')
    """
    return unicodedata.normalize("NFC", _TO_TEXT.latex_to_text(tex)).strip()


@cache
def symbol(name: str) -> str | None:
    """What the macro *name* prints; None where it is not known, or wants an argument.

    >>> symbol("ss"), symbol("ldots"), symbol("&"), symbol("cite")
    ('ß', '…', '&', None)
    """
    if name in _WORDS:
        return _WORDS[name]
    for table in _TABLES:
        text = getattr(table.get(name), "simplify_repl", None)
        if isinstance(text, str) and "%" not in text and name != "today":
            return text
    return None


def joins_the_next_word(name: str) -> bool:
    r"""Whether the spaces after the macro are only its end: ``\o re`` is øre."""
    return name in _LETTERS


def plain_address(tex: str) -> str:
    r"""An address without the backslashes that TeX wants in it.

    >>> plain_address(r"https://example.org/a\_b\%20c\~{}d")
    'https://example.org/a_b%20c~d'
    """
    return re.sub(r"\\([%_#&~{}$])(\{\})?", r"\1", tex.strip())
