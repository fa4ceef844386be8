"""How many pages a paper has: what is allowed, and what is declared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import counted, of_pdf, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.call import Call, SubmissionKind
from proceedings.model.check_settings import PageLimits
from proceedings.model.contribution import Kind
from proceedings.model.findings import Severity
from proceedings.model.pages import read_page_range
from proceedings.pdf.intake.page_numbers import miscount
from proceedings.pdf.survey.survey import PdfSurvey

#: What calls name the plain papers; other kinds have a label.
_PAPERS = frozenset({"paper", "full paper", "regular paper", "long paper", "research paper"})
#: A call that does not count references says so in one of these ways.
_FREE = re.compile(
    r"(?:exclud|exclusive|not includ|not count|without|plus|unlimited|additional)[^.;]{0,40}"
    r"(?:references|bibliograph)|"
    r"(?:references|bibliograph)[^.;]{0,40}(?:exclud|not count|unlimited|do(?:es)? not|free)",
    re.IGNORECASE,
)


@check("pdf-length", Severity.WARNING, cure="ask the authors to keep to the limit")
def pdf_length(subject: Subject) -> Iterator[Flaw]:
    """The paper has more or fewer pages than its kind may have.

    The limits are those of `checks.pages` in edition.yml, where `references: free` leaves out the
    pages from the references on. Without them the limits of the call are taken, where the names of
    its kinds are those of contributions ("Short papers"). Going beyond those is a note only, since
    final versions often get a page more.
    """
    limits, is_call = subject.settings.limits, False
    if not limits:
        limits, is_call = _of_call(subject.edition.call), True
    is_free = not subject.settings.references_count or (is_call and _is_free(subject.edition.call))
    for paper, survey in with_pdf(subject):
        limit = limits.get(paper.kind)
        wrong = limit and _wrong(limit, survey, is_free=is_free)
        if wrong:
            said = f'{wrong} for the kind "{paper.kind}"{" by the call" * is_call}'
            severity = Severity.NOTE if is_call else None
            yield of_pdf(subject, paper, f"the PDF has {said}", severity=severity)


@check("pages-count", Severity.ERROR, cure="mend the pages, or put the published PDF there")
def pages_count(subject: Subject) -> Iterator[Flaw]:
    """The PDF has more or fewer pages than `pages` declares.

    Either the numbers are wrong, and so is what people cite, or the file is another version than
    the one that was numbered.
    """
    for paper, survey in with_pdf(subject):
        declared, count = read_page_range(paper.declared_pages), survey.structure.page_count
        if declared is not None and not declared.article and declared.count != count:
            message, cure = miscount(declared, count)
            at = subject.at(paper, "pages")
            yield Flaw(message=f"pages: {message}", cure=cure, at=at, paper=paper.id)


def _wrong(limit: PageLimits, survey: PdfSurvey, *, is_free: bool) -> str:
    """How a PDF misses its limit; empty where it keeps to it."""
    count, note = survey.structure.page_count, ""
    if is_free and (begins := _references_from(survey)):
        count, note = begins - 1, " before the references"
    if limit.most is not None and count > limit.most:
        return f"{counted(count, 'page')}{note}; {limit.most} are the most"
    if limit.least is not None and survey.structure.page_count < limit.least:
        return f"{counted(survey.structure.page_count, 'page')}; {limit.least} are the least"
    return ""


def _references_from(survey: PdfSurvey) -> int | None:
    """The page, from 1, on which the references begin; they may begin at its top."""
    numbered = enumerate(survey.pages, start=1)
    return next((number for number, page in numbered if page.begins_references), None)


def _of_call(call: Call) -> dict[Kind, PageLimits]:
    """The limits of the call's kinds that are clearly one of ours, each named once."""
    found: dict[Kind, list[SubmissionKind]] = {}
    for asked in call.kinds:
        if kind := _kind(asked.name):
            found.setdefault(kind, []).append(asked)
    return {
        kind: PageLimits(least=asked[0].min_pages, most=asked[0].max_pages)
        for kind, asked in found.items()
        if len(asked) == 1
    }


def _kind(name: str) -> Kind | None:
    one = name.strip().casefold().removesuffix("s")
    labels = {kind.label.casefold(): kind for kind in Kind}
    return Kind.PAPER if one in _PAPERS else labels.get(one)


def _is_free(call: Call) -> bool:
    said = [*(kind.note for kind in call.kinds), *(note.text() for note in call.notes)]
    return any(_FREE.search(text) for text in said)
