"""Findings for people: paper after paper, each complete in its line."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from proceedings.checks.reports.text import summary, text
from proceedings.model.findings import Finding, seen_from
from tests.checks.reports.conftest import Reported


def test_findings_stand_by_paper_gravest_first_each_whole_in_its_line(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    report = reported(*seen_from(archive.resolve(), findings))
    assert text(report) == (
        """\
The archive
archive.yml: note: the archive has no archive.yml; leave one blank; `proceedings check --fix` does it [archive-missing]

tests-2026: the edition's own files
tests-2026/edition.yml:7: note: the title has more than one blank in a row: "n  C" [tbd]

tests-2026, hopper: On Bugs
tests-2026/papers/hopper.md:2: warning: the title has more than one blank in a row: "n  C"; leave one blank; `proceedings check --fix` does it [text-spaces]

tests-2026, turing: On Computable Numbers
tests-2026/papers/turing.md:3: error: unknown key "titel"; write "title" [unknown-key]
tests-2026/papers/turing.md:2: note: the title has more than one blank in a row: "n  C"; leave one blank; `proceedings check --fix` does it [text-spaces]
tests-2026/papers/turing.md:4: note: the name has more than one blank in a row: "n  T"; leave one blank; `proceedings check --fix` does it [text-spaces]
"""
    )


def test_on_a_terminal_it_is_coloured_and_what_to_do_is_said_once(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    shown = text(reported(*seen_from(archive.resolve(), findings[:3])), terminal=True)
    assert shown.startswith("\033[1mtests-2026, turing: On Computable Numbers\033[0m\n")
    assert "\033[1;31merror\033[0m: unknown key" in shown
    plain = re.sub(r"\033\[[\d;]*m", "", shown)
    assert plain.split("\n")[1:] == [
        'tests-2026/papers/turing.md:3: error: unknown key "titel" [unknown-key]',
        '    write "title"',
        'tests-2026/papers/turing.md:2: note: the title has more than one blank in a row: "n  C" [text-spaces]',
        'tests-2026/papers/turing.md:4: note: the name has more than one blank in a row: "n  T" [text-spaces]',
        "    leave one blank; `proceedings check --fix` does it",
        "",
    ]


def test_a_paper_that_could_not_be_read_stands_last_by_its_name(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    lost = replace(findings[0], paper="lost", file=None, line=None)
    assert text(reported(lost, findings[0])).split("\n")[3:] == [
        "tests-2026, lost",
        'note: the title has more than one blank in a row: "n  C"; leave one blank; `proceedings check --fix` does it [text-spaces]',
        "",
    ]


def test_nothing_found_is_nothing_printed(reported: Reported) -> None:
    assert text(reported()) == ""


def test_what_was_accepted_is_shown_where_it_is_asked_for(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    aside = replace(findings[0], cure="accepted on 2026-05-01: it is meant")
    report = reported(accepted=seen_from(archive.resolve(), [aside]))
    assert text(report) == ""
    assert text(report, accepted=True) == (
        "Accepted\n"
        'tests-2026/papers/turing.md:2: note: the title has more than one blank in a row: "n  C"; '
        "accepted on 2026-05-01: it is meant [text-spaces]\n"
    )


def test_the_summary_counts_findings_clean_papers_and_codes(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    report = replace(reported(*findings, accepted=findings[:1]), known=findings[:2])
    assert summary(report, "editions") == (
        "1 error, 1 warning, 4 notes, 1 accepted, 2 in the baseline in editions\n"
        "1 of 3 papers are clean\n"
        "most frequent: text-spaces (3), archive-missing (1), tbd (1), unknown-key (1)\n"
        "3 may be mended with --fix; --fix --dry-run shows how\n"
    )


def test_a_paper_with_notes_alone_is_clean(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    assert summary(reported(findings[0]), "editions").split("\n")[1] == "3 of 3 papers are clean"
    assert summary(reported(), "editions") == "no findings in editions\n3 of 3 papers are clean\n"


def test_what_a_finding_quotes_breaks_no_line_and_gives_no_orders_to_a_terminal(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    odd = replace(findings[0], message="a\nb\x1b[2Jc", cure="", file=None, line=None)
    assert text(reported(odd)).split("\n")[1] == "note: a b [2Jc [text-spaces]"
