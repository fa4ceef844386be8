"""The dates of the call: in their order, and in a year that can be."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from proceedings.checks.check import At, Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.event import Event
from proceedings.model.findings import Severity

#: What the dates of a call are called, in the order in which they come. The first that fits holds:
#: "camera-ready submission" is no submission, nor is "notification of abstracts" one.
_STAGES = {
    "camera": re.compile(r"camera|\bfinal (?:version|paper|manuscript|cop)", re.IGNORECASE),
    "notification": re.compile(
        r"notif|acceptance|\bdecisions?\b|\bresults?\b(?!.*submission)", re.IGNORECASE
    ),
    "response": re.compile(r"rebuttal|author (?:response|feedback)", re.IGNORECASE),
    "abstract": re.compile(
        r"^(?=.*(?<!extended )\babstracts?\b).*(?:submission|deadline|regist(?:ration|er)|due)",
        re.IGNORECASE,
    ),
    "submission": re.compile(
        r"submission|submit\b|\b(?:papers?|abstracts?) due|\bdeadline\b", re.IGNORECASE
    ),
}
_ORDER = ("abstract", "submission", "response", "notification", "camera")
_BEFORE = frozenset(_ORDER[:-1])  #: what has to be over when the event is
_NO_STAGE = re.compile(
    r"registration|early[- ]bird|visa|travel|proposal|opens?\b|begins?\b|final submission|\bpost\b",
    re.IGNORECASE,
)
#: Words that say nothing of which call a date belongs to; what else is there tells calls apart.
_FILLER = re.compile(
    r"\b(?:of|for|to|the|and|by|at|is|all|date|dates?|deadlines?|due|full|regular|papers?|authors?|"
    r"abstracts?|manuscripts?|versions?|copy|copies|extended|firm|hard|final|ready|submissions?|"
    r"register|registration|acceptance|accepted|camera\w*|notif\w*|decisions?|results?|rebuttals?|"
    r"response|feedback|submit|period|starts?|ends?|titles?|contributions?|announced|sent|out)\b|[^\w\s]+",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"^(?:the )?(?:main )?(?:workshop|conference|symposium|event)(?: dates?| days?)?$",
    re.IGNORECASE,
)
_YEAR, _LONG = dt.timedelta(days=366), dt.timedelta(days=550)
_WAIT = dt.timedelta(days=300)  #: from a submission to its answer, at most
_BESIDE = dt.timedelta(days=10)  #: from a workshop to the conference that it is a part of


@dataclass(frozen=True, slots=True)
class _Stage:
    """A date of the call, as far as its name says what it is."""

    name: str
    date: dt.date
    stage: str  #: one of `_ORDER`, "event", or empty
    call: str  #: "" for the only one; "poster", "round 2"
    at: At

    @property
    def rank(self) -> int:
        return _ORDER.index(self.stage) if self.stage in _ORDER else len(_ORDER)


def _stages(subject: Subject) -> list[_Stage]:
    """The dates of the call, in the order in which they are written."""
    found = []
    for number, key in enumerate(subject.edition.call.dates):
        if key.date is not None:
            at = subject.edition_file.under("dates", number, "date")
            stage = _stage_of(key.name)
            call = " ".join(_FILLER.sub(" ", key.name.replace("-", " ")).casefold().split())
            found.append(_Stage(key.name, key.date, stage, call if stage != "event" else "", at))
    return found


def _stage_of(name: str) -> str:
    if _HELD.match(name.strip()):
        return "event"
    fitting = (stage for stage, pattern in _STAGES.items() if pattern.search(name))
    stage = next(fitting, "")
    return "" if stage in ("submission", "") and _NO_STAGE.search(name) else stage


@check("date-order", Severity.WARNING, cure="mend the one that is wrong")
def date_order(subject: Subject) -> Iterator[Flaw]:
    """Dates of the call are out of order: a notification before the submission.

    Papers are submitted, their authors are told, and final versions follow, which alone may be due
    after the event. Dates are compared within one call: what is called after posters or a second
    round is a call of its own.
    """
    event = subject.edition.event
    wrong = {flawed.at for flawed in _far(subject)}
    stages = [stage for stage in _stages(subject) if stage.at not in wrong]
    for first, second in _out_of_order(stages):
        message = f'"{second.name}" is on {second.date}, before "{first.name}" on {first.date}'
        yield Flaw(message=message, at=second.at)
    for stage in stages:
        is_late = stage.stage in _BEFORE and not stage.call and stage.date > event.end
        if is_late and not _NO_STAGE.search(stage.name):
            message = (
                f'"{stage.name}" is on {stage.date}, after the event, which ends on {event.end}'
            )
            yield Flaw(message=message, at=stage.at)


def _out_of_order(stages: list[_Stage]) -> Iterator[tuple[_Stage, _Stage]]:
    """Pairs of one call, of which the later one has the earlier date."""
    calls: dict[str, list[_Stage]] = {}
    for stage in stages:
        if stage.stage in _ORDER:
            calls.setdefault(stage.call, []).append(stage)
    for dates in calls.values():
        kinds = [date.stage for date in dates]
        if len(set(kinds)) < len(kinds):
            continue  # several rounds, which nothing in their names tells apart
        dates.sort(key=lambda date: date.rank)
        told = set[At]()
        for first, second in combinations(dates, 2):
            if second.date < first.date and second.at not in told:
                told.add(second.at)
                yield first, second


@check("date-year", Severity.WARNING, cure="compare the year")
def date_year(subject: Subject) -> Iterator[Flaw]:
    """A date of the call, or of publication, is in a year that cannot be meant.

    Calls are copied from the year before, and one date keeps its old year. A date is told if it is
    more than a year from the event; where it is a submission, which some ask for so early, only if
    it also does not fit the other dates. A volume may well come before its event, but not by years.
    """
    event = subject.edition.event
    for stage in _far(subject):
        where = "before" if stage.date < event.start else "after"
        apart = f"more than a year {where} the event on {event.start}"
        fitting = _in_a_year_that_fits(stage.date, event)
        cure = f"compare the year: {fitting} would fit" if fitting else ""
        message = f'"{stage.name}" is on {stage.date}, {apart}'
        yield Flaw(message=message, at=stage.at, cure=cure)
    published = subject.edition.volume.date
    if event.start - published > _YEAR:
        apart = f"more than a year before the event on {event.start}"
        message = f"the volume's date is {published}, {apart}"
        yield Flaw(message=message, at=subject.edition_file.under("volume", "date"))


def _far(subject: Subject) -> list[_Stage]:
    """The dates that are too far from the event."""
    event, stages = subject.edition.event, _stages(subject)
    doubtful = _doubtful(stages)
    found = []
    for stage in stages:
        gap = max(event.start - stage.date, stage.date - event.end)
        is_early = stage.stage in ("", "abstract", "submission", "response")
        if gap > (_LONG if is_early and stage.at not in doubtful else _YEAR):
            found.append(stage)
    return found


def _doubtful(stages: list[_Stage]) -> set[At]:
    """Where dates stand that do not fit the others of their call."""
    found = {stage.at for pair in _out_of_order(stages) for stage in pair}
    for first in stages:
        later = [s.date for s in stages if s.call == first.call and s.rank > first.rank]
        if first.stage in _ORDER and later and min(later) - first.date > _WAIT:
            found.add(first.at)
    return found


def _in_a_year_that_fits(date: dt.date, event: Event) -> dt.date | None:
    """The same day of the year before the event."""
    for year in (event.start.year, event.start.year - 1):
        fitting = date.replace(year=year, day=min(date.day, 28 if date.month == 2 else date.day))
        if fitting <= event.start:
            return fitting
    return None


@check("date-event", Severity.WARNING, cure="mend one of the two")
def date_event(subject: Subject) -> Iterator[Flaw]:
    """The call has the workshop or conference on another day than the event is.

    One of the two was not changed when the day was. The conference that a workshop is a part of may
    be some days away.
    """
    event = subject.edition.event
    for stage in _stages(subject):
        gap = max(event.start - stage.date, stage.date - event.end)
        beside = event.held_with is not None and "conference" in stage.name.casefold()
        if stage.stage == "event" and gap > (_BESIDE if beside else dt.timedelta()):
            held = f"{event.start}" if event.start == event.end else f"{event.start} to {event.end}"
            message = f'"{stage.name}" is on {stage.date} in the call; the event is on {held}'
            if gap <= _YEAR:  # a wrong year is told already
                yield Flaw(message=message, at=stage.at)
