r"""TeX made ready for latex2mathml, which leaves some common forms out.

Each repair here stands for formulas of real abstracts that latex2mathml 3.81 shows wrong: a bare
percent sign begins a comment, ``\operatorname*{arg\,min}`` falls apart, ``\sim`` is a tilde.
Repairs that need the finished tree are in `mathtree`.
"""

from __future__ import annotations

import re

from proceedings.model.markup.macros import COMMAND

RENAMED = {
    r"\arg": r"\operatorname{arg}",
    r"\backslash": "∖",
    r"\setminus": "∖",
    r"\sim": "∼",
    r"\colon": ":",
    r"\S": "§",
    r"\P": "¶",
    r"\dag": "†",
    r"\ddag": "‡",
    r"\mathds": r"\mathbb",
    r"\mathbbm": r"\mathbb",
    r"\pmb": r"\boldsymbol",
    r"\nonumber": "",
    r"\notag": "",
}
"""Commands of LaTeX that the converter does not know, or knows as the wrong character."""

_ENVIRONMENTS = {
    "aligned": "split",
    "align": "split",
    "align*": "split",
    "gathered": "matrix",
    "gather": "matrix",
    "gather*": "matrix",
}
_NEGATED = {"=": "≠", "<": "≮", ">": "≯", "|": "∤"}

_BARE_PERCENT = re.compile(r"(?<!\\)((?:\\\\)*)%")
_NOT = re.compile(r"\\not\s*([=<>|])")
_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([^{}]*)\}")
_OPERATOR = re.compile(r"\\operatorname(?:withlimits)?\s*(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_TEXT = re.compile(r"\\(?:text(?:rm|normal|up|md)?|mbox|hbox)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")


def prepared(tex: str) -> str:
    r"""Rewrite *tex* so that latex2mathml reads what LaTeX reads.

    >>> prepared(r"\operatorname*{arg\,min}_x 5% \not= y")
    '\\operatorname*{arg\u2009min}_x 5\\% ≠ y'
    """
    tex = _BARE_PERCENT.sub(r"\1\%", " ".join(tex.split()))
    tex = _TEXT.sub(_text, tex)
    tex = _OPERATOR.sub(_operator, tex)
    tex = _NOT.sub(lambda match: _NEGATED[match[1]], tex)
    tex = _ENVIRONMENT.sub(_environment, tex)
    return COMMAND.sub(_renamed, tex)


def _renamed(match: re.Match[str]) -> str:
    return RENAMED.get(match[0], match[0])


def _environment(match: re.Match[str]) -> str:
    return rf"\{match[1]}{{{_ENVIRONMENTS.get(match[2], match[2])}}}"


def _operator(match: re.Match[str]) -> str:
    r"""Give an operator a name of letters and spaces, the only one the converter reads.

    Any other name is set upright: ``\operatorname{KL-div}`` as ``\mathrm{KL-div}``.
    """
    name = re.sub(r"\\[,;:! ]|~|\\(?:rm|mathrm|text)(?![A-Za-z])|[{}]", " ", match[2])
    name = " ".join(name.split())
    if re.fullmatch(r"[A-Za-z ]+", name):
        name = name.replace(" ", "\u2009")  # an ordinary blank would be dropped
        return rf"\operatorname{match[1]}{{{name}}}"
    return rf"\mathrm{{{name}}}"


def _text(match: re.Match[str]) -> str:
    r"""Take formulas and braces out of words, where the converter would print their signs.

    >>> prepared(r"\text{if $x$ is {odd}}")
    '\\text{if }x\\text{ is odd}'
    """
    pieces = re.split(r"(?<!\\)\$", match[1])
    words = (re.sub(r"[{}]", "", piece) for piece in pieces[::2])
    formulas = iter(pieces[1::2])
    return "".join(
        rf"\text{{{word}}}{next(formulas, '')}" if word else next(formulas, "") for word in words
    )
