"""Where one code weighs more in one case than in another."""

from __future__ import annotations

import pytest

from proceedings.checks.registry import all_checks
from proceedings.checks.subject import Subject
from proceedings.model.archive import Archive
from proceedings.model.findings import Severity
from proceedings.pdf.survey.catalogue import FormFacts
from proceedings.pdf.survey.fonts import Font
from proceedings.pdf.survey.structure import Structure
from proceedings.pdf.survey.survey import PdfSurvey
from proceedings.pdf.survey.text import PageText
from proceedings.source import read_archive
from tests.checks.conftest import BASE
from tests.conftest import EDITION, WriteFiles

NOTE, WARNING = Severity.NOTE, Severity.WARNING
CALL = EDITION + "submission: {kinds: [{name: Full papers, pages: 1-2}]}\n"
SETTINGS = EDITION + "checks: {pages: {paper: 1-2}}\n"


def weights(archive: Archive, code: str, structure: Structure) -> list[Severity]:
    """How heavy the flaws are that the check finds in a PDF of that structure."""
    survey = PdfSurvey(digest="", structure=structure)
    subject = Subject(archive.editions[0], archive, {"hopper": survey})
    check = all_checks()[code]
    found = [flaw.severity for flaw in check.look(subject)]
    return [check.severity if severity is None else severity for severity in found]


@pytest.fixture
def archive(write: WriteFiles) -> Archive:
    return read_archive(write(BASE))[0]


def test_a_font_that_every_viewer_has_weighs_less_than_another(archive: Archive) -> None:
    fonts = [Font(name, "Type1", 1, is_embedded=False) for name in ("Palatino", "Helvetica")]
    for font, weight in zip(fonts, (WARNING, NOTE), strict=True):
        assert weights(archive, "pdf-font-missing", Structure(fonts=(font,))) == [weight]


@pytest.mark.parametrize(("page", "weight"), [(1, WARNING), (2, NOTE)])
def test_letters_that_are_pictures_weigh_more_on_the_first_page(
    archive: Archive, page: int, weight: Severity
) -> None:
    font = Font("", "Type3", page, is_bitmap=True)
    assert weights(archive, "pdf-font-bitmap", Structure(fonts=(font,))) == [weight]


@pytest.mark.parametrize(("fields", "weight"), [(3, WARNING), (0, NOTE)])
def test_a_form_without_fields_weighs_less(archive: Archive, fields: int, weight: Severity) -> None:
    structure = Structure(form=FormFacts(exists=True), fields=fields)
    assert weights(archive, "pdf-form", structure) == [weight]


@pytest.mark.parametrize(("edition", "weight"), [(SETTINGS, WARNING), (CALL, NOTE)])
def test_the_limits_of_a_call_weigh_less_than_those_of_the_settings(
    write: WriteFiles, edition: str, weight: Severity
) -> None:
    archive = read_archive(write(BASE | {"tests-2026/edition.yml": edition}))[0]
    assert weights(archive, "pdf-length", Structure(page_count=3)) == [weight]


@pytest.mark.parametrize(
    ("note", "weight"),
    [
        ("", [NOTE]),
        ("excluding references", []),
        ("plus unlimited pages for references", []),
        ("References do not count.", []),
        ("References are part of the paper.", [NOTE]),
    ],
)
def test_a_call_may_leave_references_out(
    write: WriteFiles, note: str, weight: list[Severity]
) -> None:
    edition = CALL.replace("1-2}", f'1-2, note: "{note}"}}') if note else CALL
    archive = read_archive(write(BASE | {"tests-2026/edition.yml": edition}))[0]
    pages = [PageText(width=595, height=842, begins_references=number == 3) for number in (1, 2, 3)]
    survey = PdfSurvey(digest="", structure=Structure(page_count=3), pages=tuple(pages))
    subject = Subject(archive.editions[0], archive, {"hopper": survey})
    found = all_checks()["pdf-length"].look(subject)
    assert [flaw.severity for flaw in found] == weight
