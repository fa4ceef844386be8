"""Filling a form from a file's values: every error at its line, and what is right kept.

A value that cannot be read is reported and left out, and the form is tried again without it, so
that one mistake never hides another. Only a missing required key leaves no form at all.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from proceedings.model.findings import Finding
from proceedings.source.forms.form import Form, nearest
from proceedings.source.located import Map, Value, place, remove

F = TypeVar("F", bound=Form)

#: Rounds of leaving out; a value deep inside a list may take its parents with it.
_ROUNDS = 5


def fill(form: type[F], data: Value, file: Path) -> tuple[F | None, list[Finding]]:
    """Read *data* as *form*; what cannot be read is taken out of *data* as well."""
    findings: list[Finding] = []
    if not isinstance(data, Map):
        message = "the file is empty" if data is None else "the file is no mapping of keys"
        required = [k for k, field in form.model_fields.items() if field.is_required()]
        cure = f'write lines such as "{(required or form.keys())[0]}: …"'
        finding = Finding(code="form-empty", message=message, cure=cure, file=file, line=1)
        return None, [finding]
    for attempt in range(_ROUNDS):
        try:
            return form.model_validate(data, context=findings), findings
        except ValidationError as error:
            details = error.errors()
        # What is missing after the first round is missing because we left it out.
        said = [d for d in details if attempt == 0 or d["type"] != "missing"]
        findings += [f for f in (_finding(data, d) for d in said) if f not in findings]
        if not _leave_out(data, details):
            break
    return None, findings


def _leave_out(data: Map, details: list[ErrorDetails]) -> bool:
    """Take the bad values out; False where the form cannot be filled without one of them."""
    bad = {d["loc"] for d in details if d["type"] != "missing"}
    incomplete = {d["loc"][:-1] for d in details if d["type"] == "missing"}
    # The deepest first, and the last items of a list first: so the other paths stay right.
    for path in sorted(bad | incomplete, key=_removal_order):
        if not path:
            return False
        remove(data, path)
    return True


def _removal_order(path: tuple[int | str, ...]) -> tuple[int, list[tuple[int, str]]]:
    return -len(path), [(-s, "") if isinstance(s, int) else (0, s) for s in path]


def _finding(data: Map, details: ErrorDetails) -> Finding:
    found = place(data, details["loc"]) or (data.file, data.line)
    code, message, cure = _words(details)
    label = ".".join(str(step) for step in details["loc"] if isinstance(step, str))
    if label and code != "key-missing":
        message = f"{label}: {message}"
    return Finding(code=code, message=message, cure=cure, file=found[0], line=found[1])


def _words(details: ErrorDetails) -> tuple[str, str, str]:
    """The code, message and cure of one of pydantic's errors, in an editor's words."""
    context = details.get("ctx") or {}
    value = details.get("input")
    shown = f'"{value}"' if isinstance(value, str) else "this"
    match details["type"]:
        case "content":
            return "value", details["msg"], str(context.get("cure", ""))
        case "missing":
            key = str(details["loc"][-1])
            inside = ".".join(str(s) for s in details["loc"][:-1] if isinstance(s, str))
            message = f'"{key}" is missing' + (f' in "{inside}"' if inside else "")
            return "key-missing", message, f'add "{key}: …"'
        case "enum" | "literal_error":
            choices = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
            known = [choice.strip() for choice in choices.split(",")]
            return "choice", f"{shown} is not known here", nearest(str(value), known)
        case "list_type":
            return "value", f"{shown} is no list", 'write each item in a line that begins with "- "'
        case "string_type":
            return "value", "a list or mapping stands where a text is asked for", "write one text"
        case "string_too_short":
            return "value", "it is empty", "write a text, or leave the key out"
        case "model_type" | "dict_type" | "model_attributes_type":
            return "value", f"{shown} is no mapping of keys", 'write "key: value" lines below it'
        case "value_error":
            return "value", str(context.get("error", details["msg"])), ""
        case _:
            return "value", f"{shown}: {details['msg'].lower()}", ""
