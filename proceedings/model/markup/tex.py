r"""The TeX of a formula, checked: only known mathematics gets through.

The known commands are those that the converter to MathML knows, less those that define macros,
carry addresses or double their arguments. So a formula that passes is safe for a LaTeX run too:
no ``\input`` and no ``\write`` is among them.
"""

from __future__ import annotations

import re

from latex2mathml import commands
from latex2mathml.symbols_parser import SYMBOLS

from proceedings.model.markup.macros import COMMAND, Macros, expand
from proceedings.model.markup.problems import BadMath

MAX_BRACES = 40  #: groups inside one another

ENVIRONMENTS = frozenset(
    "aligned align align* array bmatrix Bmatrix cases gather gather* gathered matrix pmatrix"
    " smallmatrix split substack vmatrix Vmatrix".split()
)
_REFUSED = frozenset(
    r"\href \class \style \verb \unicode \sideset \mathchoice \genfrac \color \textcolor"
    r" \colorbox \fcolorbox \tag \skew".split()
)
_STRUCTURE = frozenset(
    r"\left \middle \right \begin \end \limits \nolimits \over \choose \atop \brace \brack"
    r" \sqrt \root \of \not \operatorname \operatornamewithlimits \hspace \label \nonumber \notag"
    r" \hline \arg \mathds \mathbbm \mathnormal \mathscr \bigl \bigr \S \P \dag \ddag".split()
)
KNOWN_COMMANDS = (
    frozenset(
        name
        for names in (
            *(SYMBOLS, commands.CONVERSION_MAP, commands.FUNCTIONS, commands.GLOBAL_FONTS),
            *(commands.LOCAL_FONTS, commands.COMMANDS_WITH_ONE_PARAMETER),
            *(commands.COMMANDS_WITH_TWO_PARAMETERS, commands.MATH_NON_FONT_COMMANDS),
            *(commands.MSTYLE_SIZES, commands.LIMIT, commands.EXTENSIBLE_ARROWS),
            (r"\det", r"\gcd", r"\injlim", r"\liminf", r"\limsup", r"\plim", r"\Pr", r"\projlim"),
            (r"\enspace", r"\space", r"\nobreakspace", r"\mathstrut", r"\strut", r"\idotsint"),
        )
        for name in names
        if re.fullmatch(r"\\[A-Za-z]+", name)
    )
    | _STRUCTURE
) - _REFUSED

_ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*\{([^{}]*)\}")
_LABEL = re.compile(r"\\label\s*\{[^{}]*\}")
_TABLE = re.compile(r"\\(?:begin|[pbBvV]?matrix|cases|substack)(?![A-Za-z])")


def checked(tex: str, macros: Macros = ()) -> str:
    r"""Write out the macros of *tex* and make sure that it holds nothing but known mathematics.

    >>> checked(r"\norm{x} \in \Prob", ((r"\Prob", r"\mathbb{P}"),))
    '\\lVert x \\rVert \\in \\mathbb{P}'
    >>> checked(r"\input{x}")
    Traceback (most recent call last):
        ...
    proceedings.model.markup.problems.BadMath: \input is not known
    """
    expanded = _LABEL.sub("", expand(tex, macros))
    if not expanded.strip():
        raise BadMath("the formula is empty", r"write a formula, or \$ for a dollar")
    _check_braces(expanded)
    _check_commands(expanded)
    return expanded


def _check_braces(tex: str) -> None:
    depth = 0
    for token in re.finditer(r"\\.|[{}]", tex, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth < 0:
            raise BadMath("a brace is closed that was never opened", "write as many } as {")
        if depth > MAX_BRACES:
            raise BadMath(f"more than {MAX_BRACES} braces inside one another", "write it flatter")
    if depth:
        raise BadMath("a brace is never closed", "write as many } as {")


def _check_commands(tex: str) -> None:
    for name in COMMAND.findall(tex):
        if name in _REFUSED:
            raise BadMath(f"{name} is not allowed in a formula", f"leave {name} out")
        if name == "\\" or (name[1].isalpha() and name not in KNOWN_COMMANDS):
            raise BadMath(
                f"{name} is not known", "define it under macros: in the edition, or write it out"
            )
    for name in _ENVIRONMENT.findall(tex):
        if name not in ENVIRONMENTS:
            raise BadMath(rf"\begin{{{name}}} is not known", "use aligned, cases, array or matrix")
    if re.search(r"(?<!\\)&", tex) and not _TABLE.search(tex):
        raise BadMath("& stands outside a table", r"write \& for the sign")
