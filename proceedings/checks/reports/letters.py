"""Letters to the authors of papers: what only they can mend, in plain words.

A letter names the authors as the paper does, and nobody's address, which the editors have. The day
by which an answer is needed is theirs to write in.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from proceedings.checks.reports.asked import ASKED, is_asked
from proceedings.checks.reports.report import Report
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst

_WIDTH = 72


def letters(report: Report) -> Mapping[str, str]:
    """A letter for each paper of whose authors something is asked, by "edition/paper.txt".

    A note alone is no reason to write to anybody; beside other findings it is told as well.
    """
    asked: dict[tuple[str | None, str | None], list[Finding]] = {}
    for finding in report.findings:
        if is_asked(finding):
            asked.setdefault((finding.edition, finding.paper), []).append(finding)
    found = [(e, paper, asked.get((e.id, paper.id), [])) for e, paper in report.papers]
    return {
        f"{edition.id}/{paper.id}.txt": _letter(edition, paper, those)
        for edition, paper, those in found
        if worst(those) > Severity.NOTE
    }


def _letter(edition: Edition, paper: Contribution, findings: Sequence[Finding]) -> str:
    event = edition.event.short or edition.event.name
    opening = (
        f"we are preparing the proceedings of {event}. In what we have of your contribution we "
        "found the following, which only you can mend."
    )
    needed = {ASKED[one.code] for one in findings if one.severity > Severity.NOTE}
    paragraphs = [
        _filled(f"{event}: “{paper.full_title}”"),
        f"{_filled(f'Dear {_names(paper)},')}\n\n{_filled(opening)}",
        *_points([one for one in findings if ASKED[one.code] in needed]),
        *_further([one for one in findings if ASKED[one.code] not in needed]),
        "Please answer by: ____________________",
        f"Thank you, and kind regards\n{_filled(f'The editors of {event}')}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _points(findings: Sequence[Finding]) -> Iterator[str]:
    """What is asked, and what was found: all that one request is for together, gravest first."""
    ordered = sorted(findings, key=lambda f: (-f.severity, f.code, str(f.file), f.line or 0))
    asked: dict[str, list[str]] = {}
    for one in ordered:
        words = _filled(f"- {_sentence(one.message)}", "   ", "     ")
        asked.setdefault(ASKED[one.code], []).append(words)
    for number, (request, found) in enumerate(asked.items(), start=1):
        yield "\n".join([_filled(request, f"{number}. ", "   "), *found])


def _further(notes: Sequence[Finding]) -> Iterator[str]:
    if notes:
        yield _filled("If you send us a new file anyway, you may want to look at this too:")
        yield from _points(notes)


def _names(paper: Contribution) -> str:
    """The authors as one speaks to them: "Ada Lovelace, Grace Hopper and Alan Turing"."""
    *others, last = [person.name.full for person in paper.authors] or ["authors"]
    return f"{', '.join(others)} and {last}" if others else last


def _sentence(message: str) -> str:
    """A message as a sentence of its own."""
    whole = message[:1].upper() + message[1:]
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def _filled(words: str, first: str = "", other: str = "") -> str:
    return textwrap.fill(
        words,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=other,
        break_long_words=False,
        break_on_hyphens=False,
    )
