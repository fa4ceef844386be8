"""The call for papers: topics, key dates, what may be submitted and where, news."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from proceedings.importers.days import read_days
from proceedings.importers.page.blocks import Words, plain_words
from proceedings.importers.page.facts import Facts, Page, key_of
from proceedings.importers.people_columns import is_nobody
from proceedings.model.call import KeyDate, SubmissionKind
from proceedings.model.event import Link

_EVENT = re.compile(r"\b(workshop|conference|symposium|event)\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(deadline|submission|notification|camera|registration|due|workshop|final|papers?|"
    r"abstracts?|acceptance|conference|decision|early|review|materials|opens?|closes?)\b",
    re.IGNORECASE,
)
_PAGES = (
    re.compile(
        r"(?P<low>\d+)(?:\s*(?:-+|–|to)\s*(?P<high>\d+))?[\s-]*pages?\s+"
        r"(?P<name>(?:[\w/-]+\s+){0,3}?(?:abstract|paper|poster|article|report|summar(?:y|ie))s?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<name>(?:(?!(?:both|and|or|of|solicit|for)\b)[\w/-]+\s+){0,3}"
        r"(?:abstract|paper|poster|article|demo)s?)\s*\(\s*"
        r"(?:(?:up to|max\.?(?:imum)?)\s+)?(?P<low>\d+)(?:\s*(?:-+|–|to)\s*(?P<high>\d+))?"
        r"\s*pages?",
        re.IGNORECASE,
    ),
)
_SYSTEM = re.compile(
    r"\b(EasyChair|OpenReview|HotCRP|(?:Microsoft )?CMT|Softconf|PCS|EDAS|ConfTool|START)\b"
)
_HOSTS = {
    "easychair.org": "EasyChair",
    "openreview.net": "OpenReview",
    "hotcrp.com": "HotCRP",
    "cmt3.research.microsoft.com": "CMT",
    "softconf.com": "Softconf",
}
_CALL = re.compile(
    r"\b(submi\w+|solicit\w*|page limit|reviewed|double[- ]blind|templates?|"
    r"(?:accepted|selected) (?:papers|abstracts))\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\((?:i{1,3}|iv|vi{0,3}|ix|x|\d{1,2})\)\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])(?<!e\.g\.)(?<!i\.e\.)\s+(?=[A-Z])")
_LONGEST_GAP = 400  #: days between a date of the call and the event that are still likely


def read_topics(page: Page, items: Iterable[Words], facts: Facts) -> None:
    facts.topics_page = facts.topics_page or page.name
    for item in items:
        if facts.topics_page == page.name:
            facts.topics.setdefault(key_of(item.text), item.markup)
        if key_of(item.text) in facts.topics:
            facts.took(page, item, "edition.yml: topics")
        else:
            facts.left(page, item, f"{facts.topics_page} has the topics, and not this one")


def numbered_topics(page: Page, words: Words, facts: Facts) -> bool:
    """Topics in a sentence: "problems are: (i) …; (ii) …"."""
    parts = _NUMBERED.split(words.text)
    if len(parts) < 3 or not re.search(r"\b(topics|problems|questions|challenges)\b", parts[0]):
        return False
    facts.left(page, Words(words.nodes[:1], words.line), "it announces the topics")
    topics = (plain_words(part.strip(" ;.,"), words.line) for part in parts[1:])
    read_topics(page, topics, facts)
    return True


def read_date(page: Page, name: Words, value: Words, facts: Facts) -> bool:
    """A key date of two cells, or of a line "name: day"."""
    label = name.text.strip(" :*")
    start = facts.get("start")
    days = read_days(value.text, start.year if start else None)
    if not label or (days is None and not is_nobody(value.text)):
        return False
    note = ""
    if days:
        around = value.text[: days.begin] + " " + value.text[days.stop :]
        note = " ".join(around.split()).strip(" ,;:()-–")
        until = f"to {days.end.day} {days.end:%B %Y}" if days.end > days.start else ""
        note = ", ".join(filter(None, (until, note)))
        if days.remark:
            facts.find(page, name.line, "date-doubt", days.remark, "correct it in edition.yml")
    _add_date(page, name, KeyDate(label, days.start if days else None, note), facts)
    if days and _EVENT.search(label) and not _DEADLINE.search(_EVENT.sub("", label)):
        facts.say("start", days.start, page, name.line)
        facts.say("end", days.end, page, name.line)
    return True


def _add_date(page: Page, name: Words, date: KeyDate, facts: Facts) -> None:
    """The first page that has dates says which there are; what another says else is told."""
    key = key_of(date.name)
    facts.dates_page = facts.dates_page or page.name
    if facts.dates_page == page.name:
        facts.dates.setdefault(key, date)
        facts.date_lines.setdefault(key, (page, name.line))
    known = facts.dates.get(key)
    if known is not None and known.date == date.date:
        facts.took(page, name, "edition.yml: dates")
    else:
        other = f"{known.date} for it" if known else "no such date"
        facts.unplaced(
            page, f"{date.name}: {date.date}", f"{facts.dates_page} has {other}", name.line
        )


def dates_of_line(page: Page, words: Words, facts: Facts) -> bool:
    """A line such as "Camera-ready papers: May 19, 2023"."""
    text = words.text
    if re.search(r"deadlines?\b.*\b(AoE|anywhere|midnight|firm|time)", text, re.IGNORECASE):
        facts.dates_note = facts.dates_note or text
        facts.took(page, words, "edition.yml: dates_note")
        return True
    label, colon, value = text.partition(":")
    if not colon or len(label) > 70 or not _DEADLINE.search(label):
        return False
    if len(value.split()) > 12:
        return False
    return read_date(page, plain_words(label, words.line), plain_words(value, words.line), facts)


def check_dates(facts: Facts) -> None:
    """Tell the dates of the call that are far from the event."""
    start = facts.get("start")
    for key, date in facts.dates.items() if start else ():
        gap = abs((start - date.date).days) if date.date else 0
        if gap > _LONGEST_GAP or (date.date and date.date.year != start.year and gap > 300):
            message = f"{date.name}: {date.date} is {gap} days from the event on {start}"
            cure = "compare the year, and correct it in edition.yml"
            page, line = facts.date_lines[key]
            facts.find(page, line, "date-far", message, cure, is_warning=True)


def reads_like_a_call(words: Words) -> bool:
    """Whether a text says what to submit, wherever it stands."""
    text = words.text
    has_pages = re.search(r"\d\s*pages?\b", text, re.IGNORECASE)
    is_told = re.match(r"(prospective )?authors\b|submissions?\b", text, re.IGNORECASE)
    is_dated = ":" in text[:60] and read_days(text) is not None
    return bool(_CALL.search(text) and (has_pages or is_told)) and not is_dated


def read_submission(page: Page, words: Words, facts: Facts) -> None:
    """The kinds and the system; each sentence that says more is a note."""
    _system(words, facts)
    sentences = _SENTENCE.split(words.markup)
    plain = _SENTENCE.split(words.text)
    for number, sentence in enumerate(sentences):
        text = plain[number] if len(plain) == len(sentences) else sentence
        kinds = list(_kinds(text))
        for kind in kinds:
            facts.kinds.setdefault(key_of(kind.name), kind)
        is_said = bool(kinds) or (_SYSTEM.search(text) and "submi" in text.casefold())
        if not is_said and not re.fullmatch(r"<?https?://\S+", sentence):
            facts.call_notes.setdefault(key_of(text), sentence)
    facts.took(page, words, "edition.yml: submission")


def _kinds(text: str) -> Iterator[SubmissionKind]:
    for form in _PAGES:
        for match in form.finditer(text):
            low, high = match["low"], match["high"]
            name = _singular(match["name"])
            yield SubmissionKind(name, int(low) if high else None, int(high or low))


def _singular(name: str) -> str:
    one = re.sub(r"summaries$", "summary", " ".join(name.split()), flags=re.IGNORECASE)
    one = re.sub(r"(?<=[a-z])s$", "", one)
    return one[:1].upper() + one[1:]


def _system(words: Words, facts: Facts) -> None:
    for label, url in words.links:
        host = next((name for part, name in _HOSTS.items() if part in url), "")
        if host and (facts.system is None or not facts.system.url):
            named = _SYSTEM.fullmatch(label.strip())
            facts.system = Link(named[1] if named else host, url)
    if facts.system is None and (match := _SYSTEM.search(words.text)):
        facts.system = Link(match[1])


def read_news(page: Page, words: Words, facts: Facts) -> bool:
    """ "July 15, 2020: what happened"; the day stands first."""
    days = read_days(words.text)
    if days is None or days.begin > 12:
        return False
    text = words.text[days.stop :].strip(" :–-")
    facts.news.setdefault(key_of(words.text), (days.start.isoformat(), plain_words(text, 1).markup))
    facts.took(page, words, "edition.yml: news")
    return True
