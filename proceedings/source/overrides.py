"""overrides.yml: reviewed corrections on top of an imported export.

    papers:
      abrams19a:
        title: The title as its authors want it
    edition:
      volume: {isbn: 978-…}

A key given here replaces the file's; the file stays as the export wrote it, so a later import
loses no correction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from proceedings.model.findings import Finding
from proceedings.source.files import read_text
from proceedings.source.forms.form import nearest
from proceedings.source.located import Map, Value
from proceedings.source.yaml_text import read_yaml

_PARTS = ("edition", "program", "papers")


@dataclass(slots=True)
class Overrides:
    """The corrections of one edition, and which of them found their file."""

    data: Map | None = None
    findings: list[Finding] = field(default_factory=list)

    def apply(self, part: str, target: Value) -> None:
        """Put the corrections of "edition" or "program" over *target*."""
        if self.data is not None and isinstance(target, Map):
            _put_over(target, self.data.get(part))

    def apply_to_paper(self, id_: str, target: Value) -> None:
        papers = self.data.get("papers") if self.data is not None else None
        if isinstance(papers, Map) and isinstance(target, Map):
            _put_over(target, papers.get(id_))

    def unknown_papers(self, known: list[str]) -> list[Finding]:
        """Corrections of papers that the edition does not have."""
        papers = self.data.get("papers") if self.data is not None else None
        if not isinstance(papers, Map):
            return []
        return [
            Finding(
                code="unknown-paper",
                message=f'papers: no paper is called "{id_}"',
                cure=nearest(id_, known),
                file=papers.lines[id_][0],
                line=papers.lines[id_][1],
            )
            for id_ in papers
            if id_ not in known
        ]


def read_overrides(folder: Path) -> Overrides:
    """The edition's overrides.yml; empty where there is none."""
    file = folder / "overrides.yml"
    if not file.exists():
        return Overrides()
    text, findings = read_text(file)
    data, problems = read_yaml(text, file)
    findings += problems
    if not isinstance(data, Map):
        return Overrides(None, findings)
    for key in data:
        if key not in _PARTS:
            where, line = data.lines[key]
            cure = nearest(key, _PARTS)
            message = f'unknown key "{key}"'
            findings.append(
                Finding(code="unknown-key", message=message, cure=cure, file=where, line=line)
            )
    return Overrides(data, findings)


def _put_over(target: Map, changes: Value) -> None:
    """Mappings are merged key by key; anything else is replaced whole."""
    if not isinstance(changes, Map):
        return
    for key, value in changes.items():
        file, line = changes.lines[key]
        present = target.get(key)
        if isinstance(present, Map) and isinstance(value, Map):
            _put_over(present, value)
        else:
            target.put(key, value, line, file)
