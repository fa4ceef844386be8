r"""Simple formulas, read without the converter: signs with their scripts, roots, fractions, groups.

Nearly all formulas of titles and abstracts are no more. They become the tree that latex2mathml
makes of them, in a tenth of its time. What a sign becomes is asked of the converter once, so there
is no table to keep; what is not known for certain here is left to it.
"""

from __future__ import annotations

import re
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element

if TYPE_CHECKING:
    from collections.abc import Iterator

    Tokens = Iterator[re.Match[str]]

_UNIT = "in|mm|cm|pt|em|ex|pc|bp|dd|cc|sp|mu"  # a number before one is a length
_FONT = "mathbb|mathbf|mathcal|mathfrak|mathit|mathrm|mathscr|mathsf|mathtt"
_ACCENT = "acute|bar|breve|check|ddot|dot|grave|hat|overline|tilde|vec|widehat|widetilde"
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<script>[_^])(?P<digit>[0-9]?)(?!\s) |
    (?P<brace>[{{}}]) |
    (?P<within>\\(?:sqrt|frac))\s*(?={{) |
    (?P<sign>
        [A-Za-z+\-=<>()\[\],/:;!*|] | [^\x00-\x7f\s] |
        (?>[0-9]+(?:\.[0-9]+)?)(?!\s*(?:{_UNIT})|\.) |
        \\[{{}}|%,:;!] |
        \\(?:{_FONT}|{_ACCENT})
            (?:\s*{{[A-Za-z]+}}|\s+[A-Za-z]|\s*(?>\\(?!operatorname)[A-Za-z]+)(?!\s*{{)) |
        \\operatorname\*?{{[A-Za-z\u2009]+}} |
        \\text{{[^{{}}\\$]+}} |
        \\(?!math|operatorname)[A-Za-z]+
    ))""",
    re.VERBOSE,
)
_DIGITS = frozenset("0123456789")
_WITHIN = {r"\sqrt": ("msqrt", 1), r"\frac": ("mfrac", 2)}  #: and of how many groups
_SCRIPTS = {"_": "msub", "^": "msup", "_^": "msubsup", "^_": "msubsup"}
#: What they become rests on what is beside them.
_UNSTEADY = frozenset((r"\gcd", r"\not", r"\limits", r"\nolimits"))


class _NotSimpleError(Exception):
    """The converter has to read it."""


def simple_tree(tex: str) -> list[Element] | None:
    r"""The elements of a formula in the line, *tex* being prepared; None where it is not simple.

    >>> [element.tag for element in simple_tree(r"n^2 \log n") or ()]
    ['msup', 'mi', 'mi']
    >>> simple_tree(r"\begin{matrix}a\end{matrix}") is None
    True
    """
    try:
        return _row(_tokens(tex.rstrip()), "")
    except _NotSimpleError:
        return None


def _tokens(tex: str) -> Tokens:
    pos = 0
    while pos < len(tex):
        match = _TOKEN.match(tex, pos)
        if match is None:
            raise _NotSimpleError
        yield match
        pos = match.end()


def _row(tokens: Tokens, closing: str) -> list[Element]:
    """Read up to the brace that is *closing*, or to the end."""
    row: list[Element] = []
    scripts = ""  #: of the last element
    for token in tokens:
        if token["script"]:
            scripts += token["script"]
            _attach(row, scripts, _script(token, tokens))
            continue
        if token["brace"] == "}":
            break
        row.append(_part(token, tokens))
        scripts = ""
    else:
        token = None
    if not row or (closing if token is None else not closing):
        raise _NotSimpleError
    return row


def _part(token: re.Match[str], tokens: Tokens) -> Element:
    if token["sign"]:
        return _sign(token["sign"])
    if token["brace"]:
        return _element("mrow", *_row(tokens, "}"))
    tag, count = _WITHIN[token["within"]]
    return _element(tag, *(_group(tokens) for _ in range(count)))


def _group(tokens: Tokens) -> Element:
    token = next(tokens, None)
    if token is None or token["brace"] != "{":
        raise _NotSimpleError
    return _part(token, tokens)


def _script(token: re.Match[str], tokens: Tokens) -> Element:
    """What is raised or lowered; of several digits it is the first one alone."""
    if token["digit"]:
        return _sign(token["digit"])
    found = next(tokens, None)
    if found is None or not (found["brace"] == "{" or found["sign"]):
        raise _NotSimpleError
    return _part(found, tokens)


def _attach(row: list[Element], scripts: str, script: Element) -> None:
    """Give the last element of *row* one more of its *scripts*."""
    if not row or scripts not in _SCRIPTS:
        raise _NotSimpleError
    if len(scripts) == 1:
        row[-1] = _element(_SCRIPTS[scripts], row[-1], script)
    else:
        row[-1].tag = _SCRIPTS[scripts]
        row[-1].insert(1 if scripts == "^_" else 2, script)


def _element(tag: str, *children: Element) -> Element:
    made = Element(tag)
    made.extend(children)
    return made


def _sign(tex: str) -> Element:
    is_number = tex[0] in _DIGITS  # there are too many to keep
    tag, text, attributes, children = ("mn", tex, {}, ()) if is_number else _learnt(tex)
    made = Element(tag, attributes)
    made.text = text
    for child in children:
        made.append(deepcopy(child))
    return made


@lru_cache(maxsize=4096)
def _learnt(tex: str) -> tuple[str, str | None, dict[str, str], tuple[Element, ...]]:
    """What the converter makes of a sign, which has to leave its neighbours alone."""
    try:
        row = list(convert_to_element(rf"a{tex} b")[0]) if tex not in _UNSTEADY else []
    except Exception:  # noqa: BLE001  it fails in many ways of its own
        row = []
    if [(e.text, len(e)) for e in row[:1] + row[2:]] != [("a", 0), ("b", 0)]:
        raise _NotSimpleError
    found = row[1]
    if any("\\" in (part.text or "") for part in found.iter()):
        raise _NotSimpleError
    return found.tag, found.text, found.attrib, tuple(found)
