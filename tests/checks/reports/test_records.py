"""JSON for programs keeps its schema."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from proceedings.checks.codes import known_codes
from proceedings.checks.reports.records import SCHEMA, records
from proceedings.model.findings import Finding
from tests.checks.reports.conftest import Reported


def test_every_field_of_a_finding_is_there_and_keeps_the_schema(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    data = json.loads(records(reported(*findings)))
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert data["version"] == 1
    assert data["findings"][2] == {
        "code": "unknown-key",
        "severity": "error",
        "edition": "tests-2026",
        "paper": "turing",
        "file": str(findings[2].file),
        "line": 3,
        "message": 'unknown key "titel"',
        "cure": 'write "title"',
    }
    assert [one["line"] for one in data["findings"]] == [2, 4, 3, 2, 7, None]


def test_the_schema_refuses_what_is_no_finding() -> None:
    wrong = {"version": 1, "findings": [{"code": "x", "severity": "fatal"}]}
    assert not Draft202012Validator(SCHEMA).is_valid(wrong)


def test_every_code_keeps_the_schema() -> None:
    codes = Draft202012Validator(SCHEMA["properties"]["findings"]["items"]["properties"]["code"])
    assert [code for code in sorted(known_codes()) if not codes.is_valid(code)] == []


def test_accepted_ones_are_apart_and_only_where_they_are_asked_for(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    report = reported(accepted=findings[:1])
    assert json.loads(records(report)) == {"version": 1, "findings": []}
    data = json.loads(records(report, accepted=True))
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert [one["code"] for one in data["accepted"]] == ["text-spaces"]
