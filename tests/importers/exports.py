"""Exports of reviewing systems, made for the tests; and what an import makes of them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from proceedings.importers.formats import Wishes
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported
from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Severity
from proceedings.source.edition import read_edition

Rows = Sequence[Sequence[str]]


def run(
    form: str, *sources: Path, wishes: Wishes | None = None, name: str = "wot-2026"
) -> Imported:
    """Import *sources* into an edition beside the first of them."""
    target = sources[0].parent / "editions" / name
    return import_edition(form, Source.open(sources), target, wishes or Wishes())


def import_into(source: Path | Source, target: Path, form: str = "pmlr") -> Imported:
    """Import *source*, a folder or a file, into the edition's folder *target*."""
    opened = Source.open([source]) if isinstance(source, Path) else source
    return import_edition(form, opened, target, Wishes())


def edition_of(report: Imported) -> Edition:
    """The edition that came out, which has no errors and no warnings."""
    edition, findings = read_edition(report.target, ArchiveInfo(title="Archive"))
    assert edition is not None
    assert [str(finding) for finding in findings if finding.severity > Severity.NOTE] == []
    return edition


def fates(report: Imported) -> dict[str, str]:
    """What became of each row: an id, or why it was left out."""
    return {row.name: row.taken_as or f"({row.reason})" for row in report.rows}


def told(report: Imported) -> list[str]:
    """The findings, but for what an export cannot know of its event."""
    return [
        f"{finding.severity} {finding.code}: {finding.message}"
        for finding in report.findings
        if finding.code != "event-unknown"
    ]


def all_text(folder: Path) -> str:
    """Every letter of every file below *folder*, hidden ones too."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files)


def csv_text(rows: Rows, end: str = "\r\n", separator: str = ",") -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n", delimiter=separator).writerows(rows)
    return stream.getvalue().replace("\n", end)


def write_xlsx(file: Path, sheets: Mapping[str, Rows]) -> Path:
    """A workbook as small as the standard allows (ECMA-376), with its texts in the cells."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>'
        for n, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f"{parts}</Types>",
        )
        zipped.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        zipped.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>',
        )
        zipped.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        )
        for number, rows in enumerate(sheets.values(), start=1):
            zipped.writestr(
                f"xl/worksheets/sheet{number}.xml",
                f'<worksheet xmlns="{main}"><sheetData>{_sheet(rows)}</sheetData></worksheet>',
            )
    return file


def _sheet(rows: Rows) -> str:
    return "".join(
        f'<row r="{line}">'
        + "".join(
            f'<c r="{chr(65 + place)}{line}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
            for place, cell in enumerate(row)
            if cell
        )
        + "</row>"
        for line, row in enumerate(rows, start=1)
    )


def spreadsheetml(sheets: Mapping[str, Rows]) -> str:
    """An XML spreadsheet of 2003, as CMT writes it: empty cells are skipped by an index."""
    return (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n'
        + "".join(
            f'<Worksheet ss:Name="{escape(name)}"><Table>{_old_rows(rows)}</Table></Worksheet>'
            for name, rows in sheets.items()
        )
        + "</Workbook>"
    )


def _old_rows(rows: Rows) -> str:
    return "\n".join(
        "<Row>"
        + "".join(
            f'<Cell ss:Index="{place}"><Data ss:Type="String">{escape(cell)}</Data></Cell>'
            for place, cell in enumerate(row, start=1)
            if cell
        )
        + "</Row>"
        for row in rows
    )
