"""A line of people cut into its pieces: names, with what stands in brackets behind them.

The lower half of `people_lines`: it knows brackets, separators, links and footnote marks, and
nothing of persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proceedings.model.names import PARTICLES, SUFFIX

_LINK = re.compile(r"\[([^\[\]]*)\]\(<?((?:https?:|mailto:|/|\.|#)?[^\s()<>]*)>?\)")
_FIRST_LINK = 0xF0000  #: a private letter behind the words of each link
_MARKS = "*+†‡§¶#"
#: Marks behind a name: 1,2 and * and ¹; digits directly, signs also after a blank.
_MARKED = re.compile(
    rf"(?:\s*[\^]?(?P<signs>[{re.escape(_MARKS)}]+)|(?P<digits>[¹²³⁴⁵⁶⁷⁸⁹]+|\^?\d{{1,2}}))$"
)
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_AND = re.compile(r"\s+(?:and|&|und|et|with)\s+|\s+[·•|]\s+|\s+–\s+")
_INSTITUTION = re.compile(
    r"\b(universit\w*|univ\.?|institut\w*|laborator\w+|labs?|college|école|school|inc\.?|corp\w*|"
    r"gmbh|ltd\.?|llc|research|foundation|collaboration|consortium|association|society|committee|"
    r"team|group|center|centre|department|dept\.?|academy|ministry|agency|hospital|tech|cnrs|inria|"
    r"eth|mit|epfl|nasa|ibm|google|meta|microsoft|facebook|nvidia|intel|amd|amazon|polytechnic\w*|"
    r"company|project|technolog\w+)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two separators."""

    name: str
    brackets: tuple[str, ...] = ()  #: what follows it in brackets
    marks: tuple[str, ...] = ()  #: of footnotes
    url: str = ""  #: of a link around the name


def is_institution(text: str) -> bool:
    """Whether *text* reads like a place of work and not like somebody.

    >>> is_institution("Georgia Tech"), is_institution("OctoML"), is_institution("Ada Lovelace")
    (True, True, False)
    """
    is_short = " " not in text and len(text) > 2 and sum(map(str.isupper, text)) > 1
    return bool(_INSTITUTION.search(text)) or is_short


def mended_brackets(text: str) -> tuple[str, bool]:
    """*text* with brackets that pair, and whether any had to be mended.

    One that is never closed ends before the name that precedes the next one:

    >>> mended_brackets("A (X, B (Y)"), mended_brackets("A X), B (Y")
    (('A (X), B (Y)', True), ('A X, B (Y)', True))
    """
    opened: list[int] = []
    stray: set[int] = set()
    for place, char in enumerate(text):
        if char == "(":
            opened.append(place)
        elif char == ")" and opened:
            opened.pop()
        elif char == ")":
            stray.add(place)
    if not opened and not stray:
        return text, False
    ends = {_end_of(text, place) for place in opened}
    letters = [
        f"{')' if place in ends else ''}{'' if place in stray else char}"
        for place, char in enumerate(text)
    ]
    return "".join(letters) + ")" * (len(text) in ends), True


def _end_of(text: str, opened: int) -> int:
    following = text.find("(", opened + 1)
    if following < 0:
        return len(text)
    comma = text.rfind(",", opened, following)
    return comma if comma > 0 else len(text[:following].rstrip())


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of *text*, whose brackets pair."""
    urls: list[str] = []
    text = _LINK.sub(lambda match: _marked_link(match, urls), text)
    for part in _joined_marks(_split(text)):
        yield from _piece(part, urls)


def _marked_link(match: re.Match[str], urls: list[str]) -> str:
    """The words of a link; the address is theirs where they are one name."""
    if len(urls) > 0xFFFD or len(list(_split(match[1]))) > 1:
        return match[1]
    urls.append(match[2])
    return f"{match[1]}{chr(_FIRST_LINK + len(urls) - 1)}"


def _split(text: str) -> Iterator[str]:
    """The parts between commas and the like outside brackets; semicolons bind less than commas."""
    outside = _masked(text)
    has_semicolons = ";" in outside
    start = 0
    for match in re.finditer(";" if has_semicolons else ",", outside):
        yield from _around_and(text[start : match.start()], has_semicolons)
        start = match.end()
    yield from _around_and(text[start:], has_semicolons)


def _around_and(part: str, has_semicolons: bool) -> Iterator[str]:
    """Split at "and", unless that is within an institution's name."""
    if has_semicolons and "," in (outside := _masked(part)):
        before, after = part[: outside.index(",")].strip(), part[outside.index(",") + 1 :].strip()
        if is_institution(after) or (" " in before and before.split()[0] not in PARTICLES):
            yield from (before, after)
        else:
            yield f"{before}, {after}"  # "Lovelace, Ada"
        return
    part = re.sub(r"^\s*(?:and|&|with)\s+", "", part)
    outside = _masked(part)
    start = 0
    for match in _AND.finditer(outside):
        left, right = outside[start : match.start()], outside[match.end() :]
        if not (_INSTITUTION.search(left) and not _is_bracketed(left)) and right.strip():
            yield part[start : match.start()]
            start = match.end()
    yield part[start:]


