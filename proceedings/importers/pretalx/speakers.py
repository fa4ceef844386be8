"""The page of the speakers, with the biographies that a conference's system has."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from proceedings.importers.described import described, plain_line
from proceedings.importers.latex_signs import Remark
from proceedings.model.findings import Finding, Severity
from proceedings.model.people import Person


@dataclass(slots=True)
class Speakers:
    """Who speaks, in the order of the program; each biography stands once."""

    _found: dict[tuple[str, str], tuple[Person, Path]] = field(default_factory=dict)

    def add(self, person: Person, biography: str, file: Path) -> None:
        if biography:
            self._found.setdefault((person.identity, biography), (person, file))

    def page(self) -> tuple[str, list[Finding]]:
        """The page; empty where nobody has a biography."""
        findings: list[Finding] = []
        parts: list[str] = []
        for (_, biography), (person, file) in self._found.items():
            text, remarks = described(biography, 3)
            name = person.name.full
            if text:
                parts += [f"## {plain_line(name)}", text]
            findings += [_finding(remark, name, file) for remark in remarks]
        return "\n\n".join(["# Speakers", *parts]) + "\n" if parts else "", findings


def _finding(remark: Remark, name: str, file: Path) -> Finding:
    return Finding(
        code=remark.code,
        message=f"{name}: {remark.message}",
        cure=remark.cure,
        severity=Severity.WARNING,
        file=file,
    )
