"""Which scripts a character belongs to, and which texts cannot be set letter by letter."""

from __future__ import annotations

import re
import unicodedata

from fontTools.unicodedata import script_extension  # type: ignore[import-untyped]

#: The codes of ISO 15924 for Chinese, Japanese and Korean.
EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
#: For what belongs to every script.
_COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
#: Punctuation, enclosed and full-width signs that only fonts of East Asia draw.
_EAST_ASIAN_SIGNS = re.compile(r"[\u2e80-\u303f\u3100-\u33ff\ufe30-\ufe4f\uff00-\uffef]")
#: Marks that join, forbid joining, or choose a form; they belong to the letter before them.
JOINERS = frozenset(map(chr, (0x200C, 0x200D, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
#: Marks of direction: seen by the order of a line, never drawn.
DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u2066\u2067\u2068\u2069")
#: Letters that join, change places or carry marks that a shaper must place: whatever is written
#: from right to left, the scripts of India and their offspring, Tibetan, Mongolian, old Hangul.
_SHAPED = re.compile(
    r"[\u0590-\u08ff\u0900-\u109f\u1100-\u11ff\u1700-\u18af\u1900-\u1cff\ua800-\ua8ff\ua930-\uaaff"
    r"\uabc0-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00011fff\U0001e800-\U0001efff]"
)
_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_KANA, _HANGUL = (
    re.compile(r"[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]"),
    re.compile(r"[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]"),
)


def scripts_of(char: str) -> frozenset[str]:
    """The scripts that use *char*, by their codes; empty for what belongs to all of them.

    >>> sorted(scripts_of("ع")), sorted(scripts_of("（")) == sorted(EAST_ASIAN), scripts_of("1")
    (['Arab'], True, frozenset())
    """
    if _EAST_ASIAN_SIGNS.match(char):
        return EAST_ASIAN
    return frozenset(script_extension(char)) - _COMMON


def is_mark(char: str) -> bool:
    """Whether *char* is placed on, under or around the letter before it."""
    return unicodedata.category(char).startswith("M") or char in JOINERS


def is_shaped(text: str) -> bool:
    """Whether *text* has letters whose glyphs depend on the letters around them."""
    return _SHAPED.search(text) is not None


def is_right_to_left(text: str) -> bool:
    """Whether any letter of *text* is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def east_asian_language(text: str, language: str) -> str:
    """Whose forms of the common characters *text* asks for: zh-Hans, zh-Hant, ja or ko.

    Kana and Hangul show it. Where there are Han characters alone, the *language* of the paper or
    edition (BCP 47) does; without one, they are taken for simplified Chinese.

    >>> east_asian_language("学習する", ""), east_asian_language("王", "zh-TW")
    ('ja', 'zh-Hant')
    """
    if _KANA.search(text):
        return "ja"
    if _HANGUL.search(text):
        return "ko"
    parts = language.casefold().split("-")
    if parts[0] in {"ja", "ko"}:
        return parts[0]
    is_traditional = parts[0] in {"zh", "yue"} and {"hant", "tw", "hk", "mo"} & set(parts)
    return "zh-Hant" if is_traditional else "zh-Hans"


def graphemes(text: str) -> list[str]:
    """*text* in letters, each with its marks.

    >>> graphemes("a\\u0301b") == ["a\\u0301", "b"]
    True
    """
    found: list[str] = []
    for char in text:
        if found and is_mark(char) and not found[-1].isspace():
            found[-1] += char
        else:
            found.append(char)
    return found
