"""What a file says of itself: Info for old readers, XMP for new ones (ISO 32000-1, 14.3).

Both say the same. The packet is written here and not by a library: it is a page of fixed text, and
is needed for each of a thousand papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.plan import Description

_PRODUCER = "Proceedings"
#: Control characters, halves of characters, and what never is one.
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
{}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def info(about: Description) -> bytes:
    """The document information dictionary; keys without a value are left out.

    Identifier and License are keys of our own, as the standard allows (14.3.3): it has none.
    """
    moment = f"D:{about.date:%Y%m%d}000000Z"
    texts = {
        "Title": about.title,
        "Author": ", ".join(about.authors),
        "Subject": about.subject,
        "Keywords": ", ".join(about.keywords),
        "Identifier": about.identifier,
        "License": about.license_url or about.license,
        "Creator": _PRODUCER,
        "Producer": _PRODUCER,
        "CreationDate": moment,
        "ModDate": moment,
    }
    strings = {key: syntax.string(_plain(text)) for key, text in texts.items() if text}
    return syntax.dictionary(strings)


def xmp(about: Description) -> bytes:
    """The XMP packet (ISO 16684-1), in UTF-8.

    A DOI stands three times, as the programs that look for one do not agree on where: as Dublin
    Core's identifier, as PRISM's, and as an address.
    """
    moment = f"{about.date:%Y-%m-%d}T00:00:00Z"
    scheme, _, value = about.identifier.partition(":")
    lines = [
        _one("dc:format", "application/pdf"),
        _worded("dc:title", about.title),
        _many("dc:creator", "Seq", about.authors),
        _worded("dc:description", about.subject),
        _many("dc:subject", "Bag", about.keywords),
        _many("dc:language", "Bag", [about.language]),
        _many("dc:publisher", "Bag", [about.publisher] if about.publisher else []),
        _worded("dc:rights", about.license),
        _one("dc:identifier", about.identifier),
        _one("prism:doi", value if scheme == "doi" else ""),
        _one("prism:url", f"https://doi.org/{value}" if scheme == "doi" else ""),
        _one("prism:isbn", value if scheme == "isbn" else ""),
        _one("pdf:Keywords", ", ".join(about.keywords)),
        _one("pdf:Producer", _PRODUCER),
        _one("xmp:CreatorTool", _PRODUCER),
        *(_one(f"xmp:{date}Date", moment) for date in ("Create", "Modify", "Metadata")),
        _one("xmpRights:WebStatement", about.license_url),
    ]
    return _PACKET.format("\n".join(filter(None, lines))).encode("utf-8")


def _one(name: str, value: str) -> str:
    return f"   <{name}>{_safe(value)}</{name}>" if value else ""


def _worded(name: str, value: str) -> str:
    """A text that may be given in several languages, and is given in one."""
    inner = f'<rdf:Alt><rdf:li xml:lang="x-default">{_safe(value)}</rdf:li></rdf:Alt>'
    return f"   <{name}>{inner}</{name}>" if value else ""


def _many(name: str, kind: str, values: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{_safe(value)}</rdf:li>" for value in values)
    return f"   <{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _safe(text: str) -> str:
    return escape(_plain(text))


def _plain(text: str) -> str:
    """*text* without what XML has no place for; joiners and blanks of all kinds stay."""
    return _NO_TEXT.sub(" ", text)
