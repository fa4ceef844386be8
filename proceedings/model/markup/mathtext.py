"""A formula as plain Unicode text, for contents, feeds, bookmarks and search: √(T log T), ℝᵈ.

It walks the repaired MathML. What Unicode cannot raise or lower is written with ^ and _, and
brackets keep the meaning wherever the two dimensions of the formula are lost.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from proceedings.model.markup.characters import COMBINING, OVERLINES, UNDERLINES, lowered, plain
from proceedings.model.markup.characters import raised as raised_characters
from proceedings.model.markup.mathrows import BIG_OPERATORS, SCRIPTED, nucleus

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_BIG = BIG_OPERATORS | set("∫∬∭∮")
_TIGHT = frozenset("()[]{}|‖⌊⌋⌈⌉⟨⟩/!¬#")
_AFTER = frozenset(",;:")
_SIGNS = frozenset("+-−±∓·*∘×⊗⊕")  # with nothing on their left, they are no operation


def text_of_formula(math: Element) -> str:
    """Write the repaired tree *math* on one line."""
    return " ".join(unicodedata.normalize("NFC", _text(math)).split())


def _text(element: Element) -> str:
    writer = _WRITERS.get(element.tag)
    return writer(element) if writer else _row(element)


def _token(element: Element) -> str:
    return plain(element.text or "").replace("\u2009", " ").replace("\xa0", " ")


def _space(element: Element) -> str:
    width = element.get("width", "0")
    return " " if not width.startswith(("-", "0em")) and width != "0" else ""


def _row(element: Element) -> str:
    """Join the children; binary signs and relations stand between spaces."""
    pieces: list[str] = []
    previous: Element | None = None
    bars = 0
    for child in element:
        text = _text(child)
        if child.tag == "mo":
            bars += text in ("|", "‖")
            prefix = previous is None or _awaits_operand(previous, bars)
            text = text if child.get("rspace") == "0" else _operator(text, prefix=prefix)
        elif previous is not None and _needs_space(previous):
            text = f" {text}"
        pieces.append(text)
        previous = child
    return re.sub(" +", " ", "".join(pieces))


def _needs_space(element: Element) -> bool:
    """Keep a sum apart from its terms, and a fraction from what follows it."""
    return element.tag == "mfrac" or nucleus(element).text in _BIG


def _awaits_operand(element: Element, bars: int) -> bool:
    """Tell whether an operand has to follow: after a sign, an opening bracket or bar."""
    if element.tag == "mo" and element.text in ("|", "‖"):
        return bars % 2 == 1
    return element.tag == "mo" and element.text not in set(")]}⌋⌉⟩!")


def _operator(sign: str, *, prefix: bool) -> str:
    if sign in _AFTER:
        return f"{sign} "
    sign = "−" if sign == "-" else sign
    if not sign or sign in _TIGHT or (prefix and (sign in _SIGNS or sign in _BIG)):
        return sign
    return f" {sign} "


def _scripts(element: Element) -> str:
    base, *scripts = element
    text = _atom(base)
    if element.tag in ("mover", "munder"):
        mark = scripts[0].text or ""
        if mark in UNDERLINES or mark in OVERLINES:
            return _text(base)
        if mark in COMBINING or mark == "‾":
            return _accented(_text(base), mark)
    kinds = {"msub": "_", "munder": "_", "msup": "^", "mover": "^"}.get(element.tag, "_^")
    return text + "".join(
        _script(_text(script), kind) for script, kind in zip(scripts, kinds, strict=True)
    )


def _accented(text: str, mark: str) -> str:
    accent = COMBINING.get(mark, "\u0304")
    return "".join(char + accent if char.isalnum() else char for char in text)


def _script(text: str, kind: str) -> str:
    tight = text.replace(" ", "")
    return script_text(text if tight.isalpha() else tight, kind)


def script_text(text: str, kind: str) -> str:
    """Raise (^) or lower (_) *text*: in Unicode where it is short and can be, else with a sign.

    >>> script_text("2", "^"), script_text("2/3", "^"), script_text("TV", "_")
    ('²', '^(2/3)', '_TV')
    """
    if not text.strip():
        return ""
    if len(text) <= 3 or text.strip("-−").isdigit():
        mapped = raised_characters(text) if kind == "^" else lowered(text)
        if mapped is not None:
            return mapped
    simple = text.isalnum() and unicodedata.is_normalized("NFKC", text)
    if simple or len(text) == 1 or _is_enclosed(text, "[]"):
        return f"{kind}{text}"
    return f"{kind}({text})"


def _fraction(element: Element) -> str:
    above, below = element
    if element.get("linethickness") == "0":
        return f"{_text(above)} choose {_text(below)}"
    return f"{_atom(above)}/{_atom(below)}"


def _root(element: Element) -> str:
    if element.tag == "mroot":
        return f"{script_text(_text(element[1]), '^')}√{_atom(element[0])}"
    return f"√{_bracketed(_row(element), element if len(element) != 1 else element[0])}"


def _atom(element: Element) -> str:
    return _bracketed(_text(element), element)


def _bracketed(text: str, element: Element) -> str:
    """Put *text* in brackets, unless it holds together without them."""
    core = nucleus(element)
    simple = element.tag == "mi" or (
        core.tag in ("mi", "mn", "mo", "mtext", "mover") and " " not in text
    )
    if element.tag in SCRIPTED and set("^_") & set(text):
        simple = False
    if (
        simple
        or not text
        or (
            element.tag == "mrow"
            and any(_is_enclosed(text, pair) for pair in ("()", "[]", "||", "‖‖"))
        )
    ):
        return text
    return f"({text})"


def _is_enclosed(text: str, pair: str) -> bool:
    """Tell whether *text* is one bracket, with none of its kind inside."""
    return len(text) > 1 and text[0] + text[-1] == pair and not set(pair) & set(text[1:-1])


def _table(element: Element) -> str:
    rows = (" ".join(_text(cell) for cell in row).strip() for row in element)
    return "; ".join(filter(None, rows))


_WRITERS: dict[str, Callable[[Element], str]] = {
    **dict.fromkeys(("mi", "mn", "mo", "mtext"), _token),
    **dict.fromkeys(SCRIPTED, _scripts),
    **dict.fromkeys(("msqrt", "mroot"), _root),
    "mspace": _space,
    "mfrac": _fraction,
    "mtable": _table,
    "mphantom": lambda _: "",
}
