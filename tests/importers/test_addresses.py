"""No address of e-mail in an export comes into the edition's files, whatever its format."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proceedings.importers.formats import FORMATS
from tests.importers.every_format import EXPORTS, write
from tests.importers.exports import all_text, run

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
#: Formats whose exports have no field for addresses.
WITHOUT = {"anthology", "bibtex", "pmlr"}


@pytest.mark.parametrize("form", FORMATS)
def test_no_address_comes_into_the_edition(form: str, tmp_path: Path) -> None:
    report = run(form, write(form, tmp_path / "export"))
    assert _EMAIL.findall(all_text(report.target)) == []


def test_the_exports_have_addresses_that_could_leak() -> None:
    having = {form for form, make in EXPORTS.items() if _EMAIL.search(" ".join(make().values()))}
    assert having == set(FORMATS) - WITHOUT
