"""The handbook has a page for each check, made from the code, and shows how to accept it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from proceedings.checks.fixes.mends import MENDS
from proceedings.checks.registry import FAMILIES, all_checks
from proceedings.source.forms import FORMS
from proceedings.source.located import Map
from proceedings.source.validate import fill
from proceedings.source.yaml_text import read_yaml

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module", autouse=True)
def _extensions() -> None:
    """As docs/conf.py does it."""
    sys.path.insert(0, str(DOCS / "_ext"))


def pages() -> dict[str, str]:
    from check_pages import pages  # type: ignore[import-not-found]

    return dict(pages())


def test_every_check_has_its_page() -> None:
    assert list(pages()) == list(all_checks())


def test_a_page_says_what_why_how_grave_and_what_to_do() -> None:
    check = all_checks()["text-spaces"]
    assert pages()["text-spaces"].startswith(
        f"# text-spaces\n\n{check.what}\n\n{check.why}\n\n"
        "Severity\n: note: it is worth knowing\n\n"
        f"What to do\n: {check.cure}\n\n"
        "Mended by `--fix`\n: yes, where there is one right answer\n\n"
        "## Accepting it\n"
    )


def test_a_page_says_whether_the_flaw_is_mended() -> None:
    yes = {code for code, text in pages().items() if "`--fix`\n: yes" in text}
    assert yes == set(MENDS)


def test_how_to_accept_a_finding_is_read_as_it_is_shown() -> None:
    for code, text in pages().items():
        (snippet,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
        data, findings = read_yaml(snippet, Path("edition.yml"))
        assert isinstance(data, Map)
        found = [*findings, *fill(FORMS["edition.yml"], data, Path("edition.yml"))[1]]
        assert [one.message for one in found if one.code != "key-missing"] == []
        assert f"code: {code}\n" in snippet


def test_the_index_lists_each_family() -> None:
    index = (DOCS / "checks.md").read_text("utf-8")
    assert re.findall(r"^```\{checks\} (\w+)$", index, re.MULTILINE) == list(FAMILIES)


def test_the_settings_that_the_index_shows_are_read_as_they_stand() -> None:
    index = (DOCS / "checks.md").read_text("utf-8")
    (snippet,) = re.findall(r"```yaml\n(checks:.*?)```", index, re.DOTALL)
    data, _ = read_yaml(snippet, Path("edition.yml"))
    assert isinstance(data, Map)
    found = fill(FORMS["edition.yml"], data, Path("edition.yml"))[1]
    assert [one.message for one in found if one.code != "key-missing"] == []
    for code in re.findall(r"code: (\S+)", snippet):
        assert code in all_checks()
