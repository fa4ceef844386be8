"""What the checks tell of each file of a folder of troublesome PDFs, beside its kind of trouble.

python -m tests.real.trouble_checks FOLDER      the table, as Markdown
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from proceedings.checks.registry import all_checks
from proceedings.checks.run import findings_of
from proceedings.checks.subject import Subject
from proceedings.checks.surveys import survey_pdfs
from proceedings.model.archive import Archive, ArchiveInfo
from tests.real.trouble_table import make_edition

#: What each kind of trouble is told by.
CODES = {
    "box-origin": "pdf-box",
    "box-reversed": "pdf-box",
    "catalog-AA": "pdf-script",  # both files run a script
    "crop!=media": "pdf-crop",
    "damaged-repaired": "pdf-repaired",
    "embedded-files": "pdf-attachment",
    "encrypted-needs-password": "pdf-password",
    "encrypted-openable": "pdf-restricted",
    "form": "pdf-form",
    "huge-page": "pdf-page-huge",
    "js-names": "pdf-script",
    "js-openaction": "pdf-script",
    "junk-before-header": "pdf-junk",
    "layers": "pdf-layers",
    "mixed-sizes": "pdf-mixed-sizes",
    "page-AA": "pdf-action",
    "pagelabels": "pdf-page-labels",
    "rotated": "pdf-rotated",
    "signed": "pdf-signature",
    "tiny-page": "pdf-page-tiny",
    "unopenable:PdfError": "pdf-damaged",
    "xfa": "pdf-xfa",
    "zero-pages": "pdf-empty",
}
_FOLDERS = {"crop!=media": "crop-ne-media", "unopenable:PdfError": "unopenable-PdfError"}


@dataclass(frozen=True)
class Told:
    """One row of MANIFEST.tsv, and the codes that are told of its file."""

    kind: str
    file: str
    codes: tuple[str, ...]

    @property
    def expected(self) -> str:
        return CODES[self.kind]


def told(samples: Path, work: Path) -> Iterator[Told]:
    """Check each row of the manifest of *samples* as a paper of one edition."""
    with (samples / "MANIFEST.tsv").open(encoding="utf-8") as file:
        rows = [(row["category"], row["file"]) for row in csv.DictReader(file, delimiter="\t")]
    files = [samples / _FOLDERS.get(kind, kind) / name for kind, name in rows]
    edition = make_edition(files, work / "trouble")
    pdfs = survey_pdfs(edition, None, work / "cache", 1, lambda *_: None)
    info = ArchiveInfo(title="Trouble")
    subject = Subject(edition, Archive(folder=work, info=info, editions=(edition,)), pdfs)
    checks = [one for one in all_checks().values() if one.family == "pdf"]
    found: dict[str, dict[str, None]] = {paper.id: {} for paper in edition.contributions}
    for finding in findings_of(subject, checks):
        if finding.paper:
            found[finding.paper][finding.code] = None
    for (kind, name), codes in zip(rows, found.values(), strict=True):
        yield Told(kind, name, tuple(sorted(codes)))


def main(folder: str) -> None:
    lines = ["| kind | expected | told | file |", "|---|---|---|---|"]
    with TemporaryDirectory() as work:
        for row in told(Path(folder), Path(work)):
            codes = " ".join(row.codes)
            lines.append(f"| {row.kind} | {row.expected} | {codes} | {row.file} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
