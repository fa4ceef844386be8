"""Committees, organisers and invited speakers, in tables or in lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from proceedings.importers.latex_signs import Remark
from proceedings.importers.page.blocks import Grid, Words
from proceedings.importers.page.facts import Facts, Page
from proceedings.importers.people_columns import is_nobody
from proceedings.importers.people_lines import given_affiliations, places
from proceedings.model.people import Member

_LABEL = re.compile(r"^(?P<label>[\w &/-]{3,50}?)\s*:\s+(?=\S)")
_PLURAL = re.compile(r"(?<=chair)s$|(?<=editor)s$|(?<=organizer)s$|(?<=organiser)s$", re.IGNORECASE)


def is_committee(grid: Grid) -> bool:
    """Whether the columns of *grid* say who does what, or who is from where."""
    if grid.column("title", "time", "talk", "date") is not None:
        return False
    people = grid.column("people", "person", "member", "name", "speaker", "chair")
    other = grid.column("role", "affiliation", "institution", "organization", "position")
    return people is not None and other is not None


def read_committee_table(page: Page, grid: Grid, name: str, facts: Facts) -> None:
    """Take each row; one without a role has that of the row before."""
    who = grid.column("people", "person", "member", "name", "speaker", "chair")
    role, place = grid.column("role", "position"), grid.column("affiliation", "institution")
    last = ""
    for row in grid.rows:
        cells = {key: _cell(row, n) for key, n in (("who", who), ("role", role), ("at", place))}
        last = cells["role"].text or last
        if not cells["who"]:
            continue
        _members(page, cells["who"], cells["at"].text, last, name, facts)


def read_committee_pairs(page: Page, grid: Grid, name: str, facts: Facts) -> None:
    """Take the rows of a table without a header: "Role: | Name", or "Name | Affiliation"."""
    last = ""
    is_roles = any(row and row[0].text.endswith(":") for row in grid.rows)
    for row in grid.rows:
        first, second = _cell(row, 0), _cell(row, 1)
        if is_roles:
            last = first.text.rstrip(" :") or last
            _members(page, second, "", last, name, facts)
        elif first:
            _members(page, first, second.text, "", name, facts)


def read_committee_lines(page: Page, lines: Iterable[Words], name: str, facts: Facts) -> None:
    """Take a person a line, or several behind a role."""
    lines = tuple(lines)
    for line in lines:
        label = _LABEL.match(line.linked)
        text = line.linked[label.end() :] if label else line.linked
        role = label["label"] if label else ""
        outside = re.sub(r"\([^()]*\)", "", text)
        at = ""
        is_one = len(lines) > 2 or text != _no_email(text)
        if not label and is_one and outside.count(",") == 1 and "(" not in _no_email(text):
            text, _, at = text.partition(",")
        _members(page, line, at, role, name, facts, text)


def _members(
    page: Page, words: Words, at: str, role: str, name: str, facts: Facts, text: str = ""
) -> None:
    """Take who stands in one cell or line."""
    members, remarks = places(text or words.linked)
    if "@" in at:
        remarks.append(Remark("people-email", "an e-mail address was left out", ""))
    if at and not is_nobody(at):
        members = given_affiliations(members, _no_email(at))
    remarks = [remark for remark in remarks if remark.code != "people-tbd"]
    facts.remark(page, words.line, remarks)
    group = facts.committees.setdefault(name, {})
    for member in members:
        known = replace(member, role=member.role or _PLURAL.sub("", role))
        key = known.person.identity if known.person else f"tbd {known.role} {len(group)}"
        if _is_unfilled_twice(known, group):
            continue
        group.setdefault(key, known)
    if members:
        facts.took(page, words, f"edition.yml: {name}")
    else:
        facts.left(page, words, "it names nobody")


def _is_unfilled_twice(member: Member, group: dict[str, Member]) -> bool:
    """Whether a later page says once more that nobody fills a place, or fills it."""
    others = [other for other in group.values() if other.role == member.role]
    return member.person is None and bool(others) and not member.role


def _no_email(text: str) -> str:
    return re.sub(r"\s*[(<]?[\w.+-]+@[\w.-]+[)>]?", "", text).strip()


def _cell(row: tuple[Words, ...], number: int | None) -> Words:
    return row[number] if number is not None and number < len(row) else Words()
