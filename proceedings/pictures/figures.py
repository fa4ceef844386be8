"""What the figures of an edition show: papers a session, countries, institutions, growth.

A chart is made only where it says something that a glance at the contents does not: of a dozen
contributions at least, in three bars, more than one of which counts several; and of places only
where most papers tell theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.names import fold
from proceedings.model.people import Affiliation
from proceedings.model.siblings import Sibling, in_series
from proceedings.pictures.chart import Bar, Chart, Form
from proceedings.words import Words

_LEAST, _LEAST_COUNTED = 3, 12  #: bars, and what they count together
_MOST = 10  #: lying bars; the table has all
_MOST_YEARS = 40  #: standing bars; the last ones
_ROWS = 200  #: of a table: a page shall not grow without an end
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def figures(edition: Edition, siblings: Sequence[Sibling], words: Words) -> tuple[Chart, ...]:
    """The charts of *edition*; *siblings* are the editions of the archive."""
    papers = tuple(paper for paper in edition.contributions if paper.kind is not Kind.PREFACE)
    found = (
        _by_session(edition, words),
        _countries(papers, words),
        _institutions(papers, words),
        growth(edition, siblings, words),
    )
    return tuple(chart for chart in found if chart is not None)


def growth(edition: Edition, siblings: Sequence[Sibling], words: Words) -> Chart | None:
    """How many contributions each edition of the series had, those kept elsewhere among them."""
    title = words.say("Contributions over the years")
    dated = sorted(_held(edition, in_series(edition, siblings)), key=lambda held: held[0])
    heads = words.say("Edition"), words.say("Contributions")
    bars = [bar for _, bar in dated[-_MOST_YEARS:]]
    return _chart(title, *heads, bars, form=Form.STANDING)


def _held(edition: Edition, series: Sequence[Sibling]) -> Iterator[tuple[int, Bar]]:
    """What each edition held, with its year; a previous one counts what was written of it."""
    ids, names = {sibling.id for sibling in series}, {sibling.short for sibling in series}
    years = Counter(sibling.year for sibling in series)
    for sibling in series:
        label = str(sibling.year) if years[sibling.year] == 1 else sibling.short
        if sibling.contributions:
            yield sibling.year, Bar(label, sibling.contributions)
    for previous in edition.previous:
        year, count = _YEAR.search(previous.name), sum(count for _, count in previous.counts)
        if year and count and previous.edition not in ids and previous.name not in names:
            yield int(year[0]), Bar(year[0], count)


def _by_session(edition: Edition, words: Words) -> Chart | None:
    """By session in their order; of many sessions by track, and without those by kind."""
    held = [(session, len(papers)) for session, papers in edition.by_session() if session]
    sessions = [Bar(session.title.text(), count) for session, count in held]
    tracks = Counter[str]()
    for session, count in held:
        tracks[session.track] += count
    tracks.pop("", None)
    value_head = words.say("Contributions")
    if len(sessions) <= _MOST:
        title, head = words.say("Contributions by session"), words.say("Session")
        chart = _chart(title, head, value_head, sessions)
    else:
        title, head = words.say("Contributions by track"), words.say("Track")
        chart = _chart(title, head, value_head, _largest(map(Bar, tracks, tracks.values())))
    return chart or _by_kind(edition, words)


def _by_kind(edition: Edition, words: Words) -> Chart | None:
    kinds = Counter(paper.kind for paper in edition.contributions)
    bars = [Bar(words.say(kind.label), count) for kind, count in kinds.items()]
    title = words.say("Contributions by kind")
    return _chart(title, words.say("Kind"), words.say("Contributions"), _largest(bars))


def _countries(papers: Sequence[Contribution], words: Words) -> Chart | None:
    title, head = words.say("Countries of the authors"), words.say("Country")
    return _places(papers, lambda given: (fold(given.country), given.country), title, head, words)


def _institutions(papers: Sequence[Contribution], words: Words) -> Chart | None:
    title, head = words.say("Institutions of the authors"), words.say("Institution")
    return _places(
        papers, lambda given: (given.ror or fold(given.name), given.name), title, head, words
    )


def _places(
    papers: Sequence[Contribution],
    key: Callable[[Affiliation], tuple[str, str]],
    title: str,
    head: str,
    words: Words,
) -> Chart | None:
    """How many contributions have an author there; each counts once for a place.

    The first writing of a place is shown. Where most papers say nothing of theirs, neither do we.
    """
    counts, names, known = Counter[str](), dict[str, str](), 0
    for paper in papers:
        found = dict(key(a) for author in paper.authors for a in author.affiliations)
        found.pop("", None)
        known += bool(found)
        counts.update(found.keys())
        for place, name in found.items():
            names.setdefault(place, name)
    if known * 2 < sum(1 for paper in papers if paper.authors):
        return None
    bars = _largest([Bar(names[place], count) for place, count in counts.items()])
    note = words.say("A contribution counts once for each place that its authors name.")
    return _chart(title, head, words.say("Contributions"), bars, note=note)


def _largest(bars: Iterable[Bar]) -> list[Bar]:
    """The same by size; equal ones as they came."""
    return sorted(bars, key=lambda bar: -bar.value)


def _chart(
    title: str,
    label_head: str,
    value_head: str,
    bars: Sequence[Bar],
    form: Form = Form.LYING,
    note: str = "",
) -> Chart | None:
    """The chart, where it says something."""
    values = [bar.value for bar in bars]
    if len(bars) < _LEAST or sum(values) < _LEAST_COUNTED or sum(v > 1 for v in values) < 2:
        return None
    drawn = bars if form is Form.STANDING else bars[:_MOST]
    return Chart(title, label_head, value_head, tuple(drawn), tuple(bars[:_ROWS]), form, note)
