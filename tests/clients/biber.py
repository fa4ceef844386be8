"""biber: what it reads of a .bib, written as its own XML; and what its data model warns of.

A run starts with 3 s of Perl, so one run answers both.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from tests.clients.meant import Entry, Shelf, Who
from tests.clients.programs import run
from tests.clients.tex import LANGUAGES, printed

_B = "{http://biblatex-biber.sourceforge.net/biblatexml}"
_KINDS = {"inproceedings": "paper", "proceedings": "volume"}
_NAMES = {
    "location": "address", "howpublished": "held", "eventtitle": "event", "volume": "number",
}  # fmt: skip


def read(file: Path) -> Shelf:
    """The entries of *file*; that its data model allows less of it is a failure.

    A preface that nobody signed has no author, which biber misses in every type that has pages.
    """
    said = run(
        *("biber", "--tool", "--validate-datamodel", "--output-format=biblatexml"),
        *("-O", "read.bltxml", file.name),
        cwd=file.parent,
    )
    warnings = [line for line in said.splitlines() if line.startswith(("WARN", "ERROR"))]
    assert [line for line in warnings if not line.endswith("mandatory field 'author'")] == []
    root = ET.parse(file.parent / "read.bltxml").getroot()  # noqa: S314  biber has written it
    return {node.get("id", ""): _entry(node) for node in root.iter(f"{_B}entry")}


def _entry(node: ET.Element) -> Entry:
    found: dict[str, object] = {"kind": _KINDS.get(node.get("entrytype", ""), "talk")}
    for child in node:
        name = child.tag.removeprefix(_B)
        if name == "names":
            found[child.get("type", "")] = tuple(map(_who, child.iter(f"{_B}name")))
        elif name == "date":
            found |= _date(child)
        elif name == "keywords":
            items = (item.text or "" for item in child.iter(f"{_B}item"))
            found[name] = tuple(map(printed, items))
        elif name == "pages":
            found[name] = "–".join("".join(part.itertext()).strip() for part in _ends(child))
        elif name in ("url", "doi", "isbn"):
            found[name] = child.text or ""
        else:
            found[_NAMES.get(name, name)] = printed("".join(child.itertext()))
    langid = LANGUAGES.get(str(found.pop("langid", "")))
    return {**found, "language": langid} if langid else found


def _ends(pages: ET.Element) -> list[ET.Element]:
    return [*pages.iter(f"{_B}start"), *pages.iter(f"{_B}end")] or list(pages.iter(f"{_B}item"))


def _date(node: ET.Element) -> dict[str, str]:
    days = "/".join(text.strip() for text in node.itertext() if text.strip())
    if node.get("type"):
        return {f"{node.get('type')}date": days}
    parts = (part.lstrip("0") for part in days.split("-"))
    return dict(zip(("year", "month", "day"), parts, strict=False))


def _who(node: ET.Element) -> Who:
    parts = {
        part.get("type", ""): printed(" ".join(t.strip() for t in part.itertext() if t.strip()))
        for part in node
    }
    family, given = parts.get("family", ""), parts.get("given", "")
    return Who(family, given, parts.get("prefix", ""), parts.get("suffix", ""))
