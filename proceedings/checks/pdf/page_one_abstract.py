"""The abstract on page 1 against that of the metadata."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.page_one_papers import Reading, readings
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity

_MUCH = 0.4  #: of the abstract that is printed: below, it is another text


@check(
    "page-one-abstract",
    Severity.NOTE,
    cure="ask the authors which of the two holds",
)
def abstract(subject: Subject) -> Iterator[Flaw]:
    """The abstract in the metadata is not the one that is printed.

    Mostly it is the one that was submitted, and the paper's last version has a new one. The site,
    the citations and the search would show the old one. Small changes are not told.
    """
    for reading in readings(subject).values():
        share = reading.fit.abstract
        if reading.is_other or share is None or share >= _MUCH or not reading.front.has_abstract:
            continue
        yield Flaw(
            message=_message(reading, share),
            at=subject.at(reading.paper, "abstract"),
            paper=reading.paper.id,
        )


def _message(reading: Reading, share: float) -> str:
    if share < 0.1:
        return f"the abstract is not the one that is printed on page {reading.number}"
    return f"hardly any of the abstract ({share:.0%}) stands word for word on page {reading.number}"
