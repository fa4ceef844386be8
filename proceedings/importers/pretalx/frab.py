"""frab's XML of a schedule, in the form of the JSON that says the same."""

from __future__ import annotations

from typing import Any

from lxml import etree

_LISTS = {"persons": "person", "links": "link", "attachments": "attachment"}
_NAMES = {"persons": "public_name", "links": "title", "attachments": "title"}


def as_json(root: etree._Element) -> dict[str, Any]:
    """The schedule *root*; attributes and elements of an event are keys alike.

    >>> root = etree.fromstring("<schedule><conference><title>A</title></conference></schedule>")
    >>> as_json(root)["schedule"]["conference"]
    {'title': 'A', 'days': []}
    """
    conference = root.find("conference")
    said = _flat(conference) if conference is not None else {}
    base = said.get("base_url", "")
    days = [_day(day) for day in root.iterfind("day")]
    return {"schedule": {"base_url": base, "conference": {**said, "days": days}}}


def _day(day: etree._Element) -> dict[str, Any]:
    rooms: dict[str, list[dict[str, Any]]] = {}
    for room in day.iterfind("room"):
        events = [_event(event) for event in room.iterfind("event")]
        rooms.setdefault(str(room.get("name") or ""), []).extend(events)
    return {**_attributes(day), "rooms": rooms}


def _event(event: etree._Element) -> dict[str, Any]:
    found: dict[str, Any] = {**_flat(event), **_attributes(event)}
    for key, name in _LISTS.items():
        within = event.find(key)
        found[key] = (
            [_one(one, _NAMES[key]) for one in within.iterfind(name)] if within is not None else []
        )
    recording = event.find("recording")
    if recording is not None:
        found.pop("recording", None)
        found["do_not_record"] = _text(recording.find("optout")).casefold() == "true"
        found["recording_license"] = _text(recording.find("license"))
    return found


def _one(element: etree._Element, name: str) -> dict[str, Any]:
    """A person, link or attachment: attributes, elements within, and its own words as *name*."""
    own = {name: (element.text or "").strip()} if (element.text or "").strip() else {}
    return {**_flat(element), **own, **_attributes(element)}


def _flat(element: etree._Element) -> dict[str, Any]:
    """The elements within that hold nothing but words."""
    return {
        child.tag: _text(child)
        for child in element
        if isinstance(child.tag, str) and child.tag not in _LISTS and not len(child)
    }


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}


def _text(element: etree._Element | None) -> str:
    return "".join(map(str, element.itertext())).strip() if element is not None else ""
