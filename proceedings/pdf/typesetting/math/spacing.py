"""The space between the signs of a formula, as TeX sets it.

MathML leaves it to a dictionary of operators; ziamath's lacks many signs, and sets an em a third
too wide. So every space becomes an element of its own here: TeX's classes of signs, and its table
of the space between two of them (The TeXbook, chapter 18).
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from xml.etree.ElementTree import Element

from proceedings.model.markup.mathrows import BIG_OPERATORS, nucleus

THIN, MEDIUM, THICK = 3 / 18, 4 / 18, 5 / 18  #: of an em
_ZIAMATH_EM = 1.333  #: what ziamath takes for one
_MATRIX = {"columnspacing": "0.8em", "rowspacing": "0.4em"}
_ALIGNED = {"rowspacing": "0.6em"}

_BINARY = frozenset("+-−±∓×÷·⋅∗*∘•∪∩⊎⊓⊔∧∨⊕⊖⊗⊘⊙∖⋆⋄†‡≀⨿◦")
_OPEN, _CLOSE = frozenset("([{⟨⌊⌈⟪"), frozenset(")]}⟩⌋⌉⟫")
_LARGE = BIG_OPERATORS | frozenset("∫∬∭∮∯∰")
_LENGTH = re.compile(r"(-?[0-9.]+)(em|ex)")
_LENGTHS = ("width", "columnspacing", "rowspacing", "minsize", "maxsize")


class Atom(IntEnum):
    """A class of signs; the numbers order the table."""

    ORD, OP, BIN, REL, OPEN, CLOSE, PUNCT, INNER = range(8)


#: The space by the classes before and after: 1 thin, 2 medium, 3 thick; 2 and 3, and the thin ones
#: in `_NOT_IN_SCRIPTS`, are left out of scripts.
_TABLE = (
    "01230001",
    "11030001",
    "22002002",
    "33003003",
    "00000000",
    "01230001",
    "11011111",
    "11231011",
)
_NOT_IN_SCRIPTS = frozenset((Atom.PUNCT, Atom.INNER))


def spaced(math: Element, *, goes_on: bool = False) -> Element:
    """Make every space between signs explicit, in place; *goes_on* says that a piece follows."""
    _space(math, display=math.get("display") == "block", script=False)
    math[:] = _row(list(math), script=False, goes_on=goes_on)
    for element in math.iter():
        if element.tag == "mo":
            element.attrib |= {"lspace": "0", "rspace": "0"}
            element.text = {"^": "ˆ"}.get(element.text or "", element.text)  # it stands too high
            if element.text in _LARGE:
                element.set("stretchy", "false")
        if element.tag == "mi" and len((element.text or "").strip()) > 1:
            element.tag = "mtext"  # ziamath would put more space around a name
        if element.tag == "mtable":
            element.attrib |= _ALIGNED if "displaystyle" in element.attrib else _MATRIX
        for name in _LENGTHS:
            if name in element.attrib:
                element.set(name, _LENGTH.sub(_narrowed, element.get(name, "")))
    return math


def _space(element: Element, *, display: bool, script: bool) -> None:
    for number, child in enumerate(element):
        is_script = script or (element.tag in {"msub", "msup", "msubsup"} and number > 0)
        is_script = is_script or (element.tag in {"munder", "mover", "munderover"} and number > 0)
        is_script = is_script or (element.tag == "mfrac" and not display)
        is_display = display and element.tag not in {"mfrac", "mtable", "msqrt", "mroot"}
        _space(child, display=is_display, script=is_script)
    if element.tag in {"mrow", "mtd", "msqrt", "mstyle", "mpadded", "mphantom", "menclose"}:
        element[:] = _row(list(element), script=script)


def pieces(math: Element) -> list[list[Element]]:
    """The children of *math* cut where TeX may break it: after operations, relations, commas.

    >>> from xml.etree.ElementTree import fromstring
    >>> sum_ = fromstring("<math><mi>a</mi><mo>=</mo><mi>b</mi><mo>+</mo><mi>c</mi></math>")
    >>> [[sign.text for sign in piece] for piece in pieces(sum_)]
    [['a', '='], ['b', '+'], ['c']]
    """
    cut: list[list[Element]] = [[]]
    depth = 0
    for child, atom in zip(math, _classes(list(math)), strict=True):
        cut[-1].append(child)
        depth += (atom is Atom.OPEN) - (atom is Atom.CLOSE)
        if depth <= 0 and atom in {Atom.BIN, Atom.REL, Atom.PUNCT}:
            cut.append([])
    return [piece for piece in cut if piece]


def _row(children: list[Element], *, script: bool, goes_on: bool = False) -> list[Element]:
    atoms = _classes(children, goes_on=goes_on)
    row: list[Element] = []
    before: Atom | None = None
    for child, atom in zip(children, atoms, strict=True):
        if before is not None and atom is not None and (width := _between(before, atom, script)):
            row.append(Element("mspace", width=f"{width:.4f}em"))
        row.append(child)
        before = before if atom is None else atom
    return row


def _classes(children: list[Element], *, goes_on: bool = False) -> list[Atom | None]:
    """The classes of a row; what has the look of a binary sign is one between two operands."""
    found = [_class(child) for child in children]
    before: int | None = None
    for number, atom in enumerate(found):
        if atom is None:
            continue
        last = None if before is None else found[before]
        if atom is Atom.BIN and last in {None, Atom.OP, Atom.BIN, Atom.REL, Atom.OPEN, Atom.PUNCT}:
            found[number] = Atom.ORD
        if last is Atom.BIN and atom in {Atom.REL, Atom.CLOSE, Atom.PUNCT} and before is not None:
            found[before] = Atom.ORD
        before = number
    if before is not None and found[before] is Atom.BIN and not goes_on:
        found[before] = Atom.ORD
    return found


def _class(element: Element) -> Atom | None:
    """The class of *element*; None for a space, which has none."""
    if element.tag == "mspace":
        return None
    core = nucleus(element)
    text = (core.text or "").strip()
    if core.tag != "mo" or core.get("lspace") == "0" or not text:
        # The names of functions have their space from the markup.
        return Atom.INNER if core.tag == "mfrac" or text in {"…", "⋯"} else Atom.ORD
    return _class_of_sign(text)


def _class_of_sign(sign: str) -> Atom:
    classes = (
        (_LARGE, Atom.OP),
        (_BINARY, Atom.BIN),
        (_OPEN, Atom.OPEN),
        (_CLOSE, Atom.CLOSE),
        (",;", Atom.PUNCT),
        ("|‖/!", Atom.ORD),
    )
    for signs, atom in classes:
        if sign in signs:
            return atom
    return Atom.REL if sign in {":", ":="} or unicodedata.category(sign[0]) == "Sm" else Atom.ORD


def _between(before: Atom, after: Atom, script: bool) -> float:
    kind = int(_TABLE[before][after])
    if script and (kind > 1 or before in _NOT_IN_SCRIPTS or after in _NOT_IN_SCRIPTS):
        return 0.0
    return (0.0, THIN, MEDIUM, THICK)[kind]


def _narrowed(match: re.Match[str]) -> str:
    return f"{float(match[1]) / _ZIAMATH_EM:.4f}{match[2]}"
