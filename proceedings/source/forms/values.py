"""The single values of the forms: dates, times, addresses, page spans; read as people write them.

Every value arrives as the text that stands in the file.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema

from proceedings.model.identifiers import (
    ANTHOLOGY,
    ANTHOLOGY_VOLUME,
    DBLP,
    DBLP_PERSON,
    DBLP_STREAM,
    DOI,
    DOI_PREFIX,
    ISBN,
    ISSN,
    ORCID,
    ROR,
    BadIdentifier,
    Scheme,
)
from proceedings.model.pages import read_page_range
from proceedings.source.forms.form import nearest, relative_path, wrong

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

TBD = re.compile(r"^(tbd|tba|to be (determined|announced|confirmed)|pending)\.?$", re.IGNORECASE)

#: What may stand in an address, an anchor and a file name everywhere.
PAPER_ID = re.compile(r"^[a-z0-9][a-z0-9._-]*$", re.IGNORECASE)
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_MONTH_FIRST = re.compile(r"^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$", re.IGNORECASE)
_DAY_FIRST = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]+)\.?,?\s+(\d{4})$", re.IGNORECASE)
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.](\d{2}))?(?:[:](\d{2}))?\s*([ap]\.?m\.?)?$", re.IGNORECASE)


def read_date(value: Any) -> Any:
    """A day: 2021-03-28, or written out in English.

    >>> read_date("March 28, 2021") == read_date("28 March 2021") == read_date("2021-3-28")
    True
    """
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    if match := _ISO.match(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _MONTH_FIRST.match(text):
        month, day, year = _month(match[1], value), int(match[2]), int(match[3])
    elif match := _DAY_FIRST.match(text):
        day, month, year = int(match[1]), _month(match[2], value), int(match[3])
    else:
        raise wrong('"{value}" is no date', 'write it as "2021-03-28"', value=value)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise wrong('"{value}" does not exist', _days_of(year, month), value=value) from None


def _days_of(year: int, month: int) -> str:
    if not 1 <= month <= 12:
        return "the months are 1 to 12; write year-month-day"
    days = calendar.monthrange(year, month)[1]
    return f"{_MONTHS[month - 1].capitalize()} {year} has {days} days"


def _month(name: str, value: str) -> int:
    for number, month in enumerate(_MONTHS, start=1):
        if len(name) >= 3 and month.startswith(name.casefold()):
            return number
    raise wrong('"{value}" is no date', 'write it as "2021-03-28"', value=value)


def read_time(value: Any) -> Any:
    """A time of day, on the clock of 24 hours or with am and pm; 24:00 is the day's end.

    >>> read_time("9:30"), read_time("1:30 PM"), read_time("12:00 am")
    (datetime.time(9, 30), datetime.time(13, 30), datetime.time(0, 0))
    """
    if not isinstance(value, str):
        return value
    match = _CLOCK.match(value.strip())
    if match and (match[2] or match[4]):
        hour, minute, half = int(match[1]), int(match[2] or 0), (match[4] or "").casefold()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        elif half:
            hour = 99
        if hour == 24 and minute == 0:
            hour = 0
        if hour < 24 and minute < 60:
            return dt.time(hour, minute)
    raise wrong('"{value}" is no time of day', 'write it as "09:30"', value=value)


def read_zone(value: Any) -> Any:
    """An IANA time zone: America/New_York, Europe/Berlin, UTC."""
    if not isinstance(value, str):
        return value
    try:
        return ZoneInfo(value.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        cure = nearest(value, sorted(available_timezones())) or 'such as "America/New_York"'
        raise wrong('"{value}" is no time zone of the IANA list', cure, value=value) from None


def read_url(value: Any) -> Any:
    """An address on the web; other schemes are refused."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme in ("http", "https") and parts.netloc and not re.search(r"[\s<>\"]", text):
        return text
    if parts.scheme == "mailto" and "@" in parts.path:
        return text
    raise wrong('"{value}" is no web address', 'it begins with "https://"', value=value)


def read_pages(value: Any) -> Any:
    """A range of pages, "2-13", "i--v" or "7"; kept as written, with an en dash.

    >>> read_pages("2--13")
    '2–13'
    """
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in re.split(r"\s*[-–—]+\s*", value.strip())]
    if len(parts) > 2 or not all(parts):
        raise wrong('"{value}" is no range of pages', 'write it as "11-20"', value=value)
    found = read_page_range("–".join(parts))
    if found and found.last < found.first:
        cure = f'write "{parts[1]}-{parts[0]}"'
        raise wrong('"{value}" ends before it starts', cure, value=value)
    return "–".join(parts)


def read_page_span(value: Any) -> Any:
    """How many pages: "4-10", or "8" for at most 8; (least, most), where least may be None.

    >>> read_page_span("4-10"), read_page_span("8")
    ((4, 10), (None, 8))
    """
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(?:(\d+)\s*[-–]\s*)?(\d+)", value.strip())
    if match is None or int(match[1] or 0) > int(match[2]):
        raise wrong('"{value}" is no page limit', 'write it as "2-4" or "8"', value=value)
    return (int(match[1]) if match[1] else None), int(match[2])


