"""`proceedings check --fix`: what is safe is mended, shown before, and nothing else is touched."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Said = Callable[..., Result]

BEFORE = "title: On  Computable Numbers\n"
DIFFERENCE = """\
--- a/tests-2026/papers/turing.md
+++ b/tests-2026/papers/turing.md
@@ -1,5 +1,5 @@
 ---
-title: On  Computable Numbers
+title: On Computable Numbers
 kind: invited
 authors:
   - {name: Alan Turing, affiliation: Cambridge, orcid: 0000-0002-1825-0097}
"""


@pytest.fixture
def file(talks: Path) -> Path:
    path = talks / "tests-2026/papers/turing.md"
    path.write_text(path.read_text().replace("title: On C", "title: On  C"))
    return path


def test_the_difference_is_shown_and_the_report_is_of_what_is_left(
    said: Said, talks: Path, file: Path
) -> None:
    done = said("--archive", talks, "check", "--fix")
    assert (done.exit_code, done.stdout) == (0, DIFFERENCE)
    assert done.stderr.startswith("1 mended in 1 file\nno findings in ")
    assert "title: On Computable Numbers\n" in file.read_text()


def test_a_rehearsal_writes_nothing(said: Said, talks: Path, file: Path) -> None:
    done = said("--archive", talks, "check", "--fix", "--dry-run")
    assert done.stdout.startswith(DIFFERENCE)
    assert "[text-spaces]" in done.stdout
    assert done.stderr.startswith("1 would be mended in 1 file\n1 note in ")
    assert BEFORE in file.read_text()


def test_a_report_for_programs_has_no_difference_in_it(said: Said, talks: Path, file: Path) -> None:
    done = said("--archive", talks, "check", "--fix", "--format", "json")
    assert json.loads(done.stdout) == {"version": 1, "findings": []}
    assert done.stderr.startswith(DIFFERENCE)


def test_only_what_is_selected_and_not_accepted_is_mended(
    said: Said, talks: Path, file: Path
) -> None:
    done = said("--archive", talks, "check", "--fix", "--ignore", "text")
    assert "nothing has one right answer only\n" in done.stderr
    assert (done.stdout, BEFORE in file.read_text()) == ("", True)
    edition = talks / "tests-2026/edition.yml"
    accepted = "{code: text-spaces, reason: it is so, date: 2026-05-01}"
    edition.write_text(f"{edition.read_text()}checks: {{accepted: [{accepted}]}}\n")
    done = said("--archive", talks, "check", "--fix")
    assert (done.stdout, BEFORE in file.read_text()) == ("", True)


def test_a_value_of_overrides_is_mended_there(said: Said, talks: Path, file: Path) -> None:
    overrides = talks / "tests-2026/overrides.yml"
    overrides.write_text("papers:\n  turing:\n    title: On  Numbers  # his own\n")
    said("--archive", talks, "check", "--fix")
    assert overrides.read_text() == "papers:\n  turing:\n    title: On Numbers  # his own\n"
    assert BEFORE in file.read_text()


def test_what_was_mended_outlives_the_next_import(said: Said, talks: Path) -> None:
    bib = talks / "export.bib"
    bib.write_text("@inproceedings{roe, title={E\ufb03cient Bugs}, author={Roe, Ann}}\n")
    words = ("--archive", talks, "import", "bibtex", bib, "--edition", "bugs-2026")
    said(*words)
    file = talks / "bugs-2026/papers/roe.md"
    assert "E\ufb03cient Bugs" in file.read_text()
    said("--archive", talks, "check", "bugs-2026", "--fix")
    said(*words)
    assert "title: Efficient Bugs\n" in file.read_text()
