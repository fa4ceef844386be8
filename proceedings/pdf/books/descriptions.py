"""What the metadata of a volume and of a paper's own PDF say."""

from __future__ import annotations

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.licences import licence
from proceedings.model.volume import PageRange
from proceedings.pdf.assembly.plan import Description
from proceedings.pdf.books.body import citation_line


def describe_volume(edition: Edition) -> Description:
    volume, event = edition.volume, edition.event
    isbn = f"isbn:{volume.isbn}" if volume.isbn else ""
    return Description(
        title=volume.title,
        authors=tuple(editor.name.full for editor in volume.editors),
        subject=f"{event.name}, {event.place}, {edition.words.days(event.start, event.end)}",
        language=edition.language,
        publisher=volume.publisher,
        license=licence(volume.license).name,
        license_url=licence(volume.license).url,
        identifier=f"doi:{volume.doi}" if volume.doi else isbn,
        date=volume.date,
    )


def describe_paper(
    edition: Edition, contribution: Contribution, span: PageRange | None
) -> Description:
    """*span* is where it stands in the volume; None where it is not in it."""
    terms = contribution.license or edition.volume.license
    return Description(
        title=" ".join(edition.listed_title(contribution).split()),
        authors=tuple(author.name.full for author in contribution.authors),
        subject=citation_line(edition, contribution, span) if span is not None else "",
        keywords=contribution.keywords,
        language=contribution.language or edition.language,
        publisher=edition.volume.publisher,
        license=licence(terms).name,
        license_url=licence(terms).url,
        identifier=f"doi:{contribution.doi}" if contribution.doi else "",
        date=edition.volume.date,
    )
