r"""Macros of TeX formulas, written out.

A formula comes from an author whose preamble stayed at home: the common macros stand here, an
edition adds its own. Expansion ends: its depth and its length are limited, so that two macros
that call each other, or double each other, become an error and not a wait.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from proceedings.model.markup.problems import BadMath

Macros: TypeAlias = tuple[tuple[str, str], ...]
r"""Pairs of a macro and its meaning: ``(r"\Prob", r"\mathbb{P}")``; arguments are #1, #2 …"""

MAX_LENGTH = 4_000  #: characters of a formula with its macros written out; real ones have 1,000
MAX_EXPANSIONS = 20  #: macros that call macros

COMMON_MACROS: dict[str, str] = {
    r"\R": r"\mathbb{R}",
    r"\N": r"\mathbb{N}",
    r"\Z": r"\mathbb{Z}",
    r"\Q": r"\mathbb{Q}",
    r"\E": r"\mathbb{E}",
    r"\eps": r"\varepsilon",
    r"\argmin": r"\operatorname*{arg\,min}",
    r"\argmax": r"\operatorname*{arg\,max}",
    r"\norm": r"\lVert #1 \rVert",
    r"\abs": r"\lvert #1 \rvert",
    r"\ceil": r"\lceil #1 \rceil",
    r"\floor": r"\lfloor #1 \rfloor",
    r"\bm": r"\boldsymbol{#1}",
    r"\nicefrac": r"{#1}/{#2}",
    r"\sfrac": r"{#1}/{#2}",
    r"\ensuremath": r"#1",
    r"\textsc": r"\text{#1}",
    **{
        rf"\{name}": rf"\operatorname{{{name}}}"
        for name in (
            *("conv", "cov", "Cov", "diag", "dist", "KL", "poly", "polylog", "polyloglog"),
            *("rank", "sgn", "sign", "supp", "tr", "Tr", "Var", "vol"),
        )
    },
}
"""Macros that papers of this field define and forget to send along."""

COMMAND = re.compile(r"\\(?:[A-Za-z]+|.|$)", re.DOTALL)
_ENDS_IN_WORD = re.compile(r"\\[A-Za-z]+$")


def expand(tex: str, macros: Macros = ()) -> str:
    """Write out *macros* and the common ones; an edition's own win over the common."""
    table = COMMON_MACROS | dict(macros)
    for _ in range(MAX_EXPANSIONS):
        _check_length(len(tex))
        expanded = _expand_once(tex, table)
        if expanded == tex:
            return tex
        tex = expanded
    raise BadMath("its macros call one another without end", "mend the macros of the edition")


def _expand_once(tex: str, table: dict[str, str]) -> str:
    pieces: list[str] = []
    length = pos = 0
    while match := COMMAND.search(tex, pos):
        pieces.append(tex[pos : match.start()])
        pos = match.end()
        body = table.get(match[0])
        if body is None:
            pieces.append(match[0])
        else:
            arguments, pos = _arguments(tex, pos, match[0], body)
            pieces.append(_filled(body, arguments))
        length += len(pieces[-1])
        _check_length(length)
    pieces.append(tex[pos:])
    return _joined(pieces)


def _arguments(tex: str, pos: int, name: str, body: str) -> tuple[list[str], int]:
    count = max((int(digit) for digit in re.findall(r"#([1-9])", body)), default=0)
    arguments = []
    for _ in range(count):
        while tex[pos : pos + 1].isspace():
            pos += 1
        end = _argument_end(tex, pos)
        if end == pos:
            raise BadMath(f"{name} lacks an argument", f"write {name}" + "{…}" * count)
        argument = tex[pos:end]
        arguments.append(argument[1:-1] if argument.startswith("{") else argument)
        pos = end
    return arguments, pos


def _argument_end(tex: str, pos: int) -> int:
    """Find the end of the group, command or character that begins at *pos*."""
    if match := COMMAND.match(tex, pos):
        return match.end()
    if not tex.startswith("{", pos):
        return min(pos + 1, len(tex))
    depth = 0
    for token in re.finditer(r"\\.|[{}]", tex[pos:], re.DOTALL):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return pos + token.end()
    raise BadMath("a brace is never closed", "write as many } as {")


def _filled(body: str, arguments: list[str]) -> str:
    parts = re.split(r"#([1-9])", body)
    return _joined([arguments[int(p) - 1] if i % 2 else p for i, p in enumerate(parts)])


def _joined(pieces: list[str]) -> str:
    r"""Join *pieces* so that no command runs into the letters after it: ``\alpha b``."""
    text: list[str] = []
    for piece in filter(None, pieces):
        if text and piece[0].isalpha() and _ENDS_IN_WORD.search(text[-1]):
            text.append(" ")
        text.append(piece)
    return "".join(text)


def _check_length(length: int) -> None:
    if length > MAX_LENGTH:
        raise BadMath(f"a formula of over {MAX_LENGTH:,} characters", "shorten the formula")
