r"""Where a formula begins and ends in a text: dollars, ``\(..\)``, ``\[..\]``, environments.

A dollar is also money. Two dollars hold a formula when what stands between them has a sign of
TeX, or hugs both dollars and is no prose; "$5 and $6" is neither. No formula holds a blank line,
so every search here ends at the end of the paragraph.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from proceedings.model.markup.nodes import Math, MathBlock

_TEX_SIGN = re.compile(r"[\\^_={}<>|+]")
_PROSE = re.compile(r"[A-Za-z]{3,}\s+[A-Za-z]{2,}|^\d\S*\s+[A-Za-z][A-Za-z.]+")
_WORD = re.compile(r"[A-Za-z]{2,}")
_DOLLAR = re.compile(r"(?<!\\)((?:\\\\)*)(\${1,2})")
_BEGIN = re.compile(
    r"\\begin\{(equation|displaymath|math|align|gather|multline|eqnarray)(\*?)\}", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Found:
    node: Math | MathBlock
    end: int  #: position after the formula


def dollars(source: str, pos: int, limit: int) -> Found | None:
    """Find the formula whose dollars begin at *pos*; it ends before *limit*."""
    sign = "$$" if source.startswith("$$", pos) else "$"
    end = _closing_dollar(source, pos + len(sign), limit, sign)
    if end is None:
        return None
    tex = source[pos + len(sign) : end]
    after = source[end + len(sign) : end + len(sign) + 1]
    if sign == "$$":
        return _found(MathBlock, tex, end + 2) if _is_display(tex) else None
    return _found(Math, tex, end + 1) if _is_formula(tex, after) else None


def bracketed(source: str, pos: int, limit: int) -> Found | None:
    r"""Find the formula in ``\(..\)`` or ``\[..\]`` that begins at *pos*.

    ``\[1\]`` is a bracket that was escaped: a displayed formula has a sign of TeX in it.
    """
    closing = {"\\(": "\\)", "\\[": "\\]"}.get(source[pos : pos + 2])
    if closing is None:
        return None
    end = source.find(closing, pos + 2, limit)
    tex = source[pos + 2 : end]
    if end < 0 or not tex.strip():
        return None
    if closing == "\\)":
        return _found(Math, tex, end + 2)
    return _found(MathBlock, tex, end + 2) if _TEX_SIGN.search(tex) else None


def environment(source: str, pos: int, limit: int) -> Found | None:
    r"""Find the displayed formula in ``\begin{equation}..\end{equation}`` and its like."""
    begin = _BEGIN.match(source, pos)
    if begin is None:
        return None
    name = begin[1] + begin[2]
    closing = rf"\end{{{name}}}"
    end = source.find(closing, begin.end(), limit)
    if end < 0:
        return None
    tex = source[begin.end() : end].strip()
    inner = {"align": "aligned", "gather": "gathered", "multline": "gathered"}.get(begin[1])
    if inner:
        tex = rf"\begin{{{inner}}}{tex}\end{{{inner}}}"
    elif begin[1] == "eqnarray":
        tex = rf"\begin{{array}}{{rcl}}{tex}\end{{array}}"
    return _found(MathBlock, tex, end + len(closing)) if tex else None


def _found(kind: type[Math] | type[MathBlock], tex: str, end: int) -> Found:
    """Make the node; an abstract that went through HTML has ``&lt;`` in its formulas too."""
    return Found(kind(html.unescape(tex).strip() if ";" in tex else tex.strip()), end)


def _closing_dollar(source: str, pos: int, limit: int, sign: str) -> int | None:
    for match in _DOLLAR.finditer(source, pos, limit):
        if match[2].startswith(sign):
            return match.start(2)
    return None


def _is_display(tex: str) -> bool:
    hugged = bool(tex) and tex == tex.strip()
    return bool(tex.strip()) and (hugged or bool(_TEX_SIGN.search(tex)) or not _WORD.search(tex))


def _is_formula(tex: str, after: str) -> bool:
    r"""Tell a formula from the words between two sums of money.

    >>> _is_formula("n", " "), _is_formula(r" x \le y ", ""), _is_formula("5 and ", "6")
    (True, True, False)
    """
    if not tex.strip() or (tex[0].isdigit() and after.isdigit()):
        return False
    if _TEX_SIGN.search(tex):
        return True
    if tex == tex.strip():
        return not after.isdigit() and not _PROSE.search(tex)
    return not _WORD.search(tex) and tex.strip()[-1].isalnum()
