"""A row of a formula: thin spaces around names, words in one piece, no needless groups.

A row is every element whose children stand side by side. MathML leaves to its writer what TeX
does by itself: ``\\log T`` gets a thin space, ``\\log(T)`` gets none.
"""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

OPERATOR_NAME = "operator-name"
"""A mark on names such as log while the tree is repaired; it never leaves."""

LIMITS = frozenset(
    "arg max|arg min|argmax|argmin|det|gcd|inf|inj lim|lim|lim inf|lim sup|max|min|plim|Pr"
    "|proj lim|sup".split("|")
)
"""Names whose subscript stands below them in a displayed formula."""

BIG_OPERATORS = frozenset("∑∏∐⋃⋂⨁⨂⋁⋀⨆")
"""Signs whose scripts stand above and below them in a displayed formula."""

SCRIPTED = frozenset(("msub", "msup", "msubsup", "munder", "mover", "munderover"))
_CLOSING = frozenset(")]}⌋⌉⟩!")


def nucleus(element: Element) -> Element:
    """Find what the scripts of *element* are attached to."""
    while element.tag in SCRIPTED and len(element):
        element = element[0]
    return element


def arrange(row: Element) -> None:
    """Space and merge the children of *row* in place."""
    if row.tag in ("mtable", "mtr"):
        return
    children = [ungrouped(child) for child in row]
    if len(children) == 1 and children[0].tag == "mrow":
        children = list(children[0])
    if row.tag == "mrow" and len(children) == 1 and children[0].tag == "mo":
        children[0].attrib |= {"lspace": "0", "rspace": "0"}  # braces make a sign ordinary
    _stretch_around_tables(children)
    row[:] = _spaced(_merged(children))


def ungrouped(element: Element) -> Element:
    """Take the only child of a group for the group."""
    if element.tag == "mrow" and len(element) == 1:
        return element[0]
    return element


def _stretch_around_tables(children: list[Element]) -> None:
    """Let the brackets of a matrix grow with it."""
    for before, after in pairwise(children):
        if "mtable" in (before.tag, after.tag):
            before.attrib.pop("stretchy", None)
            after.attrib.pop("stretchy", None)


def _merged(children: list[Element]) -> list[Element]:
    """Join upright letters into words, and := into one sign: K and L are one index KL."""
    merged: list[Element] = []
    for child in children:
        last = merged[-1] if merged else None
        if last is not None and _is_upright(child) and (_is_upright(last) or "word" in last.attrib):
            last.text = f"{last.text}{child.text}"
            last.attrib.clear()
            last.set("word", "")
        elif last is not None and (last.text, child.text) == (":", "="):
            last.text = ":="
        else:
            merged.append(child)
    return merged


def _is_upright(element: Element) -> bool:
    text = element.text or ""
    return element.get("mathvariant") == "normal" and text.isascii() and text.isalpha()


def _spaced(children: list[Element]) -> list[Element]:
    spaced: list[Element] = []
    for child in children:
        if spaced and (
            (_is_name(child) and _ends_operand(spaced[-1]))
            or (_is_name(spaced[-1]) and _begins_operand(child))
        ):
            spaced.append(Element("mspace", width="0.167em"))
        spaced.append(child)
    return spaced


def _is_name(element: Element) -> bool:
    return OPERATOR_NAME in nucleus(element).attrib


def _begins_operand(element: Element) -> bool:
    if element.tag == "mrow" and len(element):
        return _begins_operand(element[0])
    return nucleus(element).tag not in ("mo", "mspace")


def _ends_operand(element: Element) -> bool:
    if element.tag == "mrow" and len(element):
        return _ends_operand(element[-1])
    core = nucleus(element)
    return core.tag not in ("mo", "mspace") or core.text in _CLOSING
