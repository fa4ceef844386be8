"""The MathML that latex2mathml makes, repaired, and cut down to what a page may hold.

The repairs make it look as TeX sets it: signs become operators or ordinary letters as they are in
TeX, names such as log keep a thin space, letters of special alphabets become their own characters.
Nothing but the elements and attributes listed here is let through: no address, no style, no event.
Spacing and merging inside a row are in `mathrows`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from proceedings.model.markup.characters import COMBINING, UNPRINTABLE, in_alphabet
from proceedings.model.markup.mathrows import (
    BIG_OPERATORS,
    LIMITS,
    OPERATOR_NAME,
    arrange,
    nucleus,
    ungrouped,
)
from proceedings.model.markup.problems import BadMath

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_DEPTH = 120  #: elements inside one another; real formulas have 12

TOKENS = frozenset(("mi", "mn", "mo", "mtext", "mspace"))
ROWS = frozenset(
    ("math", "mrow", "mtd", "msqrt", "mstyle", "mpadded", "mphantom", "menclose", "mtable", "mtr")
)
CHILDREN = {
    **dict.fromkeys(("mfrac", "mroot", "msub", "msup", "munder", "mover"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
}
"""Elements with a fixed number of children; TeX that leaves one out is an error."""

ELEMENTS = TOKENS | ROWS | CHILDREN.keys()
ATTRIBUTES = {
    "math": ("display",),
    "mi": ("mathvariant",),
    "mo": ("stretchy", "form", "lspace", "rspace", "minsize", "maxsize"),
    "mspace": ("width",),
    "mfrac": ("linethickness",),
    "mover": ("accent",),
    "munder": ("accentunder",),
    "mstyle": ("displaystyle", "scriptlevel"),
    "mtable": ("displaystyle", "columnspacing", "rowspacing", "columnlines", "rowlines"),
    "mtd": ("columnalign",),
    "menclose": ("notation",),
}
_VALUE = re.compile(
    r"[a-z]+(?: [a-z]+){0,9}"  # true, prefix, solid none
    r"|-?(?:\d?(?:\.\d{1,4})?(?:em|ex)?|\d{0,2}(?:\.\d{1,4})?(?:pt|px))(?: \dem)*"
)
"""Words, and lengths too short to throw a formula over its neighbours."""

_SPACES = {
    "thinmathspace": "0.167em",
    "mediummathspace": "0.222em",
    "thickmathspace": "0.278em",
    "negativethinmathspace": "-0.167em",
    "negativemediummathspace": "-0.222em",
    "negativethickmathspace": "-0.278em",
}
_ENTITY = re.compile(r"&#x([0-9A-Fa-f]{1,6});")
_ORDINARY = frozenset("∀∂∃∄∅∆∇∞∠∡∢⊤⊥…⋯⋮⋱%")  # letters to TeX, operators to latex2mathml
_FENCES = frozenset("()[]{}|‖⌊⌋⌈⌉⟨⟩")
_TIGHT = frozenset("/|‖")  # operators in MathML's dictionary, ordinary signs in TeX
_ACCENTS = COMBINING.keys() | {"‾", "_"}


def repaired(math: Element) -> Element:
    """Repair the tree in place; raises `BadMath` for what cannot or may not be shown."""
    _check_depth(math)
    display = math.get("display") == "block"
    _repair(math, display)
    for element in math.iter():
        _restrict(element)
    return math


def _check_depth(math: Element) -> None:
    level, depth = [math], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise BadMath("the formula is nested too deeply", "write it flatter")
        level = [child for element in level for child in element]


def _repair(element: Element, display: bool) -> None:
    for child in element:
        _repair(child, display)
    if element.tag in TOKENS and len(element):
        _unfold(element)
    if element.tag in TOKENS:
        _repair_token(element)
    elif element.tag in ROWS:
        arrange(element)
    elif element.tag in CHILDREN:
        _repair_scripts(element, display)


def _unfold(element: Element) -> None:
    r"""Make one token, or a row, of a token that holds others: ``\mathop{\rm prox}``."""
    words = "".join(element.itertext())
    if len(words) == 1 or words.isalpha():
        element[:] = []
        element.text = words
    else:
        element.tag, element.text = "mrow", None
        element.attrib.clear()
        arrange(element)


def _repair_token(element: Element) -> None:
    source = element.text or ""
    text = element.text = _ENTITY.sub(_character, source) if "&" in source else source
    variant = element.attrib.pop("mathvariant", None)
    if element.tag == "mtext":
        element.text = re.sub(r"\\([%&_#$])", r"\1", text)
    elif element.tag == "mspace":
        element.set("width", _SPACES.get(width := element.get("width", ""), width))
    elif len(text) > 1 and element.tag != "mn":
        _repair_name(element)
    elif variant not in (None, "normal", "italic"):
        element.text = in_alphabet(text, variant or "")
    elif element.tag != "mn" and len(text) == 1:
        _repair_sign(element, upright=variant == "normal" or (source != text and text.isascii()))


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    if code > 0x10FFFF or UNPRINTABLE.match(chr(code)):
        raise BadMath(f"&#x{match[1]}; is no character", "write the character itself")
    return chr(code)


def _repair_name(element: Element) -> None:
    """Let log and arg max be names, upright as all words are; other signs stay."""
    name = (element.text or "").replace("\u2009", " ").replace("\u2006", " ")
    if name.replace(" ", "").isalpha() and name.isascii():
        element.tag, element.text = "mi", name.replace(" ", "\u2009")
        limits = name in LIMITS or element.get("movablelimits") == "true"
        element.attrib.clear()
        element.set(OPERATOR_NAME, "limits" if limits else "plain")


def _repair_sign(element: Element, *, upright: bool) -> None:
    """Make a letter or an operator of one character, as TeX does."""
    text = "∼" if element.text == "~" else element.text or ""
    if text in _ORDINARY or unicodedata.category(text)[0] in "LMN" or text in "′″‴⁗":
        element.tag, element.text = "mi", text
        element.attrib.clear()
        if (upright and text.isalpha()) or "Α" <= text <= "Ω":
            element.set("mathvariant", "normal")
        return
    if unicodedata.category(text) in ("Sm", "Ps", "Pe", "Pi", "Pf") or text in ",;:/!·‖*":
        element.tag, element.text = "mo", text
    if text in _FENCES and element.get("form") is None and "minsize" not in element.attrib:
        element.set("stretchy", "false")
    if text in _TIGHT and element.get("form") is None:
        element.attrib |= {"lspace": "0", "rspace": "0"}


def _repair_scripts(element: Element, display: bool) -> None:
    if len(element) != CHILDREN[element.tag]:
        raise BadMath("something is missing beside _, ^ or a fraction", "put groups in braces")
    element[:] = [ungrouped(child) for child in element]
    sign = element[1]
    if element.tag in ("mover", "munder") and sign.tag == "mo" and sign.text in _ACCENTS | {"∼"}:
        line = {"mover": "‾", "munder": "_"}[element.tag]
        sign.text = {"―": line, "∼": "~"}.get(sign.text or "", sign.text)
        sign.attrib.clear()
        if sign.text == line:
            sign.set("stretchy", "true")
        element.set("accent" if element.tag == "mover" else "accentunder", "true")
    core = nucleus(element)
    if display and (core.get(OPERATOR_NAME) == "limits" or core.text in BIG_OPERATORS):
        under = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}
        element.tag = under.get(element.tag, element.tag)


def _restrict(element: Element) -> None:
    """Let only known elements, attributes and values through."""
    if element.tag not in ELEMENTS:
        raise BadMath(f"<{element.tag}> cannot be shown")
    if "\\" in (element.text or "") or "\\" in "".join(element.attrib.values()):
        raise BadMath("a command is not understood where it stands", "put groups in braces")
    for name, value in list(element.attrib.items()):
        allowed = name in ATTRIBUTES.get(element.tag, ())
        if not allowed or len(value) > 80 or not _VALUE.fullmatch(value):
            del element.attrib[name]
