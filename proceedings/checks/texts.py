"""Every text of an edition that readers will see, and where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from proceedings.checks.check import At, Flaw
from proceedings.checks.named import Named, at_paper
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.model.markup import Markup

#: What may be longer than a line, and is read rather than looked for.
LONG = frozenset({"abstract", "note", "summary"})
#: What is no prose in Markdown: formulas and code; and a backslash before a sign that is meant.
#: Each begins with its sign, so that nothing else is looked at.
_NO_PROSE = re.compile(
    r"""\\(?:(?P<sign>[\[\]()<>*_$#%&!|{}-])|.)
        | \$(?P<dollar>\$?)(?=\S)[^$]*?(?<=[^\s\\])\$(?P=dollar)
        | `(?P<ticks>`*).+?`(?P=ticks)""",
    re.DOTALL | re.VERBOSE,
)
_FORMULA = "\ufffc"  #: Unicode's sign for something in a text that is no text


@dataclass(frozen=True)
class Text:
    """One text; prose pages are not among them, which are documents."""

    field: str  #: "title", "abstract", "keyword", "name", "affiliation", "session", …
    at: At
    paper: str | None
    source: str  #: as the editors wrote it
    markup: Markup | None = None  #: where it may have any

    @cached_property
    def plain(self) -> str:
        """Without markup; a blank line parts its paragraphs. Formulas take their time."""
        return self.source if self.markup is None else self.markup.text()

    @cached_property
    def prose(self) -> str:
        """*source* on one line without formulas and code: found at once, for a look at its words.

        U+FFFC stands for each of them.
        """
        if self.markup is None:
            return self.source
        marked = any(sign in self.source for sign in "$`\\")
        bare = _NO_PROSE.sub(_plainly, self.source) if marked else self.source
        return " ".join(bare.split())

    def flaw(
        self, message: str, found: str = "", *, cure: str = "", severity: Severity | None = None
    ) -> Flaw:
        """A flaw of this text; *found* is the part that shows it, by which its line is known."""
        at = replace(self.at, text=found) if found else self.at
        return Flaw(message=message, at=at, cure=cure, severity=severity, paper=self.paper)


def _plainly(match: re.Match[str]) -> str:
    is_escape = match[0][0] == "\\"
    return (match["sign"] or match[0]) if is_escape else _FORMULA


def texts_of(edition: Edition, people: Iterable[Named]) -> Iterator[Text]:
    """The texts of *edition*, its papers' first; *people* are those in it."""
    for paper in edition.contributions:
        yield from () if paper.withdrawn else _of_paper(edition, paper)
    yield from _of_event(edition)
    program = At(edition.folder / "program.yml", ("sessions",))
    for number, session in enumerate(edition.program.sessions):
        yield from _marked(session.title, "session", program.under(number, "title"))
        for place, item in enumerate(session.items):
            yield from _marked(item.title, "item", program.under(number, "items", place, "title"))
    for named in people:
        name = named.person.name.full
        yield Text("name", named.at, named.paper, name)
        for place, given in enumerate(named.person.affiliations):
            at = named.at.under("affiliations", place, text=given.name)
            yield Text("affiliation", at, named.paper, given.name)


def _of_paper(edition: Edition, paper: Contribution) -> Iterator[Text]:
    for name in ("title", "subtitle", "abstract", "note"):
        yield from _marked(getattr(paper, name), name, at_paper(edition, paper, name), paper.id)
    for number, keyword in enumerate(paper.keywords):
        at = at_paper(edition, paper, "keywords", number)
        yield Text("keyword", at, paper.id, keyword)


def _of_event(edition: Edition) -> Iterator[Text]:
    file, event = At(edition.folder / "edition.yml"), edition.event
    for name in ("name", "short", "series", "place"):
        value = getattr(event, name)
        if value:
            yield Text(name, file.under("event", name), None, value)
    yield from _marked(edition.summary, "summary", file.under("summary"))
    for number, topic in enumerate(edition.call.topics):
        yield from _marked(topic, "topic", file.under("topics", number))


def _marked(text: Markup, field: str, at: At, paper: str | None = None) -> Iterator[Text]:
    if text.source.strip():
        yield Text(field, at, paper, text.source, text)
