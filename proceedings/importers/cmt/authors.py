"""The cells of CMT that hold many things: authors, their addresses, the paths of files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.importers.contacts import Contact


def authors(shown: str, names: str, emails: str) -> list[Contact]:
    """The authors of a paper, of three cells that list them in one order.

    *shown* is "Jane Smith (Best University)*; …" with affiliations, *names* "Smith, Jane*; …" with
    the family name apart, *emails* "jane@…*; …". A star marks who is to be written to. Lists that
    are not equally long are not of the same people; then the first that is filled is taken.

    >>> found = authors("Jane van Dam (TU (Delft))*; Bo (X; Y)", "van Dam, Jane*; Bo", "")
    >>> [(one.family, one.given, one.affiliation, one.corresponding) for one in found]
    [('van Dam', 'Jane', 'TU (Delft)', True), ('Bo', '', 'X; Y', False)]
    """
    full, split, addresses = (list(_parts(cell)) for cell in (shown, names, emails))
    if split and len(full) != len(split) == len(plain := list(_parts(shown, is_flat=True))):
        full = plain  # a bracket that is never closed hides semicolons
    count = len(full or split)
    if len(split) != count:
        split = [("", False)] * count
    if len(addresses) != count:
        addresses = [("", False)] * count
    full = full or [("", False)] * count
    return [_contact(*three) for three in zip(full, split, addresses, strict=True)]


def _contact(full: tuple[str, bool], split: tuple[str, bool], address: tuple[str, bool]) -> Contact:
    name, affiliation = _without_affiliation(full[0])
    family, _, given = split[0].partition(",")
    return Contact(
        given=given.strip() if split[0] else name,
        family=family.strip() if split[0] else "",
        affiliation=affiliation,
        email=address[0],
        corresponding=full[1] or split[1] or address[1],
    )


def _parts(cell: str, *, is_flat: bool = False) -> Iterator[tuple[str, bool]]:
    """What stands between semicolons that are in no brackets, and whether it has a star."""
    depth, part = 0, ""
    for char in f"{cell.strip().rstrip(';')};":
        depth = 0 if is_flat else max(depth + (char == "(") - (char == ")"), 0)
        if char in ";\n" and (depth == 0 or char == "\n"):
            text = " ".join(part.split())
            if text.strip("*"):
                yield text.replace(")*", ")").rstrip("*").strip(), "*" in text
            depth, part = 0, ""
        else:
            part += char
    if part.strip():
        yield " ".join(part.split()).rstrip("*;").strip(), "*" in part


def _without_affiliation(text: str) -> tuple[str, str]:
    """The name and what stands in the last brackets, which may hold brackets."""
    depth = 0
    for place in range(len(text) - 1, -1, -1) if text.endswith(")") else ():
        depth += (text[place] == ")") - (text[place] == "(")
        if depth == 0:
            return text[:place].strip(), text[place + 1 : -1].strip()
    name, _, affiliation = text.partition("(")
    return name.rstrip(") "), affiliation.strip("() ")


def file_names(cell: str) -> tuple[str, ...]:
    r"""The PDFs that a cell names, with slashes; sizes and other files are left out.

    >>> file_names(r"12\CameraReady\final.pdf (1,234 bytes); 12\CameraReady\src.zip (99 bytes)")
    ('12/CameraReady/final.pdf',)
    """
    parts = re.split(r"[;\n]", cell.replace("\\", "/"))
    names = (re.sub(r"\s*\([\d.,]+\s*\w+\)\s*$", "", part).strip() for part in parts)
    return tuple(name for name in names if name.casefold().endswith(".pdf"))
