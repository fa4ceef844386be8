r"""What TeX prints of the little TeX that a .bib of ours holds.

biber, bibtexparser and pybtex leave TeX to TeX. This says, apart from the writer, what each of its
signs means; formulas stay as they are.
"""

from __future__ import annotations

import re
import unicodedata

from tests.clients.meant import plain

_TOKEN = re.compile(
    r"""
      \$(?P<sign>[<>|])\$ | (?P<formula>\$\$.+?\$\$|(?<!\\)\$.+?(?<!\\)\$)
    | \\href\{[^{}]*\} | \\url | \\emph | \\textbf | \\texttt
    | \\text(?P<name>[a-z]+)\{\}
    | \{\\(?P<accent>['"`^~=.]|[uvHcdrk][ ])(?P<base>[A-Za-z])\}
    | \{\\(?P<letter>[OoLl])\}
    | \\(?P<escaped>[&%#_${}])
    | (?P<brace>[{}])
    """,
    re.VERBOSE | re.DOTALL,
)
_NAMES = {
    "asciicircum": "^", "asciitilde": "~", "backslash": "\\", "braceleft": "{", "braceright": "}",
}  # fmt: skip
_LETTERS = {"O": "Ø", "o": "ø", "L": "Ł", "l": "ł"}
_MARKS = dict(zip("'\"`^~=.uvHcdrk", "\u0301\u0308\u0300\u0302\u0303\u0304\u0307\u0306\u030c\u030b\u0327\u0323\u030a\u0328", strict=True))  # fmt: skip
#: babel's names in the edition of the tests.
LANGUAGES = {"english": "en", "british": "en-GB", "french": "fr"}


def printed(tex: str) -> str:
    r"""
    >>> printed(r"{\.Z}ak \& {DNA} in $O(n)$ \textasciitilde{} $<$ \{a\} {\v C}")
    'Żak & DNA in $O(n)$ ~ < {a} Č'
    """
    return plain(_TOKEN.sub(_printed, tex))


def _printed(match: re.Match[str]) -> str:
    if match["accent"]:
        return unicodedata.normalize("NFC", match["base"] + _MARKS[match["accent"].strip()])
    if match["name"]:
        return _NAMES[match["name"]]
    if match["letter"]:
        return _LETTERS[match["letter"]]
    return match["sign"] or match["formula"] or match["escaped"] or ""
