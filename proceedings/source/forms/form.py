"""What all forms share: frozen, closed to unknown keys, open to short writing."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    ValidationInfo,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from proceedings.model.findings import Finding
from proceedings.source.located import Map


class Form(BaseModel):
    """A mapping with known keys.

    Unknown keys are reported to the validation context (a list of findings) and left out, so
    that one misspelt key costs nothing else. A key without a value counts as not written.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    #: The key that a bare string stands for: `Ada Lovelace` for `name: Ada Lovelace`.
    shorthand: ClassVar[str] = ""

    @classmethod
    def keys(cls) -> list[str]:
        """The keys that may be written, aliases included."""
        names: list[str] = []
        for name, field in cls.model_fields.items():
            alias = field.validation_alias
            choices = getattr(alias, "choices", [alias] if alias else [name])
            names += [str(choice) for choice in choices]
        return names

    @classmethod
    def expand(cls, text: str) -> dict[str, Any]:
        """What the bare string *text* means where this form is asked for."""
        return {cls.shorthand: text}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The schema of the mapping, with the other names of its keys and the short writing."""
        reference = handler(core_schema)
        schema = handler.resolve_ref_schema(reference)
        for field in cls.model_fields.values():
            names = [str(name) for name in getattr(field.validation_alias, "choices", [])]
            for name in names[1:]:
                schema["properties"][name] = schema["properties"][names[0]]
        if cls.shorthand and "properties" in schema:
            mapping = dict(schema)
            schema.clear()
            schema["anyOf"] = [{"type": "string"}, mapping]
        return reference

    @model_validator(mode="before")
    @classmethod
    def _only_known_keys(cls, data: Any, info: ValidationInfo) -> Any:
        if isinstance(data, str) and cls.shorthand:
            return cls.expand(data)
        if not isinstance(data, dict):
            return data
        known = cls.keys()
        unknown = [key for key in data if key not in known]
        if isinstance(data, Map):
            _report_unknown(data, unknown, known, info.context)
        return {k: v for k, v in data.items() if v is not None and k in known}


def _report_unknown(
    data: Map, unknown: Iterable[str], known: list[str], findings: list[Finding] | None
) -> None:
    for key in unknown:
        file, line = data.lines[key]
        message = f'unknown key "{key}"'
        finding = Finding(
            code="unknown-key", message=message, cure=nearest(key, known), file=file, line=line
        )
        if findings is not None and finding not in findings:
            findings.append(finding)


def nearest(word: str, known: Iterable[str]) -> str:
    """The advice for a misspelt *word*: the known one that is most like it, or all of them.

    >>> nearest("titel", ["title", "authors"])
    'write "title"'
    """
    choices = list(known)
    best = difflib.get_close_matches(word.casefold(), choices, n=1, cutoff=0.6)
    if best:
        return f'write "{best[0]}"'
    if len(choices) > 20:
        return ""
    return "known are " + ", ".join(f'"{choice}"' for choice in choices)


def wrong(message: str, cure: str = "", **context: str) -> PydanticCustomError:
    """The error of a value that cannot be read; the message may name the value as {value}."""
    return PydanticCustomError("content", message, {"cure": cure, **context})


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str | dict) else value


class _OrOne:
    """In the JSON Schema: a list, or its only item."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        schema = handler(core_schema)
        return {"anyOf": [schema["items"], schema]}


T = TypeVar("T")
#: A list that may be written as its only item.
Many = Annotated[list[T], BeforeValidator(_as_list), _OrOne()]


def relative_path(text: str) -> Path:
    """*text* as a path inside the edition; it may not lead out of it."""
    path = Path(text.strip().replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and ":" in path.parts[0]):
        raise wrong(
            '"{value}" leads out of the edition', "put the file inside the edition", value=text
        )
    return path
