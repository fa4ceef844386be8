"""Page labels: what a viewer calls each page (ISO 32000-1, 12.4.2)."""

from __future__ import annotations

from collections.abc import Iterable

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.plan import Numbering


def page_labels(numberings: Iterable[tuple[int, Numbering]]) -> bytes:
    """A number tree in one node: where each numbering begins, and how it goes.

    >>> page_labels([(0, Numbering(roman=True)), (4, Numbering(7, prefix="5:"))])
    b'<< /Nums [ 0 << /S /r /St 1 >> 4 << /S /D /St 7 /P (5:) >> ] >>'
    """
    parts = []
    for page, numbering in numberings:
        entries = {"S": b"/r" if numbering.roman else b"/D", "St": b"%d" % numbering.first}
        if numbering.prefix:
            entries["P"] = syntax.string(numbering.prefix)
        parts += [b"%d" % page, syntax.dictionary(entries)]
    return syntax.dictionary({"Nums": syntax.array(parts)})
