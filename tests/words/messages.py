"""Every message of the code and the templates, and the catalogues brought up to date with them.

`python -m tests.words.messages` enters new messages into all catalogues and takes out those that
nothing says any more; with the name of a language, such as `de`, it begins a catalogue for it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import normalize, read_po
from jinja2 import Environment, nodes

from proceedings.words.catalogue import FOLDER

ROOT = Path(__file__).parents[2]
SAID_IN = (ROOT / "proceedings", ROOT / "extensions/sphinx_proceedings")

Call = tuple[str, list[object], int]  #: the function's name, its arguments, its line


class NotLiteralError(Exception):
    """A message that is put together where it is said, so that no catalogue can have it."""


@dataclass(frozen=True, order=True, slots=True)
class Message:
    """What a catalogue has an entry for; *many* is the English plural of one that counts."""

    text: str
    many: str = ""
    context: str = ""


@cache
def said() -> tuple[Message, ...]:
    """All messages in their order; one that is said alone and counted is the one that counts."""
    found = {message for file in _files() for message in messages_in(file)}
    alone = {replace(message, many="") for message in found if message.many}
    return tuple(sorted(found - alone))


def messages_in(file: Path) -> Iterator[Message]:
    """The messages of one file; raises `NotLiteralError` where one is put together."""
    calls = _python_calls if file.suffix == ".py" else _template_calls
    for name, arguments, line in calls(file.read_text(encoding="utf-8")):
        try:
            yield from _message(name, arguments)
        except NotLiteralError as error:
            raise NotLiteralError(f"{file}:{line}: {name}") from error


def _files() -> Iterator[Path]:
    for folder in SAID_IN:
        yield from sorted(f for f in folder.rglob("*") if f.suffix in {".py", ".html"})


def _message(name: str, arguments: list[object]) -> Iterator[Message]:
    """What the call says; nothing where it says what `message` has marked elsewhere."""
    match name, arguments:
        case "say" | "message", [str(text)]:
            yield Message(text)
        case "say_as", [str(context), str(text)]:
            yield Message(text, context=context)
        case "count", [_, str(one), str(many)]:
            yield Message(one, many)
        case "count", [_, str(), _] | [_, _, str()]:
            raise NotLiteralError
        case "say" | "message" | "say_as", [
            *_,
            ast.JoinedStr() | ast.BinOp() | nodes.BinExpr() | nodes.Concat(),
        ]:
            raise NotLiteralError


def _python_calls(text: str) -> Iterator[Call]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            values: list[object] = [
                a.value if isinstance(a, ast.Constant) else a for a in node.args
            ]
            yield name, values, node.lineno


def _template_calls(text: str) -> Iterator[Call]:
    for node in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        if isinstance(node.node, nodes.Name | nodes.Getattr):
            name = node.node.name if isinstance(node.node, nodes.Name) else node.node.attr
            values = [a.value if isinstance(a, nodes.Const) else a for a in node.args]
            yield name, values, node.lineno


def catalogues() -> tuple[Path, ...]:
    return tuple(sorted(FOLDER.glob("*.po")))


def read(file: Path) -> Catalog:
    """The catalogue in *file* as it stands, fuzzy and empty entries and all."""
    with file.open("rb") as opened:
        return read_po(opened, locale=file.stem, abort_invalid=True)


def translations(catalog: Catalog) -> dict[Message, tuple[str, ...]]:
    """What each message of *catalog* is in its language: one form, or as many as it counts with."""
    found = {}
    for entry in catalog:
        if entry.id:
            text, many = entry.id if isinstance(entry.id, tuple | list) else (entry.id, "")
            forms = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
            found[Message(text, many, entry.context or "")] = forms
    return found


def written(catalog: Catalog, messages: Iterable[Message]) -> str:
    """The file of *catalog* with exactly *messages*; what is new among them is left empty."""
    known, forms = translations(catalog), catalog.num_plurals
    head = (
        ("Project-Id-Version", "proceedings"),
        ("Language", str(catalog.locale_identifier)),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", catalog.plural_forms),
    )
    lines = ['msgid ""', 'msgstr ""', *(f'"{key}: {value}\\n"' for key, value in head)]
    for message in messages:
        lines.append("")
        lines += [f"msgctxt {_quoted(message.context)}"] if message.context else []
        lines.append(f"msgid {_quoted(message.text)}")
        if message.many:
            said = known.get(message, ("",) * forms)
            lines.append(f"msgid_plural {_quoted(message.many)}")
            lines += [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(said)]
        else:
            lines.append(f"msgstr {_quoted(known.get(message, ('',))[0])}")
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    return normalize(text, width=0)


def main(languages: Iterable[str]) -> None:
    """Bring all catalogues up to date, and begin those of *languages*."""
    messages = said()
    new = (FOLDER / f"{language}.po" for language in languages)
    for file in (*catalogues(), *new):
        catalog = read(file) if file.exists() else Catalog(locale=file.stem)
        file.write_text(written(catalog, messages), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
