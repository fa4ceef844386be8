"""Breaking lines of Chinese and Japanese, which have no spaces between words.

A line may end after any character, but none begins with a closing bracket or a full stop, and none
ends with an opening bracket. Words of other scripts stay whole, and so do drawings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from reportlab.platypus import paragraph

_UNSPACED = re.compile(
    r"[\u2e80-\u30ff\u3100-\u312f\u31a0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    r"\U00020000-\U0003ffff]"
)
_LETTER = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"<[^>]*>")
_NOT_FIRST = frozenset(
    "!%),.:;?]}’”›»…‥、。々〉》」』】〕〗〙〛ゝゞ・ーヽヾ！％），．：；？］｝｡｣､･ーﾞﾟ～〜"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ゛゜"
)
_NOT_LAST = frozenset("([{‘“‹«〈《「『【〔〖〘〚（［｛｢＄￥$£¥")
_REPORTLAB: Any = paragraph  #: whose pieces of a line have no types
_TOLERANCE = 1e-6  #: points


def is_unspaced(xml: str) -> bool:
    """Whether most letters of *xml* are of a script that has no spaces between words."""
    if _UNSPACED.search(xml) is None:
        return False
    text = _TAG.sub("", xml)
    return 2 * len(_UNSPACED.findall(text)) > len(_LETTER.findall(text))


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between the characters *before* and *after*.

    >>> may_break("学", "习"), may_break("学", "，"), may_break("a", "b"), may_break("b", "学")
    (True, False, False, True)
    """
    if not before or not after or after.isspace():
        return False
    if before.isspace():
        return True
    is_free = bool(_UNSPACED.match(before) or _UNSPACED.match(after))
    return is_free and before not in _NOT_LAST and after not in _NOT_FIRST


def cut(text: str) -> list[str]:
    """*text* in pieces after which a line may end, each with the blank that follows it.

    >>> cut("of 学习, again")
    ['of ', '学', '习, ', 'again ']
    """
    words = [f"{word} " for word in text.split()]
    if _UNSPACED.search(text) is None:
        return words
    pieces: list[str] = []
    for word in words:
        ends = [at for at in range(1, len(word)) if may_break(word[at - 1], word[at])]
        pieces += (word[start:end] for start, end in pairwise([0, *ends, len(word)]))
    return pieces


def broken(frags: Sequence[Any], widths: Sequence[float], *, measures: bool) -> Any:
    """reportlab's *frags* in lines of *widths* points, the last of which is that of all others.

    *measures* says whether lines are as high as what is in them.
    """
    units = [
        _REPORTLAB.cjkU(letter, frag, "utf8") for frag in frags for letter in (frag.text or ("",))
    ]
    lines: list[Any] = []
    start = 0
    while start < len(units):
        room = widths[min(len(lines), len(widths) - 1)]
        end, used, is_forced = _line_end(units, start, room)
        line = _REPORTLAB.makeCJKParaLine(
            units[start:end], room, used, room - used, is_forced, measures
        )
        lines.append(line)
        start = end
    return _REPORTLAB.ParaLines(kind=1, lines=lines)


def joined(para: Any, start: int, stop: int) -> list[Any]:
    """The frags of the lines *start* to *stop*, as they were before they were broken."""
    return [frag for line in para.lines[start:stop] for frag in line.words]


def _line_end(units: Sequence[Any], start: int, room: float) -> tuple[int, float, bool]:
    """Where the line from *start* ends, how wide it is, and whether the author broke it there."""
    used, best = 0.0, (0, 0.0)
    for index in range(start, len(units)):
        unit = units[index]
        if hasattr(unit.frag, "lineBreak"):
            return index + 1, used, True
        if index > start and may_break(units[index - 1], unit):
            best = (index, used)
        if used + unit.width > room + _TOLERANCE and index > start and not unit.isspace():
            return (*(best if best[0] else (index, used)), False)
        used += unit.width
    return len(units), used, False
