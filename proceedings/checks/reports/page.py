"""The findings as one page to look at: by paper, and by kind with what the handbook says of it.

It needs nothing beside itself. The script only narrows the lists down; without one all is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from proceedings.checks.registry import all_checks
from proceedings.checks.reports.report import Group, Report, groups, runs
from proceedings.model.findings import Finding, Severity, count

_HERE = Path(__file__).parent


def page(report: Report, *, accepted: bool = False) -> str:
    """The whole page; what was *accepted* has a list at the end where it is asked for."""
    found = groups(report.findings, report)
    parts = [*_top(report), *_by_paper(found), *_by_kind(found)]
    if accepted and report.accepted:
        parts += ['<section id="accepted"><h2>Accepted</h2>']
        parts += _sections(groups(report.accepted, report), "accepted")
        parts += ["</section>"]
    title = f"Findings: {escape(report.title)}"
    style, script = ((_HERE / name).read_text("utf-8") for name in ("page.css", "page.js"))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        + "\n".join(parts)
        + f"\n<script>\n{script}</script>\n</body>\n</html>\n"
    )


def _top(report: Report) -> Iterator[str]:
    clean, papers = report.clean_papers(), len(report.papers)
    editions = len(report.editions)
    where = report.editions[0].id if editions == 1 else f"{editions} editions"
    facts = [f"{count(report.findings)} in {escape(where)}"]
    facts += [f"{clean} of {papers} papers clean"] if papers else []
    facts += [f"{len(report.accepted)} accepted"] if report.accepted else []
    facts += [f"{len(report.known)} in the baseline"] if report.known else []
    yield f"<header><h1>Findings: {escape(report.title)}</h1>"
    yield f"<p>{'; '.join(facts)}.</p>"
    if report.findings:
        yield '<nav><a href="#papers">By paper</a> <a href="#kinds">By kind</a></nav>'
        yield '<label id="filter" hidden>Show only <input type="search"></label>'
    yield "</header>"


def _by_paper(found: Sequence[Group]) -> Iterator[str]:
    yield '<main><section id="papers"><h2>By paper</h2>'
    yield from _sections(found, "paper") if found else ["<p>There is nothing to mend.</p>"]
    yield "</section>"


def _sections(found: Iterable[Group], prefix: str) -> Iterator[str]:
    for number, group in enumerate(found, start=1):
        yield f'<section class="group" id="{prefix}-{number}">'
        yield f'<h3 dir="auto">{escape(group.name)}</h3>'
        for together in runs(group.findings):
            yield "<ul>"
            yield from map(_item, together)
            yield "</ul>"
            if cure := together[0].cure:
                yield f'<p class="cure">{_prose(cure)}</p>'
        yield "</section>"


def _item(finding: Finding) -> str:
    place = ":".join(str(part) for part in (finding.file, finding.line) if part is not None)
    return (
        f"<li>{_badge(finding.severity)} "
        f'<span dir="auto">{escape(finding.message)}</span> '
        f'<a class="code" href="#{escape(finding.code)}">{escape(finding.code)}</a>'
        f'<span class="place">{escape(place)}</span></li>'
    )


def _by_kind(found: Sequence[Group]) -> Iterator[str]:
    """Each code with all its places, the gravest and most frequent first."""
    places = [(one, number) for number, group in enumerate(found, 1) for one in group.findings]
    if not places:
        yield "</main>"
        return
    yield '<section id="kinds"><h2>By kind</h2>'
    ordered = sorted(places, key=lambda place: place[0].code)
    kinds = [(code, list(those)) for code, those in groupby(ordered, key=lambda p: p[0].code)]
    kinds.sort(key=lambda kind: (-max(one.severity for one, _ in kind[1]), -len(kind[1])))
    for code, those in kinds:
        yield from _kind(code, those)
    yield "</section></main>"


def _kind(code: str, those: Sequence[tuple[Finding, int]]) -> Iterator[str]:
    check = all_checks().get(code)
    worst = max(finding.severity for finding, _ in those)
    yield f'<details class="group" id="{escape(code)}">'
    yield f"<summary>{_badge(worst)} <b>{escape(code)}</b> ({len(those)})"
    yield f"<span>{_prose(check.what)}</span></summary>" if check else "</summary>"
    if check:
        yield from (f"<p>{_prose(part)}</p>" for part in check.why.split("\n\n"))
        yield f'<p class="cure">{_prose(check.cure)}</p>'
    yield "<ul>"
    for finding, number in those:
        name = escape(finding.paper or finding.edition or "the archive")
        yield (
            f'<li><a href="#paper-{number}">{name}</a> '
            f'<span dir="auto">{escape(finding.message)}</span></li>'
        )
    yield "</ul></details>"


def _badge(severity: Severity) -> str:
    return f'<span class="badge {severity}">{severity}</span>'


def _prose(text: str) -> str:
    """A check's own words; what it has between backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
