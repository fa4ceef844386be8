"""The templates, and what they may ask: words, and filters for what the model holds.

What a template says that is the same on every page is said once, when the template is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer

from proceedings.model.markup import Markup
from proceedings.words import Words, headed
from sphinx_proceedings import wording

TEMPLATES = Path(__file__).parent.parent / "templates"


class _Environment(Environment):
    """Templates in one language."""

    said: Mapping[str, Callable[..., str]]  #: the functions of words, by their names in templates

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        said: nodes.Template = _Said(self.said).visit(tree)
        return said


class _Said(NodeTransformer):
    """Puts words in the place of each `say("…")` whose values the template itself gives."""

    def __init__(self, functions: Mapping[str, Callable[..., str]]) -> None:
        self.functions = functions

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  Jinja calls it so
        self.generic_visit(node)
        say = self.functions.get(_name(node.node))
        given = [*node.args, *(keyword.value for keyword in node.kwargs)]
        if say is None or node.dyn_args or node.dyn_kwargs or not all(map(_is_constant, given)):
            return node
        values = {keyword.key: keyword.value.as_const() for keyword in node.kwargs}
        text = say(*(argument.as_const() for argument in node.args), **values)
        return nodes.Const(text, lineno=node.lineno)


def _name(function: nodes.Expr) -> str:
    """What a template calls a function: "say", "words.say_as"."""
    match function:
        case nodes.Name(name=str(name)):
            return name
        case nodes.Getattr(node=nodes.Name(name=str(name)), attr=str(attribute)):
            return f"{name}.{attribute}"
    return ""


def _is_constant(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Const)


@lru_cache(maxsize=4)
def environment(folders: tuple[str, ...], language: str) -> Environment:
    """The templates, an editor's own before ours; an unknown name in one is an error.

    What they say is in *language*: an environment for each, so that macros know it too.
    """
    words = Words.of(language)
    made = _Environment(
        loader=FileSystemLoader([*folders, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    say = _saying(words.say)
    made.said = {"say": say, "count": words.count, "words.say_as": words.say_as}
    made.globals |= {"words": words, "say": say, "count": words.count}
    made.globals["dot"] = "\u00a0· "  # between facts: it ends a line, and begins none
    made.filters |= {
        "clock": wording.clock,
        "day": words.day,
        "long_day": words.long_day,
        "headed": headed,
        "zone": wording.zone,
        "offset": wording.utc_offset,
        "size": words.size,
        "ordinal": words.ordinal,
        "inline": inline,
        "blocks": blocks,
        "host": host,
    }
    return made


def _saying(say: Callable[..., str]) -> Callable[..., str]:
    """*say* for templates: a value that is HTML stays HTML, any other is escaped."""

    def said(text: str, /, **values: object) -> str:
        if not values:
            return say(text)
        form = str(markupsafe.escape(say(text)))  # which a str fills three times as fast
        safe = {name: markupsafe.escape(value) for name, value in values.items()}
        return markupsafe.Markup(form.format_map(safe))  # noqa: S704  all of it is escaped

    return said


@lru_cache(maxsize=1024)
def inline(markup: Markup) -> markupsafe.Markup:
    """A title as HTML for the middle of a line; pages of one session show the same ones."""
    return markupsafe.Markup(markup.inline_html())  # noqa: S704  the model escapes


def blocks(markup: Markup) -> markupsafe.Markup:
    """An abstract as HTML: paragraphs, lists."""
    return markupsafe.Markup(markup.html())  # noqa: S704  the model escapes


def host(url: str) -> str:
    """Where a link leads, in short: the name of the host without its "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