def _paper_id(value: Any) -> Any:
    if isinstance(value, str) and not PAPER_ID.match(value.strip()):
        cure = "use letters, digits, and - _ . between them"
        raise wrong('"{value}" cannot be an address', cure, value=value)
    return value


def _identifier(scheme: Scheme) -> BeforeValidator:
    """Read an identifier of *scheme*, in any of the ways in which it is written."""

    def read(value: Any) -> Any:
        try:
            return scheme.read(value) if isinstance(value, str) else value
        except BadIdentifier as error:
            raise wrong("{said}", error.cure, said=f"{error}") from None

    return BeforeValidator(read)


def _email(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value.strip()):
        raise wrong('"{value}" is no e-mail address', "name@host", value=value)
    return value.strip() if isinstance(value, str) else value


def _citation_key(value: Any) -> Any:
    """Letters, digits and signs that no format and no client takes for its own."""
    if isinstance(value, str) and not re.fullmatch(r"[A-Za-z0-9][\w:.+/-]*", value, re.ASCII):
        cure = 'such as "klimovic-2021-ingesting": letters, digits, and - _ : . + / between them'
        raise wrong('"{value}" is no citation key', cure, value=value)
    return value


def _text_schema(example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "examples": [example]})


def _path(value: Any) -> Any:
    return relative_path(value) if isinstance(value, str) else value


def _flag(value: Any) -> Any:
    words = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
    if not isinstance(value, str):
        return value
    if value.strip().casefold() in words:
        return words[value.strip().casefold()]
    raise wrong('"{value}" is neither yes nor no', 'write "true" or "false"', value=value)


def _number(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,9}", value.strip()):
            raise wrong('"{value}" is no whole number', "write it in digits", value=value)
        return int(value)
    return value


def _ordinal(value: Any) -> Any:
    number = _number(value)
    if number == 0:
        raise wrong('"{value}" is too small', "count from 1", value=str(value))
    return number


def _tbd(value: Any) -> Any:
    return None if isinstance(value, str) and TBD.match(value.strip()) else value


_as_iso = PlainSerializer(lambda value: value.isoformat() if value else None)

Date = Annotated[dt.date, BeforeValidator(read_date), _text_schema("2021-03-28"), _as_iso]
#: A date that may still be "TBD".
OpenDate = Annotated[Date | None, BeforeValidator(_tbd), _text_schema("2021-03-28 or TBD")]
Time = Annotated[dt.time, BeforeValidator(read_time), _text_schema("09:30"), _as_iso]
Zone = Annotated[ZoneInfo, BeforeValidator(read_zone), _text_schema("America/New_York")]
Url = Annotated[str, BeforeValidator(read_url), WithJsonSchema({"type": "string", "format": "uri"})]
Email = Annotated[str, BeforeValidator(_email), _text_schema("editors@example.org")]
Pages = Annotated[str, BeforeValidator(read_pages), _text_schema("11-20")]
PageSpan = Annotated[tuple[int | None, int], BeforeValidator(read_page_span), _text_schema("4-10")]
Doi = Annotated[str, _identifier(DOI), _text_schema(DOI.example)]
DoiPrefix = Annotated[str, _identifier(DOI_PREFIX), _text_schema(DOI_PREFIX.example)]
Orcid = Annotated[str, _identifier(ORCID), _text_schema(ORCID.example)]
Ror = Annotated[str, _identifier(ROR), _text_schema(ROR.example)]
Isbn = Annotated[str, _identifier(ISBN), _text_schema(ISBN.example)]
Issn = Annotated[str, _identifier(ISSN), _text_schema(ISSN.example)]
Dblp = Annotated[str, _identifier(DBLP), _text_schema(DBLP.example)]
DblpStream = Annotated[str, _identifier(DBLP_STREAM), _text_schema(DBLP_STREAM.example)]
DblpPerson = Annotated[str, _identifier(DBLP_PERSON), _text_schema(DBLP_PERSON.example)]
Anthology = Annotated[str, _identifier(ANTHOLOGY), _text_schema(ANTHOLOGY.example)]
AnthologyVolume = Annotated[
    str, _identifier(ANTHOLOGY_VOLUME), _text_schema(ANTHOLOGY_VOLUME.example)
]
RelativePath = Annotated[Path, BeforeValidator(_path), _text_schema("papers/paper.pdf")]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Number = Annotated[int, BeforeValidator(_number), WithJsonSchema({"type": "integer"})]
#: A whole number from 1.
Ordinal = Annotated[
    int, BeforeValidator(_ordinal), WithJsonSchema({"type": "integer", "minimum": 1})
]
PaperId = Annotated[Text, BeforeValidator(_paper_id), _text_schema("klimovic")]
CitationKey = Annotated[
    Text, BeforeValidator(_citation_key), _text_schema("klimovic-2021-ingesting")
]