def _is_bracketed(masked: str) -> bool:
    return masked.rstrip().endswith(")")


def _masked(text: str) -> str:
    """*text* with blanks for what stands in brackets or in quotes, so that places stay."""
    depth, masked = 0, []
    for char in text:
        depth -= char == ")" and depth > 0
        masked.append(char if depth == 0 else " ")
        depth += char == "("
    return re.sub(r"[\"“][^\"“”]*[\"”]", lambda match: "_" * len(match[0]), "".join(masked))


def _joined_marks(parts: Iterator[str]) -> Iterator[str]:
    """ "Ada1", "2" is one name with two marks."""
    held = ""
    for part in parts:
        if held and re.fullmatch(rf"\s*(?:\d{{1,2}}|[{re.escape(_MARKS)}]+)\s*", part):
            held = f"{held},{part.strip()}"
            continue
        if held.strip():
            yield held
        held = part
    if held.strip():
        yield held


def _piece(part: str, urls: list[str]) -> Iterator[Piece]:
    url = next((urls[ord(c) - _FIRST_LINK] for c in part if _is_link(c, urls)), "")
    text = " ".join("".join(c for c in part if ord(c) < _FIRST_LINK).split()).strip(" .;·")
    text, marks = _without_marks(_with_initials(text, part))
    name, brackets = _without_brackets(text)
    name, more = _without_marks(name)
    signs = [b for b in brackets if re.fullmatch(rf"[{re.escape(_MARKS)}\d]{{1,2}}", b)]
    if name or brackets:
        kept = tuple(bracket for bracket in brackets if bracket not in signs)
        yield Piece(name.strip(" ,*_"), kept, (*more, *marks, *signs), url)


def _with_initials(text: str, part: str) -> str:
    """A point at the end stays where it ends an initial or a suffix."""
    last = text.split()[-1:]
    ends = last and (SUFFIX.match(last[0]) or re.fullmatch(r"\w|[\w.]*\.\w", last[0]))
    return f"{text}." if ends and part.rstrip().endswith(".") else text


def _is_link(char: str, urls: list[str]) -> bool:
    return 0 <= ord(char) - _FIRST_LINK < len(urls)


def _without_marks(text: str) -> tuple[str, tuple[str, ...]]:
    marks: list[str] = []
    while len(text) > 1 and (match := _MARKED.search(text.rstrip(" ,"))) and match.start() > 0:
        found = (match["signs"] or match["digits"]).translate(_SUPERSCRIPTS).strip("^")
        marks[:0] = [found] if match["digits"] else list(found)
        text = text.rstrip(" ,")[: match.start()]
    return text.strip(), tuple(marks)


def _without_brackets(text: str) -> tuple[str, list[str]]:
    """The name, and what stands in brackets behind it; one with words behind it is a nickname."""
    brackets: list[str] = []
    while text.endswith(")"):
        start = _opening(text)
        inner = text[start + 1 : -1].strip()
        if start == 0 or _is_other_script(text[:start], inner):
            break
        brackets.insert(0, inner)
        text = text[:start].rstrip(" ,")
    return text, [bracket for bracket in brackets if bracket]


def _opening(text: str) -> int:
    """Where the bracket that closes *text* opens."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if depth == 0:
            return place
    return 0


def _is_other_script(name: str, inner: str) -> bool:
    """Whether *inner* is the name before it once more, in letters such as 王伟."""
    return name.isascii() and bool(inner) and min(inner) > "\u0370" and len(inner) < 20
