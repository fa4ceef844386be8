"""What becomes of each file of a folder of troublesome PDFs: a table, and a volume of all of them.

Run as a script, so that a crash or a hang cannot take a test run with it: a file that takes longer
than `PATIENCE` ends the process with a traceback.

    python tests/real/trouble_table.py FOLDER                 the table, its fields apart by tabs
    python tests/real/trouble_table.py FOLDER --markdown      the same, to be pasted somewhere
    python tests/real/trouble_table.py FOLDER --volume OUT    also the volume, every page drawn
"""

from __future__ import annotations

import argparse
import faulthandler
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.pdf.intake.paper import Intake
from proceedings.pdf.intake.papers import take_in_all
from proceedings.pdf.volume import write_volume
from proceedings.source import read_edition

PATIENCE = 30  #: seconds for a file, and for each page that is drawn


@dataclass(frozen=True)
class Verdict:
    """What became of one file."""

    file: str  #: below the folder
    verdict: str  #: "taken in", or the code of the error
    pages: int
    said: str  #: the findings, each with its severity

    @property
    def fields(self) -> tuple[str, ...]:
        return self.file, self.verdict, str(self.pages or ""), self.said


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--markdown", action="store_true")
    arguments.add_argument("--volume", type=Path)
    asked = arguments.parse_args()
    if asked.markdown:
        tell("| file | verdict | pages | said |\n|---|---|--:|---|")
    with TemporaryDirectory() as work:
        files = sorted(asked.folder.rglob("*.pdf"))
        edition = make_edition(files, Path(work) / "trouble")
        intakes: dict[str, Intake] = {}
        for verdict in verdicts(edition, files, asked.folder, intakes, Path(work)):
            fields = verdict.fields
            tell(f"| {' | '.join(fields)} |" if asked.markdown else "\t".join(fields))
        if asked.volume:
            faulthandler.dump_traceback_later(4 * PATIENCE, exit=True)
            write_volume(edition, intakes, [], asked.volume, Path(work))
            draw(asked.volume)


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def make_edition(files: list[Path], folder: Path) -> Edition:
    """An edition with these papers; the same file may be there twice under two kinds of trouble."""
    (folder / "papers").mkdir(parents=True)
    event = "{name: Trouble, short: Trouble 2026, start: 2026-06-01, timezone: UTC, place: Ghent}"
    (folder / "edition.yml").write_text(f"event: {event}\n", "utf-8")
    for number, file in enumerate(files):
        paper = folder / "papers" / f"paper-{number:02}.md"
        paper.write_text(f"---\ntitle: Paper {number}\nauthors: [Ada Lovelace]\n---\n", "utf-8")
        shutil.copyfile(file, paper.with_suffix(".pdf"))
    edition, findings = read_edition(folder, ArchiveInfo(title="Trouble"))
    if edition is None:
        raise SystemExit(str(findings))
    return edition


def verdicts(
    edition: Edition, files: list[Path], folder: Path, intakes: dict[str, Intake], cache: Path
) -> Iterator[Verdict]:
    """Take in one paper after the other; those that can be used are added to *intakes*."""
    for contribution, file in zip(edition.contributions, files, strict=True):
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        taken = take_in_all(replace(edition, contributions=(contribution,)), cache)
        intakes.update(taken.intakes)
        name = f"{contribution.id}.pdf"
        errors = [found.code for found in taken.findings if found.severity is Severity.ERROR]
        if any(
            found.paper != contribution.id or name not in found.message for found in taken.findings
        ):
            raise SystemExit(f"{file}: a finding does not name the paper: {taken.findings}")
        said = [
            f"{found.severity.name.lower()}: {found.message.partition(': ')[2]}"
            for found in taken.findings
        ]
        pages = sum(len(intake.pages) for intake in taken.intakes.values())
        yield Verdict(
            str(file.relative_to(folder)), ", ".join(errors) or "taken in", pages, "; ".join(said)
        )


def draw(volume: Path) -> None:
    """Draw every page, and say how many there are."""
    with pypdfium2.PdfDocument(volume) as pdf:
        for page in pdf:
            faulthandler.dump_traceback_later(PATIENCE, exit=True)
            page.render(scale=min(0.5, 400 / max(page.get_size())))
        tell(f"drawn\t{len(pdf)}")


if __name__ == "__main__":
    main()
