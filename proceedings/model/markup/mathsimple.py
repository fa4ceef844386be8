r"""Simple formulas, read without the converter: letters, numbers, signs, scripts, roots, fractions.

Nearly all formulas of titles and abstracts are no more. They are read here in a tenth of the time
that latex2mathml takes, into the tree that it makes. What one sign becomes is asked of it once, so
there is no table to keep; what this module does not know for certain is left to the converter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from functools import cache
from xml.etree.ElementTree import Element

from latex2mathml import commands
from latex2mathml.converter import convert_to_element
from latex2mathml.symbols_parser import SYMBOLS

_UNITS = "in|mm|cm|pt|em|ex|pc|bp|dd|cc|sp|mu"  # a number before them is a length
_ACCENTS = "tilde|hat|bar|vec|dot|ddot|widehat|widetilde|overline|check|breve|acute|grave"
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<script>[_^])(?P<digit>[0-9])? |
    (?P<brace>[{{}}]) |
    (?P<within>\\(?:sqrt|frac))\s*(?={{) |
    (?P<sign>
        [A-Za-z+\-=<>()\[\],/:;!*|?] | [^\x00-\x7f] |
        [0-9]+(?:\.[0-9]+)?(?!\s*(?:{_UNITS})|\.) |
        \\[{{}}|%,:;!] |
        \\(?:math(?:bb|bf|cal|frak|it|rm|scr|sf|tt)|{_ACCENTS})(?:\s*{{[A-Za-z]}}|\s+[A-Za-z]) |
        \\[A-Za-z]+
    ))""",
    re.VERBOSE,
)
_WITHIN = {r"\sqrt": ("msqrt", 1), r"\frac": ("mfrac", 2)}  #: with as many groups
_SCRIPTS = {"_": "msub", "^": "msup", "_^": "msubsup", "^_": "msubsup"}
#: Commands that stand for one sign, whatever is beside them.
_PLAIN = (
    frozenset(SYMBOLS)
    | frozenset(commands.FUNCTIONS)
    | frozenset(commands.LIMIT)
    | {r"\Pr", r"\liminf", r"\limsup", r"\quad", r"\qquad"}
) - (
    frozenset(commands.COMMANDS_WITH_ONE_PARAMETER)
    | frozenset(commands.COMMANDS_WITH_TWO_PARAMETERS)
    | frozenset(commands.EXTENSIBLE_ARROWS)
    | {r"\gcd", r"\prime", r"\not", r"\sum", r"\prod", r"\surd"}
)
_COMMAND = re.compile(r"\\[A-Za-z]+")


class _NotSimple(Exception):  # noqa: N818  no error: the converter reads it
    pass


def simple_tree(tex: str) -> list[Element] | None:
    r"""The elements of a prepared formula in a line, or None where it is not simple.

    >>> [element.tag for element in simple_tree(r"n^2 \log n") or ()]
    ['msup', 'mi', 'mi']
    >>> simple_tree(r"\begin{matrix}a\end{matrix}") is None
    True
    """
    try:
        return _row(_tokens(tex), is_group=False)
    except _NotSimple:
        return None


def _tokens(tex: str) -> Iterator[re.Match[str]]:
    end = len(tex.rstrip())
    pos = 0
    while pos < end:
        match = _TOKEN.match(tex, pos)
        if match is None:
            raise _NotSimple
        yield match
        pos = match.end()


def _row(tokens: Iterator[re.Match[str]], *, is_group: bool) -> list[Element]:
    row: list[Element] = []
    scripts = ""  #: of the last element
    for token in tokens:
        kind = token.lastgroup
        if kind == "sign":
            row.append(_sign(token["sign"]))
        elif kind == "script" or kind == "digit":
            _attach(row, token, scripts, tokens)
            scripts += token["script"]
            continue
        elif kind == "within":
            tag, count = _WITHIN[token["within"]]
            row.append(_element(tag, [_group(tokens) for _ in range(count)]))
        elif token["brace"] == "{":
            row.append(_element("mrow", _row(tokens, is_group=True)))
        elif is_group:
            return row
        else:
            raise _NotSimple
        scripts = ""
    if is_group or not row:
        raise _NotSimple
    return row


def _attach(
    row: list[Element], token: re.Match[str], scripts: str, tokens: Iterator[re.Match[str]]
) -> None:
    """Give the last element of *row* a script; it may have the other one already."""
    tag = _SCRIPTS.get(scripts + token["script"])
    if not row or tag is None:
        raise _NotSimple
    script = _sign(token["digit"]) if token["digit"] else _argument(tokens)
    base = row[-1]
    if scripts == "^":
        base.insert(1, script)
        base.tag = tag
    elif scripts:
        base.append(script)
        base.tag = tag
    else:
        row[-1] = _element(tag, [base, script])


def _argument(tokens: Iterator[re.Match[str]]) -> Element:
    token = next(tokens, None)
    if token is None or token[0][:1].isspace():
        raise _NotSimple
    if token["brace"] == "{":
        return _element("mrow", _row(tokens, is_group=True))
    if token["sign"] is None or token["sign"][0].isdigit():
        raise _NotSimple
    return _sign(token["sign"])


def _group(tokens: Iterator[re.Match[str]]) -> Element:
    token = next(tokens, None)
    if token is None or token["brace"] != "{":
        raise _NotSimple
    return _element("mrow", _row(tokens, is_group=True))


def _element(tag: str, children: list[Element]) -> Element:
    made = Element(tag)
    made.extend(children)
    return made


def _sign(tex: str) -> Element:
    found = _learned(tex)
    if found is None:
        raise _NotSimple
    return deepcopy(found) if len(found) else copy(found)
