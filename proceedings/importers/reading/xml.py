"""XML of strangers: no entities, no network, no depth without an end."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from proceedings.importers.reading.source import SourceFile
from proceedings.importers.report import SourceError

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: Control characters, which XML 1.0 forbids (section 2.2), and abstracts from PDFs hold.
_INVALID = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]"
    rb"|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)


def read_xml(file: SourceFile) -> etree._Element:
    """The root of *file*; SourceError where it is not well formed, or defines entities.

    A definition of entities can unfold a small file into gigabytes, or read other files; no export
    needs one.
    """
    data = file.data()
    if b"<!ENTITY" in data or "<!ENTITY".encode("utf-16-le") in data:
        cure = "take the lines with <!ENTITY out, if you trust who made it"
        raise SourceError(f"{file.place} defines entities, which are not read", cure)
    if not data.startswith(_UTF_16):
        data = _INVALID.sub(b"", data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"{file.place} is no XML: {error}", "export it again") from None
    return root
