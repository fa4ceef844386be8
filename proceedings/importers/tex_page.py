r"""A page of prose that was written in LaTeX, as a page of an edition.

Sections become headings, lists lists; the rest is read as abstracts are. What is not understood
stays visible, with a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.importers.latex_signs import Remark
from proceedings.importers.text import abstract

_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*)?")
_BODY = re.compile(r"\\begin\{document\}(.*?)(?:\\end\{document\}|\Z)", re.DOTALL)
#: Where something stands on a page, and how large: a page of ours has its own looks.
_LOOKS = re.compile(
    r"\\(?:noindent|newpage|clearpage|bigskip|medskip|smallskip|centering|raggedright|par)\b"
    r"|\\(?:vspace|hspace|vskip|thispagestyle|pagestyle|setlength\{[^{}]*\})\*?\s*\{[^{}]*\}"
    r"|\\(?:begin|end)\{(?:center|flushright|flushleft|quote|quotation)\}"
)
_PIECE = re.compile(
    r"\\(?P<level>(?:sub){0,2})section\*?\s*\{(?P<heading>(?:[^{}]|\{[^{}]*\})*)\}"
    r"|\\begin\{(?P<list>itemize|enumerate)\}(?:\[[^\]]*\])?(?P<items>.*?)\\end\{(?P=list)\}",
    re.DOTALL,
)
_ITEM = re.compile(r"\\item\b(?:\[[^\]]*\])?\s*")
_END = re.compile(r"\\\\(?:\[[^\]]*\])?[ \t]*(?=\n\s*\n|\s*\Z)")


def tex_page(source: str, top: int = 2) -> tuple[str, list[Remark]]:
    r"""The text of a page; its sections are headings with *top* signs.

    >>> print(tex_page(r"Welcome. \\ % a comment" "\n\n" r"\section*{Thanks} To \emph{all}.")[0])
    Welcome.
    <BLANKLINE>
    ## Thanks
    <BLANKLINE>
    To *all*.
    """
    text = source.replace("\r\n", "\n")
    body = _BODY.search(text)
    text = _COMMENT.sub(r"\1", body[1] if body else text)
    text = _END.sub("", _LOOKS.sub(" ", text))
    remarks: list[Remark] = []
    parts = [part for part in _written(text, top, remarks) if part.strip()]
    return "\n\n".join(parts), list(dict.fromkeys(remarks))


def _written(text: str, top: int, remarks: list[Remark]) -> Iterator[str]:
    place = 0
    for piece in _PIECE.finditer(text):
        yield _prose(text[place : piece.start()], remarks)
        place = piece.end()
        if piece["list"]:
            yield "\n".join(_items(piece["items"], piece["list"] == "enumerate", remarks))
        else:
            heading = " ".join(_prose(piece["heading"], remarks).split())
            level = top + len(piece["level"] or "") // 3
            yield f"{'#' * level} {heading}" if heading else ""
    yield _prose(text[place:], remarks)


def _items(text: str, is_ordered: bool, remarks: list[Remark]) -> Iterator[str]:
    for number, item in enumerate(_ITEM.split(text)[1:], start=1):
        sign = f"{number}. " if is_ordered else "- "
        written = " ".join(_prose(item, remarks).split())
        yield f"{sign}{written}"


def _prose(text: str, remarks: list[Remark]) -> str:
    written, found = abstract(text.strip())
    remarks += found
    return written
