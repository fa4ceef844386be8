"""Dublin Core in meta tags: for harvesters that read nothing else.

Zotero reads it beside the Highwire tags, and takes from it what those cannot say, the licence. A
paper has no `DC.type`, which could override the type that it takes from them.
"""

from __future__ import annotations

from proceedings.exports.citations.record import Record
from proceedings.exports.metadata.highwire import Tags
from proceedings.model.identifiers import DOI
from proceedings.model.licences import licence


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
