"""Two directives of the handbook: the keys of a file, and the help of a command.

Both are made from the code, so that neither can be out of date.
"""

from __future__ import annotations

from typing import Any

import click
from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from proceedings.cli.main import cli
from proceedings.source.forms import FORMS

#: Of forms whose own name is the code's and not an editor's.
_NAMES = {
    "AcceptedForm": "finding",
    "CrossingForm": "edition or paper",
    "KeyDateForm": "date",
    "KnownPersonForm": "person",
    "NewsForm": "day with a text",
    "PdfForm": "volume",
    "PreviousForm": "earlier edition",
    "ResourceForm": "file or address",
    "SubmissionKindForm": "kind",
}


class FormKeys(SphinxDirective):
    """`{form-keys} edition.yml`: a table of the keys, one of `event` with `:of: event`."""

    required_arguments = 1
    option_spec = {"of": directives.unchanged}  # noqa: RUF012  # docutils asks for it so

    def run(self) -> list[nodes.Node]:
        schema = FORMS[self.arguments[0]].model_json_schema()
        body: dict[str, Any] = schema
        if name := self.options.get("of"):
            body = _mapping(schema["$defs"][name])
        required = body.get("required", [])
        lines = ["| key | value | |", "|---|---|---|"]
        for key, value in body["properties"].items():
            kind, words = _describe(value, schema), value.get("description", "")
            needed = "**required**" if key in required else ""
            lines.append(f"| `{key}` | {kind} | {' '.join([needed, words]).strip()} |")
        holder = nodes.container()
        self.state.nested_parse(StringList(lines, source="form"), self.content_offset, holder)
        return holder.children


class CommandHelp(SphinxDirective):
    """`{command-help} build`: what `proceedings build --help` prints."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        command = cli.get_command(click.Context(cli), self.arguments[0])
        context = click.Context(command, info_name=f"proceedings {command.name}")
        text = command.get_help(context)
        block = nodes.literal_block(text, text)
        block["language"] = "none"
        return [block]


def _mapping(definition: dict[str, Any]) -> dict[str, Any]:
    """The mapping of a form that may also be written short."""
    choices = definition.get("anyOf", [definition])
    return next(choice for choice in choices if "properties" in choice)


def _describe(value: dict[str, Any], schema: dict[str, Any]) -> str:
    """A value's type in an editor's words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        target = schema["$defs"][name]
        if "enum" in target:
            return "one of " + ", ".join(f"`{choice}`" for choice in target["enum"])
        return _NAMES.get(name) or name.removesuffix("Form").lower()
    if choices := [c for c in value.get("anyOf", []) if c.get("type") != "null"]:
        listed = next((c for c in choices if c.get("type") == "array"), None)
        return _describe(listed or choices[0], schema)
    if value.get("type") == "array":
        item = _describe(value["items"], schema)
        return f"list, {item}" if item.startswith("such as") else f"list of {item}"
    if "enum" in value:
        return "one of " + ", ".join(f"`{choice}`" for choice in value["enum"])
    if examples := value.get("examples"):
        return f"such as `{examples[0]}`"
    words = {"string": "text", "boolean": "`true` or `false`", "integer": "number"}
    if value.get("format") == "uri":
        return "web address"
    return words.get(value.get("type", ""), "mapping")


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("form-keys", FormKeys)
    app.add_directive("command-help", CommandHelp)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
