"""The JSON Schemas of the editors' files, for editors that complete and check while typing."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from proceedings.source.forms import FORMS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(file: str) -> dict[str, Any]:
    """The schema of *file*, one of `FORMS`; JSON Schema 2020-12.

    >>> schema("archive.yml")["required"]
    ['title']
    """
    return {"$schema": DIALECT, **FORMS[file].model_json_schema()}


def all_schemas() -> dict[str, Any]:
    """One schema that any of the files satisfies; each file's own is among its `$defs`."""
    references, body = models_json_schema([(form, "validation") for form in FORMS.values()])
    return {"$schema": DIALECT, "anyOf": list(references.values()), **body}
