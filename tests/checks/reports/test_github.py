"""Annotations of a pull request: gravest first, and nothing in them ends them early."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from proceedings.checks.reports.github import github
from proceedings.model.findings import Finding
from tests.checks.reports.conftest import Reported


def test_the_gravest_come_first_since_github_shows_ten(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    shown = github(reported(*findings)).splitlines()
    assert [line.split(" ")[0] for line in shown] == ["::error", "::warning", *["::notice"] * 4]


def test_what_github_would_read_as_its_own_is_escaped(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    odd = replace(findings[2], file=Path("a,b:c/100%.md"), message="50 % of\r\nit", line=3)
    assert github(reported(odd)) == (
        '::error file=a%2Cb%3Ac/100%25.md,line=3::50 %25 of%0D%0Ait; write "title" [unknown-key]\n'
    )


def test_a_finding_without_a_file_has_no_place(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    bare = replace(findings[2], file=None, line=None, cure="")
    assert github(reported(bare)) == '::error ::unknown key "titel" [unknown-key]\n'
