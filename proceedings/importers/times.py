"""Times and durations as people write them, to the times of an edition's files.

A program often says neither am nor pm: after 12:45 comes 1:45, which is 13:45. So a `Clock` reads
the times of one day in their order. Days are read by `days`, time zones by `zones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from proceedings.importers.latex_signs import Remark

_NOON = 12 * 60
_TIME = (
    r"(?:(?P<h{0}>\d{{1,2}})(?:[:.h](?P<m{0}>\d{{2}})(?::\d{{2}})?)?\s?(?P<half{0}>[ap]\.?\s?m\b\.?)?h?"
    r"|(?P<word{0}>noon|midnight))"
)
_SPAN = re.compile(
    rf"(?<![\w:.,/-]){_TIME.format(1)}(?:\s*(?:-+|[–—−~]|to|until)\s*{_TIME.format(2)})?(?!\w|[:.]\d)",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"(?:P(?:T))?(?:(?P<h>\d+(?:[.,]\d+)?)\s*(?:h|hours?|hrs?)\b\.?)?\s*(?:and\s+)?"
    r"(?:(?P<m>\d+)\s*(?:m|min|mins|minutes?)\b\.?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, as "09:30"; *end* is empty where it is not said."""

    start: str
    end: str = ""
    begin: int = 0  #: where in the text it stands
    stop: int = 0


@dataclass(frozen=True, slots=True)
class _Time:
    minutes: int
    half: str = ""  #: "a" or "p"; empty where nothing says it
    is_plain: bool = True  #: an hour of 12 at most, which may be of either half


@dataclass(slots=True)
class Clock:
    """Reads the times of one day, in their order.

    >>> clock = Clock()
    >>> [clock.read(text).start for text in ("10:50 - 12:45", "12:45", "1:45 – 2:20", "2:20")]
    ['10:50', '12:45', '13:45', '14:20']
    """

    last: int = -1  #: minutes since midnight; the latest start so far
    remarks: list[Remark] = field(default_factory=list)

    def read(self, text: str) -> Span | None:
        """The first span or time in *text*; None where there is none.

        >>> Clock().read("8:55 AM - 9:20 AM: Opening"), Clock().read("11 – 1 pm").start
        (Span(start='08:55', end='09:20', begin=0, stop=17), '11:00')
        >>> Clock().read("2 papers") is None
        True
        """
        found = next(spans(text), None)
        if found is None:
            return None
        match, first, second = found
        start = self._start(first, second)
        end = None if second is None else _end(start, second)
        self.last = max(self.last, start)
        return Span(written(start), written(end) if end is not None else "", *match.span())

    def _start(self, first: _Time, second: _Time | None) -> int:
        half = first.half or (_half_before(first, second) if second else "")
        if half:
            return _with_half(first.minutes, half)
        minutes = first.minutes
        if not first.is_plain:
            return minutes
        if self.last >= 0:
            later = minutes % _NOON + _NOON
            return later if minutes < self.last <= later else minutes
        if 60 <= minutes < 7 * 60:
            message = f"{written(minutes)} without am or pm was read as the afternoon"
            self.remarks.append(Remark("time-half", message, "correct it in program.yml"))
            return minutes + _NOON
        return minutes


def spans(text: str) -> Iterator[tuple[re.Match[str], _Time, _Time | None]]:
    """What in *text* reads like a time; a number alone does not."""
    for match in _SPAN.finditer(text):
        first, second = _time(match, 1), _time(match, 2)
        is_told = [bool(match[f"m{n}"] or match[f"half{n}"] or match[f"word{n}"]) for n in (1, 2)]
        is_told.append(match[0].rstrip().endswith("h"))
        if first and any(is_told) and (second or not match["h2"]):
            yield match, first, second


def duration(text: str) -> int | None:
    """Minutes; None where *text* is no duration.

    >>> [duration(text) for text in ("30 min", "1h 30m", "1.5 hours", "PT1H30M", "01:30", "x")]
    [30, 90, 90, 90, 90, None]
    """
    text = text.strip()
    if clock := re.fullmatch(r"(\d{1,3}):(\d{2})(?::\d{2})?", text):
        return int(clock[1]) * 60 + int(clock[2])
    if text.isdecimal() and len(text) < 6:
        return int(text)
    spaced = re.sub(r"(?<=[A-Za-z])(?=\d)", " ", text.removeprefix("PT"))
    match = _DURATION.fullmatch(spaced)
    if not text or not match or not (match["h"] or match["m"]):
        return None
    return round(float((match["h"] or "0").replace(",", ".")) * 60) + int(match["m"] or 0)


def after(start: str, minutes: int) -> str:
    """The time *minutes* after *start*.

    >>> after("11:45", 30), after("23:50", 20)
    ('12:15', '00:10')
    """
    hours, rest = start.split(":")
    return written(int(hours) * 60 + int(rest) + minutes)


def written(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _time(match: re.Match[str], number: int) -> _Time | None:
    if word := match[f"word{number}"]:
        return _Time(_NOON if word.casefold() == "noon" else 24 * 60, is_plain=False)
    if not match[f"h{number}"]:
        return None
    hours, minutes = int(match[f"h{number}"]), int(match[f"m{number}"] or 0)
    half = (match[f"half{number}"] or "")[:1].casefold()
    if hours > 24 or minutes > 59 or (half and hours > 23):
        return None
    is_plain = hours <= 12 and not match[f"h{number}"].startswith("0")
    return _Time(hours * 60 + minutes, half, is_plain)


def _with_half(minutes: int, half: str) -> int:
    """12 am is midnight, and 12 pm noon; 13 pm is 13."""
    if minutes >= 13 * 60:
        return minutes
    return minutes % _NOON + (_NOON if half == "p" else 0)


def _half_before(first: _Time, second: _Time) -> str:
    """Which half the start is in, where only the end says it: 9 – 10 am, 11 – 1 pm."""
    if not second.half or not first.is_plain:
        return ""
    end = _with_half(second.minutes, second.half)
    return second.half if _with_half(first.minutes, second.half) <= end else "a"


def _end(start: int, second: _Time) -> int:
    if second.half:
        return _with_half(second.minutes, second.half)
    minutes = second.minutes
    if second.is_plain and minutes <= start < minutes % _NOON + _NOON:
        return minutes % _NOON + _NOON
    return minutes
