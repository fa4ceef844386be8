"""The accent that archive.yml or edition.yml chooses under `theme:`."""

from __future__ import annotations

from pathlib import Path

from proceedings.model.colours import Accent
from proceedings.model.findings import Finding, Severity
from proceedings.source.forms.theme import ThemeForm
from proceedings.source.located import Value, place


def accent_of(
    theme: ThemeForm, data: Value, file: Path, shared: Accent | None = None
) -> tuple[Accent | None, list[Finding]]:
    """The accent of *theme*, else the *shared* one; and what stands for it where it is too pale.

    No colour can be read on white and on black. So a note always says what becomes of it.
    """
    if theme.accent is None:
        return shared, []
    accent = Accent.of(theme.accent)
    where, line = place(data, ("theme", "accent")) or (file, 1)
    message = f'accent: "{theme.accent}" is shown as {accent.light}, on dark pages as {accent.dark}'
    finding = Finding(
        code="accent-mended",
        message=message,
        cure="so links can be read (4.5:1); nothing has to be done",
        severity=Severity.NOTE,
        file=where,
        line=line,
    )
    return accent, [finding]
