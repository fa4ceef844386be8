"""A release in a few lines: the message of its commit and its tag, and what its maker is told."""

from __future__ import annotations

from proceedings.model.edition import Edition
from proceedings.model.releases import Difference, Release, What

_SAME = "\n- nothing that readers see has changed"
_LINES = {
    What.FIRST: "first publication",
    What.ADDED: "added: {title}",
    What.REVISED: "revised ({before} to {after}): {title}: {reason}",
    What.CORRECTED: "corrected: {title}: {reason}",
    What.RETRACTED: "retracted: {title}: {reason}",
    What.REMOVED: "removed: {title}: {reason}",
    What.RETITLED: 'title: "{before}" is "{after}" now',
    What.PEOPLE: "authors of {title}: {before} are {after} now",
    What.ABSTRACT: "abstract of {title}",
    What.DETAILS: "details of {title}: {after}",
    What.EVENT: "the event: {after}",
    What.PROGRAM: "the program",
    What.PROSE: "the page {after}",
}


def message(edition: Edition, made: Release) -> str:
    """What *made* is, what the editors say of it, and a line for each difference."""
    head = f"Release {edition.event.short} {made.version}"
    note = f"\n{made.note}\n" if made.note else ""
    lines = "".join(f"\n- {_line(one)}" for one in made.differences)
    return f"{head}\n{note}{lines or _SAME}"


def _line(one: Difference) -> str:
    return _LINES[one.what].format(
        title=one.title, before=one.before, after=one.after, reason=one.reason
    )
