r"""Values as a .bib file holds them: what BibTeX, BibLaTeX and TeX would act on is escaped.

UTF-8 with only what must be escaped, one field a line, each entry complete in itself, months as
macros, organisations in double braces: the form that 17 of 17 clients read without loss, where
all-ASCII accents, `crossref` and one-line entries each break some of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from proceedings.model.names import Name

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

#: TeX's commands for the accents that a name's first letter may carry (by combining mark).
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0327": "c",
    "\u0328": "k", "\u0323": "d",
}  # fmt: skip
_LETTERS = {"Ø": r"{\O}", "ø": r"{\o}", "Ł": r"{\L}", "ł": r"{\l}"}


def entry_text(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Write an entry, without the fields that are empty; it ends in a line end."""
    lines = [f"@{kind}{{{key},"]
    for name, value in fields.items():
        if value:
            lines.append(f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},")
    return "\n".join([*lines, "}", ""])


def escape(text: str) -> str:
    r"""Escape what BibTeX and TeX would read as their own, and nothing else.

    >>> print(escape("AT&T: 100% of C# in snake_case"))
    AT\&T: 100\% of C\# in snake\_case
    """
    text = text.replace("\\", r"\textbackslash{}") if "\\" in text else text
    text = re.sub(r"([&%#_$])", r"\\\1", text)
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            break
    return text if depth == 0 else text.replace("{", r"\{").replace("}", r"\}")


def protected(text: str) -> str:
    """A proceedings' or series' title, with the words that citation styles must not lower.

    >>> protected("Proceedings of FastPath 2021: Analysis of ML Systems")
    'Proceedings of {FastPath} 2021: Analysis of {ML} Systems'
    """
    return re.sub(r"\b(\w+[A-Z]\w*)", r"{\1}", escape(text))


def names_text(names: Iterable[Name]) -> str:
    """Write the names of a field, joined as BibTeX splits them."""
    return " and ".join(name_text(name) for name in names)


def name_text(name: Name) -> str:
    """`von Last, Jr, First`; an organisation, or a person of one name, as one braced whole."""
    if name.organisation or not name.given:
        whole = " ".join(part for part in (name.particle, name.family) if part)
        return f"{{{escape(whole)}}}"
    last = " ".join(part for part in (name.particle, name.family) if part)
    parts = [last, name.suffix, name.given]
    return ", ".join(_initial(escape(part)) for part in parts if part)


def _initial(text: str) -> str:
    r"""Write a leading accented letter as TeX's own, which classic styles shorten rightly.

    >>> print(_initial("Émile"), _initial("Kästner"))
    {\'E}mile Kästner
    """
    first, rest = text[0], text[1:]
    if first in _LETTERS:
        return _LETTERS[first] + rest
    decomposed = unicodedata.normalize("NFD", first)
    if len(decomposed) == 2 and decomposed[0].isascii() and decomposed[1] in _ACCENTS:
        command = _ACCENTS[decomposed[1]]
        space = " " if command.isalpha() else ""
        return f"{{\\{command}{space}{decomposed[0]}}}{rest}"
    return text
