"""Moments of exports, with or without their distance from UTC, on the clock of the event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from proceedings.importers.latex_signs import Remark
from proceedings.importers.zones import available

_YEARS = range(1900, 2200)  #: beyond them a moment may have no clock elsewhere
_CURE = "compare event.timezone, and the hours in program.yml"


def moment(text: str) -> dt.datetime | None:
    """The moment that *text* names by ISO 8601; None where it names none.

    >>> moment("2019-08-21T11:00:00+02:00").isoformat(), moment("2019-08-21 11:00").hour
    ('2019-08-21T11:00:00+02:00', 11)
    >>> moment("21 August") is None
    True
    """
    try:
        found = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.year in _YEARS and "-" in text else None


def day(text: str) -> str:
    """The day of *text*, as files have it; empty where it is none.

    >>> day("2019-08-21T11:00:00+02:00"), day("soon")
    ('2019-08-21', '')
    """
    found = moment(text)
    return found.date().isoformat() if found else ""


def zone_of(named: str, moments: Iterable[dt.datetime]) -> tuple[str, list[Remark]]:
    """The zone on whose clocks *moments* are; *named* is the one that the export names.

    Where the export's own offsets are not those of the zone that it names, the offsets are taken,
    because the hours were printed with them.
    """
    known = named if named in available() else ""
    given = [found for found in moments if found.utcoffset() is not None]
    if known and all(found.utcoffset() == _offset(found, known) for found in given):
        return known, []
    offsets = {found.utcoffset() for found in given}
    whole = next(iter(offsets)) if len(offsets) == 1 else None
    if not given or whole is None or whole % dt.timedelta(hours=1):
        zone = known or "UTC"
        message = f'the time zone "{named}" is not known; {zone} was taken'
        if known:
            message = f"hours are given that the clocks of {zone} do not show; they were converted"
        return zone, [Remark("program-zone", message, _CURE)]
    zone = _fixed(whole)
    if not named:
        return zone, [Remark("program-zone", f"no time zone is named; {zone} was taken", _CURE)]
    message = f'the time zone is said to be "{named}", but the hours are those of {zone}'
    return zone, [Remark("program-zone", f"{message}, which was taken", _CURE)]


def local(found: dt.datetime, zone: str) -> dt.datetime:
    """*found* as the clocks of *zone* show it; without an offset it is that already."""
    if found.utcoffset() is None:
        return found
    return found.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _offset(found: dt.datetime, zone: str) -> dt.timedelta | None:
    return found.astimezone(ZoneInfo(zone)).utcoffset()


def _fixed(offset: dt.timedelta) -> str:
    """The zone that always has *offset*; its name counts westwards."""
    hours = offset // dt.timedelta(hours=1)
    zone = f"Etc/GMT{-hours:+d}" if hours else "UTC"
    return zone if zone in available() else "UTC"
