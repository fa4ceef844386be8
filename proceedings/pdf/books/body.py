"""The pages behind the front matter: what each is taken from, and what is stamped on it."""

from __future__ import annotations

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.licences import licence
from proceedings.model.volume import PageRange
from proceedings.model.volumes import Stamps
from proceedings.pdf.assembly.plan import Numbering, Section
from proceedings.pdf.assembly.stamps import Stamp
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.intake.paper import Intake
from proceedings.pdf.typesetting.styles import Sheet
from proceedings.words import Words


def paper_section(
    edition: Edition, contribution: Contribution, span: PageRange, intake: Intake
) -> Section:
    """The pages of a paper, on the volume's pages *span*."""
    return Section(
        source=intake.path,
        pages=range(len(intake.pages)),
        numbering=numbering_of(span),
        paper=contribution.id,
        stamp=_of_paper(edition, contribution, span),
        boxes=intake.pages,
    )


def unplaced_section(edition: Edition, contribution: Contribution, intake: Intake) -> Section:
    """The pages of a paper that is not in the volume: they say whether it was retracted."""
    pages = range(len(intake.pages))
    stamp = _unnumbered(edition, contribution)
    return Section(intake.path, pages, paper=contribution.id, stamp=stamp, boxes=intake.pages)


def abstract_section(edition: Edition, contribution: Contribution, span: PageRange) -> Section:
    """The typeset page of a contribution that has no paper, before it is laid out."""
    return Section(
        source=None,
        pages=range(0),
        numbering=numbering_of(span),
        paper=contribution.id,
        stamp=_full_stamp(edition, contribution, span),
    )


def our_section(edition: Edition, name: str) -> Section:
    """Typeset pages under the running head *name*, before they are laid out."""
    return Section(source=None, pages=range(0), stamp=Stamp(edition.event.short, name))


def numbering_of(span: PageRange, offset: int = 0) -> Numbering:
    """The numbers of *span*, or of what begins *offset* pages after its first page."""
    return Numbering(span.first + offset, span.prefix, span.roman)


def citation_line(edition: Edition, contribution: Contribution, span: PageRange) -> str:
    """What a reader of a single paper needs in order to cite it: where it appeared."""
    volume, event = edition.info_of(edition.part_of(contribution.id)), edition.event
    pages = _quoted(edition.words, span)
    series = " ".join(filter(None, (volume.series, volume.number)))
    held = f"{event.place}, {edition.words.days(event.start, event.end)}."
    doi = f"https://doi.org/{contribution.doi}" if contribution.doi else ""
    where = ", ".join(filter(None, (volume.title, series, pages)))
    return " ".join(filter(None, (f"{where}.", held, _version(edition.words, contribution), doi)))


def license_line(edition: Edition, contribution: Contribution) -> str:
    """Under which licence the paper may be used, and where that can be read."""
    terms = licence(contribution.license or edition.volume.license)
    named = edition.words.say("Licence: {licence}", licence=terms.short) if terms.short else ""
    return " · ".join(filter(None, (named, terms.url.removeprefix("https://"))))


def box_of(sheet: Sheet) -> PageBox:
    return PageBox(0.0, 0.0, sheet.width, sheet.height)


def _quoted(words: Words, span: PageRange) -> str:
    if span.article:
        return words.say("article {number}", number=span)
    return words.count(span.count, "page {pages}", "pages {pages}", pages=span)


def _version(words: Words, contribution: Contribution) -> str:
    """Which version of the paper this is, where there was one before: "Version 2, 1 July 2026."."""
    if not contribution.revisions:
        return ""
    number, last = len(contribution.revisions) + 1, contribution.revisions[-1]
    return f"{words.say('Version {number}', number=number)}, {words.day(last.date)}."


def _of_paper(edition: Edition, contribution: Contribution, span: PageRange) -> Stamp | None:
    """What the edition prints on papers, which may have some of it already."""
    match edition.volume.stamps:
        case Stamps.FULL:
            return _full_stamp(edition, contribution, span)
        case Stamps.NUMBERS:
            return Stamp(across=_across(edition.words, contribution))
        case Stamps.NONE:
            return _unnumbered(edition, contribution)


def _unnumbered(edition: Edition, contribution: Contribution) -> Stamp | None:
    """What is printed on pages that have everything else themselves."""
    across = _across(edition.words, contribution)
    return Stamp(across=across, is_numbered=False) if across else None


def _across(words: Words, contribution: Contribution) -> tuple[str, ...]:
    """That a paper was retracted, and when: whoever has but a page of it is told too."""
    notice = contribution.retracted
    return (words.say("Retracted").upper(), words.day(notice.date)) if notice else ()


def _full_stamp(edition: Edition, contribution: Contribution, span: PageRange) -> Stamp:
    return Stamp(
        left=edition.event.short,
        right=" ".join(contribution.title.text().split()),
        citation=citation_line(edition, contribution, span),
        license=license_line(edition, contribution),
        across=_across(edition.words, contribution),
    )
