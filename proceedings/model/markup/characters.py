"""Characters that carry mathematics without markup: alphabets, raised and lowered signs, accents.

The names are Unicode's own (chapter 22, Symbols), read from `unicodedata`, so that no table has
to be kept for the alphabets. A character that Unicode lacks is answered with None: the caller
then writes the sign in another way.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters, halves of characters and those that Unicode keeps for programs."""

_ALPHABETS = {
    "bold": "BOLD",
    "italic": "ITALIC",
    "bold-italic": "BOLD ITALIC",
    "script": "SCRIPT",
    "bold-script": "BOLD SCRIPT",
    "fraktur": "FRAKTUR",
    "bold-fraktur": "BOLD FRAKTUR",
    "double-struck": "DOUBLE-STRUCK",
    "sans-serif": "SANS-SERIF",
    "bold-sans-serif": "SANS-SERIF BOLD",
    "sans-serif-italic": "SANS-SERIF ITALIC",
    "monospace": "MONOSPACE",
}
"""MathML's variants, as Unicode names the alphabets that show them."""

SUPERSCRIPTS = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ′″*",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᵠᵡ′″*",
        strict=True,
    )
)
SUBSCRIPTS = dict(
    zip(
        "0123456789+-−=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
        strict=True,
    )
)
COMBINING = {
    "^": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "¯": "\u0304",
    "―": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "¨": "\u0308",
    "˚": "\u030a",
    "ˇ": "\u030c",
    "´": "\u0301",
    "`": "\u0300",
    "→": "\u20d7",
}
"""An accent over a letter, as the combining character that follows the letter."""

UNDERLINES = frozenset("―_⏟⎵⏝")
OVERLINES = frozenset("⏞⎴⏜")


def in_alphabet(text: str, variant: str) -> str:
    """Give *text* in the alphabet that MathML names *variant*; signs that it lacks stay.

    MathML Core knows no variant but normal, so a page has to carry the characters themselves.

    >>> in_alphabet("R", "double-struck"), in_alphabet("x1", "bold"), in_alphabet("h", "italic")
    ('ℝ', '𝐱𝟏', 'ℎ')
    """
    second = "bold" if variant.startswith("bold") else ""  # there are no bold italic digits
    return "".join(_letter(char, variant) or _letter(char, second) or char for char in text)


@cache
def _letter(char: str, variant: str) -> str | None:
    alphabet = _ALPHABETS.get(variant)
    if alphabet is None:
        return None
    if (char, alphabet) == ("h", "ITALIC"):
        return "ℎ"  # the one letter that Unicode names after its use, PLANCK CONSTANT
    name = unicodedata.name(char, "")
    for word in ("LATIN ", "GREEK ", "LETTER ", "LUNATE "):
        name = name.replace(word, "")
    for style in (f"MATHEMATICAL {alphabet}", alphabet.replace("FRAKTUR", "BLACK-LETTER")):
        try:
            return unicodedata.lookup(f"{style} {name}")
        except KeyError:
            continue
    return None


def plain(text: str) -> str:
    """Write bold, italic, sans-serif and monospace letters of mathematics as plain letters.

    Double-struck, script and Fraktur letters stay, for they are other signs: ℝ is not R.

    >>> plain("𝐱 ∈ ℝ")
    'x ∈ ℝ'
    """
    return "".join(map(_plain, text))


@cache
def _plain(char: str) -> str:
    name = unicodedata.name(char, "")
    if not name.startswith("MATHEMATICAL ") or any(
        kept in name for kept in ("DOUBLE-STRUCK", "SCRIPT", "FRAKTUR", "BRACKET")
    ):
        return char
    return unicodedata.normalize("NFKC", char)


def raised(text: str) -> str | None:
    """Give *text* in superscript characters, or None where one is missing.

    >>> raised("n+1"), raised("2/3")
    ('ⁿ⁺¹', None)
    """
    return _mapped(text, SUPERSCRIPTS)


def lowered(text: str) -> str | None:
    """Give *text* in subscript characters, or None where one is missing.

    >>> lowered("i=1"), lowered("y")
    ('ᵢ₌₁', None)
    """
    return _mapped(text, SUBSCRIPTS)


def _mapped(text: str, table: dict[str, str]) -> str | None:
    signs = [table.get(char) for char in text]
    return None if None in signs else "".join(filter(None, signs))
