"""Works to cite: one to change, and as many as hypothesis can think of."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from proceedings.exports.citations.record import Record, Type
from proceedings.model.contribution import Kind
from proceedings.model.event import Event
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume_info import VolumeInfo


def people(*names: Name | str) -> tuple[Person, ...]:
    return tuple(Person(n if isinstance(n, Name) else Name.parse(n)) for n in names)


def titled(record: Record, source: str) -> Record:
    """The *record* with another title, written as authors write it."""
    return replace(record, title=Markup(source), full_title=Markup(source).text())


EVENT = Event(
    name="International Workshop on Tests",
    short="Tests 2026",
    start=dt.date(2026, 9, 14),
    end=dt.date(2026, 9, 16),
    timezone=ZoneInfo("UTC"),
    place="Ghent, Belgium",
)
VOLUME = VolumeInfo(
    title="Proceedings of Tests 2026",
    editors=people("Ada Lovelace", "Jan van der Berg"),
    publisher="Test Press",
    publisher_place="Berlin",
    date=dt.date(2026, 9, 30),
    series="Series in Tests",
    number="7",
    isbn="978-3-16-148410-0",
    issn="2640-3498",
    doi="10.5555/tests.2026",
)
TURING = Person(
    Name.parse("Alan M. Turing"), (Affiliation("King's College"),), "0000-0002-1825-0097"
)
PAPER = Record(
    type=Type.PAPER,
    key="turing-2026-computable",
    id="turing",
    full_title="On Computable Numbers",
    title=Markup("On Computable Numbers"),
    kind=Kind.PAPER,
    authors=(TURING,),
    volume=VOLUME,
    event=EVENT,
    date=VOLUME.date,
    pages=PageRange(11, 20),
    doi="10.5555/tests.2026.2",
    url="https://example.org/tests-2026/papers/turing.html",
    pdf_url="https://example.org/tests-2026/papers/turing.pdf",
    abstract=Markup("It halts.\n\nOr it does not."),
    keywords=("machines", "numbers, real"),
    language="en",
    license="CC-BY-4.0",
    note="Retracted 1 May 2027: it halts",
)
TALK = replace(
    PAPER,
    type=Type.TALK,
    kind=Kind.INVITED,
    date=EVENT.start,
    pages=None,
    held="Invited talk at Tests 2026, Ghent, Belgium",
    genre="Invited talk",
    doi="",
    pdf_url="",
    note="",
)
PROCEEDINGS = replace(
    PAPER,
    type=Type.VOLUME,
    kind=None,
    key="tests-2026-proceedings",
    full_title=VOLUME.title,
    title=Markup(""),
    authors=(),
    pages=None,
    doi=VOLUME.doi,
    abstract=Markup(""),
    keywords=(),
    note="",
)


def one_line(text: str) -> str:
    return " ".join(text.split())


def escaped(text: str) -> str:
    """*text* as authors write it who mean every sign of it."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


#: A line of any signs at all; surrogates and control characters are no text.
lines = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(one_line).filter(bool)
)
_words = lines.filter(lambda text: "," not in text)


@st.composite
def names(draw: st.DrawFn) -> Name:
    """A person's name in its parts, some of them empty; or an organisation's."""
    if draw(st.booleans()):
        return Name(draw(_words), organisation=draw(st.booleans()))
    particle = draw(st.sampled_from(("", "van der", "de", "al")))
    suffix = draw(st.sampled_from(("", "Jr", "III")))
    return Name(draw(_words), draw(_words), particle, suffix)


_persons = st.lists(names().map(Person), max_size=4).map(tuple)
_pages = st.one_of(
    st.none(),
    st.builds(lambda first, more: PageRange(first, first + more), st.integers(1, 999), st.just(3)),
    st.just(PageRange(1, 12, "5:")),
    st.just(PageRange(1, 9, "e12:", article="e12")),
)
_dates = st.dates(min_value=dt.date(1000, 1, 1))


@st.composite
def papers(draw: st.DrawFn) -> Record:
    """A paper of which everything may be different, or missing."""
    some = st.one_of(st.just(""), lines)
    volume = replace(
        VOLUME,
        title=draw(lines),
        editors=draw(_persons),
        publisher=draw(some),
        publisher_place=draw(some),
        series=draw(some),
        number=draw(st.sampled_from(("", "7", "7b"))),
    )
    return replace(
        titled(PAPER, escaped(draw(lines))),
        authors=draw(_persons),
        volume=volume,
        date=draw(_dates),
        pages=draw(_pages),
        abstract=Markup(escaped(draw(some))),
        keywords=draw(st.lists(lines.filter(lambda text: ";" not in text), unique=True).map(tuple)),
        note=draw(some),
    )
