"""`theme:` of archive.yml and edition.yml: what an edition may choose of its looks."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from proceedings.source.forms.form import Form, wrong


def read_colour(value: Any) -> Any:
    """A colour as six hexadecimal digits; three stand for each of them twice.

    >>> read_colour("#0B57A4"), read_colour("#abc")
    ('#0b57a4', '#aabbcc')
    """
    if not isinstance(value, str):
        return value
    digits = value.strip().removeprefix("#").casefold()
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        digits = "".join(digit * 2 for digit in digits)
    if re.fullmatch(r"[0-9a-f]{6}", digits):
        return f"#{digits}"
    raise wrong('"{value}" is no colour', 'write it as "#0b57a4", in quotes', value=value)


Colour = Annotated[
    str,
    BeforeValidator(read_colour),
    WithJsonSchema({"type": "string", "pattern": "^#?([0-9A-Fa-f]{3}){1,2}$"}),
]


class ThemeForm(Form):
    accent: Colour | None = Field(None, description='of links and the main button: "#0b57a4"')

    @model_validator(mode="before")
    @classmethod
    def _a_colour_stands_in_quotes(cls, data: Any) -> Any:
        """Say so where YAML has taken the colour for a comment, and the key has no value."""
        if isinstance(data, dict) and "accent" in data and data["accent"] is None:
            message = "accent: it is empty, for a # without quotes begins a comment"
            raise wrong(message, 'write accent: "#0b57a4"')
        return data
