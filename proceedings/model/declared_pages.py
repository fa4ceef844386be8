"""What is wrong with the pages that editors declare for a paper, and where they say it.

The reader of an edition compares them with each other, and whoever takes the PDFs in with the pages
that these have.
"""

from __future__ import annotations

from proceedings.model.contribution import Contribution
from proceedings.model.findings import Finding, Severity


def on_pages(
    paper: Contribution,
    code: str,
    message: str,
    cure: str,
    severity: Severity = Severity.ERROR,
    edition: str | None = None,
) -> Finding:
    """A finding on the key `pages` of *paper*; a reader of an edition adds itself which it is."""
    return Finding(
        code=code,
        message=f"pages: {message}",
        cure=cure,
        severity=severity,
        file=paper.file,
        line=paper.pages_line,
        edition=edition,
        paper=paper.id,
    )
