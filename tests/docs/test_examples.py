"""The handbook's examples are read without a finding, and show every key of an edition's files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proceedings.source.forms import FORMS
from proceedings.source.forms.edition import EventForm, SponsorForm, VolumeForm
from proceedings.source.forms.form import Form
from proceedings.source.forms.program import SessionForm
from proceedings.source.forms.volumes import PdfForm
from proceedings.source.located import Map
from proceedings.source.validate import fill
from proceedings.source.yaml_text import read_yaml

DOCS = Path(__file__).parents[2] / "docs"
SHOWN = [EventForm, VolumeForm, SponsorForm, PdfForm, SessionForm]


def examples() -> list[str]:
    pages = [(DOCS / name).read_text("utf-8") for name in ("edition-files.md", "volume.md")]
    found = [text for page in pages for text in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]
    return [text for text in found if not text.startswith("papers:")]  # of overrides, in parts


def form_of(example: Map) -> type[Form]:
    """The form of the file that *example* is a part of."""
    return next(form for form in FORMS.values() if set(example) <= set(form.keys()))


@pytest.mark.parametrize("text", examples(), ids=range(len(examples())))
def test_an_example_is_read_as_it_stands(text: str) -> None:
    data, findings = read_yaml(text, Path("example.yml"))
    assert isinstance(data, Map)
    found = [*findings, *fill(form_of(data), data, Path("example.yml"))[1]]
    # An example shows a part of a file; what the rest must have is not missed in it.
    assert [finding.message for finding in found if finding.code != "key-missing"] == []


@pytest.mark.parametrize("form", [FORMS["archive.yml"], FORMS["edition.yml"], *SHOWN])
def test_every_key_is_shown_in_an_example(form: type[Form]) -> None:
    shown = set(re.findall(r"(\w+):", "\n".join(examples())))
    assert sorted(set(form.keys()) - shown) == []
