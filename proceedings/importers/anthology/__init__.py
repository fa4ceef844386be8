"""The ACL Anthology: a volume of a collection, in its XML.

A collection may have several volumes, and an edition is one of them: where there are several, one
is named by `--volume` ("long", or "2022.acl-long"). Until 2020 the root was a volume whose papers
have numbers of four digits; those are read too. Files keep the names that the Anthology gives
them, so that PDFs beside the XML are found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from proceedings.importers.anthology.meta import edition_of
from proceedings.importers.anthology.papers import Papers
from proceedings.importers.anthology.volumes import Volume, volumes
from proceedings.importers.content import Content
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.xml import read_xml
from proceedings.importers.report import Row, SourceError
from proceedings.importers.submissions import other_files

_MISSED = "has no XML of a <collection> or <volume> with papers"


def recognise(source: Source) -> str:
    return "" if any(map(_is_collection, source.with_suffix(".xml"))) else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """One volume; SourceError where there is none, or several and none is named."""
    files = [file for file in source.with_suffix(".xml") if _is_collection(file)]
    found = [volume for file in files for volume in volumes(read_xml(file), file)]
    volume = _chosen(source, found, wishes.volume)
    papers = Papers(volume, ids, source)
    for element in wishes.follow(volume.papers, "Papers"):
        papers.take(element)
    edition, findings, unused = edition_of(volume)
    other_pdfs = tuple(papers.other_pdfs())
    others = [one for one in found if one is not volume]
    left = Counter({f"volumes beside {volume.id}": len(others)} if others else {})
    read_files = {file.name for file in files}
    return Content(
        edition=edition,
        papers=tuple(papers.papers),
        rows=(*papers.rows, *_others(others)),
        findings=(*findings, *papers.findings),
        unused=papers.unused + unused + left + other_files(source, read_files),
        other_pdfs=other_pdfs,
    )


def _chosen(source: Source, found: Sequence[Volume], name: str) -> Volume:
    """The volume called *name*, or the one there is."""
    if not found:
        raise SourceError(f"{source} {_MISSED}", "give the XML of a collection")
    named = [volume for volume in found if name in (volume.name, volume.id)]
    known = ", ".join(f"{volume.name} ({len(volume.papers)} papers)" for volume in found[:40])
    if name and not named:
        raise SourceError(f'{source} has no volume "{name}"', f"it has {known}")
    chosen = named if name else found
    if len(chosen) > 1:
        ids = ", ".join(volume.id for volume in chosen[:3])
        cure = f"name one with --volume: {known if not name else ids}"
        raise SourceError(f"{source} has {len(chosen)} volumes", cure)
    return chosen[0]


def _others(found: Sequence[Volume]) -> Iterator[Row]:
    for volume in found:
        reason = "an edition is one volume; import it into an edition of its own"
        name = f"volume {volume.id} ({len(volume.papers)} papers)"
        yield Row(f"{volume.file.name}:{volume.line}", name, reason=reason)


def _is_collection(file: SourceFile) -> bool:
    head = file.head(1 << 14)
    is_new = b"<collection" in head and b"<volume" in head
    return is_new or (b"<volume id" in head and b"<paper id" in head)
