r"""The characters of a LaTeX text that print others: quotes, dashes, ties; and its formulas.

The lower half of the reader in `latex`. It knows nothing of macros, groups and tags.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from proceedings.importers.text_tree import TreeBuilder
from proceedings.model.markup.characters import UNPRINTABLE
from proceedings.model.markup.formulas import Found, bracketed, dollars, environment
from proceedings.model.markup.nodes import Code, Math, Text

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_DOUBLE_QUOTES = {"``": "“", "''": "”"}
_TEXT_SIGNS = frozenset("<>|")  #: signs of a text that TeX's old fonts have in formulas alone
_QUOTE_END = re.compile(r"`+|'(?!\w)|\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in a text that was not understood, or was mended."""

    code: str
    message: str
    cure: str


class SignReader:
    """A text, how far it was read, what was built of it, and what is to be remarked."""

    def __init__(self, source: str) -> None:
        self.remarks: list[Remark] = []
        composed = unicodedata.normalize("NFC", source)  # fonts and search know é, not e and ´
        self.source = self._printable(composed.replace("\r\n", "\n").replace("\r", "\n"))
        self.pos = 0
        self.build = TreeBuilder()
        self._paragraph_end = 0  #: with it ends every formula
        self._closing_quotes: set[int] = set()

    def text(self, text: str) -> None:
        if text:
            self.build.add(Text(text))

    def remark(self, code: str, message: str, cure: str) -> None:
        remark = Remark(code, message, cure)
        if remark not in self.remarks:
            self.remarks.append(remark)

    def formula(self) -> bool:
        """Take the formula that begins here; False where none does."""
        sign = self.source[self.pos]
        if sign not in "\\$":
            return False
        if self.pos >= self._paragraph_end:
            blank = _BLANK_LINE.search(self.source, self.pos)
            self._paragraph_end = blank.start() if blank else len(self.source)
        finders = (dollars,) if sign == "$" else (bracketed, environment)
        found = (find(self.source, self.pos, self._paragraph_end) for find in finders)
        return self._built(next(filter(None, found), None))

    def dash(self, match: re.Match[str]) -> None:
        self.text("—" if len(match[0]) == 3 else "–")

    def tie(self, match: re.Match[str]) -> None:
        """A tie keeps two words together; at a word's start it is the sign for "about"."""
        before, after = self.build.last_character(), self.source[self.pos : self.pos + 1]
        joins = before.isalnum() or before in tuple(".,;:)]}'’”")
        self.text("\u00a0" if joins and after.strip() else "~")

    def quote(self, match: re.Match[str]) -> None:
        sign = match[0]
        if sign in _DOUBLE_QUOTES:
            self.text(_DOUBLE_QUOTES[sign])
        elif sign == "'":
            self.text("’" if match.start() in self._closing_quotes else "'")
        else:
            self._open_quote()

    def _open_quote(self) -> None:
        """A backtick opens a quotation that an apostrophe closes, or code that another closes."""
        end = _QUOTE_END.search(self.source, self.pos)
        if end and end[0] == "'":
            self._closing_quotes.add(end.start())
            self.text("‘")
        elif end and end[0] == "`" and (code := self.source[self.pos : end.start()].split()):
            self.build.add(Code(" ".join(code)))
            self.pos = end.end()
        else:
            self.text("`")

    def _built(self, found: Found | None) -> bool:
        if found is None:
            return False
        self.pos = found.end
        if isinstance(found.node, Math) and set(found.node.tex) <= _TEXT_SIGNS:
            self.text(found.node.tex)
        elif isinstance(found.node, Math):
            self.build.add(Math(" ".join(found.node.tex.split())))
        else:
            self.build.add_block(found.node)
        return True

    def _printable(self, source: str) -> str:
        found = UNPRINTABLE.search(source)
        if found is None:
            return source
        message = f"U+{ord(found[0]):04X} is no character of a text; it was taken out"
        cure = "delete it; it often comes from copying out of a PDF"
        self.remark("text-character", message, cure)
        return UNPRINTABLE.sub("", source)
