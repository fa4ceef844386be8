"""Dublin Core: in meta tags for harvesters that read nothing else, and as a file for archives.

Zotero reads the tags beside the Highwire tags, and takes from them what those cannot say, the
licence. A paper has no `DC.type`, which could override the type that it takes from those.
"""

from __future__ import annotations

from proceedings.exports.citations.record import Record
from proceedings.exports.metadata.highwire import Tags
from proceedings.exports.xml import DECLARATION, container, element
from proceedings.model.identifiers import DOI
from proceedings.model.licences import licence

_OAI = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_NAMESPACES = {
    "xmlns:oai_dc": _OAI,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{_OAI} http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
}


def tags(record: Record, *, language: str = "") -> Tags:
    """The elements of one work (ISO 15836-1); names as they are printed, dates as ISO 8601."""
    doi = DOI.url(record.doi) if record.doi else ""
    terms = licence(record.license) if record.license else None
    found: Tags = [
        ("DC.title", record.full_title),
        *(("DC.creator", author.name.full) for author in record.authors),
        ("DC.date", record.date.isoformat()),
        ("DC.publisher", record.volume.publisher),
        ("DC.identifier", doi or record.url),
        ("DC.language", record.language or language),
        ("DC.rights", (terms.url or terms.name) if terms else ""),
    ]
    return [(name, content) for name, content in found if content]


def document(volume: Record, *, language: str = "") -> str:
    """The elements of a *volume* as an XML file, in the container of OAI-PMH 2.0."""
    found = [
        element(name.replace("DC.", "dc:"), text) for name, text in tags(volume, language=language)
    ]
    found += [element("dc:contributor", person.name.full) for person in volume.volume.editors]
    found.append(element("dc:type", "Text"))
    whole = container("oai_dc:dc", found, **_NAMESPACES)
    return f"{DECLARATION}{whole}\n"
