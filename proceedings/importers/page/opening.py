"""What the top of a page says: the event's name, its days, hours and place, and beside what."""

from __future__ import annotations

import re

from proceedings.importers.days import Days, read_days
from proceedings.importers.page.blocks import Words
from proceedings.importers.page.facts import Facts, Page
from proceedings.importers.times import spans
from proceedings.importers.zones import read_zone
from proceedings.model.event import Link

_EVENT = re.compile(
    r"\b(workshop|conference|symposium|colloquium|forum|meeting|seminar|congress|school)\b",
    re.IGNORECASE,
)
_PROGRAM = re.compile(
    r"^(?:(?:preliminary|final|tentative) )?(?:program(?:me)?|call for papers)\s*[-–—:]+\s*",
    re.IGNORECASE,
)
_SHORT = re.compile(r"^([A-Z][\w-]*[ -]?(?:\d{4}|'\d\d))\s*[:–—-]\s+(?=\S)")
_CALLED = re.compile(r"\s*\(([A-Z][\w-]*[ -]?(?:\d{4}|'\d\d))\)$")
_WITH = re.compile(
    r"\b(?:in conjunction|co-?located|(?:to be )?held(?: together| jointly)?|together|part)\s+"
    r"(?:with|of)\s+(?:the\s+)?(?P<what>.+)$",
    re.IGNORECASE,
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ORDINAL = re.compile(
    rf"^(?:the\s+)?(?:(?P<number>\d+)(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))\s+(?:annual\s+)?",
    re.IGNORECASE,
)
_LONGEST = 220  #: letters of a line at the top; longer ones are prose
_SHORTEST_NAME = 12
_FURNITURE = re.compile(
    r"(skip to|back to|home\b|menu\b|©|copyright|powered by|toggle|search\b|log ?in|sign in|"
    r"schedules and topics|this page was generated|view on github|follow us)",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether *text* belongs to the page and says nothing of the event."""
    return len(text) < 90 and _FURNITURE.match(text) is not None


def read_opening(page: Page, words: Words, facts: Facts, *, is_heading: bool = False) -> bool:
    """Take what a line at the top says; False where it says nothing of the event."""
    text = words.text
    if len(text) > _LONGEST:
        return False
    if _WITH.search(text) and (len(text) < 140 or is_heading):
        return _held_with(page, words, facts)
    days = read_days(text)
    if days and days.begin < 30:
        return _when_and_where(page, words, days, facts)
    if re.fullmatch(r"https?://\S+", text):
        facts.say("url", text, page, words.line)
        facts.took(page, words, "edition.yml: event.url")
        return True
    if _EVENT.search(text) and len(text) > _SHORTEST_NAME and (is_heading or "." not in text):
        return _name(page, words, facts)
    return False


def _name(page: Page, words: Words, facts: Facts) -> bool:
    text = _PROGRAM.sub("", words.text)
    if short := _SHORT.match(text):
        facts.say("short", short[1], page, words.line)
        text = text[short.end() :]
    if ordinal := _ORDINAL.match(text):
        number = ordinal["number"] or str(_ORDINALS.index(ordinal["word"].casefold()) + 1)
        facts.say("ordinal", number, page, words.line)
        text = text[ordinal.end() :]
    if called := _CALLED.search(text):
        facts.say("short", called[1], page, words.line)
        text = text[: called.start()]
    facts.say("name", text.strip(" :."), page, words.line)
    facts.took(page, words, "edition.yml: event.name")
    return True


def _held_with(page: Page, words: Words, facts: Facts) -> bool:
    match = _WITH.search(words.text)
    if match is None:
        return False
    text = re.sub(r"https?://\S+", "", match["what"]).strip(" :.,")
    if days := read_days(text):
        _days(page, words.line, days, facts)
        text = re.sub(r"[\s,]*(?:\bon)?[\s,]*$", "", text[: days.begin])
    outside = [(label, url) for label, url in words.links if label in match["what"]]
    label, url = outside[-1] if outside else (text, "")
    if days and text.startswith(f"{label},"):
        facts.say("place", text[len(label) :].strip(" ,"), page, words.line)
        text = label
    facts.say("held_with", Link(text, url), page, words.line)
    before = words.text[: match.start()].removesuffix("is ").strip(" .,:–-")
    for label, _ in words.links:
        if before and label == before:
            facts.say("short", label, page, words.line)
    facts.took(page, words, "edition.yml: event.held_with")
    return True


def _when_and_where(page: Page, words: Words, days: Days, facts: Facts) -> bool:
    text = words.text
    _days(page, words.line, days, facts)
    bracket = re.search(r"\(([^()]*\d[^()]*)\)", text)
    hours = bracket[1] if bracket and any(spans(bracket[1])) else ""
    rest = text[: days.begin] + text[days.stop :]
    if hours:
        rest = rest.replace(f"({hours})", " ")
        facts.say("hours", hours, page, words.line)
    zone, remark = read_zone(hours or rest, days.start)
    if zone:
        facts.say("timezone", zone, page, words.line)
    if remark:
        facts.find(page, words.line, "time-zone", remark, "set event.timezone")
    rest = re.sub(
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?", "", rest, flags=re.IGNORECASE
    )
    place = re.sub(r"^\W+|[\s,;:.–—-]+$", "", " ".join(rest.split()))
    if place and not _EVENT.search(place) and not any(spans(place)):
        facts.say("place", place, page, words.line)
    facts.took(page, words, "edition.yml: event.start, place, hours")
    return True


def _days(page: Page, line: int, days: Days, facts: Facts) -> None:
    facts.say("start", days.start, page, line)
    facts.say("end", days.end, page, line)
    if days.remark:
        facts.find(page, line, "date-doubt", days.remark, "write event.start", is_warning=True)
