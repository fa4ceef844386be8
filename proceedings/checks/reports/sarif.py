"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines.

OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; sections are named where
the standard leaves a choice.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import quote

from proceedings import __version__
from proceedings.checks.check import Check
from proceedings.checks.identity import Identity, identity
from proceedings.checks.registry import all_checks
from proceedings.checks.reports.report import Report
from proceedings.model.findings import Finding

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "ROOT"


def sarif(report: Report, root: Path, *, accepted: bool = False) -> str:
    """One run with all rules; files as seen from *root*, the repository's, with forward slashes.

    Results *accepted* by the editors are suppressed ones (3.27.23), where they are asked for. Where
    the root lies on this machine is nobody's business, so its address is left out (3.14.14).
    """
    rules = _rules(report)
    places = {rule["id"]: number for number, rule in enumerate(rules)}
    seen: Counter[Identity] = Counter()
    results = [_result(one, report, root, places, seen) for one in report.findings]
    for one in report.accepted if accepted else ():
        why = {"kind": "external", "status": "accepted", "justification": one.cure}
        results.append(_result(one, report, root, places, seen) | {"suppressions": [why]})
    run = {
        "tool": {"driver": {"name": "Proceedings", "version": __version__, "rules": rules}},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the root of the repository"}}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    data = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _rules(report: Report) -> list[dict[str, Any]]:
    """Every check; and what reading the files has found, which explains itself."""
    checks = all_checks()
    found = {finding.code for finding in (*report.findings, *report.accepted)}
    return [*map(_rule, checks.values()), *({"id": code} for code in sorted(found - checks.keys()))]


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "shortDescription": {"text": check.what},
        "fullDescription": {"text": check.what},
        "help": {
            "text": f"{check.why}\n\nWhat to do: {check.cure}",
            "markdown": f"{check.why}\n\n**What to do:** {check.cure}",
        },
        "defaultConfiguration": {"level": str(check.severity)},
        "properties": {"tags": [check.family]},
    }


def _result(
    finding: Finding, report: Report, root: Path, places: Mapping[str, int], seen: Counter[Identity]
) -> dict[str, Any]:
    message = f"{finding.message}; {finding.cure}" if finding.cure else finding.message
    about = identity(finding, report.archive)
    seen[about] += 1
    return {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": str(finding.severity),
        "message": {"text": message},
        "locations": list(_locations(finding, root)),
        "partialFingerprints": _fingerprints(about, seen[about]),
    }


def _locations(finding: Finding, root: Path) -> Iterator[dict[str, Any]]:
    if finding.file is not None:
        artifact = {"uri": quote(_below(finding.file, root)), "uriBaseId": _ROOT}
        place = {"artifactLocation": artifact, "region": {"startLine": finding.line or 1}}
        yield {"physicalLocation": place}


def _below(file: Path, root: Path) -> str:
    """*file* as seen from *root*; its name where it lies elsewhere."""
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name


def _fingerprints(about: Identity, number: int) -> dict[str, str]:
    """What a result is known again by when its line has moved (3.27.17).

    Equal findings of one file are counted. GitHub looks at the key with its own name only.
    """
    mark = blake2b("\0".join((*about, str(number))).encode(), digest_size=16).hexdigest()
    return {"finding/v1": mark, "primaryLocationLineHash": f"{mark}:{number}"}
