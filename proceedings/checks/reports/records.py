"""Findings for programs: JSON with a version, and the schema that it keeps."""

from __future__ import annotations

import json
from typing import Any

from proceedings.checks.reports.report import Report
from proceedings.model.findings import Finding, Severity

VERSION = 1

_TEXT, _TEXT_OR_NULL = {"type": "string"}, {"type": ["string", "null"]}
_FIELDS: dict[str, dict[str, Any]] = {
    "code": {**_TEXT, "pattern": "^[a-z0-9.]+([_-][a-z0-9.]+)*$", "description": "never changes"},
    "severity": {"enum": [str(severity) for severity in reversed(Severity)]},
    "edition": {**_TEXT_OR_NULL, "description": "null for the archive's own files"},
    "paper": {**_TEXT_OR_NULL, "description": "its id; null where it is no paper's"},
    "file": {**_TEXT_OR_NULL, "description": "as seen from the folder that the command ran in"},
    "line": {"type": ["integer", "null"], "minimum": 1},
    "message": {**_TEXT, "description": "what is wrong"},
    "cure": {**_TEXT, "description": "what would be right; may be empty"},
}

#: Of what `records` writes; later versions may add keys, and change none.
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Findings of proceedings check",
    "type": "object",
    "required": ["version", "findings"],
    "properties": {
        "version": {"const": VERSION},
        "findings": {
            "type": "array",
            "items": {"type": "object", "required": list(_FIELDS), "properties": _FIELDS},
        },
        "accepted": {
            "description": "with --accepted; the cure says when it was accepted, and why",
            "$ref": "#/properties/findings",
        },
    },
}


def records(report: Report, *, accepted: bool = False) -> str:
    """The findings as one JSON object; with those *accepted*, where they are asked for."""
    data: dict[str, Any] = {"version": VERSION, "findings": list(map(_record, report.findings))}
    if accepted:
        data["accepted"] = list(map(_record, report.accepted))
    return json.dumps(data, indent=2) + "\n"


def _record(finding: Finding) -> dict[str, str | int | None]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "edition": finding.edition,
        "paper": finding.paper,
        "file": finding.file.as_posix() if finding.file else None,
        "line": finding.line,
        "message": finding.message,
        "cure": finding.cure,
    }
