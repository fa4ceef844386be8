"""SARIF 2.1.0: what code hosts read of it, and what the standard asks of each object."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from proceedings.checks.registry import all_checks
from proceedings.checks.reports.report import Report
from proceedings.checks.reports.sarif import sarif
from proceedings.model.findings import Finding
from tests.checks.reports.conftest import Reported


def run_of(report: Report, root: Path, *, accepted: bool = False) -> dict[str, Any]:
    data = json.loads(sarif(report, root, accepted=accepted))
    assert data["version"] == "2.1.0"
    assert set(data) == {"$schema", "version", "runs"}
    (run,) = data["runs"]
    return dict(run)


def test_rules_are_the_checks_with_their_help(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    rules = run_of(reported(*findings), archive)["tool"]["driver"]["rules"]
    own = [rule["id"] for rule in rules]
    assert own == [*all_checks(), "archive-missing", "tbd", "unknown-key"]
    (rule,) = (rule for rule in rules if rule["id"] == "text-spaces")
    check = all_checks()["text-spaces"]
    assert rule["shortDescription"] == {"text": check.what}
    assert rule["help"]["text"] == f"{check.why}\n\nWhat to do: {check.cure}"
    assert rule["defaultConfiguration"] == {"level": "note"}


def test_a_result_has_its_place_below_the_root_of_the_repository(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    folder = archive.resolve()
    run = run_of(reported(*findings), folder.parent)
    result = run["results"][2]
    assert result["ruleId"] == "unknown-key"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "unknown-key"
    assert result["level"] == "error"
    assert result["message"] == {"text": 'unknown key "titel"; write "title"'}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": f"{folder.name}/tests-2026/papers/turing.md",
                    "uriBaseId": "ROOT",
                },
                "region": {"startLine": 3},
            }
        }
    ]
    assert run["originalUriBaseIds"]["ROOT"] == {
        "description": {"text": "the root of the repository"}
    }


def test_a_path_is_an_address_and_none_of_this_machine(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    odd = replace(findings[0], file=archive.resolve() / "tests-2026/a b/ü#.md")
    outside = replace(findings[0], file=Path("/elsewhere/x.md"))
    nowhere = replace(findings[0], file=None)
    results = run_of(reported(odd, outside, nowhere), archive.resolve())["results"]
    places = [[p["physicalLocation"] for p in result["locations"]] for result in results]
    assert [[p["artifactLocation"]["uri"] for p in these] for these in places] == [
        ["tests-2026/a%20b/%C3%BC%23.md"],
        ["x.md"],
        [],
    ]


def test_fingerprints_stay_when_lines_move_and_differ_between_findings(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    def marks(*found: Finding) -> list[str]:
        results = run_of(reported(*found), archive)["results"]
        return [result["partialFingerprints"]["finding/v1"] for result in results]

    twice = replace(findings[0], message='"title" stands here again; it stands in line 2 already')
    moved = replace(twice, line=40, message=twice.message.replace("line 2", "line 39"))
    assert marks(twice) == marks(moved)
    assert len(set(marks(*findings))) == len(findings)
    assert len(set(marks(twice, moved))) == 2


def test_accepted_ones_are_suppressed_results_where_they_are_asked_for(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    aside = replace(findings[0], cure="accepted on 2026-05-01: it is meant")
    assert run_of(reported(accepted=(aside,)), archive)["results"] == []
    (result,) = run_of(reported(accepted=(aside,)), archive, accepted=True)["results"]
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": aside.cure}
    ]


def test_the_same_findings_are_the_same_bytes(
    reported: Reported, findings: tuple[Finding, ...], archive: Path
) -> None:
    assert sarif(reported(*findings), archive) == sarif(reported(*findings), archive)
