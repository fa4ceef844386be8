"""The edition that a site's facts make, and the pages of its prose."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from proceedings.importers.content import EditionContent, PageContent
from proceedings.importers.edition_files import index_md
from proceedings.importers.ids import addressable
from proceedings.importers.myst import escape
from proceedings.importers.page.blocks import Block, lines_of
from proceedings.importers.page.facts import Facts, Page, Said
from proceedings.importers.page.prose import write_prose
from proceedings.importers.zones import zone_of_place
from proceedings.model.edition import Sponsor
from proceedings.model.people import Committee

_NAMED = re.compile(r"\b([A-Z][A-Za-z]*[A-Z]?[\w-]*)[ ]?(?:(20\d\d)|['’](\d\d))\b")
_EPOCH = dt.date(2000, 1, 1)
_MONTHS = frozenset(dt.date(2000, month, 1).strftime("%B") for month in range(1, 13))


def edition_of(pages: Sequence[Page], facts: Facts, *, has_talks: bool) -> EditionContent:
    """The event with what its pages say; what they do not say is told."""
    home = pages[0]
    start: dt.date = facts.get("start") or _year_alone(home, facts)
    facts.said.setdefault("start", Said(start, ""))
    end: dt.date = facts.get("end") or start
    short = facts.get("short") or _missing_short(home, facts)
    _addresses(pages, short, facts)
    place = facts.get("place") or _missing(home, facts, "place", "TBD")
    return EditionContent(
        name=facts.get("name") or _missing(home, facts, "name", short),
        short=short,
        series=re.sub(r"[\s'’-]*\d{2,4}$", "", short),
        ordinal=facts.get("ordinal", ""),
        start=start.isoformat(),
        end=end.isoformat() if end > start else "",
        timezone=facts.get("timezone") or _zone(home, facts, place),
        place=place,
        hours=facts.get("hours", ""),
        url=facts.get("url", ""),
        held_with=facts.get("held_with"),
        topics=tuple(facts.topics.values()),
        dates=tuple(facts.dates.values()),
        dates_note=facts.dates_note,
        kinds=tuple(facts.kinds.values()),
        system=facts.system,
        call_notes=tuple(facts.call_notes.values()),
        committees=tuple(
            Committee(name, tuple(group.values())) for name, group in facts.committees.items()
        ),
        sponsors=tuple(Sponsor(name=name, url=url) for name, url in facts.sponsors.items()),
        history=tuple(facts.history.values()),
        links=tuple(facts.links.values()),
        news=tuple(facts.news.values()),
        abstract_pages=has_talks,
        front_matter=("index",),
    )


def prose_pages(site: Sequence[Page], facts: Facts, edition: EditionContent) -> list[PageContent]:
    """The front page with the home page's prose, and a page for that of each other."""
    found: list[PageContent] = []
    for number, page in enumerate(site):
        blocks = facts.prose.get(page.name, [])
        if number == 0:
            opening = index_md(edition)
            text = f"{opening}\n{write_prose(blocks)}\n" if blocks else opening
            found.append(PageContent("index", text))
        elif blocks:
            stem = PurePosixPath(page.name).stem
            if stem.casefold() in ("readme", "index"):
                stem = PurePosixPath(page.name).parent.name or stem
            id_ = addressable(stem) or "page"
            taken = {other.id for other in found} | {"speakers", "program", "index"}
            id_ = id_ if id_ not in taken else f"{id_}-page"
            title = page.title or stem.replace("_", " ").replace("-", " ").capitalize()
            found.append(PageContent(id_, f"# {escape(title)}\n\n{write_prose(blocks)}\n"))
    return found


def _addresses(pages: Sequence[Page], short: str, facts: Facts) -> None:
    """Where the event's own name leads to."""
    found = (link for page in pages for block in page.blocks for link in _links(block))
    for label, url in found:
        if label == short:
            facts.address(label, url)


def _links(block: Block) -> Iterator[tuple[str, str]]:
    for words in lines_of(block):
        yield from words.links


def _missing(home: Page, facts: Facts, key: str, value: str) -> str:
    """*value* stands for what no page says, which is told."""
    message = f"no page says event.{key}; it is {value}"
    cure = "write it into edition.yml"
    facts.find(home, 1, "page-missing", message, cure, is_warning=True)
    return value


def _year_alone(home: Page, facts: Facts) -> dt.date:
    """The first day of the year, where nothing but the year can be told."""
    texts = [home.file.stem, *(words.text for b in home.blocks for words in lines_of(b))]
    years = (match for text in texts for match in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text))
    year = int(next(years, "2000"))
    return dt.date.fromisoformat(_missing(home, facts, "start", f"{year}-01-01"))


def _missing_short(home: Page, facts: Facts) -> str:
    short = short_of(home, facts)
    if short.rsplit(" ", 1)[0] in " ".join(w.text for b in home.blocks for w in lines_of(b)):
        return short
    return _missing(home, facts, "short", short)


def short_of(home: Page, facts: Facts) -> str:
    """A name with the event's year that the page uses most, else that of its file."""
    year = facts.get("start", _EPOCH).year
    held_with = facts.get("held_with")
    beside = held_with.label if held_with else ""
    counts = Counter(
        name
        for block in home.blocks
        for words in lines_of(block)
        for name, long, brief in _NAMED.findall(words.text)
        if (long == str(year) or (brief and int(brief) == year % 100))
        and name not in _MONTHS
        and name not in beside
    )
    if counts:
        return f"{counts.most_common(1)[0][0]} {year}"
    stem = re.sub(r"[-_](program(?:me)?|home|call|workshops?|index|page)$", "", home.file.stem)
    words = " ".join(re.split(r"[-_\s]+", stem))
    if words.casefold() in ("index", "readme", "program", "home"):
        words = facts.get("name", "Workshop")
    return words if str(year) in words else f"{words} {year}"


def _zone(home: Page, facts: Facts, place: str) -> str:
    zone = zone_of_place(place)
    if zone:
        message = f"no page names a time zone; {zone} is that of {place}"
        facts.find(home, 1, "time-zone", message, "set event.timezone if it is another")
        return zone
    return _missing(home, facts, "timezone", "UTC")
