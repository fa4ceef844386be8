"""Letters to authors: what only they can mend, by name, without anybody's address."""

from __future__ import annotations

from dataclasses import replace

from proceedings.checks.codes import known_codes
from proceedings.checks.reports.asked import ASKED
from proceedings.checks.reports.letters import letters
from proceedings.model.findings import Finding, Severity
from tests.checks.reports.conftest import Reported


def missing(finding: Finding, paper: str) -> Finding:
    message = "the paper has no PDF; a page is typeset in its place"
    about = replace(finding, code="pdf-missing", paper=paper, severity=Severity.ERROR)
    return replace(about, message=message, cure="ask for it")


def test_a_letter_says_to_whom_what_and_until_when(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    written = letters(reported(*findings, missing(findings[0], "noether")))
    assert written == {
        "tests-2026/noether.txt": """\
Tests 2026: “Invariants”

Dear Emmy Noether and Alan Turing,

we are preparing the proceedings of Tests 2026. In what we have of your
contribution we found the following, which only you can mend.

1. Please send us the PDF of your contribution; we have none.
   - The paper has no PDF; a page is typeset in its place.

Please answer by: ____________________

Thank you, and kind regards
The editors of Tests 2026
"""
    }


def test_what_is_asked_is_said_once_for_all_findings_of_a_kind(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    one = missing(findings[0], "turing")
    other = replace(one, message="there is none on page 3!", line=9)
    (letter,) = letters(reported(other, one)).values()
    assert "Dear Alan Turing,\n" in letter
    assert letter.split("\n\n")[3].split("\n") == [
        "1. Please send us the PDF of your contribution; we have none.",
        "   - The paper has no PDF; a page is typeset in its place.",
        "   - There is none on page 3!",
    ]


def test_notes_are_told_beside_what_is_grave_and_are_no_reason_to_write(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    note = replace(findings[0], code="pdf-font-type3", message="the PDF has Type 3 fonts")
    assert letters(reported(note)) == {}
    (letter,) = letters(reported(note, missing(note, "turing"))).values()
    assert letter.split("\n\n")[3:6] == [
        "1. Please send us the PDF of your contribution; we have none.\n"
        "   - The paper has no PDF; a page is typeset in its place.",
        "If you send us a new file anyway, you may want to look at this too:",
        "1. Please draw these figures with outline fonts; in matplotlib:\n"
        "   rcParams['pdf.fonttype'] = 42.\n"
        "   - The PDF has Type 3 fonts.",
    ]


def test_what_is_asked_for_the_same_reason_stands_together(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    draft = replace(findings[0], code="pdf-line-numbers", severity=Severity.WARNING, message="a")
    banner = replace(draft, code="pdf-review-banner", message="b")
    note = replace(draft, code="pdf-preprint", severity=Severity.NOTE, message="c")
    (letter,) = letters(reported(note, banner, draft)).values()
    assert letter.split("\n\n")[3:5] == [
        "1. Please send us the final version of your paper, as it is to be\n"
        "   published.\n   - A.\n   - B.\n   - C.",
        "Please answer by: ____________________",
    ]


def test_what_an_edition_requires_and_gives_itself_is_asked_of_nobody(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    def asked(message: str) -> int:
        grave = replace(findings[0], code="required-missing", severity=Severity.ERROR)
        return len(letters(reported(replace(grave, message=message))))

    assert asked("there is no ORCID of Alan Turing, which this edition requires") == 1
    assert asked("there is no DOI, which this edition requires") == 0
    assert asked("there are no pages, which this edition requires") == 0


def test_what_editors_mend_themselves_is_in_no_letter(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    assert letters(reported(*findings)) == {}


def test_what_is_accepted_is_asked_of_nobody(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    assert letters(reported(accepted=(missing(findings[0], "turing"),))) == {}


def test_only_what_can_be_found_is_asked() -> None:
    assert sorted(ASKED.keys() - known_codes()) == []
