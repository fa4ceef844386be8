"""The volume as a library catalogues it, and its sponsors, from edition.yml."""

from __future__ import annotations

from pathlib import Path

from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Sponsor
from proceedings.model.event import Event
from proceedings.model.markup import Markup
from proceedings.model.volume_info import VolumeInfo
from proceedings.source.forms import EditionForm
from proceedings.source.forms.edition import SponsorForm
from proceedings.source.people import people
from proceedings.words import Words


def volume_info(form: EditionForm, event: Event, archive: ArchiveInfo, folder: Path) -> VolumeInfo:
    """What *form* says of the volume; *event* and *archive* speak where it is silent."""
    volume, words = form.volume, Words.of(form.language or archive.language)
    named = words.say("Proceedings of {event}: {name}", event=event.short, name=event.name)
    return VolumeInfo(
        title=volume.title or named,
        editors=people(volume.editors),
        publisher=volume.publisher or archive.publisher,
        publisher_place=volume.publisher_place or "",
        date=volume.date or event.start,
        series=volume.series or "",
        number=volume.number or "",
        isbn=volume.isbn or "",
        issn=volume.issn or "",
        doi=volume.doi or "",
        dblp=volume.dblp or "",
        anthology=volume.anthology or "",
        deposited=volume.deposited,
        license=volume.license or archive.license,
        copyright=volume.copyright or "",
        imprint=tuple(Markup(line, tuple(form.macros.items())) for line in volume.imprint),
        imprint_only=volume.imprint_only,
        cover=folder / volume.cover if volume.cover else None,
        paper_size=volume.paper_size,
        abstract_pages=volume.abstract_pages,
        dividers=volume.dividers,
        keyword_index=volume.keyword_index,
        numbering=volume.numbering,
        first_page=volume.first_page,
        open_right=volume.open_right,
        stamps=volume.stamps,
    )


def sponsor(form: SponsorForm, folder: Path) -> Sponsor:
    logo = folder / form.logo if form.logo else None
    return Sponsor(name=form.name, url=form.url or "", logo=logo, level=form.level or "")
